"""Announcements and their runs."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from storage.models import Broadcast, Grid, Notice, NoticeGrid, NoticeStatus


def add(session: Session, notice: Notice, grid_ids: Sequence[int]) -> Notice:
    """Keep a notice with the grids it goes to."""
    session.add(notice)
    session.flush()
    assert notice.id is not None
    for grid_id in dict.fromkeys(grid_ids):
        session.add(NoticeGrid(notice_id=notice.id, grid_id=grid_id))
    return notice


def get(session: Session, notice_id: int) -> Notice | None:
    """The notice, locked until the transaction ends."""
    return session.get(Notice, notice_id, with_for_update=True)


def grids_of(session: Session, notice_id: int) -> list[Grid]:
    """Where the notice goes."""
    return list(
        session.exec(
            select(Grid)
            .join(NoticeGrid, col(NoticeGrid.grid_id) == Grid.id)
            .where(NoticeGrid.notice_id == notice_id)
            .order_by(col(Grid.id))
        ).all()
    )


def due(session: Session, now: datetime, *, passed_over: Collection[int] = ()) -> Notice | None:
    """One notice whose time has come, locked; those another process runs are passed over too."""
    return session.exec(
        select(Notice)
        .where(
            Notice.status == NoticeStatus.SCHEDULED,
            col(Notice.next_run_at) <= now,
            col(Notice.id).not_in(passed_over),
        )
        .order_by(col(Notice.next_run_at), col(Notice.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()


def scheduled_by(session: Session, author_id: int) -> list[Notice]:
    """What a lead has still to come, soonest first."""
    return list(
        session.exec(
            select(Notice)
            .where(Notice.author_id == author_id, Notice.status == NoticeStatus.SCHEDULED)
            .order_by(col(Notice.next_run_at))
        ).all()
    )


def runs(session: Session, notice_id: int) -> list[Broadcast]:
    """When the notice went out."""
    return list(
        session.exec(
            select(Broadcast)
            .where(Broadcast.notice_id == notice_id)
            .order_by(col(Broadcast.scheduled_for))
        ).all()
    )


def record_run(session: Session, broadcast: Broadcast) -> None:
    """Keep a run; a second one for the same moment violates the unique key."""
    session.add(broadcast)
    session.flush()
