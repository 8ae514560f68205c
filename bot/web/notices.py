"""Announcements for programs, with the token."""

from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, HTTPException
from pydantic import AwareDatetime, BaseModel, Field, model_validator
from sqlmodel import Session

from bot.service import Service
from bot.web.guard import NeedsToken
from bot.web.service_of import TheService
from bot.web.wire import Id, Line
from handlers import notices as announcements
from handlers.when import is_quiet
from scheduler.timetable import CronLineError, next_run
from storage import grids, notices
from storage.models import Notice, NoticeLevel
from storage.models.notices import URGENT_LEVELS

router = APIRouter(prefix="/api/notices", dependencies=[NeedsToken])

#: further ahead nobody can mean it
LATEST = timedelta(days=731)
_LARGEST = 2**31 - 1


class NewNotice(BaseModel):
    """Either one moment or a cron line (minute hour day month weekday)."""

    text: Line
    send_at: AwareDatetime | datetime | None = None
    cron: Annotated[str, Field(max_length=100)] = ""
    grid_codes: Annotated[list[Id], Field(min_length=1, max_length=1000)]
    level: NoticeLevel = NoticeLevel.NORMAL

    @model_validator(mode="after")
    def _once_or_again(self) -> "NewNotice":
        if (self.send_at is None) == (not self.cron):
            raise ValueError("give either send_at or cron")
        return self


class Run(BaseModel):
    scheduled_for: datetime
    groups: int


class NoticeView(BaseModel):
    """A notice with its next run and those it had."""

    id: int
    text: str
    level: str
    cron: str
    status: str
    next_run_at: datetime | None
    grid_codes: list[str]
    runs: list[Run]


@router.post("", status_code=201)
def add_notice(service: TheService, new: NewNotice) -> NoticeView:
    """Schedule a text; 422 for a moment that is over, in quiet hours, or never comes."""
    at = _first_run(service, new)
    with service.database.transaction() as session:
        wanted = list(dict.fromkeys(new.grid_codes))
        found = grids.by_codes(session, wanted)
        unknown = set(wanted) - {grid.code for grid in found}
        if unknown:
            raise HTTPException(422, f"There is no grid with the code {sorted(unknown)[0]}.")
        notice = notices.add(
            session,
            Notice(
                text=new.text,
                level=new.level,
                cron=new.cron,
                next_run_at=at,
                created_at=service.clock(),
            ),
            [grid.id for grid in found if grid.id is not None],
        )
        return _view(service, session, notice)


@router.get("/{notice_id}")
def show_notice(service: TheService, notice_id: int) -> NoticeView:
    """One notice."""
    with service.database.reading() as session:
        return _view(service, session, _find(session, notice_id))


@router.delete("/{notice_id}")
def delete_notice(service: TheService, notice_id: int) -> NoticeView:
    """No further run; what has left stays where it is."""
    with service.database.transaction() as session:
        notice = _find(session, notice_id)
        announcements.cancel(session, notice)
        return _view(service, session, notice)


def _first_run(service: Service, new: NewNotice) -> datetime:
    now, zone = service.clock(), service.settings.zone
    if new.send_at is None:
        try:
            at = next_run(new.cron, now, zone)
        except CronLineError as error:
            raise HTTPException(422, str(error)) from error
    else:
        # Without an offset the installation's own clock is meant.
        at = new.send_at if new.send_at.tzinfo else new.send_at.replace(tzinfo=zone)
        if at <= now:
            raise HTTPException(422, "send_at is over; give a moment to come.")
        if at > now + LATEST:
            raise HTTPException(422, "send_at is more than two years away.")
    if new.level not in URGENT_LEVELS and is_quiet(at, zone):
        raise HTTPException(
            422, "People are not disturbed between 22:00 and 7:00; only orange and red may."
        )
    return at


def _find(session: Session, notice_id: int) -> Notice:
    notice = notices.get(session, notice_id) if 0 < notice_id <= _LARGEST else None
    if notice is None:
        raise HTTPException(404, f"There is no notice {notice_id}.")
    return notice


def _view(service: Service, session: Session, notice: Notice) -> NoticeView:
    assert notice.id is not None
    zone = service.settings.zone
    return NoticeView(
        id=notice.id,
        text=notice.text,
        level=notice.level.value,
        cron=notice.cron,
        status=notice.status.value,
        next_run_at=notice.next_run_at.astimezone(zone) if notice.next_run_at else None,
        grid_codes=[grid.code for grid in notices.grids_of(session, notice.id)],
        runs=[
            Run(scheduled_for=run.scheduled_for.astimezone(zone), groups=run.groups)
            for run in notices.runs(session, notice.id)
        ],
    )
