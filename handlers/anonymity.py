"""Texts as a model may learn them: it need not know whose trouble it is, nor where exactly.

More is taken out than in a group, even if a word that only looks like a name goes with it.
"""

import re

from handlers.masking import HALF_WIDTH, ROOMS, SURNAME, mask, replace

_HANZI = "[\u4e00-\u9fff]"
_SURNAME = f"(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|{SURNAME})"
# Words that begin with a surname and are far commoner than any name that does.
_NO_NAME = (
    "(?!马[上路桶]|高[空层低温]|白[天色菜]|方[便向法]|江[边苏]|金[属额毛]|石[头板子]|段[时路]|万一|常[常年有]"
    "|黄[色昏车狗人]|文[明件化]|雷[雨电]|夏[天季]|程序|白娘|谢谢|(?<=谢)谢|龙[头虾]|毛[病孩驴]|于是|余[户人名]|易[拉于]|钱[款财包])"
)
_GIVEN = rf"(?:(?![的是有在了和跟找说让请被把给]){_HANZI})"
_OFFICE = (
    "(?:先生|女士|小姐|师傅|老师|经理|主任|书记|警官|医生|大夫|护士|队长|主管|[站所局处科校院]长"
    "|工程师|教授|律师|法官|同志|同学|老板娘?)"
)
_KIN = (
    r"(?:阿?姨|叔叔?|大?[爷伯妈娘姐哥嫂婶叔]|[奶婆]|老[太头人]|[工总][,。\s说:]|某|氏|家[的里住])"
)
_LABEL = "(?:姓名|联系人|反映人|来电人|投诉人|报修人|申请人|举报人|当事人|户主|我叫|名叫)"
_CALLER = "(?:市民|居民|业主|住户|群众|租户|房东)"
_CALLS = r"(?:来电|来访|反映|投诉|举报|表示|诉求|咨询|称|说|电话|手机|[(,:]|\*{3})"
_ENGLISH = r"[A-Z][A-Za-z'-]+(?:\s+[A-Z][A-Za-z'-]+)?"

_ADDRESSES = (
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII),
    re.compile(r"(?i:https?://|www\.)[!-~]+"),
    re.compile(
        r"(?i:微信|wechat|weixin|wx|vx|qq)(?:号码?|id)?[\s:是]{0,3}(?P<hidden>[\dA-Za-z][-\w]{4,19})",
        re.ASCII,
    ),
)
# A mention ends at a blank; typed by hand it may take words with it, which is the safer mistake.
_MENTIONS = (re.compile(r"@[^\s,、。!?;:，！？；：]+"),)
_NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NO_NAME}(?P<hidden>{_SURNAME}{_GIVEN}{{0,2}}){_OFFICE}",
        rf"{_NO_NAME}(?P<hidden>{_SURNAME}){_KIN}",
        rf"(?<!养)[老小阿](?![汤孔易钱]){_NO_NAME}(?P<hidden>{SURNAME})",
        rf"{_LABEL}[是为\s:]{{0,3}}{_NO_NAME}(?P<hidden>{_SURNAME}{_HANZI}{{1,2}})",
        rf"{_LABEL}[是为\s:]{{1,3}}(?P<hidden>(?:{_HANZI}|·){{2,12}})(?!{_HANZI}|·)",
        rf"{_CALLER}\s?{_NO_NAME}(?P<hidden>{_SURNAME}{_HANZI}{{1,2}}?)(?=\s?{_CALLS})",
        # beside something that was somebody's
        rf"\*{{3}}[\s(]{{0,2}}的?(?:住户|业主)?{_NO_NAME}(?P<hidden>{_SURNAME}{_HANZI}{{1,2}})",
        rf"{_NO_NAME}(?P<hidden>{_SURNAME}{_HANZI}{{1,2}})[家住的在,(:\s]{{0,3}}\*{{3}}",
        r"\b(?i:mr|mrs|ms)\b\.?\s+(?P<hidden>[A-Za-z-]+(?:\s+[A-Z][a-z]+)?)",
        rf"\b(?i:miss|madam|dr)\b\.?\s+(?P<hidden>{_ENGLISH})",
        rf"\b(?:Uncle|Auntie|Aunt|Grand[mp]a|Granny|Master|Teacher|Officer)\s+(?P<hidden>{_ENGLISH})",
        rf"(?i:\b(?:my name is|call me|name\s*:|contact\s*:))\s*(?P<hidden>{_ENGLISH})",
    )
)
# A number that anybody may call says what happened, and to nobody whom.
_SERVICE = r"(?:1(?:10|19|20|22)|123\d\d|100(?:00|10|86)|95598|96333)"
_NUMBERS = (re.compile(rf"(?<!\d)(?!(?<![A-Za-z]){_SERVICE}(?![\dA-Za-z]))\d{{3,}}"),)
_AS_WRITTEN = (HALF_WIDTH,)
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[A-Za-z]")


def make_anonymous(text: str) -> str:
    """No name, mention or address is left, and of rooms and long numbers only their shape."""
    text = replace(text, _ADDRESSES, foldings=_AS_WRITTEN)
    text = replace(mask(text), _MENTIONS, lambda _: " ", foldings=_AS_WRITTEN)
    # 一 is a number in a room and a part of a name: names are looked for as they are written.
    text = replace(text, _NAMES, foldings=_AS_WRITTEN)
    return replace(text, (*ROOMS, *_NUMBERS), _shape)


def _shape(number: str) -> str:
    """How long it is and where its letters stand, and nothing else."""
    return _DIGIT.sub("1", _LETTER.sub("A", number))
