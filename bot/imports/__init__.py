"""Grids, people and groups from tables that offices keep."""
