"""The moment at the beginning of a text, in Chinese or English words."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from recognizers_date_time import Culture, recognize_datetime

_CULTURES = {"zh": Culture.Chinese, "en": Culture.English}

#: people sleep from 22:00 to 7:00
QUIET_FROM = time(22)
QUIET_UNTIL = time(7)
_READ_AT_MOST = 60
_FAR_AHEAD = timedelta(days=183)
#: what the recogniser says of 31 November
_NO_SUCH_DAY = "not resolved"
_LEAD_IN = re.compile(r"\A\s*(?:(?:on|at)\s+|[在于])?", re.IGNORECASE)
_DAY_ALONE = re.compile(r"(\d{1,2})[号日](?![楼院栋])")


@dataclass(frozen=True, slots=True)
class SaidMoment:
    """A moment as somebody said it, and the words that follow."""

    at: datetime
    rest: str


def read_moment(text: str, language: str, now: datetime, zone: ZoneInfo) -> SaidMoment | None:
    """The moment that ``text`` begins with; None when there is none.

    Of several that fit, such as 3 o'clock, it is the next one at which people are awake; a date
    that has just passed is not taken for next year's.
    """
    local = now.astimezone(zone)
    text = _with_month(_LEAD_IN.sub("", text, count=1), local.date())
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
        if value.get("value", _NO_SUCH_DAY) != _NO_SUCH_DAY
    ]
    if not moments:
        return None
    coming = [moment for moment in sorted(moments) if now < moment <= now + _FAR_AHEAD]
    coming = coming or [min(moments, key=lambda moment: abs(moment - now))]
    awake = [moment for moment in coming if not is_quiet(moment, zone)]
    rest = text[first.end + 1 :].strip().lstrip("，,：:。.").strip()
    return SaidMoment((awake or coming)[0], rest)


def is_quiet(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether people sleep then."""
    local = moment.astimezone(zone).time()
    return local >= QUIET_FROM or local < QUIET_UNTIL


def after_quiet(moment: datetime, zone: ZoneInfo) -> datetime:
    """The morning after a quiet moment."""
    local = moment.astimezone(zone)
    day = local.date() + timedelta(days=1) if local.time() >= QUIET_FROM else local.date()
    return datetime.combine(day, QUIET_UNTIL, tzinfo=zone)


def _with_month(text: str, today: date) -> str:
    """25号 is the next 25th."""
    day = _DAY_ALONE.match(text)
    if day is None:
        return text
    passed = int(day.group(1)) < today.day
    month = today.month % 12 + 1 if passed else today.month
    return f"{month}月{day.group(1)}日{text[day.end() :]}"
