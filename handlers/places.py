"""How a case's place is said: to all without the room, to the holder in full."""

import re

from handlers.masking import mask
from nlu.understanding import Location
from storage.models import Case

_JOIN = {"zh": "", "en": ", "}
_PARTS = {
    "zh": {"building": "{}号楼", "unit": "{}单元", "floor": "{}楼", "room": "{}室"},
    "en": {
        "building": "building {}",
        "unit": "unit {}",
        "floor": "floor {}",
        "room": "room {}",
    },
}
_EVERYTHING = ("building", "unit", "floor", "room")
_BASEMENT = {"zh": "地下{}层", "en": "basement {}"}
_LETTERED = {"zh": "{}栋", "en": "building {}"}
_ZONE = re.compile(r"(.+)([区期])")
_ZONE_IN_ENGLISH = {"区": "zone", "期": "phase"}


def public_place(place: Case | Location, language: str, spot: str = "") -> str:
    """Zone, building and unit, and a named spot; a room never stands in a group."""
    known = spot or _known(place)
    return _say(place, language, ("building", "unit"), known) or _public_spot(place)


def full_place(place: Case | Location, language: str) -> str:
    """Everything that is known of the place, for whoever has to go there."""
    return _say(place, language, _EVERYTHING, _known(place)) or _spot(place)


def names_a_spot(place: Case | Location) -> bool:
    """Whether it is somewhere that has a name and no number, such as 东门."""
    return bool(_known(place) or (_spot(place) and not _say(place, "zh", _EVERYTHING)))


def _known(place: Case | Location) -> str:
    """The name of a place from the grid's own table, which anybody may read."""
    return place.spot if isinstance(place, Case) else ""


def _public_spot(place: Case | Location) -> str:
    """A number in the name, in whatever writing, may be somebody's door."""
    spot = _spot(place)
    if place.floor or place.room or any(char.isnumeric() for char in spot):
        return ""
    return mask(spot)


def _spot(place: Case | Location) -> str:
    named = place.place if isinstance(place, Case) else place.text
    return "" if any(char.isdigit() for char in named) else named


def _say(place: Case | Location, language: str, parts: tuple[str, ...], known: str = "") -> str:
    said = [_zone(place.zone, language)] if place.zone else []
    inside = [
        _part(part, getattr(place, part), language) for part in parts if getattr(place, part)
    ]
    # A floor without a building is a floor of the place: 地下车库地下1层.
    order = [*inside, known] if place.building else [known, *inside]
    return _JOIN[language].join([*said, *filter(None, order)])


def _part(part: str, value: str, language: str) -> str:
    if value.startswith("-"):
        return _BASEMENT[language].format(value[1:])
    if value.endswith(("楼", "层", "阁", "轩")):
        return value
    if part == "building" and not value.isdigit():
        return _LETTERED[language].format(value)
    return _PARTS[language][part].format(value)


def _zone(zone: str, language: str) -> str:
    named = _ZONE.fullmatch(zone)
    if language == "zh" or named is None:
        return zone
    return f"{_ZONE_IN_ENGLISH[named.group(2)]} {named.group(1)}"
