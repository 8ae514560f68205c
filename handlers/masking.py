"""Take out of a text what nobody else in the group should read."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

#: what stands where something was taken out
HIDDEN = "***"

# One character for one, so that what is found in the folded text can be cut from the real one.
HALF_WIDTH = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {ord("—"): ord("-"), ord("–"): ord("-")}
    | {0x3000: 0x20}
)
_NUMERALS = {
    ord(word): ord(digit)
    for word, digit in zip("〇零一幺二三四五六七八九", "001123456789", strict=True)
}
# 三 is a digit in 一三八… and a name before 138…: numbers are looked for in both readings.
FOLDINGS = (HALF_WIDTH, HALF_WIDTH | _NUMERALS)

_GAP = r"[- .·]{0,2}"
_PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
SURNAME = (
    "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
    "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]"
)
_TITLE = (
    r"(?:先生|女士|小姐|阿姨|叔叔?|大?爷爷?|大?伯|奶奶|婆婆|大?妈|大[娘姐哥]|师傅|老师|老[太头人])"
)
_HANZI = "[\u4e00-\u9fff]"
#: "200万" and "200余户" are amounts and nobody's name
_FULL_NAME = rf"(?!万|余[户人名]){SURNAME}{_HANZI}{{1,2}}"
_AMOUNT = r"[\d元块米年度个户斤公平]"
_WHO = rf"(?:{SURNAME}(?:{_TITLE}|某|家)|{_TITLE}|[老小]{SURNAME})"
_ROOM = r"(?!1(?:10|19|20|22)(?!\d))\d{3,4}(?:室|号?房|号)?"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # identity card
        rf"(?<!\d)\d{{6}}{_GAP}(?:19|20)\d\d{_GAP}(?:0[1-9]|1[0-2])\d\d{_GAP}\d{{3}}[\dXx](?!\d)",
        # bank card
        r"(?<!\d)(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?)(?!\d)",
        # mobile phone
        rf"(?<!\d)(?:\+?86{_GAP})?1{_GAP}[3-9](?:{_GAP}\d){{9}}(?!\d)",
        # landline, by its area code or by the word before it
        rf"(?<!\d)\(?0\d{{2,3}}[-) ]{{0,2}}\d(?:{_GAP}\d){{6,7}}(?!\d)",
        r"(?:电话|座机|号码)[是: ]{0,2}(?P<hidden>\d{7,8})(?!\d)",
        # number plate
        rf"[{_PROVINCE}][A-Za-z]{_GAP}(?=[A-Za-z]{{0,5}}\d)[A-Za-z0-9]{{5,6}}(?![A-Za-z0-9])",
        # a room beside a name
        rf"(?<!\d){_ROOM}(?=[\s(]{{0,2}}的?(?:住户|业主)?(?:{_WHO}|{_FULL_NAME}))",
        rf"{_WHO}[家住的在,(:\s]{{0,3}}(?P<hidden>{_ROOM})(?!\d)",
        rf"{_FULL_NAME}[家住的在,(:\s]{{0,3}}(?P<hidden>{_ROOM})(?!{_AMOUNT})",
    )
)
ROOMS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<hidden>\d{2,4})\s?(?:室|号?房)",
        r"(?<!\d)(?P<hidden>\d{3,4})\s?户",
        rf"(?:单元|[栋幢座号#楼层])\s?(?P<hidden>\d{{3,4}}(?:[/、,和]\d{{3,4}})*)(?!{_AMOUNT})",
        r"(?<!\d)\d{1,2}-(?:\d{1,2}-)?(?P<hidden>\d{3,4})(?!-?\d)",
        r"(?i:room|flat|apartment|apt\.?)\s?#?(?P<hidden>\d{1,4}[A-Za-z]?)(?![\w*])",
    )
)


def mask(text: str) -> str:
    """The text without phone, identity, bank and plate numbers, and rooms beside a name."""
    return replace(text, _PATTERNS)


def mask_rooms(text: str) -> str:
    """The same, and no room at all: for a line that says by itself whose it is."""
    return replace(mask(text), ROOMS)


def replace(
    text: str,
    patterns: Sequence[re.Pattern[str]],
    put: Callable[[str], str] = lambda _: HIDDEN,
    *,
    foldings: Iterable[Mapping[int, int]] = FOLDINGS,
) -> str:
    """The text with something else where a pattern, or its group `hidden`, fits it folded."""
    for folding in foldings:
        folded = text.translate(folding)
        for pattern in patterns:
            group = "hidden" if pattern.groupindex else 0
            for found in reversed(list(pattern.finditer(folded))):
                start, end = found.span(group)
                instead = put(found[group])
                text = text[:start] + instead + text[end:]
                folded = folded[:start] + instead + folded[end:]
    return text
