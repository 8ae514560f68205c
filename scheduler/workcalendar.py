"""The working days that the State Council announces, make-up days (调休) included."""

from datetime import date, timedelta

import chinese_calendar

_SATURDAY = 5


class AnnouncedCalendar:
    """Working days as announced; a year that is not announced yet is guessed, and said to be."""

    def add_working_days(self, start: date, days: int) -> tuple[date, bool]:
        """The ``days``-th working day after ``start``, and whether it is only provisional."""
        day, provisional = start, False
        while days > 0:
            day += timedelta(days=1)
            works, known = self._works(day)
            provisional = provisional or not known
            days -= works
        return day, provisional

    def _works(self, day: date) -> tuple[bool, bool]:
        try:
            return chinese_calendar.is_workday(day), True
        except NotImplementedError:
            return day.weekday() < _SATURDAY, False
