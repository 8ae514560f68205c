"""When a cron line comes next, by the clocks people live by."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.timetable import CronLineError, next_run

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("cron", "after", "comes"),
    [
        # 2026-11-21 is a Saturday; 1 is Monday and 0 as well as 7 is Sunday.
        ("0 8 * * 1", "2026-11-21 14:05", "2026-11-23 08:00"),
        ("0 8 * * 0", "2026-11-21 14:05", "2026-11-22 08:00"),
        ("0 8 * * 7", "2026-11-21 14:05", "2026-11-22 08:00"),
        ("0 8 * * 6", "2026-11-21 07:59", "2026-11-21 08:00"),
        ("0 8 * * 1-5", "2026-11-20 08:00", "2026-11-23 08:00"),
        ("30 16 1 * *", "2026-11-21 14:05", "2026-12-01 16:30"),
        ("*/15 * * * *", "2026-11-21 14:05", "2026-11-21 14:15"),
        ("0 0 29 2 *", "2026-11-21 14:05", "2028-02-29 00:00"),
    ],
)
def test_a_line_comes_when_it_says(cron: str, after: str, comes: str) -> None:
    start = datetime.fromisoformat(after).replace(tzinfo=SHANGHAI)
    assert next_run(cron, start, SHANGHAI) == datetime.fromisoformat(comes).replace(
        tzinfo=SHANGHAI
    )


def test_the_hour_is_that_of_the_zone_whatever_zone_the_clock_has() -> None:
    after = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)
    assert next_run("0 8 * * *", after, SHANGHAI) == datetime(2026, 11, 21, 0, 0, tzinfo=UTC)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001
def test_the_next_time_is_never_now(moment: datetime) -> None:
    after = moment.replace(tzinfo=SHANGHAI)
    comes = next_run("* * * * *", after, SHANGHAI)
    assert timedelta(0) < comes - after <= timedelta(minutes=1)


@pytest.mark.parametrize(
    "cron",
    ["", "8", "0 8 * *", "0 8 * * * *", "61 8 * * *", "0 8 * * MOO", "0 0 30 2 *", "@daily"],
)
def test_what_is_no_line_that_ever_comes_is_refused_in_words(cron: str) -> None:
    with pytest.raises(CronLineError, match="cron line"):
        next_run(cron, datetime(2026, 11, 21, tzinfo=UTC), SHANGHAI)
