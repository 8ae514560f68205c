import pytest

from gridnlu.components.boundary import alone
from gridnlu.components.clauses import MOST_CLAUSES, cut


def words(text: str) -> list[str]:
    return [clause.text for clause in cut(text)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("灯不亮，水也停了。谢谢", ["灯不亮", "水也停了", "谢谢"]),
        ("灯不亮 电梯停了", ["灯不亮", "电梯停了"]),
        ("灯坏了还有电梯停了", ["灯坏了", "还有电梯停了"]),
        ("1. 灯坏 2、电梯停", ["灯坏", "电梯停"]),
        ("①没水②没电", ["没水", "没电"]),
        ("一是没水，二是没电", ["没水", "没电"]),
        ("No water. Also the gas is off", ["No water", "Also the gas is off"]),
        (
            "the lift is dead and the lights are off",
            ["the lift is dead", "and the lights are off"],
        ),
        ("没水", ["没水"]),
        ("  ，。 ", []),
        ("", []),
    ],
)
def test_a_message_falls_into_clauses(text: str, clauses: list[str]) -> None:
    assert words(text) == clauses


@pytest.mark.parametrize(
    "text",
    ["5号楼，灯坏了", "一、二单元没水", "昨天：没水", "Flat 12.5 floods", "1、2、3栋没水"],
)
def test_a_place_a_list_and_an_announcement_stay_with_what_they_are_about(text: str) -> None:
    assert len(cut(text)) == 1


def test_clauses_lie_where_they_say() -> None:
    text = "  3号楼灯坏了 ，另外5栋电梯也停了；谁来管"
    assert all(text[clause.start : clause.end].strip() == clause.text for clause in cut(text))


def test_a_clause_knows_its_places_and_how_it_is_set_off() -> None:
    first, second, third = cut("3号楼2单元灯坏了，另外5栋停电。快来")
    assert first.places == {"3号楼", "2单元"}
    assert (second.set_off, second.adds, second.places) == ("weak", True, {"5栋"})
    assert (third.set_off, third.adds) == ("strong", False)


def test_what_stands_at_the_end_of_a_very_long_message_is_one_clause() -> None:
    clauses = cut("停水，" * 500)
    assert len(clauses) == MOST_CLAUSES
    assert clauses[-1].text.count("停水") == 500 - MOST_CLAUSES + 1


@pytest.mark.parametrize(
    ("clause", "without"),
    [
        ("另外，灯不亮", "灯不亮"),
        ("西边灯也不亮", "西边灯不亮"),
        ("the lift is dead too", "the lift is dead"),
        ("灯不亮", "灯不亮"),
        ("也", "也"),
    ],
)
def test_a_clause_is_read_as_if_nothing_stood_before_it(clause: str, without: str) -> None:
    assert alone(clause).strip() == without
