"""Up the tree, down the tree, and from a building to its grid."""

from sqlmodel import Session

from storage import grids
from storage.database import Database
from storage.models import Building, Grid, GridLevel


def grid(session: Session, code: str, parent: Grid | None = None) -> Grid:
    made = Grid(
        code=code, name=code, level=GridLevel.GRID, parent_id=parent.id if parent else None
    )
    session.add(made)
    session.flush()
    return made


def building(session: Session, place: Grid, number: str, zone: str = "") -> Building:
    assert place.id is not None
    made = Building(grid_id=place.id, zone=zone, number=number)
    session.add(made)
    session.flush()
    return made


def id_of(place: Grid) -> int:
    assert place.id is not None
    return place.id


def test_the_lineage_of_a_grid_is_itself_and_all_above_nearest_first(database: Database) -> None:
    with database.transaction() as session:
        city = grid(session, "city")
        street = grid(session, "street", city)
        grid(session, "another street", city)
        place = grid(session, "place", street)
        assert grids.lineage(session, id_of(place)) == [place.id, street.id, city.id]
        assert grids.lineage(session, id_of(city)) == [city.id]


def test_a_tree_of_ten_levels_is_walked_to_its_ends(database: Database) -> None:
    with database.transaction() as session:
        line = [grid(session, "level 1")]
        for level in range(2, 11):
            line.append(grid(session, f"level {level}", line[-1]))
        ids = [id_of(place) for place in line]
        assert grids.lineage(session, ids[-1]) == ids[::-1]
        assert grids.subtree_ids(session, ids[:1]) == set(ids)


def test_a_subtree_is_the_grids_named_and_all_below_them_once(database: Database) -> None:
    with database.transaction() as session:
        top = grid(session, "top")
        left, right = grid(session, "left", top), grid(session, "right", top)
        leaf = grid(session, "leaf", left)
        outside = grid(session, "outside")
        assert grids.subtree_ids(session, [id_of(left)]) == {left.id, leaf.id}
        both = grids.subtree_ids(session, [id_of(top), id_of(left)])
        assert both == {top.id, left.id, right.id, leaf.id}
        assert grids.subtree_ids(session, []) == set()
        assert outside.id not in both


def test_a_circle_in_an_imported_tree_does_not_hang_the_service(database: Database) -> None:
    with database.transaction() as session:
        first = grid(session, "first")
        second = grid(session, "second", first)
        first.parent_id = second.id
        session.flush()
        assert set(grids.lineage(session, id_of(first))) == {first.id, second.id}
        assert grids.subtree_ids(session, [id_of(first)]) == {first.id, second.id}


def test_a_building_is_found_in_the_grid_or_below_it(database: Database) -> None:
    with database.transaction() as session:
        top = grid(session, "top")
        place, other = grid(session, "place", top), grid(session, "other")
        here = building(session, place, "3")
        building(session, other, "4")
        assert grids.find_building(session, id_of(top), "", "3") == here
        assert grids.find_building(session, id_of(place), "", "3") == here
        assert grids.find_building(session, id_of(other), "", "3") is None
        assert grids.find_building(session, id_of(place), "", "4") is None


def test_a_number_that_stands_in_two_zones_needs_its_zone(database: Database) -> None:
    with database.transaction() as session:
        place = grid(session, "place")
        in_a, _in_b = building(session, place, "7", "A区"), building(session, place, "7", "B区")
        only = building(session, place, "9", "B区")
        assert grids.find_building(session, id_of(place), "", "7") is None
        assert grids.find_building(session, id_of(place), "A区", "7") == in_a
        assert grids.find_building(session, id_of(place), "C区", "7") is None
        assert grids.find_building(session, id_of(place), "", "9") == only


def test_grids_are_found_by_their_codes(database: Database) -> None:
    with database.transaction() as session:
        first, second = grid(session, "first"), grid(session, "second")
        assert grids.by_code(session, "first") is first
        assert grids.by_code(session, "third") is None
        assert set(map(id_of, grids.by_codes(session, ["first", "second", "third"]))) == {
            first.id,
            second.id,
        }
        assert grids.codes(session, [id_of(second)]) == {second.id: "second"}
