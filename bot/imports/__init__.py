"""Grids, named places, people and groups from tables that offices keep."""
