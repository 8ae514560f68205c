"""Rows of a benchmark as a table; the first row is what the others are compared with."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One way of doing it, and how many it did in a second."""

    name: str
    per_second: float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, and sentences about them."""

    rows: list[Row]
    notes: tuple[str, ...] = ()


def show(table: Table) -> None:
    """Print the rows with their ratio to the first."""
    width = max(len(row.name) for row in table.rows)
    for row in table.rows:
        ratio = row.per_second / table.rows[0].per_second
        sys.stdout.write(f"  {row.name:<{width}}  {row.per_second:>10.0f}/s  × {ratio:.2f}\n")
    for note in table.notes:
        sys.stdout.write(f"  {note}\n")
