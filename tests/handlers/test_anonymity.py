import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.anonymity import make_anonymous


@pytest.mark.parametrize(
    ("said", "learned"),
    [
        ("501张阿姨家的水管漏了", "******阿姨家的水管漏了"),
        ("张阿姨家501漏水，电话13812345678", "***阿姨家***漏水，电话***"),
        ("3号楼2单元501室的老王又吵", "3号楼2单元***的老***又吵"),
        ("3号楼2单元501王建国家漏水", "3号楼2单元******家漏水"),
        ("王建国 １３８１２３４５６７８ 楼上漏水", "*** *** 楼上漏水"),
        ("市民王建国反映小区停水", "市民***反映小区停水"),
        ("业主李梅来电：停水", "业主***来电：停水"),
        ("联系人：买买提·阿布都，电话0518-82345678", "联系人：***，电话***"),
        ("王一凡先生说电梯坏了", "***先生说电梯坏了"),
        ("欧阳女士家的狗", "***女士家的狗"),
        ("钱阿姨和孔先生都说没水", "***阿姨和***先生都说没水"),
        ("物业李经理和王工程师都不管", "物业***经理和***工程师都不管"),
        ("楼上老李家孩子蹦，王某偷电", "楼上老***家孩子蹦，***某偷电"),
        ("我叫刘德水，3号楼停水", "我叫***，3号楼停水"),
        ("Mr Smith in room 5B has a leak", "Mr *** in room 1A has a leak"),
        ("mrs. wang's dog bites", "mrs. ***'s dog bites"),
        ("Auntie Chen fell, call me Tom Green", "Auntie *** fell, call me ***"),
        ("my name is John, no water", "my name is ***, no water"),
    ],
)
def test_no_name_is_left(said: str, learned: str) -> None:
    assert make_anonymous(said) == learned


@pytest.mark.parametrize(
    ("said", "learned"),
    [
        ("@李强 3号楼下水道堵了", "3号楼下水道堵了"),
        ("＠3-501张阿姨\u2005@小格 看一下", "看一下"),
        ("@王强，下水道堵了", "，下水道堵了"),
        ("写信到a.b@c.com或http://x.cn/?a=1", "写信到***或***"),
        ("加我微信：wang_1234，QQ 12345678", "加我微信：***，QQ ***"),
    ],
)
def test_no_mention_and_no_address_is_left(said: str, learned: str) -> None:
    assert make_anonymous(said).strip() == learned


@pytest.mark.parametrize(
    ("said", "learned"),
    [
        ("12-3-1203漏水", "12-3-1111漏水"),
        ("3号楼302/304没电", "3号楼111/111没电"),
        ("五零一室停电", "111室停电"),
        ("１２０３的灯坏", "1111的灯坏"),
        ("402漏水，工单20240512号", "111漏水，工单11111111号"),
        ("leak in flat 12", "leak in flat 11"),
    ],
)
def test_of_rooms_and_long_numbers_the_shape_stays(said: str, learned: str) -> None:
    assert make_anonymous(said) == learned


@pytest.mark.parametrize(
    "text",
    [
        "3号楼2单元下水道堵了", "打了110、12345和95598都没人管", "12楼到15楼没水",
        "我叫马上来处理一下，石头掉下来了", "这段时间总停水，高空抛物，马路上有个洞",
        "小石头路，小高层，小黄车乱停", "居民高空抛物，业主方便停车", "路边大爷占道，江边大妈跳舞",
        "白天老人多", "养老金还没到账", "小程序打不开", "多谢谢师傅", "灯亮了谢谢师傅",
        "小孔漏水，老钱包丢了", "drain blocked in building 3, miss the old one",
    ],
)  # fmt: skip
def test_what_is_nobodys_stays_as_it_was_written(text: str) -> None:
    assert make_anonymous(text) == text


@pytest.mark.parametrize(
    "secret",
    [
        "13812345678", "138 1234 5678", "+86-138-1234-5678", "一三八一二三四五六七八",
        "1 3 8 1 2 3 4 5 6 7 8", "0571 8888 6666", "320102199001011234", "32010219900101123X",
        "6222 0212 3456 7890 123", "苏A·12345", "京AD12345", "(0518)82345678",
    ],
)  # fmt: skip
def test_numbers_of_one_person_are_gone_wherever_they_stand(secret: str) -> None:
    for words in (f"张三{secret}李四", f"@王五{secret} 停水了", f"停水{secret}", secret):
        left = make_anonymous(words)
        assert secret not in left
        assert not re.search(r"[02-9]", left)


_PIECES = st.sampled_from(
    ["13812345678", "１３９1234 5678", "32010219900101123X", "苏A12345", "0571-88886666",
     "1203", "王", "三", "先生", "家", "@", " ", "，", "号楼", "-", "室", "的", "停水了", "a",
     "微信", "：", "*"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_however_it_is_put_together_no_long_number_is_left(text: str) -> None:
    assert not re.search(r"[02-9０２-９]{3}|1[3-9]\d{3}", make_anonymous(text))


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(make_anonymous(text), str)
