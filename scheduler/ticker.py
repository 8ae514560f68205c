"""The clockwork: APScheduler calls the jobs; what is due they read from rows."""

import logging
from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from apscheduler.schedulers.background import BackgroundScheduler

logger = logging.getLogger(__name__)

TICK_SECONDS = 1


class Ticker:
    """Calls each job every second, never twice at once, from one background thread."""

    def __init__(self, jobs: Mapping[str, Callable[[], object]], zone: ZoneInfo) -> None:
        self._scheduler = BackgroundScheduler(
            timezone=zone,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        for name, job in jobs.items():
            self._scheduler.add_job(_guarded(name, job), "interval", seconds=TICK_SECONDS, id=name)

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    def stop(self) -> None:
        """Let a running job finish, then tick no more."""
        self._scheduler.shutdown(wait=True)


def _guarded(name: str, job: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        try:
            job()
        except Exception:  # a tick that fails must not stop the clock; the rows are still due
            logger.exception("job failed", extra={"action": "job_failed", "job": name})

    return run
