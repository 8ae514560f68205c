import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.rules import find_emergency
from nlu.understanding import EmergencyKind

with (Path(__file__).parent / "data" / "emergencies.csv").open(encoding="utf-8") as lines:
    ROWS = [(row["text"], row["kind"]) for row in csv.DictReader(lines)]
EMERGENCIES = [(text, kind) for text, kind in ROWS if kind]
HARMLESS = [text for text, kind in ROWS if not kind]


def test_nearly_every_emergency_is_heard() -> None:
    missed = [text for text, _ in EMERGENCIES if find_emergency(text) is None]
    assert len(missed) <= 0.02 * len(EMERGENCIES), missed


def test_hardly_any_harmless_line_raises_an_alarm() -> None:
    alarms = [text for text in HARMLESS if find_emergency(text)]
    assert len(alarms) <= 0.01 * len(HARMLESS), alarms


def test_the_kind_is_right_as_it_decides_the_advice() -> None:
    wrong = [
        (text, kind, found.kind)
        for text, kind in EMERGENCIES
        if (found := find_emergency(text)) and found.kind != kind
    ]
    assert len(wrong) <= 0.02 * len(EMERGENCIES), wrong


def test_the_lists_know_every_kind() -> None:
    assert {kind for _, kind in EMERGENCIES} == set(EmergencyKind)


@pytest.mark.parametrize("lead", ["大家注意 ", "@小格 ", "3栋2单元 ", "，，", "\n"])
@pytest.mark.parametrize("text", ["楼道里着火了", "有人触电了", "闻到很重的煤气味"])
def test_what_stands_in_front_does_not_hide_an_emergency(lead: str, text: str) -> None:
    assert find_emergency(lead + text)


def test_an_emergency_inside_a_command_is_heard() -> None:
    found = find_emergency("没好 #31 屋里煤气味更重了")
    assert found
    assert found.kind is EmergencyKind.GAS


def test_full_width_letters_and_signs_are_read_alike() -> None:
    found = find_emergency("ｆｉｒｅ　ｉｎ　ｔｈｅ　ｇａｒａｇｅ！")
    assert found
    assert found.kind is EmergencyKind.FIRE


def test_the_graver_kind_wins_when_two_are_told() -> None:
    found = find_emergency("他拿刀砍了人，地上有人昏迷")
    assert found
    assert found.kind is EmergencyKind.VIOLENCE


@pytest.mark.parametrize(
    ("over", "back"),
    [
        ("车棚的火扑灭了", "车棚着火扑灭了，又着起来了"),
        ("昨天七楼着火", "昨天七楼着火，现在又冒烟"),
        ("要是着火了就麻烦了", "真着火了，要不要先跑"),
        ("楼上没着火", "没电了，楼上着火了"),
    ],
)
def test_only_a_danger_of_this_moment_is_an_emergency(over: str, back: str) -> None:
    assert find_emergency(over) is None
    assert find_emergency(back)


def test_a_question_from_the_spot_is_no_question_of_policy() -> None:
    assert find_emergency("电梯困人怎么处理") is None
    assert find_emergency("有人困在电梯里怎么处理")


@pytest.mark.parametrize("text", ["help", "help me move the sofa", "需要帮助", "帮助"])
def test_asking_for_help_with_ordinary_things_is_no_alarm(text: str) -> None:
    assert find_emergency(text) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    found = find_emergency(text)
    assert found is None or found.text
