"""The command that loads invented places."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.demo.commands import demo_app
from storage import grids
from storage.database import Database


def test_an_empty_database_gets_tables_the_district_and_a_city(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty_url: str
) -> None:
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", empty_url)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(demo_app, ["load", "--grids", "5"])
    assert result.exit_code == 0, result.output
    assert "city of 5 grids, groups: 5 new" in result.output
    database = Database(empty_url)
    with database.reading() as session:
        assert grids.by_code(session, "hepingli-1")
        assert grids.by_code(session, "city-grid-5")
    database.dispose()
    again = CliRunner().invoke(demo_app, ["load"])
    assert "demo district, people: 0 new, 0 changed" in again.output
