from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.when import SaidMoment, after_quiet, is_quiet, read_moment

ZONE = ZoneInfo("Asia/Shanghai")
#: Saturday 21 November 2026, 14:05 in Shanghai
NOW = datetime(2026, 11, 21, 6, 5, tzinfo=UTC)


def local(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("明天8点", local(22, 8)),
        ("明早8点半", local(22, 8, 30)),
        ("明天上午8:30", local(22, 8, 30)),
        ("今晚7点", local(21, 19)),
        ("明晚八点", local(22, 20)),
        ("后天下午三点", local(23, 15)),
        ("下周一上午9点", local(23, 9)),
        ("下周三下午2点半", local(25, 14, 30)),
        ("11月25日 14:30", local(25, 14, 30)),
        ("2026年12月1日9点", local(1, 9, month=12)),
        ("2026-11-25 14:30", local(25, 14, 30)),
        ("25号下午3点", local(25, 15)),
        ("5号上午9点", local(5, 9, month=12)),
        ("在明天8点", local(22, 8)),
        ("明天中午12点", local(22, 12)),
        ("10分钟后", local(21, 14, 15)),
    ],
)
def test_a_chinese_moment_is_read(words: str, at: datetime) -> None:
    assert read_moment(f"{words} 停水检修", "zh", NOW, ZONE) == SaidMoment(at, "停水检修")


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("tomorrow at 8am", local(22, 8)),
        ("tomorrow 8am", local(22, 8)),
        ("tomorrow at 8:30 am", local(22, 8, 30)),
        ("tonight at 7pm", local(21, 19)),
        ("next Monday at 9am", local(23, 9)),
        ("Friday at 8pm", local(27, 20)),
        ("25 Nov 2pm", local(25, 14)),
        ("on 25 November at 2pm", local(25, 14)),
        ("November 25th 2:30 pm", local(25, 14, 30)),
        ("the day after tomorrow at 3pm", local(23, 15)),
    ],
)
def test_an_english_moment_is_read(words: str, at: datetime) -> None:
    assert read_moment(f"{words}, water off", "en", NOW, ZONE) == SaidMoment(at, "water off")


def test_of_morning_and_evening_the_next_one_is_meant_at_which_people_are_awake() -> None:
    assert read_moment("今天8点", "zh", NOW, ZONE) == SaidMoment(local(21, 20), "")
    assert read_moment("明天3点", "zh", NOW, ZONE) == SaidMoment(local(22, 15), "")
    assert read_moment("明天凌晨3点", "zh", NOW, ZONE) == SaidMoment(local(22, 3), "")


@pytest.mark.parametrize("words", ["今天上午8点 停水", "昨天8点 停水", "11月20日 14:30 停水"])
def test_a_moment_that_has_passed_stays_in_the_past(words: str) -> None:
    said = read_moment(words, "zh", NOW, ZONE)
    assert said is not None
    assert said.at < NOW


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("停水", "zh"), ("明天停水", "zh"), ("8点停水", "zh"), ("3号楼明天8点停水", "zh"),
        ("停水，明天8点来水", "zh"), ("11月31日8点停水", "zh"), ("99号8点", "zh"), ("", "zh"),
        ("water off", "en"), ("tomorrow water off", "en"), ("8am water off", "en"),
        ("water off tomorrow at 8am", "en"),
    ],
)  # fmt: skip
def test_day_and_time_must_both_be_there_and_stand_first(text: str, language: str) -> None:
    assert read_moment(text, language, NOW, ZONE) is None


def test_a_second_time_later_in_the_text_belongs_to_the_text() -> None:
    said = read_moment("明天8点：3号楼停水，后天18点来水", "zh", NOW, ZONE)
    assert said == SaidMoment(local(22, 8), "3号楼停水，后天18点来水")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["明天", "8", "点", "半", "号", "月", "日", "13", "31", "下周", "晚", ":"]
        ),
        max_size=8,
    )
)
def test_no_text_breaks_the_reading(parts: list[str]) -> None:
    read_moment("".join(parts), "zh", NOW, ZONE)


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        (local(21, 21, 59), False),
        (local(21, 22), True),
        (local(22, 6, 59), True),
        (local(22, 7), False),
    ],
)
def test_people_sleep_from_ten_to_seven(moment: datetime, quiet: bool) -> None:
    assert is_quiet(moment, ZONE) is quiet


@pytest.mark.parametrize("moment", [local(21, 23), local(22, 0), local(22, 6, 30)])
def test_after_a_quiet_moment_comes_the_next_seven_o_clock(moment: datetime) -> None:
    assert after_quiet(moment, ZONE) == local(22, 7)
