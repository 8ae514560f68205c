"""The moment at the beginning of a text, in Chinese or English words."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from recognizers_date_time import Culture, recognize_datetime

_CULTURES = {"zh": Culture.Chinese, "en": Culture.English}

#: people sleep from 22:00 to 7:00
QUIET_FROM = time(22)
QUIET_UNTIL = time(7)
_READ_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class SaidMoment:
    """A moment as somebody said it, and the words that follow."""

    at: datetime
    rest: str


def read_moment(text: str, language: str, now: datetime, zone: ZoneInfo) -> SaidMoment | None:
    """The moment that ``text`` begins with, the next one that fits; None when there is none."""
    local = now.astimezone(zone)
    head = text[:_READ_AT_MOST]
    found = recognize_datetime(
        head, _CULTURES[language], reference=local.replace(tzinfo=None, microsecond=0)
    )
    first = next((f for f in found if f.start == 0 and f.type_name.endswith(".datetime")), None)
    if first is None:
        return None
    moments = [
        datetime.fromisoformat(value["value"]).replace(tzinfo=zone)
        for value in first.resolution["values"]
        if value.get("value")
    ]
    if not moments:
        return None
    coming = [moment for moment in sorted(moments) if moment > now]
    rest = text[first.end + 1 :].strip().lstrip("，,：:。.").strip()
    return SaidMoment(coming[0] if coming else max(moments), rest)


def is_quiet(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether people sleep then."""
    local = moment.astimezone(zone).time()
    return local >= QUIET_FROM or local < QUIET_UNTIL


def after_quiet(moment: datetime, zone: ZoneInfo) -> datetime:
    """The morning after a quiet moment."""
    local = moment.astimezone(zone)
    day = local.date() + timedelta(days=1) if local.time() >= QUIET_FROM else local.date()
    return datetime.combine(day, QUIET_UNTIL, tzinfo=zone)
