"""The people file: persons, their roles in grids, and their accounts.

One person may have several rows; ``directory`` says when two rows are the same person.
Nothing is ever removed, and an empty cell leaves what is known.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlmodel import Session

from bot.imports.cells import accounts_in, building_name, missing_columns, text_in, word_in
from bot.imports.directory import Directory, Entry, Wanted
from bot.imports.outcome import CHUNK, ImportResult, Ledger, Progress, silent
from bot.imports.places import Atlas, load_places
from bot.imports.tables import Row, Table
from storage import register
from storage.database import Database
from storage.models import Account, Person, Role, RoleInGrid

REQUIRED = ("name", "role", "grid")


def import_people(
    database: Database,
    table: Table,
    *,
    now: datetime,
    dry_run: bool = False,
    progress: Progress = silent,
) -> ImportResult:
    """Store the people of the table with their roles and accounts."""
    missing = missing_columns(table, REQUIRED)
    if missing:
        return ImportResult(problems=missing)
    ledger = Ledger(table.problems)
    atlas = Atlas(load_places(database))
    directory = Directory(_stored(database))
    touched: dict[int, Entry] = {}

    def take(row: Row) -> None:
        wanted = _wanted(row, atlas)
        found = directory.find(wanted)
        entry = found or Entry(None, wanted.name)
        changes = entry.take(wanted)
        directory.enter(entry)
        if found is None:
            ledger.create(row.number, f"{wanted.name}, {', '.join(changes)}")
        else:
            ledger.update(row.number, wanted.name, changes)
        if changes:
            touched[id(entry)] = entry

    ledger.each(progress(sorted(table.rows, key=_certainty), "Reading people"), take)
    if not dry_run:
        _write(database, list(touched.values()), now, progress)
    return ledger.result()


def _certainty(row: Row) -> tuple[int, bool]:
    """Rows that say best who is meant come first, so that the order of rows does not matter."""
    return -row["accounts"].count(":"), not row["phone"]


def _stored(database: Database) -> Iterable[Entry]:
    with database.reading() as session:
        entries = {
            person.id: Entry(person.id, person.name, person.phone, person.duty_phone)
            for person in register.every(session, Person)
        }
        for account in register.every(session, Account):
            entries[account.person_id].accounts.add((account.channel, account.external_id))
        for hat in register.every(session, RoleInGrid):
            assert hat.id is not None
            entry, key = entries[hat.person_id], (hat.grid_id, hat.role)
            entry.hats[key] = hat.building_id
            entry.hat_ids[key] = hat.id
    return entries.values()


def _wanted(row: Row, atlas: Atlas) -> Wanted:
    code = text_in(row, "grid")
    hat = (atlas.grid_id(code), word_in(row, "role", Role))
    building_id = None
    if row["building"]:
        building_id = atlas.building_id(code, building_name(row["building"]))
    return Wanted(
        row=row.number,
        grid_code=code,
        name=text_in(row, "name"),
        hat=hat,
        building_id=building_id,
        phone=row["phone"],
        duty_phone=row["duty_phone"],
        accounts=accounts_in(row, "accounts"),
    )


def _write(
    database: Database, entries: Sequence[Entry], now: datetime, progress: Progress
) -> None:
    for start in progress(range(0, len(entries), CHUNK), "Writing people"):
        run = entries[start : start + CHUNK]
        with database.transaction() as session:
            _write_persons(session, run, now)
            _write_hats(session, run)
            register.add_all(
                session,
                [
                    Account(person_id=entry.person_id, channel=channel, external_id=name)
                    for entry in run
                    for channel, name in entry.new_accounts
                ],
            )


def _write_persons(session: Session, entries: Sequence[Entry], now: datetime) -> None:
    changed = [entry for entry in entries if entry.id is not None and entry.changed]
    register.change_all(session, Person, [{"id": e.person_id, **e.fields()} for e in changed])
    new = [entry for entry in entries if entry.id is None]
    persons = [Person.model_validate({"created_at": now, **entry.fields()}) for entry in new]
    register.add_all(session, persons)
    for entry, person in zip(new, persons, strict=True):
        entry.id = person.id


def _write_hats(session: Session, entries: Sequence[Entry]) -> None:
    new, moved = [], []
    for entry in entries:
        for hat, building_id in entry.changed_hats.items():
            if hat in entry.hat_ids:
                moved.append({"id": entry.hat_ids[hat], "building_id": building_id})
            else:
                grid_id, role = hat
                new.append(
                    RoleInGrid(
                        person_id=entry.person_id,
                        grid_id=grid_id,
                        role=role,
                        building_id=building_id,
                    )
                )
    register.change_all(session, RoleInGrid, moved)
    register.add_all(session, new)
