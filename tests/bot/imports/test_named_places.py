"""Importing the places file."""

from pathlib import Path

from openpyxl import Workbook

from bot.imports.named_places import import_places
from bot.imports.tables import read_table
from storage import grids, places
from storage.database import Database
from tests.bot.imports.conftest import Write

HEAD = "grid,name,aliases\n"


def stored(database: Database, code: str) -> dict[str, str]:
    with database.reading() as session:
        grid = grids.by_code(session, code)
        assert grid is not None
        assert grid.id is not None
        return {p.name: p.aliases for p in places.holding_for(session, grid.id)}


def test_places_are_stored_with_their_grid_and_aliases(tree: Database, write: Write) -> None:
    rows = "heping-1,东门,东大门；east gate\nheping,菜市场,\nheping-2,东门,\n"
    result = import_places(tree, write(HEAD + rows))
    assert (result.created, result.problems) == (3, ())
    assert stored(tree, "heping-1") == {"东门": "东大门;east gate", "菜市场": ""}
    assert stored(tree, "heping-2") == {"东门": "", "菜市场": ""}


def test_a_workbook_is_read_as_well(tree: Database, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["grid", "name", "aliases"])
    book.worksheets[0].append(["heping-1", "小广场", "广场"])
    book.save(tmp_path / "places.xlsx")
    assert import_places(tree, read_table(tmp_path / "places.xlsx")).created == 1
    assert stored(tree, "heping-1") == {"小广场": "广场"}


def test_importing_twice_changes_nothing(tree: Database, write: Write) -> None:
    table = write(HEAD + "heping-1,东门,大门;正门\nheping,菜市场,\n")
    assert import_places(tree, table).created == 2
    again = import_places(tree, table)
    assert (again.created, again.updated, again.unchanged) == (0, 0, 2)


def test_new_aliases_replace_the_old_and_no_column_leaves_them(
    tree: Database, write: Write
) -> None:
    import_places(tree, write(HEAD + "heping-1,东门,大门\n"))
    assert import_places(tree, write("grid,name\nheping-1,东门\n")).unchanged == 1
    result = import_places(tree, write(HEAD + "heping-1,东门,正门\n"))
    assert [tuple(line) for line in result.changes] == [(2, "changed: heping-1 东门: aliases")]
    assert stored(tree, "heping-1") == {"东门": "正门"}


def test_a_dry_run_tells_and_stores_nothing(tree: Database, write: Write) -> None:
    table = write(HEAD + "heping-1,东门,\nnowhere,西门,\n")
    result = import_places(tree, table, dry_run=True)
    assert [tuple(line) for line in result.changes] == [(2, "new: heping-1 东门")]
    assert [line.row for line in result.problems] == [3]
    assert stored(tree, "heping-1") == {}


def test_each_bad_row_is_named_and_the_others_are_taken(tree: Database, write: Write) -> None:
    rows = (
        "nowhere,西门,\n"
        ",西门,\n"
        "heping-1,,\n"
        "heping-1,东门,大门\n"
        "heping-1,东门,正门\n"
        "heping-1,门,\n"
        "heping-1,西门,西\n"
        "heping-1,3号楼,\n"
        "heping-1,南门;北门,\n"
        "heping-1,小广场,广场\n"
    )
    result = import_places(tree, write(HEAD + rows))
    said = dict(result.problems)
    assert sorted(said) == [2, 3, 4, 6, 7, 8, 9, 10]
    assert "unknown grid nowhere" in said[2]
    assert said[3] == "grid is empty"
    assert said[4] == "name is empty"
    assert "already in row 5" in said[6]
    assert "two signs or more" in said[7]
    assert "'西'" in said[8]
    assert "is a building" in said[9]
    assert "several names" in said[10]
    assert stored(tree, "heping-1") == {"东门": "大门", "小广场": "广场"}


def test_a_name_that_means_another_place_of_the_grid_is_refused(
    tree: Database, write: Write
) -> None:
    import_places(tree, write(HEAD + "heping-1,东门,大门\n"))
    rows = "heping-1,正门,Main Gate;大门\nheping-1,西门,后门\nheping-1,后门,\nheping-2,大门,\n"
    result = import_places(tree, write(HEAD + rows))
    assert dict(result.problems) == {
        2: "'大门' already means 东门 in heping-1",
        4: "'后门' already means 西门 in heping-1",
    }
    assert result.created == 2


def test_an_alias_can_move_from_one_place_to_another_within_one_file(
    tree: Database, write: Write
) -> None:
    import_places(tree, write(HEAD + "heping-1,东门,大门\nheping-1,西门,\n"))
    result = import_places(tree, write(HEAD + "heping-1,西门,大门\nheping-1,东门,正门\n"))
    assert (result.updated, result.problems) == (2, ())
    assert stored(tree, "heping-1") == {"东门": "正门", "西门": "大门"}


def test_missing_columns_are_named_and_nothing_is_read(tree: Database, write: Write) -> None:
    result = import_places(tree, write("grid,nmae\nheping-1,东门\n"))
    assert "no column name" in result.problems[0].sentence
    assert stored(tree, "heping-1") == {}
