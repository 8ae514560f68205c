"""The invented district that every copy of the product can start with."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from bot.demo.place import Place, load_place
from bot.imports.outcome import ImportResult, Progress, silent
from bot.imports.tables import read_table
from storage.database import Database

_DATA = Path(__file__).with_name("data")


def load_demo(
    database: Database, now: datetime, progress: Progress = silent
) -> Mapping[str, ImportResult]:
    """Load the district with its people, groups and members; loading it again adds nothing."""
    return load_place(database, read_district(), now, progress)


def read_district() -> Place:
    """The district as it is shipped."""
    return Place(
        grids=read_table(_DATA / "grids.csv"),
        places=read_table(_DATA / "places.csv"),
        people=read_table(_DATA / "people.csv"),
        groups=read_table(_DATA / "groups.csv"),
        members=read_table(_DATA / "members.csv"),
    )
