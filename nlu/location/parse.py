"""The way in: both languages over one message, told apart and in order."""

from nlu.location.chinese import find_chinese
from nlu.location.english import find_english
from nlu.location.numerals import fold
from nlu.location.places import Place, locations_of
from nlu.understanding import Location

LONGEST_READ = 2_000


def find_locations(text: str) -> tuple[Location, ...]:
    """The places named in the first 2,000 characters, each once, in the order of the text."""
    text = text[:LONGEST_READ]
    folded = fold(text)
    places = _without_overlaps([*find_chinese(folded), *find_english(folded)])
    found: dict[tuple[str, ...], Location] = {}
    for place in places:
        for location in locations_of(place, text):
            key = (location.zone, location.building, location.unit, location.floor, location.room)
            found.setdefault(key, location)
    return tuple(found.values())


def _without_overlaps(places: list[Place]) -> list[Place]:
    """Where both languages read the same words, the longer reading stays."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept
