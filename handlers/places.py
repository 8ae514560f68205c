"""How a case's place is said: to all without the room, to the holder in full."""

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
_BASEMENT = {"zh": "地下{}层", "en": "basement {}"}


def public_place(place: Case | Location, language: str) -> str:
    """Zone, building and unit, or a named spot; a room never stands in a group."""
    return _say(place, language, ("building", "unit")) or _spot(place)


def full_place(place: Case | Location, language: str) -> str:
    """Everything that is known of the place, for whoever has to go there."""
    return _say(place, language, ("building", "unit", "floor", "room")) or _spot(place)


def _spot(place: Case | Location) -> str:
    named = place.place if isinstance(place, Case) else place.text
    return "" if any(char.isdigit() for char in named) else named


def _say(place: Case | Location, language: str, parts: tuple[str, ...]) -> str:
    said = [place.zone] if place.zone else []
    for part in parts:
        value = getattr(place, part)
        if value.startswith("-"):
            said.append(_BASEMENT[language].format(value[1:]))
        elif value:
            said.append(_PARTS[language][part].format(value))
    return _JOIN[language].join(said)
