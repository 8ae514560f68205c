"""A whole place in five tables, loaded in the order in which they need each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.demo.members import import_members
from bot.imports.grids import import_grids
from bot.imports.groups import import_groups
from bot.imports.named_places import import_places
from bot.imports.outcome import ImportResult, Progress, silent
from bot.imports.people import import_people
from bot.imports.tables import Table
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Place:
    """What there is in a place, in the form of the import files."""

    grids: Table
    places: Table
    people: Table
    groups: Table
    members: Table


def load_place(
    database: Database, place: Place, now: datetime, progress: Progress = silent
) -> Mapping[str, ImportResult]:
    """Import the tables and say what came of each; what is there already stays."""
    return {
        "grids": import_grids(database, place.grids, progress=progress),
        "places": import_places(database, place.places, progress=progress),
        "people": import_people(database, place.people, now=now, progress=progress),
        "groups": import_groups(database, place.groups, progress=progress),
        "members": import_members(database, place.members, progress=progress),
    }
