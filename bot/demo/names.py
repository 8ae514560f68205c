"""Invented names of places and people, in any number."""

from random import Random

_FIRST = "春夏秋冬晨晚金银翠红蓝白青紫云雨雪霞松柏梅兰竹菊桃李柳枫荷桂"
_SECOND = "晖华园苑庭台桥渡湾溪泉塘岭坡林田井巷街坊门亭阁楼塔里营屯集口"
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁韦马方袁柳唐薛雷贺罗"
)
# fmt: off
_GIVEN = (
    "建国", "秀英", "桂兰", "志强", "丽华", "海燕", "晓东", "文静",
    "国庆", "玉梅", "春生", "雪梅", "永平", "美玲", "立新", "红霞",
    "卫东", "小燕", "德明", "淑珍", "大勇", "爱华", "振宇", "佳琪",
    "思远", "雨桐", "浩然", "梓涵", "俊杰", "欣怡", "鹏飞", "婷婷",
    "磊", "静", "敏", "洋", "涛", "悦",
)
# fmt: on


def place_name(number: int) -> str:
    """The name of the place with this number; names come again after some hundreds."""
    second, first = divmod(number, len(_FIRST))
    # The shift keeps neighbours from sharing a sign.
    return _FIRST[first] + _SECOND[(second + first * 7) % len(_SECOND)]


def person_name(random: Random) -> str:
    """A name as anybody could have."""
    return random.choice(_SURNAMES) + random.choice(_GIVEN)
