"""The invented district."""

from collections import Counter
from datetime import datetime

from bot.demo.district import load_demo, read_district
from storage import grids, groups, people, places
from storage.database import Database
from storage.models import Role


def test_every_row_of_the_district_is_taken_and_loading_again_changes_nothing(
    database: Database, now: datetime
) -> None:
    first = load_demo(database, now)
    assert [result.problems for result in first.values()] == [()] * 5
    assert all(result.created for result in first.values())
    again = load_demo(database, now)
    assert [(r.created, r.updated, r.problems) for r in again.values()] == [(0, 0, ())] * 5


def test_every_group_is_awake_and_has_the_people_who_are_needed_in_it(
    database: Database, now: datetime
) -> None:
    load_demo(database, now)
    needed = {Role.GRID_WORKER, Role.COMMUNITY_LEAD, Role.PROPERTY, Role.MEDIATOR, Role.POLICE}
    with database.reading() as session:
        for group in groups.on_channel(session, "webchat"):
            assert group.enabled
            assert group.id is not None
            line = grids.lineage(session, group.grid_id)
            ids = [person.id or 0 for person in people.members(session, group.id)]
            roles = Counter(hat.role for hat in people.roles_in(session, ids, line))
            assert needed <= set(roles), group.name
            assert 8 <= roles[Role.RESIDENT] <= 14, group.name


def test_the_district_has_all_roles_and_only_invented_phones() -> None:
    rows = read_district().people.rows
    assert {row["role"] for row in rows} == set(Role)
    assert all(row["phone"].startswith("138000000") for row in rows if row["phone"])
    assert all(row["duty_phone"].startswith("010-00000") for row in rows if row["duty_phone"])


def test_building_three_of_the_first_grid_is_known(database: Database, now: datetime) -> None:
    load_demo(database, now)
    with database.reading() as session:
        grid = grids.by_code(session, "hepingli-1")
        assert grid is not None
        assert grids.find_building(session, grid.id or 0, "", "3")


def test_every_grid_of_the_district_has_places_of_its_own_and_its_communitys(
    database: Database, now: datetime
) -> None:
    load_demo(database, now)
    with database.reading() as session:
        for group in groups.on_channel(session, "webchat"):
            held = {place.grid_id for place in places.holding_for(session, group.grid_id)}
            assert held == set(grids.lineage(session, group.grid_id)[:2]), group.name
