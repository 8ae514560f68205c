from nlu.problems import Part, told
from nlu.understanding import Problem
from tests.talk import BOUNDARY


def problems_of(marked: str, *categories: str) -> tuple[Problem, ...]:
    parts, start = [], 0
    for words, category in zip(marked.split(BOUNDARY), categories, strict=True):
        parts.append(Part(start, start + len(words), {category: 0.9}))
        start += len(words)
    return told(marked.replace(BOUNDARY, ""), parts)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(one.location.building, one.location.unit) for one in problems]


def test_each_problem_has_its_own_words_category_and_place() -> None:
    found = problems_of("5号楼4单元没水，‖3号楼2单元门口有砖头", "water_supply", "clutter")
    assert [one.text for one in found] == ["5号楼4单元没水", "3号楼2单元门口有砖头"]
    assert [one.category for one in found] == ["water_supply", "clutter"]
    assert places(found) == [("5", "4"), ("3", "2")]


def test_a_problem_without_a_place_is_where_the_one_before_was() -> None:
    found = problems_of(
        "22号楼灯黑的，‖积水一脚深，‖7号楼停电", *("lighting", "drainage", "power")
    )
    assert places(found) == [("22", ""), ("22", ""), ("7", "")]


def test_the_only_building_named_at_the_end_is_where_all_happened() -> None:
    found = problems_of("灯不亮，‖下水也堵，10号楼没法住了", "lighting", "drainage")
    assert places(found) == [("10", ""), ("10", "")]


def test_a_place_named_later_is_not_the_place_of_an_earlier_problem() -> None:
    found = problems_of("灯不亮，‖3号楼下水堵，‖4号楼停电", "lighting", "drainage", "power")
    assert places(found) == [("", ""), ("3", ""), ("4", "")]


def test_the_speakers_own_home_is_not_the_place_named_before() -> None:
    found = problems_of("5号楼灯不亮，‖我家也漏水", "lighting", "leak")
    assert places(found) == [("5", ""), ("", "")]
    assert places(problems_of("Light out in building 5, ‖my flat leaks too", "l", "m"))[1][0] == ""


def test_the_likeliest_category_counts_and_all_shares_together_say_how_sure() -> None:
    parts = [Part(0, 2, {"road": 0.2, "parking": 0.5}), Part(2, 4, {"noise": 0.6})]
    first, second = told("甲乙丙丁", parts)
    assert (first.category, second.category) == ("parking", "noise")
    assert (round(first.confidence, 2), second.confidence) == (0.7, 0.6)


def test_one_part_or_a_part_about_nothing_is_no_second_problem() -> None:
    assert told("灯不亮", [Part(0, 3, {"lighting": 0.9})]) == ()
    assert told("灯不亮，哈哈", [Part(0, 3, {"lighting": 0.9}), Part(4, 6, {})]) == ()
