"""The groups file: which chat belongs to which grid, and how it is read and written."""

import re
from dataclasses import dataclass

from bot.imports.cells import GroupChannel, missing_columns, text_in, word_in
from bot.imports.outcome import CHUNK, ImportResult, Ledger, Progress, RowError, silent
from bot.imports.places import Atlas, load_places
from bot.imports.tables import Row, Table
from storage import register
from storage.database import Database
from storage.models import Group

REQUIRED = ("grid", "name", "channel", "external_id")

_Values = dict[str, str | int | bool]
_Key = tuple[str, str]
# Whoever has a webhook's key can write into the group; the file is no place for it.
_WEBHOOK_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(slots=True)
class _Work:
    """What is to be written in the end."""

    new: list[Group]
    changes: list[_Values]
    rows: dict[_Key, int]


def import_groups(
    database: Database, table: Table, *, dry_run: bool = False, progress: Progress = silent
) -> ImportResult:
    """Store the groups of the table, each known by its channel and external id.

    A group whose ``enabled`` is empty stays as it is; a new one is off until a lead wakes it.
    """
    missing = missing_columns(table, REQUIRED)
    if missing:
        return ImportResult(problems=missing)
    ledger = Ledger(table.problems)
    atlas = Atlas(load_places(database))
    stored = _stored(database)
    work = _Work([], [], {})

    def take(row: Row) -> None:
        values = _values(row, atlas)
        key = (str(values["channel"]), str(values["external_id"]))
        if key in work.rows:
            raise RowError(f"the group {':'.join(key)} stands already in row {work.rows[key]}")
        work.rows[key] = row.number
        known = stored.get(key)
        if known is None:
            work.new.append(Group.model_validate(values))
            ledger.create(row.number, f"{':'.join(key)} {values['name']}")
            return
        changed = [what for what, value in values.items() if known[what] != value]
        ledger.update(row.number, ":".join(key), changed)
        if changed:
            work.changes.append({**known, **values})

    ledger.each(table.rows, take)
    if not dry_run:
        _write(database, work, progress)
    return ledger.result()


def _stored(database: Database) -> dict[_Key, _Values]:
    with database.reading() as session:
        return {
            (group.channel, group.external_id): group.model_dump()
            for group in register.every(session, Group)
        }


def _values(row: Row, atlas: Atlas) -> _Values:
    values: _Values = {
        "grid_id": atlas.grid_id(text_in(row, "grid")),
        "name": text_in(row, "name"),
        "channel": word_in(row, "channel", GroupChannel).value,
        "external_id": text_in(row, "external_id"),
    }
    if "write_channel" in row.cells or "write_external_id" in row.cells:
        values |= _writing(row)
    if row["enabled"]:
        values["enabled"] = _yes_or_no(row["enabled"])
    for channel, name in (("channel", "external_id"), ("write_channel", "write_external_id")):
        if values.get(channel) == GroupChannel.WECOM_WEBHOOK:
            _refuse_key(name, str(values[name]))
    return values


def _writing(row: Row) -> _Values:
    if bool(row["write_channel"]) != bool(row["write_external_id"]):
        raise RowError("write_channel and write_external_id go together: fill both or none")
    if not row["write_channel"]:
        return {"write_channel": "", "write_external_id": ""}
    return {
        "write_channel": word_in(row, "write_channel", GroupChannel).value,
        "write_external_id": row["write_external_id"],
    }


def _yes_or_no(words: str) -> bool:
    if words.lower() not in ("yes", "no"):
        raise RowError(f"enabled is {words!r}: write yes or no")
    return words.lower() == "yes"


def _refuse_key(column: str, words: str) -> None:
    if _WEBHOOK_KEY.search(words):
        raise RowError(
            f"{column} is a webhook's key: keep it in GRIDBOT_WECOM__WEBHOOKS__<NAME> "
            "and write the NAME here"
        )


def _write(database: Database, work: _Work, progress: Progress) -> None:
    for start in progress(range(0, len(work.new), CHUNK), "Writing groups"):
        with database.transaction() as session:
            register.add_all(session, work.new[start : start + CHUNK])
    with database.transaction() as session:
        register.change_all(session, Group, work.changes)
