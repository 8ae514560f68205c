"""Chinese places: a building, or a part of one that can be named alone, and what follows."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from operator import itemgetter

from nlu.location import patterns
from nlu.location.counts import is_counted, is_no_unit, list_number_length
from nlu.location.numerals import plain, spread, zone_name
from nlu.location.places import Place
from nlu.location.tail import read_floors, read_tail, read_units

Reader = Callable[[str, re.Match[str]], Place | None]

_NO_RANGE = re.compile(r"(?<![\d-])(\d{1,2})\s?[-—]\s?(\d{1,2})\s?(?:号?[栋幢]|号楼|#)")
_SIGN = re.compile(r"\s?(?:号?[栋幢]|号\w{0,2}楼|#楼?|座)$")


def find_chinese(text: str) -> list[Place]:
    """The Chinese places in a folded text, in order."""
    places: list[Place] = []
    for match, read in _heads(text):
        if places and match.start() < places[-1].end:
            continue
        if place := read(text, match):
            places.append(place)
    return _with_shared_floors(text, places)


def _heads(text: str) -> Iterator[tuple[re.Match[str], Reader]]:
    """Where a place may begin; at the same spot the fuller form comes first."""
    readers: tuple[tuple[re.Pattern[str], Reader], ...] = (
        (patterns.BUILDING, partial(_building, hyphen_joins=_has_joined_names(text))),
        (patterns.CODE, _code),
        (patterns.HOUSE, _named),
        (patterns.NAMED_BUILDING, _named),
        (patterns.LONE_UNITS, _units),
        (patterns.LONE_FLOORS, _floors),
        (patterns.LONE_ROOM, _room),
    )
    found = [
        (match.start(), rank, match, read)
        for rank, (pattern, read) in enumerate(readers)
        for match in pattern.finditer(text)
    ]
    for _, _, match, read in sorted(found, key=itemgetter(0, 1)):
        yield match, read


def _building(text: str, match: re.Match[str], *, hyphen_joins: bool) -> Place | None:
    group = next(name for name in _NAME_GROUPS if match[name])
    names, start = match[group], match.start(group)
    skipped = list_number_length(text, start, names)
    names, start = names[skipped:], start + skipped
    sign = _SIGN.search(names)
    numeral = names[: sign.start()] if sign else names
    if is_counted(text, start, match.end(group), numeral, sign[0] if sign else ""):
        return None
    tail = read_tail(text, match.end())
    zone = match["zone"] or ""
    return Place(
        match.start() if zone else start,
        tail.end,
        zone_name(zone),
        spread(numeral if sign else names, one_name=hyphen_joins or tail.rooms != ("",)),
        tail.units,
        tail.floors,
        tail.rooms,
    )


_NAME_GROUPS = ("buildings", "hashed", "seats", "numbered_seat")


def _code(text: str, match: re.Match[str]) -> Place:
    building, *unit, room = match["code"].split("-")
    return Place(
        match.start(),
        match.end(),
        zone_name(match["zone"] or ""),
        (plain(building),),
        (plain(unit[0]) if unit else "",),
        rooms=(plain(room),),
    )


def _named(text: str, match: re.Match[str]) -> Place:
    tail = read_tail(text, match.end())
    name = match[1]
    return Place(match.start(), tail.end, "", (plain(name),), tail.units, tail.floors, tail.rooms)


def _units(text: str, match: re.Match[str]) -> Place | None:
    if is_no_unit(text, match.start(), match.end(), match["units"].removesuffix("单元")):
        return None
    tail = read_tail(text, match.end())
    units = read_units(match)
    joined = re.fullmatch(r"(\d{1,3})-(\d{1,2})单元", match["units"])
    if joined and (tail.rooms != ("",) or int(joined[1]) >= int(joined[2])):
        buildings, units = (plain(joined[1]),), (plain(joined[2]),)
    else:
        buildings = ("",)
    return Place(match.start(), tail.end, "", buildings, units, tail.floors, tail.rooms)


def _floors(text: str, match: re.Match[str]) -> Place | None:
    floors = read_floors(match)
    if not floors:
        return None
    tail = read_tail(text, match.end())
    return Place(match.start(), tail.end, floors=floors, rooms=tail.rooms)


def _room(text: str, match: re.Match[str]) -> Place:
    return Place(match.start(), match.end(), rooms=(plain(match["room"] or match["shop"]),))


def _has_joined_names(text: str) -> bool:
    """Whether houses here are called 1-1 and 1-5: where one pair is no range, none is."""
    return any(int(pair[1]) >= int(pair[2]) for pair in _NO_RANGE.finditer(text))


def _with_shared_floors(text: str, places: list[Place]) -> list[Place]:
    """A floor said once for two buildings belongs to both: 九栋和七栋一楼."""
    shared = list(places)
    for index in range(len(shared) - 2, -1, -1):
        place, following = shared[index], shared[index + 1]
        joined = patterns.JOINED.fullmatch(text, place.end, following.start)
        if joined and place.is_bare_building and following.floors != ("",):
            shared[index] = replace(place, floors=following.floors)
    return shared
