"""The migrations lead to the tables that the code expects, from any process, at any time."""

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlmodel import SQLModel, select

from storage import candidates, cases, places
from storage.database import Database
from storage.migrate import upgrade
from storage.models import CandidateStatus, Counter, NamedPlace
from tests import processes
from tests.mortals import upgrade_alone

PROCESSES = 3


@pytest.fixture
def empty(empty_url: str) -> Iterator[Database]:
    made = Database(empty_url)
    yield made
    made.dispose()


def counters(database: Database) -> dict[str, int]:
    with database.reading() as session:
        return {c.name: c.value for c in session.exec(select(Counter)).all()}


def test_an_upgrade_from_nothing_makes_the_tables_that_the_code_names(empty: Database) -> None:
    upgrade(empty)
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_a_second_upgrade_changes_nothing(empty: Database) -> None:
    upgrade(empty)
    before = counters(empty)
    upgrade(empty)
    assert counters(empty) == before == {"case": 0, "webchat": 0}


def test_a_database_in_use_keeps_its_rows_and_can_learn(empty: Database) -> None:
    upgrade(empty, "0002")
    with empty.transaction() as session:
        session.execute(text("UPDATE counters SET value = 41 WHERE name = 'case'"))
        session.execute(
            text(
                "INSERT INTO grids (id, code, name, level, aliases) "
                "VALUES (1, 'heping', '和平里', 'community', '')"
            )
        )
    upgrade(empty)
    assert counters(empty)["case"] == 41
    with empty.reading() as session:
        assert session.execute(text("SELECT name FROM grids")).scalar_one() == "和平里"
        assert list(candidates.of_status(session, CandidateStatus.PENDING)) == []


def test_cases_that_were_filed_before_there_were_named_places_stay_as_they_are(
    empty: Database,
) -> None:
    upgrade(empty, "0003")
    with empty.transaction() as session:
        session.execute(
            text(
                "INSERT INTO grids (id, code, name, level, aliases) "
                "VALUES (1, 'heping', '和平里', 'community', '')"
            )
        )
        session.execute(
            text(
                "INSERT INTO cases (number, status, status_before_merge, category, priority,"
                " restricted, grid_id, summary, place, zone, building, unit, floor, room,"
                " resolve_by, provisional, created_at, resolution)"
                " VALUES (7, 'assigned', 'reported', 'lighting', 'normal', false, 1, '灯不亮',"
                " '3号楼', '', '3', '', '', '', '2026-12-01 09:30:00+00:00', false,"
                " '2026-11-21 06:05:00+00:00', '')"
            )
        )
    upgrade(empty)
    with empty.transaction() as session:
        case = cases.peek(session, 7)
        assert case
        assert (case.place, case.building, case.spot) == ("3号楼", "3", "")
        session.add(NamedPlace(grid_id=1, name="东门"))
        session.flush()
        assert [place.name for place in places.holding_for(session, 1)] == ["东门"]


def test_processes_that_start_together_upgrade_once(empty: Database, empty_url: str) -> None:
    started = [processes.start(upgrade_alone, empty_url) for _ in range(PROCESSES)]
    assert processes.exit_codes(started) == [0] * PROCESSES
    assert counters(empty) == {"case": 0, "webchat": 0}
