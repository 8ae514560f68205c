import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.grammar import (
    Numbered,
    Typed,
    half_width,
    is_bare_number,
    is_yes,
    mistyped_number,
    number_alone,
    quoted_number,
    read_after,
    without_thanks,
    words_of,
)
from handlers.routes import make_router

WORDS = sorted(make_router().commands)


@pytest.mark.parametrize(
    ("text", "word", "number", "rest"),
    [
        ("接", "接", None, ""),
        ("接 12", "接", 12, ""),
        ("接12", "接", 12, ""),
        ("接#12", "接", 12, ""),
        ("接＃１２", "接", 12, ""),
        ("接　12", "接", 12, ""),
        ("接 # 12", "接", 12, ""),
        ("ACCEPT No. 12", "accept", 12, ""),
        ("办结 12 已疏通，换了一段管", "办结", 12, "已疏通，换了一段管"),
        ("办结 #12：已疏通", "办结", 12, "已疏通"),
        ("办结 12.已疏通", "办结", 12, "已疏通"),
        ("办结 12 楼道灯换好了", "办结", 12, "楼道灯换好了"),
        ("办结 12 个别地砖补好了", "办结", 12, "个别地砖补好了"),
        ("没好 #12 满屋煤气味", "没好", 12, "满屋煤气味"),
        ("接 3号楼的孩子", "接", None, "3号楼的孩子"),
        ("接 3 号楼的孩子", "接", None, "3 号楼的孩子"),
        ("接 12#", "接", None, "12#"),
        ("接 #12栋", "接", None, "#12栋"),
        ("接 8点的车", "接", None, "8点的车"),
        ("接 8:30的车", "接", None, "8:30的车"),
        ("接 3个快递", "接", None, "3个快递"),
        ("accept 2 pm is fine", "accept", None, "2 pm is fine"),
        ("办结 Fixed the Lift", "办结", None, "Fixed the Lift"),
    ],
)
def test_a_number_after_a_word_is_a_case_unless_it_counts_something_else(
    text: str, word: str, number: int | None, rest: str
) -> None:
    assert read_after(text, word) == Typed(number, rest)


@pytest.mark.parametrize(
    ("text", "word"),
    [("接孩子去了", "接"), ("接：12", "接"), ("办结了", "办结"), ("去接 12", "接"), ("", "接")],
)
def test_a_text_that_only_begins_like_a_word_is_no_command(text: str, word: str) -> None:
    assert read_after(text, word) is None


@pytest.mark.parametrize("text", ["撤回 N3", "撤回N3", "撤回 n3", "撤回 Ｎ３", "撤回 3", "撤回3"])
def test_an_announcement_is_named_with_or_without_its_letter(text: str) -> None:
    assert read_after(text, "撤回", numbered=Numbered.NOTICE) == Typed(3, "")


def test_the_day_that_a_text_begins_with_is_not_taken_for_a_number() -> None:
    typed = read_after("notice 25 Nov 2pm fire drill", "notice", numbered=Numbered.NOTHING)
    assert typed == Typed(None, "25 Nov 2pm fire drill")


@pytest.mark.parametrize(
    ("text", "number"),
    [("#12", 12), (" ＃１２ ", 12), ("12", None), ("12#", None), ("#12栋", None), ("# 12", 12)],
)
def test_a_case_number_alone_has_its_hash_in_front(text: str, number: int | None) -> None:
    assert number_alone(text) == number


@pytest.mark.parametrize(
    ("quoted", "number"),
    [("#1 已登记", 1), ("#1 还是 #1", 1), ("#1 和 #2", None), ("没有编号", None), ("", None)],
)
def test_a_quoted_line_names_a_case_only_when_it_holds_one(
    quoted: str, number: int | None
) -> None:
    assert quoted_number(quoted) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("接 l28", 128),
        ("接 #1O", 10),
        ("接 l", 1),
        ("接 128", None),
        ("接 so", None),
        ("接", None),
    ],
)
def test_letters_that_look_like_digits_suggest_a_number(text: str, number: int | None) -> None:
    assert mistyped_number(text, "接") == number


@pytest.mark.parametrize("text", ["1", "１", " 1 ", "1。", "1！", "1."])
def test_a_bare_one_is_a_yes_however_it_is_typed(text: str) -> None:
    assert is_yes(text)


@pytest.mark.parametrize("text", ["11", "1号楼", "一", "是", "", "1?"])
def test_anything_else_is_no_yes(text: str) -> None:
    assert not is_yes(text)


def test_a_question_is_not_the_same_words_as_an_answer() -> None:
    assert words_of("好了，谢谢！") == words_of("好了 谢谢") == "好了 谢谢"
    assert words_of("好了？") != words_of("好了")


@pytest.mark.parametrize("text", ["3", "１２", "3。"])
def test_digits_alone_are_a_bare_number(text: str) -> None:
    assert is_bare_number(text)


@pytest.mark.parametrize("text", ["3号楼", "", "²", "3 4", "三"])
def test_what_says_more_or_less_than_digits_is_no_bare_number(text: str) -> None:
    assert not is_bare_number(text)


@given(st.text(max_size=60), st.sampled_from(WORDS), st.sampled_from(list(Numbered)))
def test_no_text_breaks_the_reading(text: str, word: str, numbered: Numbered) -> None:
    for said in (text, word + text, f"{word} {text}", f"{word} #{text}"):
        read_after(said, word, numbered=numbered)
        mistyped_number(said, word)
        number_alone(said)
        quoted_number(said)
        assert len(half_width(said)) == len(said)


@given(
    st.sampled_from(WORDS),
    st.sampled_from(["", " "]),
    st.sampled_from(["", "#"]),
    st.integers(1, 400),
    st.sampled_from(["号楼", "栋", "幢", "#", "号", "#楼"]),
    st.sampled_from(["", "下水道堵了", "的孩子", " 停水"]),
)
def test_a_building_is_never_the_number_of_a_case(
    word: str, space: str, sign: str, number: int, building: str, more: str
) -> None:
    typed = read_after(f"{word}{space}{sign}{number}{building}{more}", word)
    assert typed is None or typed.number is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("好了，谢谢师傅", "好了"),
        ("通了 谢谢", "通了"),
        ("修好了，辛苦了！", "修好了"),
        ("Fixed, thank you so much!", "fixed"),
        ("谢谢", ""),
        ("谢了", ""),
        ("好了", "好了"),
    ],
)
def test_thanks_change_nothing_about_what_was_said(text: str, rest: str) -> None:
    assert without_thanks(words_of(text)).lower() == rest
