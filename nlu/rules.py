"""What never waits for a model: somebody's life is in danger now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlu.emergencies.chinese import tables as chinese
from nlu.emergencies.english import tables as english
from nlu.emergencies.language import Language, Vetoes
from nlu.location.numerals import fold
from nlu.understanding import Emergency, EmergencyKind

LONGEST_READ = 2_000


def find_emergency(text: str) -> Emergency | None:
    """The gravest emergency the message tells of, unless it is a story, a fear or over."""
    message = _SPACE_IN_CHINESE.sub(",", fold(text[:LONGEST_READ])).lower().replace("’", "'")
    language = _CHINESE if _HAN.search(message) else _ENGLISH
    vetoes = language.vetoes
    if vetoes.stories.search(message) or vetoes.mistakes.search(message):
        return None
    message = vetoes.figures.sub("-", message)
    came_back = vetoes.again.search(message) is not None
    for sign in _signs(message, language):
        is_gone = not came_back and (_is_over(sign, vetoes) or _is_past(sign, vetoes))
        if not (is_gone or _is_unreal(sign, vetoes)):
            return Emergency(_kind(sign, language), sign.match[0].strip(" ,"))
    return None


@dataclass(frozen=True, slots=True)
class _Sign:
    kind: EmergencyKind
    sentence: str
    match: re.Match[str]
    #: the message from the words of danger on
    rest: str

    @property
    def before(self) -> str:
        return self.sentence[: self.match.start()]

    @property
    def after(self) -> str:
        return self.sentence[self.match.end() :]


_CHINESE = chinese.tables()
_ENGLISH = english.tables()

_HAN = re.compile(r"[\u4e00-\u9fff]")
# In chat a space often stands for a comma: 大家注意 着火了.
_SPACE_IN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])[ \t]+(?=[\u4e00-\u9fff])")
_SENTENCE = re.compile(r"[^。!?;\s][^。!?;\n]*[!?]*")
_CLAUSE_END = re.compile(r"[,、:]")
# So short a danger with "what then" behind it is asked in general: 煤气漏了怎么办.
_LONGEST_GENERAL = 6


def _signs(message: str, language: Language) -> Iterator[_Sign]:
    """Each sign of danger, gravest kind first; clues only after all that is sure."""
    for kind, pattern in language.signs.items():
        yield from _matches(message, kind, pattern)
    likely = language.clues.kind(message)
    if likely is not None:
        yield from _matches(message, likely, language.clues.by_kind[likely])


def _matches(message: str, kind: EmergencyKind, pattern: re.Pattern[str]) -> Iterator[_Sign]:
    for sentence in _SENTENCE.finditer(message):
        for match in pattern.finditer(sentence[0]):
            yield _Sign(kind, sentence[0], match, message[sentence.start() + match.start() :])


def _kind(sign: _Sign, language: Language) -> EmergencyKind:
    """The kind of the sign; a small child on a ledge is not there to die."""
    if sign.kind is not EmergencyKind.SUICIDE:
        return sign.kind
    is_child = language.too_young.search(sign.sentence) is not None
    wants_it = language.wish_to_die.search(sign.sentence) is not None
    return EmergencyKind.OTHER if is_child and not wants_it else sign.kind


def _is_unreal(sign: _Sign, vetoes: Vetoes) -> bool:
    """Whether the clause denies it, fears it, imagines it or asks what the rule would be."""
    before = _last_clause(sign.before)
    if vetoes.unreal.search(before) or vetoes.unreal_within.search(sign.match[0]):
        return True
    if vetoes.on_the_spot.search(before + sign.match[0]):
        return False
    is_short = sign.match.end() <= _LONGEST_GENERAL
    return bool(
        vetoes.queried.search(sign.after) or (is_short and vetoes.bare_question.search(sign.after))
    )


def _is_past(sign: _Sign, vetoes: Vetoes) -> bool:
    """Whether it is told as over and done; 昨晚就有味, 现在更重 is not."""
    clause = _last_clause(sign.before + sign.match[0])
    if vetoes.past.search(clause) or vetoes.past_after.search(sign.after):
        return not vetoes.now.search(sign.match[0] + sign.after)
    was_earlier = vetoes.past.search(sign.before) is not None
    return was_earlier and not vetoes.now.search(sign.sentence)


def _is_over(sign: _Sign, vetoes: Vetoes) -> bool:
    return vetoes.over.search(sign.rest) is not None


def _last_clause(text: str) -> str:
    return _CLAUSE_END.split(text)[-1]
