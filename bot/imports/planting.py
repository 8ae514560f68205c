"""Writes places into the stored tree: level by level, then what changed, then buildings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.imports.cells import BuildingName
from bot.imports.outcome import CHUNK, Progress
from bot.imports.places import StoredPlace
from bot.imports.tree import Node, line_up
from storage import register
from storage.database import Database
from storage.models import Building, Grid


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the grids file."""

    row: int
    code: str
    name: str
    node: Node
    #: None = the file has no such column
    aliases: str | None
    buildings: tuple[BuildingName, ...]

    def changes_to(self, stored: StoredPlace) -> list[str]:
        """What of the place itself is not as it is stored."""
        pairs = {
            "name": (self.name, stored.name),
            "level": (self.node.level, stored.node.level),
            "parent": (self.node.parent, stored.node.parent),
            "aliases": (self.aliases, stored.aliases),
        }
        return [what for what, (new, old) in pairs.items() if new is not None and new != old]


def plant(
    database: Database,
    places: Sequence[Place],
    stored: Mapping[str, StoredPlace],
    progress: Progress,
) -> None:
    """Store the places, which fit into the tree; a run cut short is completed by the next."""
    ids = {code: place.id for code, place in stored.items()}
    for run in progress(_runs(places, stored), "Writing grids"):
        rows = [
            Grid(
                code=place.code,
                name=place.name,
                level=place.node.level,
                parent_id=ids[place.node.parent] if place.node.parent else None,
                aliases=place.aliases or "",
            )
            for place in run
        ]
        with database.transaction() as session:
            register.add_all(session, rows)
        ids |= {row.code: row.id for row in rows if row.id is not None}
    _change(database, places, stored, ids)
    _build(database, places, stored, ids, progress)


def _runs(places: Sequence[Place], stored: Mapping[str, StoredPlace]) -> list[Sequence[Place]]:
    """New places in runs to be written one after the other, each below what is there then."""
    tree = {code: place.node for code, place in stored.items()}
    tree |= {place.code: place.node for place in places}
    levels: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        if place.code not in stored:
            levels[len(line_up(tree, place.code))].append(place)
    return [
        level[start : start + CHUNK]
        for _depth, level in sorted(levels.items())
        for start in range(0, len(level), CHUNK)
    ]


def _change(
    database: Database,
    places: Sequence[Place],
    stored: Mapping[str, StoredPlace],
    ids: Mapping[str, int],
) -> None:
    changes = [
        {
            "id": ids[place.code],
            "name": place.name,
            "level": place.node.level,
            "parent_id": ids[place.node.parent] if place.node.parent else None,
            "aliases": stored[place.code].aliases if place.aliases is None else place.aliases,
        }
        for place in places
        if place.code in stored and place.changes_to(stored[place.code])
    ]
    # All moves in one transaction: between two of them the tree could be a ring.
    with database.transaction() as session:
        register.change_all(session, Grid, changes)


def _build(
    database: Database,
    places: Sequence[Place],
    stored: Mapping[str, StoredPlace],
    ids: Mapping[str, int],
    progress: Progress,
) -> None:
    buildings = [
        Building(grid_id=ids[place.code], zone=zone, number=number)
        for place in places
        for zone, number in place.buildings
        if place.code not in stored or (zone, number) not in stored[place.code].buildings
    ]
    for start in progress(range(0, len(buildings), CHUNK), "Writing buildings"):
        with database.transaction() as session:
            register.add_all(session, buildings[start : start + CHUNK])
