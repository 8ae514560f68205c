"""Importing the grids file."""

from bot.imports.grids import import_grids
from storage import grids
from storage.database import Database
from tests.bot.imports.conftest import Write

HEAD = "code,name,level,parent,buildings,aliases\n"


def problems(database: Database, write: Write, rows: str) -> dict[int, str]:
    return dict(import_grids(database, write(HEAD + rows)).problems)


def test_places_are_stored_with_parent_aliases_and_buildings(
    database: Database, write: Write
) -> None:
    result = import_grids(
        database, write(HEAD + "h,和平里社区,community,,,\nh-1,一网格,grid,h,3;A区7,东头;老院\n")
    )
    assert (result.created, result.updated, result.unchanged, result.problems) == (2, 0, 0, ())
    with database.reading() as session:
        place = grids.by_code(session, "h-1")
        assert place is not None
        assert place.id is not None
        assert place.aliases == "东头;老院"
        assert grids.get(session, place.parent_id or 0).code == "h"
        assert grids.find_building(session, place.id, "A区", "7")
        assert grids.find_building(session, place.id, "", "3")


def test_importing_twice_changes_nothing(tree: Database, write: Write) -> None:
    table = write(HEAD + "heping-1,和平里第一网格,grid,heping,1;2;3,\n")
    result = import_grids(tree, table)
    assert (result.created, result.updated, result.unchanged) == (0, 0, 1)


def test_children_may_stand_before_their_parents(database: Database, write: Write) -> None:
    rows = "c,丙,grid,b,,\nb,乙,community,a,,\na,甲,street,,,\n"
    assert import_grids(database, write(HEAD + rows)).created == 3
    with database.reading() as session:
        leaf = grids.by_code(session, "c")
        assert leaf is not None
        codes = [grids.get(session, key).code for key in grids.lineage(session, leaf.id or 0)]
    assert codes == ["c", "b", "a"]


def test_a_dry_run_tells_and_stores_nothing(tree: Database, write: Write) -> None:
    table = write(
        HEAD + "heping-1,新名字,grid,heping,1;4,\nheping-3,三网格,grid,heping,,\nx,,grid,,,\n"
    )
    result = import_grids(tree, table, dry_run=True)
    assert [tuple(line) for line in result.changes] == [
        (2, "changed: heping-1: name, new buildings 4"),
        (3, "new: heping-3 三网格"),
    ]
    assert [line.row for line in result.problems] == [4]
    assert import_grids(tree, table, dry_run=True) == result


def test_a_changed_row_changes_the_place_and_keeps_its_buildings(
    tree: Database, write: Write
) -> None:
    rows = "street,和平街道,street,,,\nheping-1,新名字,grid,street,5,新\n"
    result = import_grids(tree, write(HEAD + rows))
    assert (result.created, result.updated) == (1, 1)
    with tree.reading() as session:
        place = grids.by_code(session, "heping-1")
        assert place is not None
        assert (place.name, place.aliases) == ("新名字", "新")
        assert grids.get(session, place.parent_id or 0).code == "street"
        assert grids.find_building(session, place.id or 0, "", "3")
        assert grids.find_building(session, place.id or 0, "", "5")


def test_a_column_that_is_not_there_changes_nothing(database: Database, write: Write) -> None:
    import_grids(database, write(HEAD + "a,甲,grid,,3,老甲\n"))
    result = import_grids(database, write("code,name,level,parent\na,甲,grid,\n"))
    assert result.unchanged == 1


def test_a_failing_row_does_not_stop_the_others(database: Database, write: Write) -> None:
    rows = (
        "a,甲,village,,,\nb,乙,grid,,,\n,丙,grid,,,\nd,,grid,,,\nb,丁,grid,,,\nf,己,grid,,3单元,\n"
    )
    said = problems(database, write, rows)
    assert sorted(said) == [2, 4, 5, 6, 7]
    assert "unknown level 'village'" in said[2]
    assert "grid, building" in said[2]
    assert said[4] == "code is empty"
    assert said[5] == "name is empty"
    assert "already in row 3" in said[6]
    assert "3单元" in said[7]
    with database.reading() as session:
        assert [grid.name for grid in grids.by_codes(session, ["a", "b", "d", "f"])] == ["乙"]


def test_places_in_a_ring_or_without_a_parent_are_refused(tree: Database, write: Write) -> None:
    rows = (
        "heping,和平里社区,community,heping-1,,\na,甲,grid,nowhere,,\n"
        "b,乙,grid,a,,\nc,丙,grid,c,,\nd,丁,grid,heping,,\n"
    )
    said = problems(tree, write, rows)
    assert sorted(said) == [2, 3, 4, 5]
    assert "below itself" in said[2]
    assert "in neither the file nor the database" in said[3]
    assert said[4] == "its parent a cannot be imported"
    assert "below itself" in said[5]


def test_missing_columns_are_named_and_nothing_is_read(database: Database, write: Write) -> None:
    result = import_grids(database, write("code,naem\na,b\n"))
    assert result.problems[0].row == 1
    assert "name, level, parent" in result.problems[0].sentence
