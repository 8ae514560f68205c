from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlmodel import Session

from handlers import assignment
from handlers.house import House
from storage import cases, people
from storage.database import Database
from storage.models import Case, CaseStatus, Person, Role
from tests.talk import Talk
from tests.village import Village, add_person


@pytest.fixture
def house(talk: Talk) -> House:
    return talk.house


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.transaction() as opened:
        yield opened


def chosen(
    session: Session, house: House, village: Village, owner: Role, grid: str = "heping-1"
) -> tuple[str, Role] | None:
    found = assignment.choose(session, house, grid_id=village.grids[grid], owner=owner)
    return (found.person.name, found.role) if found else None


def give_case(session: Session, village: Village, number: int, holder: int, now: datetime) -> Case:
    return cases.add(
        session,
        Case(
            number=number,
            category="elevator",
            grid_id=village.grids["heping-1"],
            summary="",
            status=CaseStatus.ASSIGNED,
            assignee_id=holder,
            created_at=now,
            resolve_by=now,
        ),
    )


def hire(session: Session, village: Village, name: str, role: Role, now: datetime) -> int:
    person = add_person(session, name, now)
    people.give_role(session, person, village.grids["heping-1"], role)
    return person


def test_the_nearest_grid_with_somebody_in_the_role_decides(
    session: Session, house: House, village: Village
) -> None:
    assert chosen(session, house, village, Role.GRID_WORKER) == ("李强", Role.GRID_WORKER)
    assert chosen(session, house, village, Role.GRID_WORKER, "heping-2") == (
        "王敏",
        Role.GRID_WORKER,
    )
    assert chosen(session, house, village, Role.PROPERTY) == ("陈经理", Role.PROPERTY)


def test_without_an_owner_the_worker_gets_it(
    session: Session, house: House, village: Village
) -> None:
    assert chosen(session, house, village, Role.MEDIATOR) == ("李强", Role.GRID_WORKER)


def test_without_a_worker_the_lead_gets_it(
    session: Session, house: House, village: Village
) -> None:
    assert chosen(session, house, village, Role.MEDIATOR, "heping") == (
        "赵书记",
        Role.COMMUNITY_LEAD,
    )


def test_where_no_staff_exists_nobody_gets_it(
    session: Session, house: House, village: Village
) -> None:
    everybody = list(village.people.values())
    assert (
        assignment.choose(
            session,
            house,
            grid_id=village.grids["heping-1"],
            owner=Role.GRID_WORKER,
            passed_over=everybody,
        )
        is None
    )


def test_among_equals_the_least_loaded_gets_it(
    session: Session, house: House, village: Village, now: datetime
) -> None:
    second = hire(session, village, "孙丽", Role.GRID_WORKER, now)
    assert chosen(session, house, village, Role.GRID_WORKER) == ("李强", Role.GRID_WORKER)
    give_case(session, village, 1, village.people["李强"], now)
    assert chosen(session, house, village, Role.GRID_WORKER) == ("孙丽", Role.GRID_WORKER)
    give_case(session, village, 2, second, now)
    assert chosen(session, house, village, Role.GRID_WORKER) == ("李强", Role.GRID_WORKER)


def test_work_that_is_done_is_no_load(
    session: Session, house: House, village: Village, now: datetime
) -> None:
    hire(session, village, "孙丽", Role.GRID_WORKER, now)
    done = give_case(session, village, 1, village.people["李强"], now)
    done.status = CaseStatus.RESOLVED
    session.add(done)
    assert chosen(session, house, village, Role.GRID_WORKER) == ("李强", Role.GRID_WORKER)


def test_whoever_cannot_be_told_comes_last(
    session: Session, house: House, village: Village, now: datetime
) -> None:
    silent = Person(name="无号", created_at=now)
    session.add(silent)
    session.flush()
    assert silent.id is not None
    people.give_role(session, silent.id, village.grids["heping-1"], Role.MEDIATOR)
    assert chosen(session, house, village, Role.MEDIATOR) == ("李强", Role.GRID_WORKER)
    reachable = list(village.people.values())
    found = assignment.choose(
        session,
        house,
        grid_id=village.grids["heping-1"],
        owner=Role.MEDIATOR,
        passed_over=reachable,
    )
    assert found is not None
    assert found.person.name == "无号"


def test_a_holder_is_named_by_the_role_the_case_belongs_to(
    session: Session, house: House, village: Village, now: datetime
) -> None:
    case = give_case(session, village, 1, village.people["陈经理"], now)
    assert assignment.role_key(session, house, case) == "property"
    case.assignee_id = village.people["赵书记"]
    assert assignment.role_key(session, house, case) == "community-lead"


def test_nobody_holds_a_case_without_an_assignee(
    session: Session, village: Village, now: datetime
) -> None:
    case = give_case(session, village, 1, village.people["李强"], now)
    assert assignment.person_holding(session, case).name == "李强"
    case.assignee_id = None
    with pytest.raises(LookupError):
        assignment.person_holding(session, case)
