import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.masking import mask, mask_rooms


@pytest.mark.parametrize(
    "secret",
    [
        "13812345678", "138 1234 5678", "138-1234-5678", "+8613812345678",
        "１３８１２３４５６７８", "一三八一二三四五六七八", "幺三八零零零零零零零零",
        "320102199001011234", "32010219900101123X", "３２０１０２１９９００１０１１２３４",
        "320102 19900101 1234", "苏A12345", "苏A·12345", "苏Ａ１２３４５", "苏a12345", "京AD12345",
        "6222021234567890123", "6222 0212 3456 7890 123", "0518-82345678", "(0518)82345678",
        "138  0013  8000", "1 3 8 0 0 1 3 8 0 0 0", "0571 8888 6666",
    ],
)  # fmt: skip
def test_a_number_that_belongs_to_one_person_is_hidden(secret: str) -> None:
    assert mask(f"已修好，找{secret}，谢谢") == "已修好，找***，谢谢"


def test_all_of_them_are_hidden_however_many_there_are() -> None:
    words = mask("张13812345678李１３９１２３４５６７８，车苏A12345、苏B67890")
    assert words == "张***李***，车***、***"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("501张阿姨家的水管", "***张阿姨家的水管"),
        ("张阿姨家501漏水", "张阿姨家***漏水"),
        ("3号楼2单元501室的老王", "3号楼2单元***的老王"),
        ("电话：82345678", "电话：***"),
        ("501王建国家漏水", "***王建国家漏水"),
        ("王建国 501 漏水", "王建国 *** 漏水"),
        ("张阿姨（501）漏水", "张阿姨（***）漏水"),
        ("501（张阿姨）漏水", "***（张阿姨）漏水"),
        ("张三13812345678", "张三***"),
        ("找李四138 1234 5678", "找李四***"),
    ],
)
def test_a_room_beside_a_name_and_a_number_said_to_be_a_telephone_are_hidden(
    said: str, read: str
) -> None:
    assert mask(said) == read


@pytest.mark.parametrize(
    "text",
    [
        "3号楼2单元已疏通", "3-2-501已修", "3号楼501的水管", "2026年11月25日14:30修好",
        "2026-11-25 2026-12-01", "花了1280元", "打12345、96333、95598、110、119、120",
        "400-123-4567", "4001234567", "第三方十二月一日到场", "苏州A区", "2024年小区改造",
        "王师傅打119", "换了12米DN110的管子", "共400余户", "花了200万", "ＯＫ，已好",
    ],
)  # fmt: skip
def test_buildings_dates_prices_and_service_numbers_are_kept_as_written(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("3号楼2单元501已修", "3号楼2单元***已修"),
        ("3-2-501换了阀门", "3-2-***换了阀门"),
        ("3-501换了阀门", "3-***换了阀门"),
        ("5栋 1202 漏点找到", "5栋 *** 漏点找到"),
        ("3号楼302/304的水管", "3号楼***的水管"),
        ("3号楼五零一的水管", "3号楼***的水管"),
        ("五零一室漏水", "***室漏水"),
        ("1202户的水表", "***户的水表"),
        ("fixed the pipe in room 5B", "fixed the pipe in room ***"),
        ("找13812345678", "找***"),
    ],
)
def test_where_the_line_says_whose_it_is_no_room_is_left(said: str, read: str) -> None:
    assert mask_rooms(said) == read


@pytest.mark.parametrize(
    "text",
    [
        "3号楼2单元已疏通",
        "2026-11-25修好",
        "3号楼共1280元",
        "打95598",
        "已通知3户",
        "400-123-4567",
    ],
)
def test_what_is_no_room_stays_in_such_a_line(text: str) -> None:
    assert mask_rooms(text) == text


@given(st.text(max_size=80))
def test_rooms_are_hidden_once_and_no_text_breaks_it(text: str) -> None:
    once = mask_rooms(text)
    assert mask_rooms(once) == once


@given(st.text(max_size=80))
def test_no_text_breaks_it_and_nothing_is_hidden_twice(text: str) -> None:
    once = mask(text)
    assert mask(once) == once
