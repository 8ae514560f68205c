"""Killing the service between any two steps loses no message and does nothing twice.

Each test lives the same short story again and again: the first time the process is killed at
its first step, then at its second, until one story ends unkilled. After each kill another
process, when the leases have run out, finishes what was left.
"""

import shutil
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, make_url
from sqlmodel import select

from storage import grids, notices
from storage.database import Database
from storage.migrate import upgrade
from storage.models import (
    Broadcast,
    InboundMessage,
    MessageStatus,
    Notice,
    NoticeLevel,
    OutboxMessage,
    OutboxStatus,
    Report,
)
from tests import processes
from tests.mortals import Life, announce, begin, live, report, resolve
from tests.village import build_village

#: by then every lease of a killed process has run out
AFTERWARDS = timedelta(minutes=2)
NEVER_ENDS = 200


@dataclass(frozen=True, slots=True)
class Copies:
    """A database to copy, and where the copies go."""

    original: URL
    folder: Path

    def make(self, name: str) -> str:
        """An own copy of the database."""
        if self.original.drivername == "sqlite":
            shutil.copy(self.original.database or "", self.folder / name)
            return f"sqlite:///{self.folder / name}"
        database = f"{self.original.database}_{name}"
        self._administer(f'CREATE DATABASE "{database}" TEMPLATE "{self.original.database}"')
        return self.original.set(database=database).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        """Throw a copy away."""
        if self.original.drivername != "sqlite":
            self._administer(f'DROP DATABASE "{make_url(url).database}" WITH (FORCE)')

    def _administer(self, statement: str) -> None:
        address = self.original.set(drivername="postgresql", database="postgres")
        with psycopg.connect(
            address.render_as_string(hide_password=False), autocommit=True
        ) as admin:
            admin.execute(statement)


@pytest.fixture
def prepared(database_url: str, now: datetime, tmp_path: Path) -> Iterator[Database]:
    """The village; closed before it is copied."""
    database = Database(database_url)
    upgrade(database)
    build_village(database, now)
    yield database
    database.dispose()


def killed_at_every_step(
    prepared: Database,
    database_url: str,
    tmp_path: Path,
    now: datetime,
    job: Callable[[Life], None],
) -> Iterator[Life]:
    """For each step: what has become of the story after a kill there and a recovery."""
    prepared.dispose()
    copies = Copies(make_url(database_url), tmp_path)

    def begin_to_die_at(step: int) -> tuple[str, Path, ForkServerProcess]:
        url, diary = copies.make(f"step{step}"), tmp_path / f"diary-{step}"
        return url, diary, processes.start(live, url, diary, now, step, job)

    code: int | None = -signal.SIGKILL
    coming = begin_to_die_at(1)
    for step in range(2, NEVER_ENDS):
        url, diary, process = coming
        (code,) = processes.exit_codes([process])
        assert code in (-signal.SIGKILL, 0)
        # The next one lives on the other core while this one is looked at.
        coming = begin_to_die_at(step)
        after = begin(url, diary, now + AFTERWARDS)
        job(after)
        yield after
        after.end()
        copies.drop(url)
        if code == 0:
            break
    processes.exit_codes([coming[2]])
    copies.drop(coming[0])
    assert code == 0


def rows_of(life: Life) -> list[OutboxMessage]:
    with life.talk.database.reading() as session:
        return list(session.exec(select(OutboxMessage)).all())


def assert_all_have_arrived(life: Life, rows: list[OutboxMessage]) -> None:
    """Each line at least once, and twice only if the sender died with it in hand."""
    assert {row.status for row in rows} == {OutboxStatus.SENT}
    arrived = Counter(life.diary.lines())
    assert set(arrived) == {row.dedupe_key for row in rows}
    assert set(arrived.values()) <= {1, 2}


def assert_taken_once(life: Life) -> None:
    with life.talk.database.reading() as session:
        message = session.exec(
            select(InboundMessage).where(InboundMessage.external_id == "the-message")
        ).one()
    assert (message.status, message.attempts) == (MessageStatus.DONE, 0)


def test_a_report_is_filed_once_wherever_the_service_is_killed(
    prepared: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    steps = 0
    for life in killed_at_every_step(prepared, database_url, tmp_path, now, report):
        steps += 1
        assert [case.number for case in life.talk.cases()] == [1]
        assert life.talk.actions() == ["report", "assign"]
        with life.talk.database.reading() as session:
            assert len(session.exec(select(Report)).all()) == 1
        assert_taken_once(life)
        rows = rows_of(life)
        assert sorted(row.destination for row in rows) == ["g1", "李强"]
        assert_all_have_arrived(life, rows)
    # Four transactions to take and handle it; two for each line, and the sending between them.
    assert steps > 4 * 2 + 2 * 6


def test_a_case_is_resolved_once_wherever_the_service_is_killed(
    prepared: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    before = begin(database_url, tmp_path / "before", now)
    before.talk.hear("张阿姨", "3号楼下水道堵了", group="g1")
    before.talk.hear("李强", "接 1")
    said_before = {row.id for row in rows_of(before)}
    before.end()
    for life in killed_at_every_step(prepared, database_url, tmp_path, now, resolve):
        assert life.talk.case().status == "resolved"
        assert life.talk.actions() == ["report", "assign", "accept", "resolve"]
        assert_taken_once(life)
        rows = [row for row in rows_of(life) if row.id not in said_before]
        assert sorted(row.destination for row in rows) == ["g1", "李强"]
        assert_all_have_arrived(life, rows)


def test_a_notice_is_run_once_wherever_the_service_is_killed(
    prepared: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    with prepared.transaction() as session:
        for code, level in (("heping-1", NoticeLevel.NORMAL), ("heping-2", NoticeLevel.RED)):
            grid = grids.by_code(session, code)
            assert grid is not None
            assert grid.id is not None
            notice = Notice(text="停水", level=level, next_run_at=now, created_at=now)
            notices.add(session, notice, [grid.id])
    unclear = 0
    for life in killed_at_every_step(prepared, database_url, tmp_path, now, announce):
        with life.talk.database.reading() as session:
            runs = session.exec(select(Broadcast)).all()
        assert [(run.scheduled_for, run.groups) for run in runs] == [(now, 1)] * 2
        [ordinary, red] = sorted(rows_of(life), key=lambda row: row.destination)
        arrived = Counter(life.diary.lines())
        assert red.status is OutboxStatus.SENT
        assert arrived[red.dedupe_key] in (1, 2)
        if ordinary.status is OutboxStatus.UNCLEAR:
            # Nobody can know whether it arrived: a person decides, it is not said twice.
            unclear += 1
            assert arrived[ordinary.dedupe_key] in (0, 1)
        else:
            assert (ordinary.status, arrived[ordinary.dedupe_key]) == (OutboxStatus.SENT, 1)
    assert unclear > 0
