"""The Chinese forms of a place, from single names up to the parts that may follow a building.

Repetitions are bounded and names are atomic groups, so a search takes linear time.
"""

import re

NUMERAL = r"[一二三四五六七八九十两零〇百]{1,4}"
NUMBER = rf"(?>\d{{1,3}}|{NUMERAL})"
NAME = rf"(?>[A-Za-z]{{1,2}}\d{{1,3}}|\d{{1,3}}(?:[A-Za-z](?![A-Za-z]))?|{NUMERAL}|[A-Za-z])"
# 西7栋, 北栋, 甲3号楼; but the 南 of 江南7栋 or 路南7栋 belongs to another word.
SIDE = rf"(?<![江湖河山海济云广台淮越华关路往向朝以最靠城街面头角侧正])[东南西北]{NUMBER}?"
FIRST_NAME = rf"(?>{SIDE}|[甲乙丙丁]{NUMBER}|{NAME})"
# #12 is a case; 12#, and the 5 of 3#5#, are buildings.
ALONE = r"(?<![\dA-Za-z])(?:(?<!#)|(?<=\d#))"
AND = r"\s?(?:[、,./]|和|与|及|跟|或|以及)\s?"
TO = r"\s?(?:--?|[—–~～至到])\s?"
NOT_STAIRS = r"(?!梯)"
# 6栋楼, but not the first half of 6栋楼道.
HOUSE_WORD = r"(?:楼(?![道梯上下顶里内外前后面门口栋间底电]))?"
SHOP_SIGN = r"号?(?:商铺|门面|铺面|店铺|铺位)"
ROOM_SIGN = r"(?:室(?!友)|房间|号?房(?![东子间价租产屋贷型源费款地改补市企契卡])|(?=房东))"


def list_of(first: str, name: str, suffix: str) -> str:
    """1、2栋, 1-3栋 and 1栋-3栋; in 1栋、3栋 each building stands for itself."""
    return rf"{first}(?:(?:{suffix})?{TO}{name}|{AND}{name}){{0,15}}{suffix}"


_USE = r"(?:公寓|住宅|居民|宿舍|家属)?"
_BLOCK = rf"\s?(?:号?[栋幢]|号{_USE}楼{NOT_STAIRS}|#楼{NOT_STAIRS}|#)"
_ZONE = (
    rf"(?:(?<![A-Za-z\d])[A-Za-z]\d{{0,2}}区|[东南西北中][区院]"
    rf"|(?<!\d)第?{NUMBER}[区期]|\d{{1,3}}号院)"
)
_NAMED = (
    r"(?:附属楼|综合楼|办公楼|教学楼|家属楼|宿舍楼|公寓楼|裙楼|主楼|副楼|[\u4e00-\u9fff]{2}[阁轩])"
)
_LATER_PART = rf"(?=第?{NAME}\s?(?:单元|楼|层|室|房)|\d{{3,4}})"

BUILDING = re.compile(
    rf"(?P<zone>{_ZONE}{{1,2}}[\s-]?)?"
    rf"(?:{ALONE}第?(?P<buildings>{list_of(FIRST_NAME, NAME, _BLOCK)}){HOUSE_WORD}{NOT_STAIRS}"
    rf"|#(?P<hashed>{NAME})\s?(?:号?楼|[栋幢]){NOT_STAIRS}{HOUSE_WORD}"
    rf"|(?<![A-Za-z])(?P<seats>{list_of('[A-Za-z]', '[A-Za-z]', '座')})"
    rf"|{ALONE}(?P<numbered_seat>{NUMBER})座{_LATER_PART})"
)
NAMED_BUILDING = re.compile(rf"(?P<named>{_NAMED}){_LATER_PART}")
# 12-2-501 is a flat, 12-2-2024 a date: doors on one floor are numbered from 01 to 12.
_FLAT = r"\d{1,2}(?:0[1-9]|1[0-2])"
CODE = re.compile(
    rf"(?P<zone>{_ZONE}{{1,2}}[\s-]?)?(?<![\dA-Za-z.:/#-])"
    rf"(?P<code>(?:[A-Za-z]?\d{{1,3}}|[A-Za-z])-(?:\d{{1,2}}-)?{_FLAT})(?![\dA-Za-z./:年月日元人-])"
)
HOUSE = re.compile(r"(?<![路街道巷段\d])(?P<house>\d{1,3})号(?=\d{3,4}室)")

_STAIRWELL = r"门(?![口面卫禁洞前牌窗])"
_UNIT_LIST = list_of(NAME, NAME, r"\s?号?单元(?!格)")
UNITS = re.compile(
    rf"第?(?:(?P<units>{_UNIT_LIST})|(?P<door>\d{{1,2}}|[一二三四五六七八九]){_STAIRWELL}"
    rf"|(?P<side>[东西南北中甲乙丙丁])单元|(?P<side_door>[东西中]){_STAIRWELL})"
)
LONE_UNITS = re.compile(rf"{ALONE}第?(?P<units>{_UNIT_LIST})")

_LEVEL = rf"(?:-(?=[1-3](?!\d))|负|地下)?(?>\d{{1,2}}|{NUMERAL})"
_LEVELS = rf"第?(?P<floors>{_LEVEL}(?:(?:{TO}|{AND}){NUMBER}){{0,8}})"
FLOORS = re.compile(
    rf"{_LEVELS}(?:楼(?![梯栋盘])|层(?!楼|高|的?(?:小?高层|公寓|住宅|楼房|建筑|别墅)))"
    r"|(?P<below>[Bb][1-5])(?:楼|层|(?=车库|车位|停车))|(?P<reached>\d{1,2})[Ff](?![A-Za-z])"
    r"|(?P<named_floor>[顶底][楼层]|架空层)"
)
# Alone, 3层 is mostly a height; 3楼 is mostly a floor.
LONE_FLOORS = re.compile(
    rf"(?<![\dA-Za-z#.几数多每同统唯另某])(?:{_LEVELS}楼(?![梯道栋盘层市板宇]|房(?!东))"
    rf"|第(?P<ordinal>{NUMBER})层|(?P<below>(?:负|地下|-|[Bb])(?>\d|{NUMERAL}))[层楼]"
    r"|(?P<reached>\d{1,2})层(?=电梯|楼道|楼梯|走廊|过道|住户|业主|东户|西户))"
)

_SPOKEN_ROOM = r"[零〇一二三四五六七八九]{3,4}(?![零〇一二三四五六七八九十百])"
_ROOM = r"[A-Za-z]?\d{3,5}(?:[A-Ha-h](?![A-Za-z]))?(?!\d)"
_NO_AMOUNT = (
    r"(?![年元米㎡平度户人点块多余几万千百亿%只条台辆次天月日秒分斤岁层楼栋倍毫瓦期款套根个间号]"
    r"|[VvWwmM](?![A-Za-z])|来[户人个]|\.\d)"
)
_ROOM_NUMBER = r"号(?![楼线门电车桌文])"
ROOMS = re.compile(
    rf"(?P<rooms>{_ROOM}(?:(?:\s?[、,/和及与]\s?|\s){_ROOM}){{0,9}})"
    rf"(?:{SHOP_SIGN}|{ROOM_SIGN}|{_ROOM_NUMBER}|{_NO_AMOUNT})"
    rf"|(?P<short_room>\d{{1,4}}|{_SPOKEN_ROOM})\s?(?:室(?![内外友]|[\d一二两三]厅)|号房|{SHOP_SIGN})"
    rf"|(?P<spoken_room>{_SPOKEN_ROOM}){_NO_AMOUNT}"
)
LONE_ROOM = re.compile(
    rf"(?<![\dA-Za-z.])(?P<room>\d{{3,4}}|{_SPOKEN_ROOM})\s?{ROOM_SIGN}"
    r"|(?<!\d)(?P<shop>\d{1,4})号(?:商铺|门面|铺面|店铺|铺位)"
)
UNIT_AND_ROOM = re.compile(rf"(?P<unit>\d{{1,2}})-(?P<room>{_ROOM}){_NO_AMOUNT}")

GAP = re.compile(r"[\s\-—/的]?")
WIDE_GAP = re.compile(r"[\s,\-—/]{0,2}(?:的?(?:居民楼|住宅楼|公寓楼|高层|住宅)|的)?")
JOINED = re.compile(AND)
