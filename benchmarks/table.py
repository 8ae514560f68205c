"""Rows of a benchmark as a table; the first row is what the others are compared with."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One way of doing it, and how many it did in a second."""

    name: str
    per_second: float


def show(rows: list[Row]) -> None:
    """Print the rows with their ratio to the first."""
    width = max(len(row.name) for row in rows)
    for row in rows:
        ratio = row.per_second / rows[0].per_second
        sys.stdout.write(f"  {row.name:<{width}}  {row.per_second:>10.0f}/s  × {ratio:.2f}\n")
