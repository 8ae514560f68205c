"""Cases are locked before they are changed, and found by what people ask for."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from storage import cases
from storage.database import Database
from storage.models import (
    Case,
    CaseAction,
    CaseStatus,
    Conversation,
    Priority,
    Report,
)
from tests.storage.rows import message
from tests.village import Village

DAY = timedelta(days=1)


def add(session: Session, village: Village, number: int, **fields: Any) -> Case:
    given: dict[str, Any] = {
        "status": CaseStatus.ASSIGNED,
        "category": "drainage",
        "grid_id": village.grids["heping-1"],
        "summary": "",
        "resolve_by": village.now + DAY,
        "created_at": village.now,
        "assignee_id": village.people["李强"],
    }
    return cases.add(session, Case(number=number, **(given | fields)))


def id_of(row: Case | Conversation) -> int:
    assert row.id is not None
    return row.id


def numbers(found: list[Case]) -> list[int]:
    return [case.number for case in found]


def say(session: Session, village: Village, case: Case, who: str, place: str) -> Report:
    said = message(session, place, f"{who} {case.number} {place}", village.now)
    assert said.id is not None
    report = Report(
        case_id=id_of(case),
        reporter_id=village.people[who],
        conversation_id=said.conversation_id,
        message_id=said.id,
        text="",
        created_at=village.now,
    )
    cases.add_report(session, report)
    return report


@pytest.mark.parametrize("engine", ["postgresql"])
@pytest.mark.parametrize("way", ["by_number", "get"])
def test_a_case_seen_before_it_was_locked_is_read_again_under_the_lock(
    village: Village, database: Database, now: datetime, way: str
) -> None:
    """On SQLite nobody else can write in between."""
    with database.transaction() as session:
        case_id = id_of(add(session, village, 1))
    with database.transaction() as late:
        [seen] = cases.held_by(late, village.people["李强"], {CaseStatus.ASSIGNED})
        with database.transaction() as early:
            case = cases.get(early, case_id)
            cases.record(early, case, case.apply(CaseAction.RESOLVE, by=None, at=now))
        locked = cases.by_number(late, 1) if way == "by_number" else cases.get(late, case_id)
        assert locked is seen
        assert seen.status is CaseStatus.RESOLVED


def test_of_two_who_take_a_step_at_once_the_second_sees_what_the_first_has_done(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        case_id = id_of(add(session, village, 1))
    with database.transaction() as session:
        case = cases.get(session, case_id)
        cases.record(session, case, case.apply(CaseAction.ACCEPT, by=None, at=now))
    with database.reading() as session:
        assert cases.get(session, case_id).status is CaseStatus.ACCEPTED
        [(event, actor)] = cases.events(session, case_id)
        assert (event.action, actor) == (CaseAction.ACCEPT, None)


def test_a_number_that_was_never_given_finds_nothing(database: Database) -> None:
    with database.transaction() as session:
        assert cases.by_number(session, 7) is None
        assert cases.peek(session, 7) is None


def test_what_somebody_has_in_hand_comes_most_pressing_first(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        add(session, village, 1, resolve_by=now + 3 * DAY)
        add(session, village, 2, resolve_by=now + DAY)
        add(session, village, 3, status=CaseStatus.CLOSED)
        add(session, village, 4, assignee_id=village.people["王敏"])
        held = cases.held_by(session, village.people["李强"], {CaseStatus.ASSIGNED})
        assert numbers(held) == [2, 1]


def test_a_withdrawn_report_no_longer_stands_behind_its_case(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        case = add(session, village, 1)
        first = say(session, village, case, "张阿姨", "g1")
        second = say(session, village, case, "李奶奶", "g1")
        assert cases.reports(session, id_of(case)) == [first, second]
        first.withdrawn_at = now
        assert cases.reports(session, id_of(case)) == [second]
        assert cases.report_counts(session, [id_of(case)]) == {case.id: 1}
        open_ones = {CaseStatus.ASSIGNED}
        assert cases.reported_by(session, village.people["张阿姨"], open_ones) == []
        assert cases.reported_by(session, village.people["李奶奶"], open_ones) == [case]


def test_what_somebody_reported_can_be_asked_for_one_conversation(
    village: Village, database: Database
) -> None:
    with database.transaction() as session:
        here, there = add(session, village, 1), add(session, village, 2)
        said = say(session, village, here, "张阿姨", "g1")
        say(session, village, there, "张阿姨", "private")
        person, statuses = village.people["张阿姨"], {CaseStatus.ASSIGNED}
        assert numbers(cases.reported_by(session, person, statuses)) == [2, 1]
        in_group = cases.reported_by(
            session, person, statuses, conversation_id=said.conversation_id
        )
        assert numbers(in_group) == [1]


def test_dangers_of_a_moment_ago_are_those_of_that_kind_and_grid_that_are_still_open(
    village: Village, database: Database, now: datetime
) -> None:
    fire = {"category": "fire_safety", "priority": Priority.EMERGENCY}
    unlike: list[dict[str, Any]] = [
        {"category": "gas_supply"},
        {"priority": Priority.NORMAL},
        {"status": CaseStatus.CLOSED},
        {"created_at": now - DAY},
        {"grid_id": village.grids["heping-2"]},
    ]
    with database.transaction() as session:
        grid_id = village.grids["heping-1"]
        for number, difference in enumerate(unlike, start=1):
            add(session, village, number, **(fire | difference))
        sought = (grid_id, "fire_safety", now - timedelta(minutes=10))
        assert cases.open_emergencies(session, *sought) == []
        add(session, village, 10, **fire)
        add(session, village, 11, **fire)
        assert numbers(cases.open_emergencies(session, *sought)) == [11, 10]


def test_a_list_of_cases_is_narrowed_by_everything_that_is_asked(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        add(session, village, 1, resolve_by=now - DAY)
        add(session, village, 2, category="noise")
        add(session, village, 3, grid_id=village.grids["heping-2"])
        add(session, village, 4, status=CaseStatus.CLOSED, resolve_by=now - DAY)
        assert numbers(cases.listed(session)) == [1, 2, 3, 4]
        assert numbers(cases.listed(session, after=1, limit=2)) == [2, 3]
        assert numbers(cases.listed(session, category="noise")) == [2]
        assert numbers(cases.listed(session, statuses=[CaseStatus.CLOSED])) == [4]
        assert numbers(cases.listed(session, grid_ids=[village.grids["heping"]])) == [1, 2, 3, 4]
        assert numbers(cases.listed(session, grid_ids=[village.grids["heping-2"]])) == [3]
        assert numbers(cases.listed(session, overdue_at=now)) == [1]
        assert numbers(cases.listed(session, overdue_at=now, overdue=False)) == [2, 3, 4]


def test_the_public_list_leaves_restricted_cases_out(village: Village, database: Database) -> None:
    with database.transaction() as session:
        add(session, village, 1)
        add(session, village, 2, restricted=True)
        add(session, village, 3, grid_id=village.grids["heping-2"])
        assert numbers(cases.newest_public(session, village.grids["heping-1"])) == [1]
        assert numbers(cases.newest_public(session, village.grids["heping"])) == [3, 1]


def test_every_step_moves_the_newest_event_on(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        assert cases.latest_event_id(session) == 0
        case = add(session, village, 1)
        cases.record(session, case, case.apply(CaseAction.ACCEPT, by=None, at=now))
        first = cases.latest_event_id(session)
        cases.record(session, case, case.apply(CaseAction.NOTE, by=None, at=now))
        assert cases.latest_event_id(session) > first > 0
        assert cases.status_counts(session) == {CaseStatus.ACCEPTED: 1}
