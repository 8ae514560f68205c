"""Both databases keep the same promises."""

from datetime import UTC, datetime, timedelta, timezone
from threading import Thread

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlmodel import Session, select

from storage import numbers
from storage.database import Database
from storage.models import (
    Case,
    CaseAction,
    CaseEvent,
    CaseStatus,
    Grid,
    GridLevel,
    Person,
    Priority,
)
from tests.village import Village

SHANGHAI = timezone(timedelta(hours=8))
THREADS = 6


def new_case(village: Village, at: datetime) -> Case:
    return Case(
        number=1,
        category="drainage",
        priority=Priority.URGENT,
        grid_id=village.grids["heping-1"],
        summary="3号楼下水道堵了",
        resolve_by=at,
        created_at=at,
    )


def names(session: Session) -> set[str]:
    return set(session.exec(select(Person.name)).all())


def write_and_fail(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        session.add(Person(name="先写的", created_at=now))
        session.flush()
        session.add(Person(name="后写的", created_at=now))
        raise LookupError


def take_a_number_and_fail(database: Database) -> None:
    with database.transaction() as session:
        numbers.next_case_number(session)
        raise LookupError


def test_a_transaction_that_fails_leaves_nothing_behind(database: Database, now: datetime) -> None:
    with pytest.raises(LookupError):
        write_and_fail(database, now)
    with database.reading() as session:
        assert names(session) == set()


def test_a_transaction_that_ends_well_is_kept_whole(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        session.add_all([Person(name=name, created_at=now) for name in ("甲", "乙")])
    with database.reading() as session:
        assert names(session) == {"甲", "乙"}


def test_a_moment_without_a_time_zone_is_refused(database: Database) -> None:
    naive = datetime(2026, 11, 21, 14, 5)  # noqa: DTZ001
    with (
        pytest.raises(StatementError, match="without a time zone"),
        database.transaction() as session,
    ):
        session.add(Person(name="张阿姨", created_at=naive))


def test_moments_come_back_in_utc(village: Village, database: Database) -> None:
    in_shanghai = datetime(2026, 11, 21, 14, 5, 1, 234567, tzinfo=SHANGHAI)
    with database.transaction() as session:
        session.add(new_case(village, in_shanghai))
    with database.reading() as session:
        found = session.exec(select(Case)).one()
    assert found.created_at == in_shanghai
    assert found.created_at.tzinfo is UTC
    assert found.created_at.hour == 6


def test_moments_of_different_zones_are_compared_as_moments(
    village: Village, database: Database
) -> None:
    with database.transaction() as session:
        session.add(new_case(village, datetime(2026, 11, 21, 14, 5, tzinfo=SHANGHAI)))
    earlier = datetime(2026, 11, 21, 6, 4, tzinfo=UTC)
    with database.reading() as session:
        late = session.exec(select(Case.number).where(Case.created_at > earlier)).all()
        none = session.exec(select(Case.number).where(Case.created_at < earlier)).all()
    assert (list(late), list(none)) == ([1], [])


def test_words_come_back_as_members_and_are_stored_by_value(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        session.add(new_case(village, now))
    with database.reading() as session:
        found = session.exec(select(Case)).one()
        stored = session.connection().execute(text("SELECT status, priority FROM cases")).one()
    assert found.status is CaseStatus.REPORTED
    assert found.priority is Priority.URGENT
    assert tuple(stored) == ("reported", "urgent")


def test_a_word_that_no_member_has_cannot_be_stored(
    village: Village, database: Database, now: datetime
) -> None:
    case = new_case(village, now)
    case.priority = "whenever"  # type: ignore[assignment]
    with pytest.raises(StatementError, match="whenever"), database.transaction() as session:
        session.add(case)


def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    orphan = Grid(code="lost", name="lost", level=GridLevel.GRID, parent_id=404)
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.add(orphan)


@pytest.mark.parametrize(
    "change", ["UPDATE case_events SET note = 'nicer'", "DELETE FROM case_events"]
)
def test_the_database_itself_refuses_to_change_a_timeline(
    village: Village, database: Database, now: datetime, change: str
) -> None:
    with database.transaction() as session:
        case = new_case(village, now)
        session.add(case)
        session.flush()
        session.add(case.apply(CaseAction.ASSIGN, by=None, at=now, note="as it was"))
    with pytest.raises(DBAPIError, match="append-only"), database.transaction() as session:
        session.connection().execute(text(change))
    with database.reading() as session:
        assert session.exec(select(CaseEvent.note)).one() == "as it was"


def test_reading_keeps_nobody_from_writing(database: Database, now: datetime) -> None:
    with database.reading() as reader:
        assert names(reader) == set()
        with database.transaction() as session:
            session.add(Person(name="李强", created_at=now))
    with database.reading() as reader:
        assert names(reader) == {"李强"}


def test_reading_writes_nothing(database: Database, now: datetime) -> None:
    with database.reading() as session:
        session.add(Person(name="李强", created_at=now))
        session.flush()
    with database.reading() as session:
        assert names(session) == set()


def test_numbers_have_neither_gaps_nor_doubles_however_many_ask_at_once(
    database: Database,
) -> None:
    taken: list[int] = []

    def ask() -> None:
        for _ in range(10):
            with database.transaction() as session:
                number = numbers.next_case_number(session)
            taken.append(number)

    threads = [Thread(target=ask) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(1, THREADS * 10 + 1))


def test_a_number_of_a_transaction_that_failed_is_given_again(database: Database) -> None:
    with pytest.raises(LookupError):
        take_a_number_and_fail(database)
    with database.transaction() as session:
        assert numbers.next_case_number(session) == 1


def test_a_database_that_is_there_answers(database: Database) -> None:
    assert database.answers()


@pytest.mark.parametrize(
    "url",
    ["sqlite:////nowhere/at/all.db", "postgresql+psycopg://nobody@127.0.0.1:9/none"],
)
def test_a_database_that_is_not_there_does_not_answer(url: str) -> None:
    missing = Database(url)
    assert not missing.answers()
    missing.dispose()
