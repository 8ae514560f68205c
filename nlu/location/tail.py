"""What may follow a building: unit, floor and room, each optional, in this order."""

import re
from dataclasses import dataclass, replace

from nlu.location import patterns
from nlu.location.counts import is_no_unit
from nlu.location.numerals import is_run, plain, spread

HIGHEST_FLOOR = 99
TOP, BOTTOM = "顶层", "底层"


@dataclass(frozen=True, slots=True)
class Tail:
    """The parts read after a building, and where they end in the text."""

    end: int
    units: tuple[str, ...] = ("",)
    floors: tuple[str, ...] = ("",)
    rooms: tuple[str, ...] = ("",)


def read_tail(text: str, start: int) -> Tail:
    """Read on from the end of a building as long as the words name a part of it."""
    tail = Tail(start)
    if match := _after(patterns.GAP, patterns.UNIT_AND_ROOM, text, tail.end):
        return Tail(match.end(), (plain(match["unit"]),), rooms=(plain(match["room"]),))
    match = _after(patterns.WIDE_GAP, patterns.UNITS, text, tail.end)
    if match and not is_no_unit(text, match.start(), match.end(), match["units"] or ""):
        tail = replace(tail, end=match.end(), units=read_units(match))
    match = _after(patterns.WIDE_GAP, patterns.FLOORS, text, tail.end)
    if match and (floors := read_floors(match)):
        tail = replace(tail, end=match.end(), floors=floors)
    if match := _after(patterns.GAP, patterns.ROOMS, text, tail.end):
        tail = replace(tail, end=match.end(), rooms=read_rooms(match))
    elif match := _after(patterns.WIDE_GAP, patterns.LONE_ROOM, text, tail.end):
        tail = replace(tail, end=match.end(), rooms=(plain(match["room"] or match["shop"]),))
    return tail


def read_units(match: re.Match[str]) -> tuple[str, ...]:
    """The stairwells by number, or by the side of the house they are on."""
    groups = match.groupdict()
    if units := groups["units"]:
        numeral = units.removesuffix("单元").rstrip("号 ")
        return tuple(map(plain, numeral)) if is_run(numeral) else spread(units)
    return (plain(groups.get("door") or groups.get("side") or groups.get("side_door") or ""),)


def read_floors(match: re.Match[str]) -> tuple[str, ...]:
    """The storeys by number, -1 for the first one below ground, or by their name."""
    groups = match.groupdict()
    if named := groups.get("named_floor"):
        return ({"顶": TOP, "底": BOTTOM}.get(named[0], named),)
    floors = (
        groups.get("floors")
        or groups.get("ordinal")
        or groups.get("below")
        or groups.get("reached")
        or ""
    )
    below = re.match(r"负|地下|-|[Bb](?=[\d一二三四五])", floors)
    if below:
        return (f"-{plain(floors[below.end() :])}",)
    if is_run(floors):
        return tuple(map(plain, floors))
    names = spread(floors)
    return names if all(_is_storey(name) for name in names) else ()


def read_rooms(match: re.Match[str]) -> tuple[str, ...]:
    """The rooms, several if they share one house number: 302/304."""
    if single := match["short_room"] or match["spoken_room"]:
        return (plain(single),)
    return tuple(plain(room) for room in re.findall(r"[A-Za-z]?\d+[A-Za-z]?", match["rooms"]))


def _after(
    gap: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int
) -> re.Match[str] | None:
    """A match right here (3栋-1楼 is below ground), or else behind the gap (3栋-501)."""
    space = gap.match(text, start)
    return pattern.match(text, start) or pattern.match(text, space.end() if space else start)


def _is_storey(name: str) -> bool:
    return name.isdigit() and 1 <= int(name) <= HIGHEST_FLOOR
