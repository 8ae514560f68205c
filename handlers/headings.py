"""Which heading people mean when they name one, and what they may have meant instead."""

import re
from difflib import SequenceMatcher

from handlers.grammar import half_width
from handlers.taxonomy import Category, Taxonomy
from nlu.understanding import REPORT_PREFIX

#: so alike that a slip of the finger is likelier than another meaning
_SLIP = 0.8
#: shorter words become another word by one letter, or stand inside many others
_LONG_ENOUGH = 4
OFFERED = 5

_NO_LETTERS = re.compile(r"[\W_]+")
# "排水与道路", "trees and green space": each part is a name by itself.
_PARTS = re.compile(r"[与和、,/]|\band\b")


def find_category(taxonomy: Taxonomy, words: str) -> Category | None:
    """The category of this code or title, or the only one that is nearly so called."""
    said = _bare(words)
    for fits in (_is_named, _has_part, _is_around, _is_slip) if said else ():
        found = [c for c in taxonomy.categories.values() if fits(c, said)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def named_category(taxonomy: Taxonomy, words: str) -> Category | None:
    """The category of exactly this code or title."""
    said = _bare(words)
    return next((c for c in taxonomy.categories.values() if said and _is_named(c, said)), None)


def named_intent(taxonomy: Taxonomy, words: str) -> str | None:
    """The intent of a category or of talk, by its exact code or title."""
    category = named_category(taxonomy, words.strip().removeprefix(REPORT_PREFIX))
    if category:
        return f"{REPORT_PREFIX}{category.code}"
    code = words.strip().lower()
    return code if code in taxonomy.conversation else None


def nearest_categories(taxonomy: Taxonomy, words: str) -> list[Category]:
    """Up to five categories whose names are most like these words, the likest first."""
    said = _bare(words)
    likeness = {
        code: max(_likeness(said, name) for name in _names(category))
        for code, category in taxonomy.categories.items()
    }
    ordered = sorted(likeness, key=lambda code: -likeness[code])
    return [taxonomy[code] for code in ordered if likeness[code] > 0][:OFFERED]


def _names(category: Category) -> list[str]:
    return [_bare(name) for name in (category.code, *category.names.values())]


def _is_named(category: Category, said: str) -> bool:
    return said in _names(category)


def _has_part(category: Category, said: str) -> bool:
    parts = (part for name in category.names.values() for part in _PARTS.split(name.lower()))
    return said in {_bare(part) for part in parts}


def _is_around(category: Category, said: str) -> bool:
    """噪音扰民 is about noise, and 垃圾 stands in one name only; a whole sentence says more."""
    return any(
        (_is_telling(said) and said in name)
        or (_is_telling(name) and name in said and len(said) - len(name) <= _LONG_ENOUGH)
        for name in _names(category)
    )


def _is_telling(word: str) -> bool:
    return len(word) >= (_LONG_ENOUGH if word.isascii() else 2)


def _is_slip(category: Category, said: str) -> bool:
    likest = max(SequenceMatcher(None, said, name).ratio() for name in _names(category))
    return len(said) >= _LONG_ENOUGH and likest >= _SLIP


def _likeness(said: str, name: str) -> float:
    """Words inside a name, or around it, are nearer than letters that happen to be shared."""
    inside = bool(said) and (said in name or name in said)
    return SequenceMatcher(None, said, name).ratio() + inside


def _bare(words: str) -> str:
    return _NO_LETTERS.sub("", half_width(words).lower())
