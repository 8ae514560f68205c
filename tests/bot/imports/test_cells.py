"""Buildings and accounts as people write them."""

import pytest

from bot.imports.cells import accounts_in, building_name, buildings_in
from bot.imports.outcome import RowError
from bot.imports.tables import Row


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("3", ("", "3")),
        ("３", ("", "3")),
        ("03", ("", "3")),
        ("3号楼", ("", "3")),
        ("3幢", ("", "3")),
        ("十二", ("", "12")),
        ("Building 3", ("", "3")),
        ("A区7", ("A区", "7")),
        ("a区 7栋", ("A区", "7")),
        ("2期3", ("二期", "3")),
        ("二期3", ("二期", "3")),
        ("B座", ("", "B")),
        ("12a", ("", "12A")),
        ("综合楼", ("", "综合楼")),
    ],
)
def test_a_building_is_named_as_residents_are_understood(
    words: str, name: tuple[str, str]
) -> None:
    assert building_name(words) == name


@pytest.mark.parametrize(
    "words", ["3单元", "3号楼2单元", "和平里3", "1-3", "2026-01-03", "?", "12345"]
)
def test_what_is_no_single_building_is_refused(words: str) -> None:
    with pytest.raises(RowError, match="building"):
        building_name(words)


def test_a_list_of_buildings_may_use_full_width_signs_and_repeat() -> None:
    row = Row(2, {"buildings": "3；5、A区7;3;"})
    assert buildings_in(row, "buildings") == (("", "3"), ("", "5"), ("A区", "7"))


def test_accounts_are_channel_and_name() -> None:
    row = Row(2, {"accounts": "wecom:WangQiang; onebot_v12:wxid_a:b；Webchat：zhang"})
    assert accounts_in(row, "accounts") == (
        ("wecom", "WangQiang"),
        ("onebot_v12", "wxid_a:b"),
        ("webchat", "zhang"),
    )


@pytest.mark.parametrize(
    "words", ["WangQiang", "weibo:Wang", "wecom:", ":Wang", "wecom:Wang Qiang"]
)
def test_a_malformed_account_is_refused_by_name(words: str) -> None:
    with pytest.raises(RowError, match=words):
        accounts_in(Row(2, {"accounts": words}), "accounts")
