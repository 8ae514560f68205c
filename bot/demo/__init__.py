"""Invented places to try the product in: a lively district, and cities of any size."""
