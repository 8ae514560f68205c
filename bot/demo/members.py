"""Who sits in which group: on real platforms it is seen from their messages, here it is given."""

from bot.imports.cells import account_name, missing_columns, text_in
from bot.imports.outcome import CHUNK, ImportResult, Ledger, Progress, RowError, silent
from bot.imports.tables import Row, Table
from storage import register
from storage.database import Database
from storage.models import Account, Group, Membership

REQUIRED = ("group", "account")


def import_members(
    database: Database, table: Table, *, progress: Progress = silent
) -> ImportResult:
    """Put each account's person into the group, which is one of the same channel."""
    missing = missing_columns(table, REQUIRED)
    if missing:
        return ImportResult(problems=missing)
    ledger = Ledger(table.problems)
    with database.reading() as session:
        groups = {(g.channel, g.external_id): g.id for g in register.every(session, Group)}
        people = {
            (a.channel, a.external_id): a.person_id for a in register.every(session, Account)
        }
        known = {(m.group_id, m.person_id) for m in register.every(session, Membership)}
    new: list[tuple[int, int]] = []

    def take(row: Row) -> None:
        account = account_name(text_in(row, "account"))
        group_id = groups.get((account[0], text_in(row, "group")))
        if group_id is None:
            raise RowError(f"unknown group {row['group']} on {account[0]}")
        if account not in people:
            raise RowError(f"nobody has the account {row['account']}")
        member = (group_id, people[account])
        if member in known:
            ledger.update(row.number, row["account"], [])
            return
        known.add(member)
        new.append(member)
        ledger.create(row.number, f"{row['account']} in {row['group']}")

    ledger.each(table.rows, take)
    for start in progress(range(0, len(new), CHUNK), "Writing members"):
        run = [Membership(group_id=g, person_id=p) for g, p in new[start : start + CHUNK]]
        with database.transaction() as session:
            register.add_all(session, run)
    return ledger.result()
