"""Numbers as people write them: full width, Chinese, English words, lists and ranges."""

import re
from itertools import pairwise

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
PLACES = {"十": 10, "百": 100}
# fmt: off
WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty",
)
ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
    "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)
# fmt: on
LONGEST_RANGE = 40

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_TRADITIONAL = str.maketrans("棟樓單號層區門鋪頂負", "栋楼单号层区门铺顶负")
_TOKEN = re.compile(
    r"[A-Za-z]*\d+[A-Za-z]?|[零〇一二三四五六七八九两十百]+|[A-Za-z]|[东西南北中甲乙丙丁]\d*"
)
_ENGLISH = re.compile(r"(?<![A-Za-z])[A-Za-z]{2,}(?![A-Za-z\d])")
_DASH = re.compile(r"[-—–~至到]+")
_ZONE_NUMBER = re.compile(r"第?(?<![A-Za-z\d])(\d{1,2}|[一二三四五六七八九十]{1,3})([区期])")
_SPLIT_NAME = re.compile(r"(\D*)(\d+)(\D?)")


def fold(text: str) -> str:
    """One spelling per sign, character for character, so that positions stay the same."""
    return text.translate(_FULL_WIDTH).translate(_TRADITIONAL)


def plain(name: str) -> str:
    """The name in Arabic digits and capitals: 十二 → 12, 五零一 → 501, a4 → A4, third → 3."""
    lowered = name.lower()
    if lowered in WORDS:
        return str(WORDS.index(lowered))
    if lowered in ORDINALS:
        return str(ORDINALS.index(lowered))
    if name and all(sign in DIGITS or sign in PLACES for sign in name):
        return _chinese(name)
    return re.sub(r"^(\D*)0+(?=\d)", r"\1", name.upper())


def spread(names: str, one_name: bool = False) -> tuple[str, ...]:
    """The names in a list or range: 1-3 → 1 2 3, 7-9-10 → 7 9 10, 1、3 → 1 3, t9-1 → T9-1.

    `one_name` says that the words must mean a single place, so that a hyphen joins.
    """
    names = _ENGLISH.sub(lambda word: _english(word[0]), names)
    tokens = list(_TOKEN.finditer(names))
    groups: list[list[str]] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        joined = before is not None and _DASH.search(names, before.end(), token.start())
        if joined:
            groups[-1].append(plain(token.group()))
        else:
            groups.append([plain(token.group())])
    return tuple(name for group in groups for name in _read_group(group, one_name))


def zone_name(words: str) -> str:
    """One spelling per zone, as 2期 and 第二期 are the same: 二期; letters in capitals."""
    return _ZONE_NUMBER.sub(
        lambda match: _in_chinese(plain(match[1])) + match[2], words.strip(" -")
    ).upper()


def is_run(numeral: str) -> bool:
    """Whether Chinese digits stand for one number each: 一二三 is three floors, 十三 is one."""
    values = [DIGITS[sign] for sign in numeral if sign in DIGITS]
    steps = {later - sooner for sooner, later in pairwise(values)}
    return len(numeral) > 1 and len(values) == len(numeral) and steps == {1}


def _english(word: str) -> str:
    """The word as a digit or a sign, so that lists read alike: three to five → 3 - 5."""
    return {"to": "-", "and": ",", "or": ","}.get(word.lower()) or plain(word)


def _read_group(names: list[str], one_name: bool) -> list[str]:
    if len(names) != 2:
        return names
    if one_name:
        return ["-".join(names)]
    return _range(*names) or ["-".join(names)]


def _range(first: str, last: str) -> list[str]:
    """Every name from first to last, or nothing when they do not count upwards together."""
    if len(first) == len(last) == 1 and first.isalpha() and "A" <= first < last <= "Z":
        return [chr(code) for code in range(ord(first), ord(last) + 1)]
    start, end = _SPLIT_NAME.fullmatch(first), _SPLIT_NAME.fullmatch(last)
    if start is None or end is None or end[1] not in ("", start[1]) or start[3] or end[3]:
        return []
    numbers = range(int(start[2]), int(end[2]) + 1)
    if len(numbers) < 2:
        return []
    if len(numbers) > LONGEST_RANGE:
        return [first, last]
    return [f"{start[1]}{number}" for number in numbers]


def _chinese(numeral: str) -> str:
    if not any(sign in PLACES for sign in numeral):
        return "".join(str(DIGITS[sign]) for sign in numeral).lstrip("0") or "0"
    total, digit = 0, 0
    for sign in numeral:
        if sign in PLACES:
            total += (digit or 1) * PLACES[sign]
            digit = 0
        else:
            digit = DIGITS[sign]
    return str(total + digit)


def _in_chinese(number: str) -> str:
    signs = "零一二三四五六七八九"
    tens, ones = divmod(int(number), 10)
    if tens > 9:
        return number
    if not tens:
        return signs[ones]
    return ("" if tens == 1 else signs[tens]) + "十" + (signs[ones] if ones else "")
