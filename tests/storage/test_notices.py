"""Which notice runs next, and that it runs once."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from storage import notices
from storage.database import Database
from storage.models import Broadcast, Notice, NoticeLevel, NoticeStatus
from tests.village import Village

MINUTE = timedelta(minutes=1)


def add(session: Session, village: Village, text: str, at: datetime | None) -> Notice:
    notice = Notice(
        text=text,
        level=NoticeLevel.NORMAL,
        next_run_at=at,
        author_id=village.people["赵书记"],
        created_at=village.now,
    )
    return notices.add(session, notice, [village.grids["heping-1"], village.grids["heping-1"]])


def run_of(notice_id: int, at: datetime) -> Broadcast:
    return Broadcast(notice_id=notice_id, scheduled_for=at, created_at=at, groups=1)


def test_the_notice_that_is_due_for_longest_comes_first(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        add(session, village, "later", now + MINUTE)
        second = add(session, village, "second", now)
        first = add(session, village, "first", now - MINUTE)
        add(session, village, "never", None)
        add(session, village, "cancelled", now - MINUTE).status = NoticeStatus.CANCELLED
        assert first.id is not None
        assert second.id is not None
        assert notices.due(session, now) is first
        assert notices.due(session, now, passed_over=[first.id]) is second
        assert notices.due(session, now, passed_over=[first.id, second.id]) is None


@pytest.mark.parametrize("engine", ["postgresql"])
def test_a_notice_that_another_process_runs_is_passed_over(
    village: Village, database: Database, now: datetime
) -> None:
    """On SQLite the other process waits for the write lock instead."""
    with database.transaction() as session:
        add(session, village, "only", now)
    with database.transaction() as one, database.transaction() as other:
        assert notices.due(one, now) is not None
        assert notices.due(other, now) is None


def test_the_database_refuses_a_second_run_for_the_same_moment(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        notice_id = add(session, village, "once", now).id
        assert notice_id is not None
        notices.record_run(session, run_of(notice_id, now))
    with pytest.raises(IntegrityError), database.transaction() as session:
        notices.record_run(session, run_of(notice_id, now))
    with database.reading() as session:
        assert len(notices.runs(session, notice_id)) == 1


def test_a_grid_named_twice_is_reached_once(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        notice = add(session, village, "twice", now)
        assert notice.id is not None
        assert [g.code for g in notices.grids_of(session, notice.id)] == ["heping-1"]


def test_a_lead_sees_what_is_still_to_come_soonest_first(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        add(session, village, "later", now + MINUTE)
        add(session, village, "soon", now)
        add(session, village, "gone", None).status = NoticeStatus.FINISHED
        coming = notices.scheduled_by(session, village.people["赵书记"])
        assert [notice.text for notice in coming] == ["soon", "later"]
        assert notices.scheduled_by(session, village.people["李强"]) == []
