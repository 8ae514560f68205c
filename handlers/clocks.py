"""By when a case must be seen to, and how that is said to people."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from handlers.taxonomy import Sla

_SATURDAY = 5

_DAY_PATTERNS = {"zh": "M月d日（EEE）", "en": "EEE d MMM"}
_DATE_PATTERNS = {"zh": "M月d日", "en": "d MMM"}

#: working days to solve or answer, as five cities promise it
SOLVE_DAYS = {Sla.GENERAL: 7, Sla.UTILITY: 3, Sla.ERRAND: 7}
#: somebody is there, or has called, within this time, round the clock
FIRST_STEP = {Sla.UTILITY: timedelta(hours=24), Sla.ERRAND: timedelta(hours=24)}


class WorkCalendar(Protocol):
    """Which days people work on."""

    def add_working_days(self, start: date, days: int) -> tuple[date, bool]:
        """The ``days``-th working day after ``start``, and whether it is only provisional."""
        ...


@dataclass(frozen=True, slots=True)
class Clocks:
    """The two deadlines of a case."""

    on_site_by: datetime | None
    resolve_by: datetime
    provisional: bool


def clocks_for(sla: Sla, at: datetime, calendar: WorkCalendar, zone: ZoneInfo) -> Clocks:
    """The deadlines of a case filed ``at``; the day of filing does not count.

    A day that is promised lasts until its last second, as people understand it.
    """
    last_day, provisional = calendar.add_working_days(at.astimezone(zone).date(), SOLVE_DAYS[sla])
    first_step = FIRST_STEP.get(sla)
    return Clocks(
        on_site_by=at + first_step if first_step else None,
        resolve_by=datetime.combine(last_day, time(23, 59, 59), tzinfo=zone),
        provisional=provisional,
    )


def say_day(moment: datetime, language: str, zone: ZoneInfo) -> str:
    """The day as people say it: 12月1日（周二）, Tue 1 Dec."""
    return format_date(moment.astimezone(zone).date(), _DAY_PATTERNS[language], locale=language)


def say_date(moment: datetime, language: str, zone: ZoneInfo) -> str:
    """The date without its weekday: 12月1日, 1 Dec."""
    return format_date(moment.astimezone(zone).date(), _DATE_PATTERNS[language], locale=language)


def say_weekday(moment: datetime, language: str, zone: ZoneInfo) -> str:
    """The weekday alone: 周二, Tue."""
    return format_date(moment.astimezone(zone).date(), "EEE", locale=language)


def is_make_up_day(day: date, calendar: WorkCalendar) -> bool:
    """Whether people work although it is a weekend (调休)."""
    if day.weekday() < _SATURDAY:
        return False
    return calendar.add_working_days(day - timedelta(days=1), 1)[0] == day


def say_moment(moment: datetime, language: str, zone: ZoneInfo) -> str:
    """Day and time: 12月1日（周二） 8:00, Tue 1 Dec 8:00."""
    return f"{say_day(moment, language, zone)} {say_time(moment, zone)}"


def say_since(moment: datetime, now: datetime, language: str, zone: ZoneInfo) -> str:
    """The time of a moment that has passed, with its day when that is not today's."""
    if moment.astimezone(zone).date() == now.astimezone(zone).date():
        return say_time(moment, zone)
    return say_moment(moment, language, zone)


def say_time(moment: datetime, zone: ZoneInfo) -> str:
    """The time of day, on 24 hours."""
    return format_time(moment.astimezone(zone).time(), "H:mm", locale="en")
