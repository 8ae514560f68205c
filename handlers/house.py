"""What every handler may count on and nothing changes while the service runs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.clocks import WorkCalendar, is_make_up_day, say_date, say_day, say_weekday
from handlers.gate import Gate
from handlers.places import full_place, public_place
from handlers.replies import Texts
from handlers.taxonomy import Taxonomy
from storage.models import Case
from storage.models.lifecycle import OPEN


@dataclass(frozen=True, slots=True)
class House:
    """The fixed parts, built once where the service is put together."""

    texts: Texts
    taxonomy: Taxonomy
    calendar: WorkCalendar
    zone: ZoneInfo
    gate: Gate
    bot_name: str
    #: channels over which one person can be told something in private at any time
    private_channels: tuple[str, ...]

    def outline(self, case: Case, language: str) -> str:
        """What and where, as anybody may read it: 排水排污 · 3号楼."""
        return self._titled(case, public_place(case, language), language)

    def detail(self, case: Case, language: str) -> str:
        """What and where with floor and room, for whoever works on it."""
        return self._titled(case, full_place(case, language), language)

    def listing(self, cases: Iterable[Case], language: str) -> str:
        """Number, what and where of each, a line for every one."""
        return "\n".join(f"#{case.number} {self.outline(case, language)}" for case in cases)

    def due(self, case: Case, language: str) -> str:
        """The day the case is promised for, and why where the day surprises."""
        if case.provisional:
            name = "due-provisional"
        elif is_make_up_day(case.resolve_by.astimezone(self.zone).date(), self.calendar):
            name = "due-make-up-day"
        else:
            return say_day(case.resolve_by, language, self.zone)
        return self.texts.say(
            language,
            name,
            date=say_date(case.resolve_by, language, self.zone),
            weekday=say_weekday(case.resolve_by, language, self.zone),
        )

    def is_overdue(self, case: Case, now: datetime) -> bool:
        """A fact, not a state: somebody should have solved it by now."""
        return case.status in OPEN and case.resolve_by < now

    def _titled(self, case: Case, place: str, language: str) -> str:
        name = self.taxonomy[case.category].name(language)
        return f"{name} · {place}" if place else name
