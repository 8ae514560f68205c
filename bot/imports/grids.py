"""The grids file: places of the tree and the buildings in them.

The file is the truth for what it says of a place. Nothing is ever removed: cases and people
may hang on a place or a building that the file has no more.
"""

from bot.imports.cells import buildings_in, missing_columns, said_building, text_in, word_in
from bot.imports.outcome import ImportResult, Ledger, Progress, RowError, silent
from bot.imports.places import StoredPlace, load_places
from bot.imports.planting import Place, plant
from bot.imports.tables import Row, Table
from bot.imports.tree import Node, find_misfits
from storage.database import Database
from storage.models import GridLevel

REQUIRED = ("code", "name", "level", "parent")


def import_grids(
    database: Database, table: Table, *, dry_run: bool = False, progress: Progress = silent
) -> ImportResult:
    """Put the places of the table into the tree, parents first whatever the order of rows."""
    missing = missing_columns(table, REQUIRED)
    if missing:
        return ImportResult(problems=missing)
    ledger = Ledger(table.problems)
    stored = load_places(database)
    wanted = _wanted(table, ledger)
    before = {code: place.node for code, place in stored.items()}
    for code, reason in find_misfits(before, {c: w.node for c, w in wanted.items()}).items():
        ledger.refuse(wanted.pop(code).row, reason)
    for place in wanted.values():
        _record(ledger, place, stored.get(place.code))
    if not dry_run:
        plant(database, list(wanted.values()), stored, progress)
    return ledger.result()


def _wanted(table: Table, ledger: Ledger) -> dict[str, Place]:
    wanted: dict[str, Place] = {}

    def take(row: Row) -> None:
        code = text_in(row, "code")
        if code in wanted:
            raise RowError(f"the code {code} stands already in row {wanted[code].row}")
        wanted[code] = Place(
            row=row.number,
            code=code,
            name=text_in(row, "name"),
            node=Node(row["parent"], word_in(row, "level", GridLevel)),
            aliases=row.cells.get("aliases"),
            buildings=buildings_in(row, "buildings"),
        )

    ledger.each(table.rows, take)
    return wanted


def _record(ledger: Ledger, place: Place, stored: StoredPlace | None) -> None:
    if stored is None:
        ledger.create(place.row, f"{place.code} {place.name}")
        return
    changes = place.changes_to(stored)
    new = [said_building(name) for name in place.buildings if name not in stored.buildings]
    if new:
        changes.append(f"new buildings {';'.join(new)}")
    ledger.update(place.row, place.code, changes)
