"""The shape of a typed command: word, maybe a number, maybe words of one's own."""

import re
from dataclasses import dataclass
from enum import Enum

#: full-width forms to half-width, one character for one, so that positions stay true
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}

# "12号楼", "12#", "12栋" name buildings, "12点" a time and "12个" an amount: no case is meant.
# After a space most of these begin a new thought: 办结 12 楼道灯换好了.
_NOT_A_CASE = (
    r"(?![\da-z]|[#号栋幢座楼单元层室户弄月日点时分秒元块个多名位件次路米斤度岁年天%]|[.:/-]\d"
    r"|\s+(?:[号栋幢]|个(?!别))|\s+(?:am|pm)\b)"
)
_NUMBER = re.compile(rf"\s*(?:#\s*|no\.?\s*)?(\d{{1,9}}){_NOT_A_CASE}")
# Where no words are expected a number ends the message: "fixed 3 things" is talk, "#3" is not.
_NUMBER_AT_END = re.compile(
    rf"\s*(?:#\s*|(?:no\.?\s*)?(?=\d{{1,9}}[\W_]*$))(\d{{1,9}}){_NOT_A_CASE}"
)
_NOTICE_NUMBER = re.compile(r"\s*n?\s*(\d{1,9})(?!\w)")
_NO_NUMBER = re.compile(r"(?!)()")
_NUMBER_ALONE = re.compile(r"#\s*(\d{1,9})")
_QUOTED_NUMBER = re.compile(r"#(\d{1,9})")
_CLEAR = str.maketrans({"l": "1", "i": "1", "|": "1", "o": "0", "〇": "0", "s": "5", "z": "2"})
_MISTYPED = re.compile(r"\s*#?\s*((?=\D*\d)[0-9li|o〇sz]{1,9}|[li|]{1,2})(?:\s|$)")
# A question mark stays: who asks "好了？" has not said that it is.
_PUNCTUATION = re.compile(r"[^\w'?]+")


class Numbered(Enum):
    """What the number after a word counts; the value finds it."""

    CASE = _NUMBER
    CASE_ALONE = _NUMBER_AT_END
    NOTICE = _NOTICE_NUMBER
    NOTHING = _NO_NUMBER


_FOLLOWS = {
    Numbered.CASE: re.compile(r"[\s#\d]"),
    Numbered.CASE_ALONE: re.compile(r"[\s#\d]"),
    Numbered.NOTICE: re.compile(r"\s|n?\d"),
    Numbered.NOTHING: re.compile(r"\s"),
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What follows a command word."""

    number: int | None
    rest: str


_THANKS = re.compile(
    r"(?:太|非常|十分|多)?(?:感?谢谢?|多谢|辛苦)(?:你们?|您|大家|各位|师傅|网格员|物业|小哥|啦|了|哈|啊|呀)*"
    r"|\b(?:many |a lot of )?(?:thanks|thank you|thx|cheers)(?: so much| a lot| very much)?\b",
    re.IGNORECASE,
)


def half_width(text: str) -> str:
    """The text in half-width and lower case, every character still in its place."""
    halved = text.translate(_HALF_WIDTH)
    lowered = halved.lower()
    return lowered if len(lowered) == len(text) else halved


def read_after(text: str, word: str, *, numbered: Numbered = Numbered.CASE) -> Typed | None:
    """What stands after ``word``, or None when the text only happens to begin like it.

    The word is followed by the end, a space, "#" or a number: nothing is a command by prefix.
    """
    plain = half_width(text)
    if not plain.startswith(word):
        return None
    tail = plain[len(word) :]
    if tail and not _FOLLOWS[numbered].match(tail):
        return None
    number = numbered.value.match(tail)
    start = len(word) + (number.end() if number else 0)
    rest = text[start:].strip().lstrip("，,：:。.").strip()
    return Typed(int(number.group(1)) if number else None, rest)


def number_alone(text: str) -> int | None:
    """The case number when the whole message is "#12"."""
    found = _NUMBER_ALONE.fullmatch(half_width(text).strip())
    return int(found.group(1)) if found else None


def quoted_number(text: str) -> int | None:
    """The one case number in a quoted line of the bot."""
    numbers = {int(n) for n in _QUOTED_NUMBER.findall(text)}
    return numbers.pop() if len(numbers) == 1 else None


def is_yes(text: str) -> bool:
    """Whether this is the bare 1 that a question asked for."""
    return words_of(text) == "1"


def is_bare_number(text: str) -> bool:
    """Whether nothing but a number was said: an answer, or nothing."""
    return words_of(text).isdecimal()


def words_of(text: str) -> str:
    """What was said, whatever its punctuation: 好了，谢谢！ and 好了 谢谢 are the same."""
    return _PUNCTUATION.sub(" ", half_width(text).replace("’", "'")).strip()


def without_thanks(words: str) -> str:
    """What was said beside the thanks: 好了 谢谢师傅 is 好了."""
    return " ".join(_THANKS.sub(" ", words).split())


def mistyped_number(text: str, word: str) -> int | None:
    """The number that was probably meant by "接 l28"."""
    plain = half_width(text)
    if not plain.startswith(word):
        return None
    found = _MISTYPED.match(plain[len(word) :])
    if not found or found.group(1).isdigit():
        return None
    return int(found.group(1).translate(_CLEAR))
