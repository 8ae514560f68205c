"""A place under construction: a stretch of text and the names read from it."""

from dataclasses import dataclass
from itertools import islice, product

from nlu.understanding import Location

MOST_PER_PLACE = 60


@dataclass(frozen=True, slots=True)
class Place:
    """What one stretch of text names; several buildings or rooms stay together here."""

    start: int
    end: int
    zone: str = ""
    buildings: tuple[str, ...] = ("",)
    units: tuple[str, ...] = ("",)
    floors: tuple[str, ...] = ("",)
    rooms: tuple[str, ...] = ("",)

    @property
    def is_bare_building(self) -> bool:
        """Whether nothing but the building is known."""
        return self.units == self.floors == self.rooms == ("",)


def locations_of(place: Place, text: str) -> list[Location]:
    """One location per building, unit, floor and room, each with the whole stretch as text."""
    words = text[place.start : place.end]
    parts = product(place.buildings, place.units, place.floors, place.rooms)
    return [
        Location(words, place.zone, building, unit, floor, room)
        for building, unit, floor, room in islice(parts, MOST_PER_PLACE)
    ]
