"""The commands as somebody at a terminal meets them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.imports.commands import grids_app, groups_app, people_app, places_app
from storage import grids, groups, people, places
from storage.database import Database

GRIDS = "code,name,level,parent,buildings,aliases\nh,和平里,community,,,\nh-1,一网格,grid,h,3,\n"


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_url: str) -> None:
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def grids_file(tmp_path: Path) -> Path:
    path = tmp_path / "grids.csv"
    path.write_text(GRIDS, encoding="utf-8")
    return path


def test_four_files_are_imported_one_after_the_other(
    database: Database, grids_file: Path, tmp_path: Path
) -> None:
    runner = CliRunner()
    (tmp_path / "people.csv").write_text(
        "name,role,grid,building,phone,duty_phone,accounts\n张阿姨,resident,h-1,3,,,webchat:z\n"
    )
    (tmp_path / "groups.csv").write_text(
        "grid,name,channel,external_id,write_channel,write_external_id,enabled\n"
        "h-1,一群,webchat,h1,,,yes\n"
    )
    (tmp_path / "places.csv").write_text("grid,name,aliases\nh-1,东门,大门\n", encoding="utf-8")
    for app, name in (
        (grids_app, "grids"),
        (places_app, "places"),
        (people_app, "people"),
        (groups_app, "groups"),
    ):
        result = runner.invoke(app, ["import", str(tmp_path / f"{name}.csv")])
        assert result.exit_code == 0, result.output
        assert f"{name}.csv: " in result.output
        assert "0 with a problem" in result.output
    with database.reading() as session:
        assert people.by_account(session, "webchat", "z")
        assert groups.by_external_id(session, "webchat", "h1")
        grid = grids.by_code(session, "h-1")
        assert grid
        assert [place.name for place in places.holding_for(session, grid.id or 0)] == ["东门"]


def test_a_dry_run_shows_each_change_and_stores_none(database: Database, grids_file: Path) -> None:
    result = CliRunner().invoke(grids_app, ["import", "--dry-run", str(grids_file)])
    assert result.exit_code == 0
    assert "row 3: new: h-1 一网格" in result.output
    assert "2 new, 0 changed, 0 unchanged, 0 with a problem (dry run)" in result.output
    with database.reading() as session:
        assert grids.by_code(session, "h") is None


def test_a_bad_row_is_told_with_its_number_and_shows_in_the_exit_status(
    database: Database, grids_file: Path
) -> None:
    grids_file.write_text(GRIDS + "x,某,planet,,,\n", encoding="utf-8")
    result = CliRunner().invoke(grids_app, ["import", str(grids_file)])
    assert result.exit_code == 1
    assert "row 4: unknown level 'planet'" in result.output
    with database.reading() as session:
        assert grids.by_code(session, "h-1")


def test_an_unreadable_file_ends_with_a_sentence(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("code,name\nh1,和平里\n".encode("gb18030"))
    result = CliRunner().invoke(grids_app, ["import", str(path)])
    assert result.exit_code == 1
    assert "save as UTF-8" in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_database_without_tables_ends_with_a_sentence(
    grids_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", f"sqlite:///{tmp_path / 'new.db'}")
    result = CliRunner().invoke(grids_app, ["import", str(grids_file)])
    assert result.exit_code == 1
    assert "gridbot db upgrade" in result.output
    assert isinstance(result.exception, SystemExit)
