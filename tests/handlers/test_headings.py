import pytest

from handlers.headings import (
    find_category,
    named_category,
    named_intent,
    nearest_categories,
)
from handlers.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()


@pytest.mark.parametrize("category", TAXONOMY.categories.values(), ids=lambda c: c.code)
def test_each_category_is_found_by_its_code_and_both_its_titles(category: object) -> None:
    for words in (category.code, *category.names.values()):  # type: ignore[attr-defined]
        assert named_category(TAXONOMY, words) is category
        assert find_category(TAXONOMY, words) is category


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("ＮＯＩＳＥ", "noise"), (" 噪 音。", "noise"), ("Fire Hazard!", "fire_safety"),
        ("fire safety", "fire_safety"), ("井盖", "road"), ("manhole", "road"),
        ("垃圾", "garbage"), ("噪音扰民", "noise"), ("停车位", "parking"),
        ("noize", "noise"), ("elevators", "elevator"),
    ],
)  # fmt: skip
def test_words_that_nearly_name_one_category_mean_it(words: str, code: str) -> None:
    found = find_category(TAXONOMY, words)
    assert found
    assert found.code == code


@pytest.mark.parametrize(
    "words",
    ["", "…", "天后", "电", "纠纷", "supply", "public", "lift", "不是停车的事是占道经营的事"],
)
def test_words_that_name_none_or_several_mean_none(words: str) -> None:
    assert find_category(TAXONOMY, words) is None


def test_a_near_name_is_no_exact_one() -> None:
    assert named_category(TAXONOMY, "noize") is None
    assert named_category(TAXONOMY, "") is None


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("纠纷", {"neighbour_dispute", "labour_dispute"}),
        ("停水", {"water_supply"}),
        ("噪声", {"noise"}),
    ],
)
def test_the_nearest_names_are_offered_and_never_more_than_five(
    words: str, offered: set[str]
) -> None:
    near = [category.code for category in nearest_categories(TAXONOMY, words)]
    assert offered <= set(near)
    assert len(near) <= 5


def test_nothing_is_offered_for_words_like_no_name() -> None:
    assert nearest_categories(TAXONOMY, "狗") == []


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("noise", "report_noise"), ("report_noise", "report_noise"), ("噪音", "report_noise"),
        ("chitchat", "chitchat"), ("Thanks", "thanks"), ("noize", None), ("report_", None),
    ],
)  # fmt: skip
def test_an_intent_is_named_exactly(words: str, intent: str | None) -> None:
    assert named_intent(TAXONOMY, words) == intent
