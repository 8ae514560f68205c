"""The places file: gates, squares and car parks, by the names they go by in a grid.

The file is the truth for what it says of a place; nothing is ever removed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.imports.cells import missing_columns, names_in, text_in
from bot.imports.outcome import CHUNK, ImportResult, Ledger, Progress, RowError, silent
from bot.imports.places import Atlas, load_places
from bot.imports.tables import Row, Table
from handlers.known_places import fold
from nlu.location import find_locations
from storage import register
from storage.database import Database
from storage.models import NamedPlace

REQUIRED = ("grid", "name")

#: (id of the grid, name)
_Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A row of the places file."""

    row: int
    grid_code: str
    name: str
    #: None = the file has no such column
    aliases: tuple[str, ...] | None

    @property
    def said(self) -> str:
        return f"{self.grid_code} {self.name}"


def import_places(
    database: Database, table: Table, *, dry_run: bool = False, progress: Progress = silent
) -> ImportResult:
    """Store the places of the table, each known by its grid and name."""
    missing = missing_columns(table, REQUIRED)
    if missing:
        return ImportResult(problems=missing)
    ledger = Ledger(table.problems)
    wanted = _wanted(table, ledger, Atlas(load_places(database)))
    stored = _stored(database)
    _refuse_double_meanings(wanted, stored, ledger)
    new: list[NamedPlace] = []
    changes: list[dict[str, object]] = []
    for (grid_id, name), place in wanted.items():
        aliases = None if place.aliases is None else ";".join(place.aliases)
        known = stored.get((grid_id, name))
        if known is None:
            new.append(NamedPlace(grid_id=grid_id, name=name, aliases=aliases or ""))
            ledger.create(place.row, place.said)
            continue
        changed = aliases is not None and aliases != known.aliases
        ledger.update(place.row, place.said, ["aliases"] if changed else [])
        if changed:
            changes.append({"id": known.id, "aliases": aliases})
    if not dry_run:
        _write(database, new, changes, progress)
    return ledger.result()


def _wanted(table: Table, ledger: Ledger, atlas: Atlas) -> dict[_Key, _Wanted]:
    wanted: dict[_Key, _Wanted] = {}

    def take(row: Row) -> None:
        code, name = text_in(row, "grid"), text_in(row, "name")
        key = (atlas.grid_id(code), name)
        if key in wanted:
            raise RowError(f"the place {code} {name} stands already in row {wanted[key].row}")
        aliases = names_in(row, "aliases") if "aliases" in row.cells else None
        for wording in (name, *(aliases or ())):
            _refuse_unfit(wording)
        wanted[key] = _Wanted(row.number, code, name, aliases)

    ledger.each(table.rows, take)
    return wanted


def _refuse_unfit(wording: str) -> None:
    if ";" in wording:
        raise RowError(f"{wording!r} is several names: write one, and the others as aliases")
    if len(wording) < 2:
        raise RowError(f"{wording!r} stands in too many words: use two signs or more")
    if any(place.text == wording and place.building for place in find_locations(wording)):
        raise RowError(f"{wording!r} is a building: it belongs into the grids file")


def _stored(database: Database) -> dict[_Key, NamedPlace]:
    with database.reading() as session:
        places = {(p.grid_id, p.name): p for p in register.every(session, NamedPlace)}
        session.expunge_all()
    return places


def _refuse_double_meanings(
    wanted: dict[_Key, _Wanted], stored: Mapping[_Key, NamedPlace], ledger: Ledger
) -> None:
    """Drop rows with a wording that already means another place of the same grid."""
    meanings: dict[_Key, str] = {}
    for (grid_id, name), known in stored.items():
        # What the file says of a place replaces what was stored.
        place = wanted.get((grid_id, name))
        wordings = known.wordings if place is None or place.aliases is None else (name,)
        meanings |= {(grid_id, fold(wording)): name for wording in wordings}
    for (grid_id, name), place in list(wanted.items()):
        wordings = (name, *(place.aliases or ()))
        taken = [w for w in wordings if meanings.get((grid_id, fold(w)), name) != name]
        if taken:
            other = meanings[grid_id, fold(taken[0])]
            ledger.refuse(place.row, f"{taken[0]!r} already means {other} in {place.grid_code}")
            del wanted[grid_id, name]
            continue
        meanings |= {(grid_id, fold(wording)): name for wording in wordings}


def _write(
    database: Database,
    new: list[NamedPlace],
    changes: list[dict[str, object]],
    progress: Progress,
) -> None:
    for start in progress(range(0, len(new), CHUNK), "Writing places"):
        with database.transaction() as session:
            register.add_all(session, new[start : start + CHUNK])
    with database.transaction() as session:
        register.change_all(session, NamedPlace, changes)
