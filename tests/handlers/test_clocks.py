from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.service import make_house
from bot.settings import Settings
from handlers.clocks import clocks_for, is_make_up_day, say_day, say_moment
from handlers.house import House
from handlers.taxonomy import Sla
from scheduler.workcalendar import AnnouncedCalendar
from storage.models import Case

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = AnnouncedCalendar()


@pytest.fixture
def house() -> House:
    return make_house(Settings(_env_file=None), [])


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)


def due_on(house: House, language: str, day: date, *, provisional: bool = False) -> str:
    case = Case(
        number=1, category="drainage", grid_id=1, summary="",
        created_at=noon(day), resolve_by=noon(day), provisional=provisional,
    )  # fmt: skip
    return house.due(case, language)


@pytest.mark.parametrize(
    ("filed", "sla", "last_day"),
    [
        (date(2026, 2, 11), Sla.GENERAL, date(2026, 2, 27)),
        (date(2026, 9, 18), Sla.GENERAL, date(2026, 9, 29)),
        (date(2026, 9, 30), Sla.UTILITY, date(2026, 10, 10)),
        (date(2026, 11, 21), Sla.GENERAL, date(2026, 12, 1)),
        (date(2026, 11, 21), Sla.ERRAND, date(2026, 12, 1)),
    ],
)
def test_working_days_count_holidays_and_make_up_days(
    filed: date, sla: Sla, last_day: date
) -> None:
    clocks = clocks_for(sla, noon(filed), CALENDAR, ZONE)
    assert clocks.resolve_by == datetime(
        last_day.year, last_day.month, last_day.day, 23, 59, 59, tzinfo=ZONE
    )
    assert not clocks.provisional


def test_the_day_of_filing_is_the_day_where_people_live() -> None:
    late = datetime(2026, 11, 19, 17, tzinfo=UTC)  # 1:00 on Friday in Shanghai
    assert clocks_for(Sla.UTILITY, late, CALENDAR, ZONE).resolve_by.date() == date(2026, 11, 25)


@pytest.mark.parametrize(("sla", "hours"), [(Sla.UTILITY, 24), (Sla.ERRAND, 24), (Sla.GENERAL, 0)])
def test_the_first_step_is_due_round_the_clock(sla: Sla, hours: int) -> None:
    at = noon(date(2026, 11, 21))
    promised = at + timedelta(hours=hours) if hours else None
    assert clocks_for(sla, at, CALENDAR, ZONE).on_site_by == promised


def test_a_year_that_is_not_announced_gives_a_provisional_day(house: House) -> None:
    far = date(2031, 3, 3)
    clocks = clocks_for(Sla.UTILITY, noon(far), CALENDAR, ZONE)
    assert clocks.provisional
    assert due_on(house, "zh", date(2031, 3, 6), provisional=True) == "3月6日（周四，暂定）"
    assert due_on(house, "en", date(2031, 3, 6), provisional=True) == "Thu 6 Mar (provisional)"


def test_a_saturday_that_people_work_is_explained(house: House) -> None:
    assert is_make_up_day(date(2026, 10, 10), CALENDAR)
    assert due_on(house, "zh", date(2026, 10, 10)) == "10月10日（周六，调休上班）"
    assert due_on(house, "en", date(2026, 10, 10)) == "Sat 10 Oct (a make-up working day)"


def test_a_saturday_that_people_rest_is_not_called_a_working_day(house: House) -> None:
    assert not is_make_up_day(date(2026, 11, 21), CALENDAR)
    assert due_on(house, "zh", date(2026, 11, 21)) == "11月21日（周六）"


def test_a_moment_is_said_in_local_time_and_in_the_readers_language() -> None:
    moment = datetime(2026, 12, 1, 0, 30, tzinfo=UTC)
    assert say_moment(moment, "zh", ZONE) == "12月1日（周二） 8:30"
    assert say_moment(moment, "en", ZONE) == "Tue 1 Dec 8:30"
    assert say_day(moment, "zh", ZONE) == "12月1日（周二）"
