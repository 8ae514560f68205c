import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.location import find_locations
from nlu.location.numerals import plain
from nlu.understanding import Location

PIECES = st.sampled_from(
    [
        *"0123456789一二三九十百栋幢座号楼层室房门单元负#-、,，/.和到至区期东南A b甲月共这\n",
        *("号楼", "单元", "building ", "block ", "flat ", "floor ", "3rd ", " and "),
    ]
)


def parts(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (place.building, place.unit, place.floor, place.room) for place in find_locations(text)
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3#", ("3", "", "", "")),
        ("3#下水道堵了", ("3", "", "", "")),
        ("3号楼下水道堵了", ("3", "", "", "")),
        ("12#楼没电", ("12", "", "", "")),
        ("#6栋的灯", ("6", "", "", "")),
        ("三栋二单元", ("3", "2", "", "")),
        ("二十三幢", ("23", "", "", "")),
        ("第十五栋", ("15", "", "", "")),
        ("12-2-501", ("12", "2", "", "501")),
        ("6-302漏水", ("6", "", "", "302")),
        ("3号楼2单元501室", ("3", "2", "", "501")),
        ("３号楼２单元５０１室", ("3", "2", "", "501")),
        ("3號樓2單元", ("3", "2", "", "")),
        ("3 栋 2 单元 501 室", ("3", "2", "", "501")),
        ("3号楼，2单元，501室", ("3", "2", "", "501")),
        ("三号楼三单元三零二", ("3", "3", "", "302")),
        ("9栋2-1101", ("9", "2", "", "1101")),
        ("5号楼3单元门口", ("5", "3", "", "")),
        ("八栋二单元三楼", ("8", "2", "3", "")),
        ("十二号楼十八层1802", ("12", "", "18", "1802")),
        ("A4栋一楼", ("A4", "", "1", "")),
        ("b座1203", ("B", "", "", "1203")),
        ("甲3号楼", ("甲3", "", "", "")),
        ("西8栋门口", ("西8", "", "", "")),
        ("北栋3单元", ("北", "3", "", "")),
        ("一栋东门", ("1", "东", "", "")),
        ("3号楼2门501", ("3", "2", "", "501")),
        ("12号501室", ("12", "", "", "501")),
        ("综合楼302室", ("综合楼", "", "", "302")),
        ("3栋304房东不开门", ("3", "", "", "304")),
        ("3栋501家漏水", ("3", "", "", "501")),
        ("负一楼车库", ("", "", "-1", "")),
        ("3栋地下二层", ("3", "", "-2", "")),
        ("3栋B1车库", ("3", "", "-1", "")),
        ("6栋顶楼漏水", ("6", "", "顶层", "")),
        ("4栋架空层堆满了", ("4", "", "架空层", "")),
        ("501室", ("", "", "", "501")),
        ("我住三楼", ("", "", "3", "")),
        ("四单元没电", ("", "4", "", "")),
        ("3号门面", ("", "", "", "3")),
    ],
)
def test_a_chinese_place_is_read_part_by_part(text: str, place: tuple[str, ...]) -> None:
    assert parts(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("drain blocked in building 3", ("3", "", "", "")),
        ("Building three, second floor", ("3", "", "2", "")),
        ("Block B, flat 1203", ("B", "", "", "1203")),
        ("flat 1203 of block b", ("B", "", "", "1203")),
        ("apt 4b", ("", "", "", "4B")),
        ("tower 2 floor 7", ("2", "", "7", "")),
        ("the 3rd floor of building 5", ("5", "", "3", "")),
        ("unit 1203 tower 2", ("2", "", "", "1203")),
        ("unit 2, building 7, room 501", ("7", "2", "", "501")),
        ("no. 3 building", ("3", "", "", "")),
        ("ground floor of block C", ("C", "", "1", "")),
        ("basement of building 3", ("3", "", "-1", "")),
    ],
)
def test_an_english_place_is_read_part_by_part(text: str, place: tuple[str, ...]) -> None:
    assert parts(text) == [place]


@pytest.mark.parametrize(
    ("text", "buildings"),
    [
        ("8、9栋", "8 9"),
        ("8-10栋", "8 9 10"),
        ("1栋到4栋都没水", "1 2 3 4"),
        ("3#-5#停水", "3 4 5"),
        ("2-4-6栋", "2 4 6"),
        ("A1-A3栋", "A1 A2 A3"),
        ("17栋/18栋", "17 18"),
        ("3#5#7#停电", "3 5 7"),
        ("二、四号楼", "2 4"),
        ("C、D座", "C D"),
        ("buildings 3, 4 and 6", "3 4 6"),
        ("blocks A-C", "A B C"),
    ],
)
def test_lists_and_ranges_give_one_place_per_building(text: str, buildings: str) -> None:
    assert " ".join(place.building for place in find_locations(text)) == buildings


@pytest.mark.parametrize(
    ("text", "building"),
    [("t9-1栋", "T9-1"), ("2-9栋2单元2706房", "2-9"), ("5-5栋", "5-5")],
)
def test_a_hyphen_can_be_part_of_the_name(text: str, building: str) -> None:
    assert [place.building for place in find_locations(text)] == [building]


def test_where_one_pair_cannot_be_a_range_the_others_are_names_too() -> None:
    assert parts("4-4栋和4-7栋都停电") == [("4-4", "", "", ""), ("4-7", "", "", "")]


def test_units_rooms_and_floors_can_be_lists() -> None:
    assert parts("3号楼1-3单元") == [("3", unit, "", "") for unit in "123"]
    assert parts("2栋一二三楼") == [("2", "", floor, "") for floor in "123"]
    assert parts("9栋501、502") == [("9", "", "", "501"), ("9", "", "", "502")]


def test_a_floor_said_once_for_two_buildings_belongs_to_both() -> None:
    assert parts("6栋和8栋二楼") == [("6", "", "2", ""), ("8", "", "2", "")]


@pytest.mark.parametrize(
    ("text", "zone", "building"),
    [
        ("a区7栋", "A区", "7"),
        ("二期19栋", "二期", "19"),
        ("2期19栋", "二期", "19"),
        ("第十二期3号楼", "十二期", "3"),
        ("一二三区5栋", "123区", "5"),
        ("南区11栋", "南区", "11"),
        ("3号院5号楼", "3号院", "5"),
        ("phase 2 building 19", "二期", "19"),
        ("zone A building 7", "A区", "7"),
    ],
)
def test_the_zone_is_kept_apart(text: str, zone: str, building: str) -> None:
    assert [(place.zone, place.building) for place in find_locations(text)] == [(zone, building)]


@pytest.mark.parametrize(
    "text",
    [
        "电话13812345678",
        "0731-8501234",
        "2024-1-12",
        "10-1-2023",
        "7月30号楼下集合",
        "一袋米50元",
        "这4栋的物业费",
        "共5栋",
        "是一栋11层楼",
        "刚盖了3栋别墅",
        "两栋楼",
        "20多栋",
        "3室2厅",
        "德雅路373号",
        "#12",
        "接 #128",
        "晚上9点",
        "3楼梯灯坏了",
        "13楼梯间",
        "二楼盘开盘",
        "他家盖了三层",
        "第六单元测试",
        "住在另一单元",
        "7座车",
        "92#汽油",
        "3号线",
        "房租3000房贷2000",
        "the building I live in",
        "they block a road",
        "building 3 new schools",
        "a flat 2 hours away",
        "basement",
    ],
)
def test_counts_dates_prices_and_cases_are_no_places(text: str) -> None:
    assert find_locations(text) == ()


def test_the_number_of_an_item_is_no_building() -> None:
    assert parts("2、4-5栋缺灯") == [("4", "", "", ""), ("5", "", "", "")]
    assert parts("1、3栋停水；2、5栋漏水") == [("3", "", "", ""), ("5", "", "", "")]
    assert parts("2、3栋停水") == [("2", "", "", ""), ("3", "", "", "")]


def test_places_keep_the_order_and_wording_of_the_message() -> None:
    assert [place.text for place in find_locations("从Ｂ２栋走到5号楼，再到6-302")] == [
        "Ｂ２栋",
        "5号楼",
        "6-302",
    ]


def test_a_place_named_twice_is_given_once() -> None:
    assert parts("3栋没水，3栋没水") == [("3", "", "", "")]


def test_only_the_beginning_of_a_very_long_text_is_read() -> None:
    assert find_locations("啊" * 5_000 + "3栋") == ()


def test_a_location_with_only_a_text_is_empty() -> None:
    assert Location("门口").is_empty
    assert not Location("a区", zone="A区").is_empty


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_can_be_read_and_every_place_stands_in_it(text: str) -> None:
    for place in find_locations(text):
        assert place.text
        assert place.text in text
        assert not place.is_empty


@given(st.integers(min_value=1, max_value=199))
def test_chinese_numerals_name_the_same_building_as_digits(number: int) -> None:
    signs = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = f"{signs[hundreds]}百" if hundreds else ""
    words += f"{signs[tens]}十" if tens > 1 or (tens and hundreds) else "十" if tens else ""
    words += "零" if hundreds and not tens and ones else ""
    words += signs[ones] if ones else ""
    assert plain(words) == str(number)
