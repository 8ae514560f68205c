"""Words that prove nothing alone but, put together, make a danger likely."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nlu.understanding import EmergencyKind


@dataclass(frozen=True, slots=True)
class Clues:
    """One language's clues; `longest` is the most signs in which they still belong together."""

    by_kind: Mapping[EmergencyKind, re.Pattern[str]]
    weak: re.Pattern[str]
    someone: re.Pattern[str]
    call: re.Pattern[str]
    now: re.Pattern[str]
    business: re.Pattern[str]
    longest: int
    enough: int

    def kind(self, message: str) -> EmergencyKind | None:
        """The gravest kind the clues speak of, if somebody is in it and they weigh enough."""
        if len(message) > self.longest or self.business.search(message):
            return None
        found = [kind for kind, pattern in self.by_kind.items() if pattern.search(message)]
        about = sum(bool(p.search(message)) for p in (self.someone, self.call))
        if not found or not about:
            return None
        weak = {word[0] for word in self.weak.finditer(message)}
        weight = 2 * len(found) + min(len(weak), 2) + about + bool(self.now.search(message))
        return found[0] if weight >= self.enough else None


def listed(words: str) -> re.Pattern[str]:
    """Any of the words, which stand apart by spaces."""
    return re.compile("|".join(words.split()))


def listed_whole(words: str) -> re.Pattern[str]:
    """The same, but no part of a longer word; for languages that write spaces."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(words.split())})(?!\w)")
