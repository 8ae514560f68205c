"""Who is who: accounts, hats, loads, and how somebody is reached."""

from datetime import datetime

from sqlmodel import Session, select

from storage import cases, people
from storage.database import Database
from storage.models import Account, Case, CaseStatus, Person, Role, RoleInGrid
from tests.village import CHANNEL, Village


def hand(session: Session, village: Village, number: int, holder: str, status: CaseStatus) -> None:
    cases.add(
        session,
        Case(
            number=number,
            status=status,
            category="drainage",
            grid_id=village.grids["heping-1"],
            summary="",
            assignee_id=village.people[holder],
            resolve_by=village.now,
            created_at=village.now,
        ),
    )


def names(found: list[Person]) -> list[str]:
    return [person.name for person in found]


def test_a_person_is_known_by_the_account_of_that_platform_only(
    village: Village, database: Database
) -> None:
    with database.reading() as session:
        found = people.by_account(session, CHANNEL, "李强")
        assert found is not None
        assert found.id == village.people["李强"]
        assert people.by_account(session, "elsewhere", "李强") is None


def test_the_same_hat_given_twice_is_one_hat_and_learns_the_building(
    village: Village, database: Database
) -> None:
    person, grid = village.people["张阿姨"], village.grids["heping-1"]
    with database.transaction() as session:
        people.give_role(session, person, grid, Role.RESIDENT, building_id=3)
        people.give_role(session, person, grid, Role.RESIDENT)
    with database.reading() as session:
        [hat] = people.roles_of(session, person)
        assert (hat.role, hat.building_id) == (Role.RESIDENT, 3)


def test_a_person_can_wear_several_hats_in_several_grids(
    village: Village, database: Database
) -> None:
    person = village.people["李强"]
    with database.transaction() as session:
        people.give_role(session, person, village.grids["heping-2"], Role.GRID_WORKER)
        people.give_role(session, person, village.grids["heping-1"], Role.MEDIATOR)
    with database.reading() as session:
        hats = people.roles_of(session, person)
    assert [(hat.grid_id, hat.role) for hat in hats] == [
        (village.grids["heping-1"], Role.GRID_WORKER),
        (village.grids["heping-2"], Role.GRID_WORKER),
        (village.grids["heping-1"], Role.MEDIATOR),
    ]


def test_holders_are_those_of_exactly_this_grid_each_named_once(
    village: Village, database: Database
) -> None:
    grid, both = village.grids["heping-1"], [Role.GRID_WORKER, Role.MEDIATOR]
    with database.transaction() as session:
        people.give_role(session, village.people["李强"], grid, Role.MEDIATOR)
        assert names(people.holders(session, grid, both)) == ["李强"]
        assert names(people.holders(session, grid, [Role.RESIDENT])) == ["张阿姨", "李奶奶", "Tom"]
        assert people.holders(session, village.grids["heping"], both) == []


def test_who_works_for_a_grid_is_staff_and_a_helping_neighbour_is_not(
    village: Village, database: Database
) -> None:
    grid = village.grids["heping-1"]
    with database.transaction() as session:
        people.give_role(session, village.people["Tom"], grid, Role.BUILDING_LEADER)
        assert people.is_staff_in(session, village.people["李强"], [grid])
        assert not people.is_staff_in(session, village.people["Tom"], [grid])
        assert not people.is_staff_in(session, village.people["王敏"], [grid])


def test_the_load_counts_what_somebody_has_in_hand_now(
    village: Village, database: Database
) -> None:
    busy, idle = village.people["李强"], village.people["王敏"]
    with database.transaction() as session:
        for number, status in enumerate(CaseStatus, start=1):
            hand(session, village, number, "李强", status)
        assert people.open_load(session, [busy, idle]) == {busy: 2, idle: 0}
        assert people.open_load(session, []) == {}


def test_somebody_is_reached_only_over_channels_that_speak_to_one_person(
    village: Village, database: Database
) -> None:
    person = village.people["李强"]
    with database.transaction() as session:
        session.add(Account(person_id=person, channel="wecom", external_id="liqiang"))
    with database.reading() as session:
        assert people.reaches(session, person, ["wecom"]) == [people.Reach("wecom", "liqiang")]
        assert people.reaches(session, person, []) == []
        both = people.reaches(session, person, ["wecom", CHANNEL])
        assert [reach.channel for reach in both] == [CHANNEL, "wecom"]
        assert people.account_on(session, person, "wecom") == "liqiang"
        assert people.account_on(session, person, "nowhere") == ""
        assert people.accounts_on(session, [person], "wecom") == {person: "liqiang"}


def test_a_lead_leads_the_grids_of_the_leading_hats(village: Village, database: Database) -> None:
    person = village.people["赵书记"]
    with database.transaction() as session:
        people.give_role(session, person, village.grids["heping-1"], Role.GRID_WORKER)
        assert [g.code for g in people.lead_grids(session, person)] == ["heping"]
        assert people.lead_grids(session, village.people["李强"]) == []


def test_who_is_seen_in_a_group_twice_is_one_member(village: Village, database: Database) -> None:
    person = village.people["吴大哥"]
    for _ in range(2):
        with database.transaction() as session:
            people.join_group(session, person, 2)
    with database.reading() as session:
        assert names(people.members(session, 2)) == ["吴大哥"]


def test_somebody_new_has_one_account_and_no_hat(
    village: Village, database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        made = people.add(session, name="新来的", channel=CHANNEL, external_id="x", now=now)
    with database.reading() as session:
        found = people.by_account(session, CHANNEL, "x")
        assert found is not None
        assert found.id == made.id
        hats = session.exec(select(RoleInGrid).where(RoleInGrid.person_id == made.id)).all()
        assert list(hats) == []
