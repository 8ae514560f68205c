import pytest

from handlers.learning import teachable
from nlu.client import READ_AT_MOST


@pytest.mark.parametrize(
    ("said", "learned"),
    [
        ("  3号楼\n停水\t了 ", "3号楼 停水 了"),
        ("停\u2028水\x00了\u200b", "停 水 了"),
        ("停水", "停水"),
        ("no gas", "no gas"),
        ("@李强 停水", "停水"),
    ],
)
def test_what_is_learned_stands_in_one_visible_line(said: str, learned: str) -> None:
    assert teachable(said) == learned


@pytest.mark.parametrize(
    "said",
    ["", "  ", "嗯", "3号楼2单元", "@李强3号楼停水", "13812345678", "[捂脸]", "ok", "！！！"],
)
def test_what_says_too_little_teaches_nothing(said: str) -> None:
    assert teachable(said) == ""


def test_no_more_is_learned_than_is_read() -> None:
    assert len(teachable("停水" * 2000)) == READ_AT_MOST
