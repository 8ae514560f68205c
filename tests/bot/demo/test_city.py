"""The city of any size."""

from collections import Counter
from datetime import datetime

from bot.demo.city import draw_city, generate_city
from bot.demo.district import load_demo
from storage import grids, groups, people
from storage.database import Database
from storage.models import Role


def test_a_city_is_loaded_beside_the_district_once(database: Database, now: datetime) -> None:
    load_demo(database, now)
    first = generate_city(database, 90, now)
    assert [result.problems for result in first.values()] == [()] * 5
    assert first["groups"].created == 90
    again = generate_city(database, 90, now)
    assert [(r.created, r.updated) for r in again.values()] == [(0, 0)] * 5


def test_a_bigger_city_adds_to_the_smaller_one(database: Database, now: datetime) -> None:
    small = generate_city(database, 20, now)
    big = generate_city(database, 90, now)
    assert big["grids"].unchanged == small["grids"].created
    assert big["groups"].created == 70
    assert all(result.problems == () for result in big.values())


def test_a_bigger_city_begins_with_the_smaller_one() -> None:
    small, big = draw_city(700, 1), draw_city(1_500, 1)
    for few, many in ((small.grids, big.grids), (small.people, big.people)):
        assert few.rows == many.rows[: len(few.rows)]
    assert draw_city(700, 2).people.rows != small.people.rows


def test_every_grid_has_a_line_to_the_city_a_group_and_somebody_to_work(
    database: Database, now: datetime
) -> None:
    generate_city(database, 90, now)
    workers: Counter[int] = Counter()
    with database.reading() as session:
        for group in groups.on_channel(session, "webchat"):
            line = grids.lineage(session, group.grid_id)
            assert [grids.get(session, key).level.value for key in line] == [
                "grid", "community", "street", "district", "city",
            ]  # fmt: skip
            assert people.holders(session, line[1], [Role.COMMUNITY_LEAD])
            found = people.holders(session, line[0], [Role.GRID_WORKER])
            assert len(found) in (1, 2)
            workers.update(person.id or 0 for person in found)
            assert group.enabled
    assert max(workers.values()) > 1, "nobody is shared"
    assert len(workers) > 80
