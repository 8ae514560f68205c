"""What never waits for a model: somebody's life is in danger now."""

import re
from collections.abc import Iterable, Iterator

from nlu.emergencies import false_alarms
from nlu.emergencies.chinese import CHINESE
from nlu.emergencies.english import ENGLISH
from nlu.location.numerals import fold
from nlu.understanding import Emergency, EmergencyKind

LONGEST_READ = 2_000


def find_emergency(text: str) -> Emergency | None:
    """The gravest emergency the message tells of, unless it is a story, a fear or over."""
    message = _SPACE_IN_CHINESE.sub(",", fold(text[:LONGEST_READ])).lower().replace("’", "'")
    message = _FIGURES.sub("-", message)
    if _STORIES.search(message) or _MISTAKES.search(message):
        return None
    came_back = _AGAIN.search(message) is not None
    for kind, sentence, sign, rest in _signs(message):
        is_over = not came_back and _OVER.search(rest) is not None
        is_past = not came_back and _is_past(sentence, sign)
        if not (is_over or is_past or _is_unreal(sentence, sign)):
            return Emergency(kind, sign[0].strip(" ,"))
    return None


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_SIGNS = {kind: _any_of(CHINESE[kind] + ENGLISH[kind]) for kind in CHINESE}
_FIGURES = _any_of(false_alarms.FIGURES)
_STORIES = _any_of(false_alarms.STORIES)
_MISTAKES = _any_of(false_alarms.MISTAKES)
_OVER = _any_of(false_alarms.OVER)
_AGAIN = _any_of(false_alarms.AGAIN)
_PAST = _any_of(false_alarms.PAST)
_PAST_AFTER = _any_of(false_alarms.PAST_AFTER)
_NOW = _any_of(false_alarms.NOW)
_UNREAL = _any_of(false_alarms.UNREAL)
_UNREAL_WITHIN = _any_of(false_alarms.UNREAL_WITHIN)
_QUERIED = _any_of(false_alarms.QUERIED)
_ON_THE_SPOT = _any_of(false_alarms.ON_THE_SPOT)

# In chat a space often stands for a comma: 大家注意 着火了.
_SPACE_IN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])[ \t]+(?=[\u4e00-\u9fff])")
_SENTENCE = re.compile(r"[^。!?;\n]+")
_CLAUSE_END = re.compile(r"[,、:]")


def _signs(message: str) -> Iterator[tuple[EmergencyKind, str, re.Match[str], str]]:
    """Each sign of danger with its sentence and the message from there on, gravest kind first."""
    sentences = list(_SENTENCE.finditer(message))
    for kind, pattern in _SIGNS.items():
        for sentence in sentences:
            words = sentence[0].strip()
            offset = message.index(words, sentence.start())
            for sign in pattern.finditer(words):
                yield kind, words, sign, message[offset + sign.start() :]


def _is_unreal(sentence: str, sign: re.Match[str]) -> bool:
    """Whether the clause denies it, fears it, imagines it or asks what the rule would be."""
    before = _CLAUSE_END.split(sentence[: sign.start()])[-1]
    if _UNREAL.search(before) or _UNREAL_WITHIN.search(sign[0]):
        return True
    queried = _QUERIED.search(sentence[sign.end() :])
    return queried is not None and not _ON_THE_SPOT.search(before + sign[0])


def _is_past(sentence: str, sign: re.Match[str]) -> bool:
    """Whether it is told as over and done; 昨晚就有味, 现在更重 is not."""
    before = _CLAUSE_END.split(sentence[: sign.end()])[-1]
    earlier, later = sentence[: sign.start()], sentence[sign.start() :]
    if _PAST.search(before) or _PAST_AFTER.search(sentence[sign.end() :]):
        return not _NOW.search(later)
    return _PAST.search(earlier) is not None and not _NOW.search(sentence)
