"""The short way in which the tables of danger are written: `<list>`, `~`, `…` and ` & `.

`<who>` stands for any word of the list "who", `~` for a few signs within one clause, `…` for a
longer way that may cross commas, and `a & b` for both in either order. The rest is a plain
regular expression. Every gap is bounded, so that no message can make the reading slow.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_LIST = re.compile(r"<([a-z_]+)>")


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression for plain patterns, as the vetoes hold them."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")


@dataclass(frozen=True, slots=True)
class Notation:
    """One language's vocabulary, and how far its words may stand apart."""

    words: Mapping[str, str]
    near: str
    far: str

    def compile(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """One expression for all; those that begin with the same list are tried together."""
        by_start: dict[str, list[str]] = {}
        for pattern in (ordered for written in patterns for ordered in _in_both_orders(written)):
            start = _LIST.match(pattern)
            head = start[0] if start else ""
            by_start.setdefault(head, []).append(self._spell(pattern.removeprefix(head)))
        return re.compile("|".join(self._branch(head, rests) for head, rests in by_start.items()))

    def _branch(self, head: str, rests: list[str]) -> str:
        together = "|".join(rests)
        return f"{self._spell(head)}(?:{together})" if head else together

    def _spell(self, pattern: str) -> str:
        spelt = _LIST.sub(lambda name: f"(?:{'|'.join(self.words[name[1]].split())})", pattern)
        return spelt.replace("~", self.near).replace("…", self.far)


def _in_both_orders(pattern: str) -> tuple[str, ...]:
    one, both, other = pattern.partition(" & ")
    return (f"{one}…(?:{other})", f"(?:{other})…(?:{one})") if both else (pattern,)
