"""The stored tree as an import sees it, with every building by its name."""

from collections import defaultdict
from dataclasses import dataclass, field

from bot.imports.cells import BuildingName, said_building
from bot.imports.outcome import RowError
from bot.imports.tree import Node
from storage import register
from storage.database import Database
from storage.models import Building, Grid


@dataclass(slots=True)
class StoredPlace:
    """A place of the tree and the buildings that stand in itself."""

    id: int
    code: str
    name: str
    node: Node
    aliases: str
    buildings: dict[BuildingName, int] = field(default_factory=dict)


def load_places(database: Database) -> dict[str, StoredPlace]:
    """All stored places by code."""
    places: dict[int, StoredPlace] = {}
    parents: dict[int, int | None] = {}
    with database.reading() as session:
        for grid in register.every(session, Grid):
            assert grid.id is not None
            parents[grid.id] = grid.parent_id
            node = Node("", grid.level)
            places[grid.id] = StoredPlace(grid.id, grid.code, grid.name, node, grid.aliases)
        for building in register.every(session, Building):
            assert building.id is not None
            name = (building.zone, building.number)
            places[building.grid_id].buildings[name] = building.id
    for place_id, parent_id in parents.items():
        if parent_id is not None:
            places[place_id].node = Node(places[parent_id].code, places[place_id].node.level)
    return {place.code: place for place in places.values()}


class Atlas:
    """Finds places by code, and buildings in them and below them."""

    def __init__(self, places: dict[str, StoredPlace]) -> None:
        self._places = places
        self._children: dict[str, list[str]] = defaultdict(list)
        for place in places.values():
            self._children[place.node.parent].append(place.code)
        self._below: dict[str, dict[str, list[tuple[str, int]]]] = {}

    def grid_id(self, code: str) -> int:
        """The place with this code; raises RowError."""
        place = self._places.get(code)
        if place is None:
            raise RowError(f"unknown grid {code}: import the grids first")
        return place.id

    def building_id(self, code: str, name: BuildingName) -> int:
        """The one building that people of the place mean by this name; raises RowError."""
        zone, number = name
        standing = self._numbers(code).get(number, [])
        found = [key for its_zone, key in standing if zone in ("", its_zone)]
        if not found:
            raise RowError(f"no building {said_building(name)} in {code} or below it")
        if len(found) > 1:
            raise RowError(
                f"several buildings {said_building(name)} in {code}: "
                "write the zone too, as A区7, or name the smaller grid"
            )
        return found[0]

    def _numbers(self, code: str) -> dict[str, list[tuple[str, int]]]:
        if code not in self._below:
            numbers: dict[str, list[tuple[str, int]]] = defaultdict(list)
            open_codes = [code]
            while open_codes:
                place = self._places[open_codes.pop()]
                open_codes += self._children[place.code]
                for (zone, number), key in place.buildings.items():
                    numbers[number].append((zone, key))
            self._below[code] = numbers
        return self._below[code]
