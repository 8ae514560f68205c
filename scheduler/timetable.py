"""When a repeating notice runs next, from its cron line."""

from datetime import datetime
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

_FIELDS = 5


class CronLineError(ValueError):
    """That is no cron line of five fields that ever comes."""


def next_run(cron: str, after: datetime, zone: ZoneInfo) -> datetime:
    """The first moment after ``after`` by the clocks of ``zone``; raises CronLineError.

    Five fields as in crontab(5): minute hour day month weekday, where 1 is Monday.
    """
    if len(cron.split()) != _FIELDS:
        raise CronLineError(f"“{cron}” is not a cron line: it has five fields, as in 0 8 * * 1")
    try:
        return next(CronSim(cron, after.astimezone(zone)))
    except (CronSimError, StopIteration) as error:
        raise CronLineError(f"“{cron}” is not a cron line that ever comes: {error}") from error
