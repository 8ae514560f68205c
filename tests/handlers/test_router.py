import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.context import Context
from handlers.router import Audience, Call, DuplicateRouteError, Router
from handlers.routes import make_router

ROUTER = make_router()


def said(text: str, *, addressed: bool, quoted: str = "") -> tuple[str, int | None, str] | None:
    call = ROUTER.match(text, addressed=addressed, quoted=quoted)
    return (call.command.name, call.number, call.rest) if call else None


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("#12", ("status", 12, "")),
        ("我的", ("mine", None, "")),
        ("待办", ("todo", None, "")),
        ("帮助", ("help", None, "")),
        ("help", ("help", None, "")),
        ("公告列表", ("notices", None, "")),
        ("撤回 N3", ("recall", 3, "")),
        ("接 12", ("accept", 12, "")),
        ("不是报修 12", ("not_a_report", 12, "")),
        ("Not a report #12", ("not_a_report", 12, "")),
        ("修好了#12 谢谢", ("fixed", 12, "谢谢")),
        ("没好 #12 满屋煤气味", ("reopen", 12, "满屋煤气味")),
        ("接 12。", ("accept", 12, "")),
        ("accept no. 12!", ("accept", 12, "!")),
    ],
)
def test_what_names_its_case_or_needs_none_counts_when_overheard(
    text: str, command: tuple[str, int | None, str]
) -> None:
    assert said(text, addressed=False) == command


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("接", ("accept", None, "")),
        ("修好了", ("fixed", None, "")),
        ("办结 已疏通", ("resolve", None, "已疏通")),
        ("公告 明天8点 停水", ("notice", None, "明天8点 停水")),
        ("公告", ("notice", None, "")),
        ("status", ("status", None, "")),
    ],
)
def test_what_names_no_case_counts_only_when_the_bot_is_addressed(
    text: str, command: tuple[str, int | None, str]
) -> None:
    assert said(text, addressed=False) is None
    assert said(text, addressed=True) == command


@pytest.mark.parametrize(
    "text",
    [
        "接孩子去了", "接 孩子去了", "转：明天停水", "改天再说", "记得早睡", "12#", "#12栋",
        "3#下水道堵了", "接 3号楼的孩子", "帮助一下隔壁", "帮助 12", "我的 快递", "待办 12",
        "公告栏在哪", "撤回", "撤回了什么", "help me", "accept your apology", "fixed my bike",
        "修好了 谢谢", "12", "", "fixed 3 things", "accept 2 parcels please", "修好了 2 再说",
        "进度 3 月", "accept no. 2 parcels",
    ],
)  # fmt: skip
def test_talk_is_no_command_even_when_the_bot_is_addressed(text: str) -> None:
    assert said(text, addressed=True) is None


def test_a_quoted_line_of_the_bot_gives_the_number() -> None:
    assert said("接", addressed=False, quoted="#7 已登记：照明。") == ("accept", 7, "")
    assert said("接 8", addressed=False, quoted="#7 已登记：照明。") == ("accept", 8, "")
    assert said("接", addressed=False, quoted="#7 和 #8") is None


def test_words_beside_a_quoted_number_are_talk_unless_the_command_takes_words() -> None:
    quoted = "#7 已登记：照明。"
    assert said("接 孩子去了", addressed=True, quoted=quoted) is None
    assert said("办结 已疏通", addressed=False, quoted=quoted) == ("resolve", 7, "已疏通")


def test_an_announcement_is_never_scheduled_by_quoting() -> None:
    assert said("公告 明天8点 停水", addressed=False, quoted="#7 已登记：照明。") is None


def test_the_longer_of_two_words_wins() -> None:
    assert said("公告列表", addressed=True) == ("notices", None, "")
    assert said("接单 12", addressed=True) == ("accept", 12, "")


def test_a_near_miss_keeps_its_word_and_its_number() -> None:
    near = ROUTER.near_miss("接 l28")
    assert near is not None
    word, call = near
    assert (word, call.command.name, call.number) == ("接", "accept", 128)
    assert ROUTER.near_miss("接 孩子") is None
    assert ROUTER.near_miss("撤回 l") is None


@given(st.text(max_size=80), st.booleans(), st.text(max_size=40))
def test_no_text_breaks_the_matching(text: str, addressed: bool, quoted: str) -> None:
    ROUTER.match(text, addressed=addressed, quoted=quoted)
    ROUTER.near_miss(text)


@given(st.integers(1, 99), st.sampled_from(["号楼", "栋", "#"]), st.text(max_size=20))
def test_a_text_that_begins_with_a_building_is_no_command(
    number: int, sign: str, more: str
) -> None:
    assert ROUTER.match(f"{number}{sign}{more}", addressed=True) is None


def test_a_word_that_two_features_claim_is_refused_at_the_start() -> None:
    first, second = Router(), Router()

    def run(context: Context, call: Call) -> None: ...

    first.command("one", "接", audience=Audience.STAFF)(run)
    second.command("two", "接")(run)
    with pytest.raises(DuplicateRouteError):
        Router.of((first, second))


def test_every_command_has_words_in_both_languages() -> None:
    for command in set(ROUTER.commands.values()):
        assert {word.isascii() for word in command.words} in ({True, False}, {True})
        assert any(word.isascii() for word in command.words), command.name
