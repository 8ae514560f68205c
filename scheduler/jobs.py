"""What a tick does: run what rows say is due, each thing in a transaction of its own."""

import logging
from datetime import datetime

from sqlmodel import Session

from handlers import notices as announcements
from handlers.house import House
from scheduler.timetable import next_run
from storage import notices
from storage.database import Database
from storage.models import Broadcast, Notice, NoticeStatus

logger = logging.getLogger(__name__)


def publish_due_notices(database: Database, house: House, now: datetime) -> int:
    """Queue every notice whose time has come; returns how many.

    A repeating notice that missed runs while nothing was running is caught up once.
    Any number of processes may do this at the same time: a notice is locked while it runs.
    """
    published = 0
    broken: set[int] = set()
    while True:
        notice_id = None
        try:
            with database.transaction() as session:
                notice = notices.due(session, now, passed_over=broken)
                if notice is None:
                    return published
                notice_id = notice.id
                run = _publish(session, house, notice, now)
        except Exception:  # one notice that cannot run must not keep the others from running
            if notice_id is None:
                raise
            logger.exception(
                "notice failed", extra={"action": "notice_failed", "notice_id": notice_id}
            )
            broken.add(notice_id)
        else:
            published += 1
            logger.info(
                "notice queued",
                extra={"action": "notice_queued", "notice_id": notice_id, "groups": run.groups},
            )


def _publish(session: Session, house: House, notice: Notice, now: datetime) -> Broadcast:
    run = announcements.publish(session, house, notice, now=now)
    if notice.cron:
        notice.next_run_at = next_run(notice.cron, now, house.zone)
    else:
        notice.next_run_at = None
        notice.status = NoticeStatus.FINISHED
    session.add(notice)
    return run
