"""Where a case is when the grid has names for its places."""

import pytest

from nlu.answers import Entity, Intent, Parsed
from storage.models import NamedPlace
from tests.talk import Talk


@pytest.fixture
def named(talk: Talk) -> Talk:
    """A few named places in the first grid."""
    with talk.database.transaction() as session:
        for name, aliases in (
            ("东门", ""),
            ("小广场", "square"),
            ("8号楼小卖部", "小卖部"),
            ("地下车库", ""),
        ):
            place = NamedPlace(grid_id=talk.village.grids["heping-1"], name=name, aliases=aliases)
            session.add(place)
    return talk


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("小广场的灯不亮", ("小广场", "", "小广场", "照明 · 小广场")),
        ("3号楼边上小广场的灯不亮", ("3号楼 小广场", "3", "小广场", "照明 · 3号楼小广场")),
        ("3号楼东门的灯不亮", ("3号楼东门", "3", "", "照明 · 3号楼东单元")),
        ("8号楼小卖部的灯不亮", ("8号楼", "8", "", "照明 · 8号楼")),
        ("小卖部的灯不亮", ("8号楼小卖部", "", "8号楼小卖部", "照明 · 8号楼小卖部")),
        ("地下车库负一层灯不亮", ("负一层 地下车库", "", "地下车库", "照明 · 地下车库地下1层")),
        ("3号楼502灯不亮", ("3号楼502", "3", "", "照明 · 3号楼502室")),
    ],
)
def test_a_named_place_stands_alone_or_beside_what_else_was_said(
    named: Talk, words: str, where: tuple[str, str, str, str]
) -> None:
    named.means(words, "report_lighting")
    named.hear("张阿姨", words, group="g1")
    case = named.case()
    assert (case.place, case.building, case.spot, named.house.detail(case, "zh")) == where
    assert case.grid_id == named.village.grids["heping-1"]


def test_a_floor_of_a_named_place_is_not_said_in_the_group(named: Talk) -> None:
    named.means("地下车库负一层灯不亮", "report_lighting")
    lines = named.hear("张阿姨", "地下车库负一层灯不亮", group="g1")
    assert [text.partition("\n")[0] for place, text in lines if place == "g1"] == [
        "#1 已登记：照明 · 地下车库。"
    ]


@pytest.mark.parametrize(
    ("words", "marked", "place", "spot"),
    [
        ("小广场旁边花坛的灯不亮", "花坛", "小广场", "小广场"),
        ("花坛的灯不亮", "花坛", "花坛", ""),
    ],
)
def test_the_grids_own_name_goes_before_what_the_model_marked(
    named: Talk, words: str, marked: str, place: str, spot: str
) -> None:
    named.model.table[words] = Parsed(
        intent=Intent(name="report_lighting", confidence=0.95),
        entities=[Entity(entity="location", value=marked)],
    )
    named.hear("张阿姨", words, group="g1")
    assert (named.case().place, named.case().spot) == (place, spot)


def test_problems_without_a_place_happen_at_the_only_one_the_message_names(named: Talk) -> None:
    words = "灯不亮了，‖垃圾堆着没人收，‖井盖也翘了，都在小广场"
    named.means(words, "report_lighting", "report_garbage", "report_road")
    named.hear("张阿姨", words.replace("‖", ""), group="g1")
    assert [case.spot for case in named.cases()] == ["小广场"] * 3


def test_a_problem_without_a_place_happens_where_the_one_before_it_does(named: Talk) -> None:
    words = "3号楼灯不亮，‖小广场垃圾没人收，‖井盖也翘了，‖东门排水沟堵了，‖5号楼停水"
    intents = ("lighting", "garbage", "road", "drainage", "water_supply")
    named.means(words, *(f"report_{code}" for code in intents))
    named.hear("张阿姨", words.replace("‖", ""), group="g1")
    assert [(case.building, case.spot) for case in named.cases()] == [
        ("3", ""), ("", "小广场"), ("", "小广场"), ("", "东门"), ("5", ""),
    ]  # fmt: skip


def test_a_place_of_another_grid_is_a_word_like_any_other(named: Talk) -> None:
    named.means("小广场的灯不亮", "report_lighting")
    lines = named.hear("吴大哥", "小广场的灯不亮", group="g2")
    assert named.case().spot == ""
    assert any("是哪栋楼" in text for _place, text in lines)
