"""English places: building 3, Block B flat 1203, 7th floor of tower 2."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlu.location.numerals import ORDINALS, WORDS, plain, spread, zone_name
from nlu.location.places import Place

_WORD = rf"(?:{'|'.join(sorted(WORDS[1:], key=len, reverse=True))})"
_ORDINAL = rf"(?:{'|'.join(sorted(ORDINALS[1:], key=len, reverse=True))})"
_NAME = rf"(?>[a-z]?\d{{1,5}}[a-z]?|[a-z](?![a-z])|{_WORD}(?![a-z]))(?![a-z\d%])"
_NAMES = rf"{_NAME}(?:\s?(?:, and|,|/|-|–|to|and|&|or)\s?{_NAME}){{0,10}}"
_PAIR = rf"(?!\d{{4}}){_NAME}(?:-{_NAME})?(?!-)"
_NUMBER = r"(?:\s?(?=[\d#])|\s)(?:(?:no\.?|number|#)\s?)?"

_PARTS = re.compile(
    rf"(?<![a-z\d])(?:(?:buildings|blocks|towers|bldgs)\s(?P<buildings>{_NAMES})"
    rf"|(?:building|block|tower|bldg\.?|blk\.?){_NUMBER}(?P<building>{_PAIR})"
    rf"|(?:no\.?\s?|#)(?P<numbered>{_NAME})\s(?:building|block|tower)(?![a-z])"
    rf"|(?:units|entrances|staircases)\s(?P<units>{_NAMES})"
    rf"|(?:unit|entrance|staircase|stairwell){_NUMBER}(?P<unit>{_NAME})"
    rf"|(?:flats|apartments|rooms)\s(?P<rooms>{_NAMES})"
    rf"|(?:flat|apartment|apt\.?|room|rm\.?|suite|shop){_NUMBER}(?P<room>{_NAME})"
    rf"|(?:floor){_NUMBER}(?P<floor>{_NAME})|level\s(?P<level>{_NAME})"
    rf"|(?P<storey>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})[\s-](?:floor|level)(?![a-z])"
    rf"|(?P<side>ground|top)[\s-]floor(?![a-z])|(?P<basement>basement)(?![a-z])"
    rf"|phase\s(?P<phase>{_NAME})|(?:zone|area)\s(?P<zone>[a-z])(?![a-z\d]))",
    re.IGNORECASE,
)
_AMOUNT_AFTER = re.compile(
    r"\s?(?:new|more|extra|other|houses?|homes?|schools?|storeys?|stories|hours?|days?|weeks?"
    r"|months?|years?|minutes?|people|users?|times|towers|buildings|blocks|flats|units)\b",
    re.IGNORECASE,
)
_ARTICLE_BEFORE_WORD = re.compile(r"(?:a|i|I)$")
_WORD_AFTER = re.compile(r"\s?[A-Za-z']")
_BETWEEN = re.compile(r"[\s,/-]{0,3}(?:(?:of|in|at|on|the|from)\s){0,2}", re.IGNORECASE)
_NAMED_FLOORS = {"ground": "1", "top": "顶层"}
# These words mean a place only beside a building, a unit or a room.
_DEPENDENT = ("level", "side", "basement", "phase", "zone")


def find_english(text: str) -> list[Place]:
    """The English places in a folded text; parts side by side make one place."""
    places: list[Place] = []
    independent = False
    for part, stands_alone in _parts(text):
        if places and (joined := _joined(text, places[-1], part)):
            places[-1] = joined
            independent = independent or stands_alone
            continue
        if places and not independent:
            places.pop()
        places.append(part)
        independent = stands_alone
    return places if independent else places[:-1]


def _parts(text: str) -> Iterator[tuple[Place, bool]]:
    for match in _PARTS.finditer(text):
        kind, name = match.lastgroup or "", match[match.lastgroup or 0]
        if _AMOUNT_AFTER.match(text, match.end()) and kind not in ("storey", "basement"):
            continue
        if _ARTICLE_BEFORE_WORD.match(name) and _is_article(text, match):
            continue
        yield _part(match, kind, name), kind not in _DEPENDENT


def _part(match: re.Match[str], kind: str, name: str) -> Place:
    place = Place(match.start(), match.end())
    match kind:
        case "buildings" | "building" | "numbered":
            return replace(place, buildings=spread(name))
        case "rooms" | "room":
            return replace(place, rooms=spread(name))
        case "units" | "unit":
            names = spread(name)
            # In English a flat is a unit, too: unit 1203, unit 4B.
            is_room = any(len(unit) > 2 or not unit.isdigit() for unit in names if len(unit) > 1)
            return replace(place, rooms=names) if is_room else replace(place, units=names)
        case "phase":
            return replace(place, zone=zone_name(f"{plain(name)}期"))
        case "zone":
            return replace(place, zone=f"{name.upper()}区")
        case _:
            return replace(place, floors=(_floor(kind, name.lower()),))


def _floor(kind: str, name: str) -> str:
    if kind == "basement":
        return "-1"
    if kind == "side":
        return _NAMED_FLOORS[name]
    return plain(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", name))


def _is_article(text: str, match: re.Match[str]) -> bool:
    """Whether a lone a or i belongs to the next word: they block a road, the building I am in."""
    return _WORD_AFTER.match(text, match.end()) is not None


def _joined(text: str, place: Place, part: Place) -> Place | None:
    """Both as one place, when nothing but of or in stands between and no part is said twice."""
    if not _BETWEEN.fullmatch(text, place.end, part.start):
        return None
    fields = ("zone", "buildings", "units", "floors", "rooms")
    said = {name: getattr(part, name) for name in fields if getattr(part, name) not in ("", ("",))}
    if any(getattr(place, name) not in ("", ("",)) for name in said):
        return None
    return replace(place, end=part.end, **said)
