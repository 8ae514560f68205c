"""Several problems in one message: each with its own words, category and place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nlu.location import find_locations
from nlu.understanding import Location, Problem

#: the speaker's own home: no place said elsewhere in the message stands for it
_AT_HOME = re.compile(r"我们?家|俺家|咱家|\bmy (?:home|house|flat|place)\b", re.IGNORECASE)

#: what a clause leaves over when it is taken out of its sentence
_AROUND = " \t\n　,，、;；:："


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text that the model takes for one problem."""

    start: int
    end: int
    shares: Mapping[str, float]


def told(text: str, parts: Sequence[Part]) -> tuple[Problem, ...]:
    """The problems, none where there are fewer than two.

    A part that names no place happens where the part before it does, or at the only place the
    message names.
    """
    parts = [part for part in parts if part.shares]
    if len(parts) < 2:
        return ()
    everywhere = _buildings(find_locations(text))
    only = everywhere[0] if len(everywhere) == 1 else Location()
    problems: list[Problem] = []
    last = Location()
    for part in parts:
        words = text[part.start : part.end].strip(_AROUND)
        found = find_locations(words)
        if found:
            last = found[0]
        place = found[0] if found else _whereabouts(words, last, only)
        problems.append(
            Problem(
                words,
                max(part.shares, key=lambda code: part.shares[code]),
                place,
                sum(part.shares.values()),
                part.shares,
            )
        )
    return tuple(problems)


def _whereabouts(words: str, last: Location, only: Location) -> Location:
    if _AT_HOME.search(words):
        return Location()
    return last if not last.is_empty else only


def _buildings(locations: Sequence[Location]) -> list[Location]:
    """Each building that is named, without what lies inside it."""
    named = {(place.zone, place.building): place for place in locations if place.building}
    return [replace(place, unit="", floor="", room="") for place in named.values()]
