"""Which of a grid's named places stand in somebody's words."""

import re
from collections.abc import Iterable

from handlers.grammar import half_width
from storage.models import NamedPlace

_WORD = "a-z0-9"
#: 二号门 is not what stands in 十二号门
_NUMERALS = "〇零一二两三四五六七八九十百"


def named_in(words: str, places: Iterable[NamedPlace]) -> list[str]:
    """The proper names of the places said, longest wording first, then in the order of the words.

    Of two places with the same wording the one that comes first is meant.
    """
    rest = fold(words)
    found: list[tuple[int, int, str]] = []
    spoken = [(fold(wording), place.name) for place in places for wording in place.wordings]
    for wording, name in sorted(spoken, key=lambda pair: len(pair[0]), reverse=True):
        pattern = _standing(wording)
        if said := pattern.search(rest):
            found.append((-len(wording), said.start(), name))
            # Who says 大东门 has not said 东门.
            rest = pattern.sub("\n" * len(wording), rest)
    return list(dict.fromkeys(name for *_, name in sorted(found)))


def fold(words: str) -> str:
    """Width, case and the number of spaces make no difference to a name."""
    return " ".join(half_width(words).split())


def _standing(wording: str) -> re.Pattern[str]:
    """Chinese has no borders between words; English words and numbers must not go on."""
    before = after = ""
    if re.match(f"[{_WORD}{_NUMERALS}]", wording):
        before = f"(?<![{_WORD}{_NUMERALS}])" if wording[0] in _NUMERALS else f"(?<![{_WORD}])"
    if re.match(f"[{_WORD}]", wording[-1:]):
        after = f"(?![{_WORD}])"
    return re.compile(before + re.escape(wording) + after)
