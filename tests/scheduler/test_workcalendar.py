"""Working days as the State Council announces them, and guesses that say that they are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.workcalendar import AnnouncedCalendar

CALENDAR = AnnouncedCalendar()


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        ("2026-02-11", 7, "2026-02-27"),
        ("2026-09-18", 7, "2026-09-29"),
        # A Saturday on which people work.
        ("2026-09-30", 3, "2026-10-10"),
        ("2026-11-20", 1, "2026-11-23"),
        ("2026-11-21", 7, "2026-12-01"),
        ("2026-12-31", 0, "2026-12-31"),
    ],
)
def test_announced_days_off_and_make_up_days_are_counted_as_announced(
    start: str, days: int, last: str
) -> None:
    found = CALENDAR.add_working_days(date.fromisoformat(start), days)
    assert found == (date.fromisoformat(last), False)


def test_a_year_that_is_not_announced_yet_is_guessed_and_said_to_be() -> None:
    unannounced = date(2049, 9, 30)
    last, provisional = CALENDAR.add_working_days(unannounced, 7)
    assert (last, provisional) == (date(2049, 10, 11), True)


def test_one_unannounced_day_among_many_makes_the_date_provisional() -> None:
    last_known = next(
        date(year, 12, 31)
        for year in range(2026, 2100)
        if CALENDAR.add_working_days(date(year + 1, 1, 1), 1)[1]
    )
    before = last_known - timedelta(days=20)
    assert not CALENDAR.add_working_days(before, 5)[1]
    assert CALENDAR.add_working_days(before, 25)[1]


@given(
    st.dates(min_value=date(2010, 1, 1), max_value=date(2040, 12, 31)),
    st.integers(min_value=1, max_value=30),
)
def test_one_working_day_more_is_always_a_later_day(start: date, days: int) -> None:
    sooner, _ = CALENDAR.add_working_days(start, days)
    later, _ = CALENDAR.add_working_days(start, days + 1)
    assert start < sooner < later
    assert CALENDAR.add_working_days(sooner, 1)[0] == later
