"""Words that look like a place and are none: counts, heights, dates, lessons, list numbers."""

import re

_KINDS = (
    r"旧|老|新|小|高|大|破|烂|危|洋|私人|自建|居民|住宅|办公|宿舍|商业|教学|安置|烂尾|临街"
    r"|[\d一二三四五六七八九十]{1,3}层的?"
)
_HOUSES = (
    rf"(?:{_KINDS}){{0,5}}(?:楼房|楼(?![道下上梯顶层里内外前后面门口栋间底电单\d])"
    r"|房子|房屋|房(?![东间顶管])|住宅|建筑|别墅|公寓|大厦|厂房)"
)
_ALWAYS_COUNTED = re.compile(
    r"(?:[这那哪每各另]|[总一]?共[计有为]?|合计|总计|余下|剩下|其余|建[设造成]?[了有]?"
    r"|(?:盖|造|拆|买|卖)了|[变改][为成]|多达|超过|新增)$"
)
_COUNTED_WITH_HOUSES = re.compile(r"(?:(?<!所)有|[了的余为是])$")
_ONE_OF_MANY = re.compile(r"(?:[同某任整前后]|其中|(?:住宅|楼|住|平|楼)房|住宅楼|别墅)$")
_PLACE_END = re.compile(r"[区苑园城村府湾庭郡院期厂校]$")
_HOUSES_AFTER = re.compile(_HOUSES)
_AMOUNT_AFTER = re.compile(
    r"[栋幢多余]|左右|以上|以内|之多|[\d一二三四五六七八九十]{1,3}层(?:高|楼(?![道梯上下顶])|的?(?:公寓|住宅|楼房|小?高层|建筑))"
)
_DAY_BEFORE = re.compile(r"[\d一二十本个上下]月$")
_WEEK_OR_SOME_BEFORE = re.compile(r"(?:周|星期|礼拜|[几数])$")
_GOODS_AFTER = re.compile(r"(?:汽油|柴油|油|电池|钢筋|混凝土|水泥|砂)")
_LESSON_AFTER = re.compile(
    r"(?:[A-Za-z]?部分|测|课|考|内容|作文|复习|预习|单词|知识|试卷|卷|练习|作业|听写|背诵|教|语文|数学|英语)"
)
_LINE_ENDS = ("", "\n", "。", ";", "!", "?")
_ITEM = re.compile(r"(?P<number>\d{1,2}|[一二三四五六七八九十])\s?(?P<sign>[、.])\s?(?=\S)")
_RANGE = re.compile(r"\w+\s?[-—–~至到]")
_NUMBERED = re.compile(r"(?:^|[\n。;!?])\s?\d{1,2}[、.]")


def is_counted(text: str, start: int, end: int, numeral: str, sign: str) -> bool:
    """Whether the numeral says how many buildings, not which: 这4栋, 一栋11层楼, 两栋."""
    before = text[max(0, start - 8) : start]
    if not sign.endswith(("栋", "幢")) or sign.startswith("号"):
        return _is_date_or_goods(text, end, before, numeral, sign)
    if not numeral.isascii() and _WEEK_OR_SOME_BEFORE.search(before):
        return True
    if numeral == "两" or _AMOUNT_AFTER.match(text, end) or _ALWAYS_COUNTED.search(before):
        return True
    houses = _HOUSES_AFTER.match(text, end) is not None
    if numeral == "一" and (_ONE_OF_MANY.search(before) or houses):
        return _PLACE_END.search(before) is None
    return houses and _COUNTED_WITH_HOUSES.search(before) is not None


def _is_date_or_goods(text: str, end: int, before: str, numeral: str, sign: str) -> bool:
    """7月30号楼下 is a day, 周一二号楼 mostly too, 92#汽油 is petrol."""
    if sign.startswith("号") and _DAY_BEFORE.search(before):
        return True
    if not numeral.isascii() and _WEEK_OR_SOME_BEFORE.search(before):
        return True
    return sign.endswith("#") and _GOODS_AFTER.match(text, end) is not None


def is_no_unit(text: str, start: int, end: int, numeral: str) -> bool:
    """Whether 单元 is a lesson or one of several: 第六单元测试, 另一单元."""
    before = text[max(0, start - 8) : start]
    return (
        numeral == "两"
        or _LESSON_AFTER.match(text, end) is not None
        or _ALWAYS_COUNTED.search(before) is not None
        or (numeral == "一" and _ONE_OF_MANY.search(before) is not None)
    )


def list_number_length(text: str, start: int, names: str) -> int:
    """How many characters of the names only number the sentence: 2、1-7栋 is item 2."""
    item = _ITEM.match(names)
    if item is None:
        return 0
    rest = names[item.end() :]
    if item["number"].isascii() != rest[0].isascii():
        return item.end()
    is_item = text[:start].rstrip(" ")[-1:] in _LINE_ENDS and (
        (item["sign"] == "." and "." not in rest)
        or _RANGE.match(rest) is not None
        or len(_NUMBERED.findall(text)) > 1
    )
    return item.end() if is_item else 0
