"""Texts to announce, and each run of them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime


class NoticeLevel(StrEnum):
    """The four colours of a warning; ``normal`` is blue."""

    NORMAL = "normal"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"


#: Levels that may wake people and that are repeated when a sender died in the middle.
URGENT_LEVELS = frozenset({NoticeLevel.ORANGE, NoticeLevel.RED})


class NoticeStatus(StrEnum):
    SCHEDULED = "scheduled"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class Notice(SQLModel, table=True):
    """An announcement (公告), once or by a cron line."""

    __tablename__ = "notices"
    __table_args__ = (Index("ix_notices_due", "status", "next_run_at"),)

    id: int | None = Field(default=None, primary_key=True)
    text: str
    level: NoticeLevel = Field(sa_type=EnumText(NoticeLevel))
    #: five fields, in the installation's time zone; "" = once
    cron: str = ""
    next_run_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    status: NoticeStatus = Field(
        default=NoticeStatus.SCHEDULED,
        sa_type=EnumText(NoticeStatus),
    )
    author_id: int | None = Field(default=None, foreign_key="people.id")
    #: only this group, when a lead wrote it there; else every group under the grids
    group_id: int | None = Field(default=None, foreign_key="groups.id")
    created_at: datetime = Field(sa_type=UtcDateTime)


class NoticeGrid(SQLModel, table=True):
    """A grid whose groups, with all below it, a notice goes to."""

    __tablename__ = "notice_grids"

    notice_id: int = Field(foreign_key="notices.id", primary_key=True)
    grid_id: int = Field(foreign_key="grids.id", primary_key=True)


class Broadcast(SQLModel, table=True):
    """One run of a notice; the unique key makes it happen once on any number of processes."""

    __tablename__ = "broadcasts"
    __table_args__ = (UniqueConstraint("notice_id", "scheduled_for"),)

    id: int | None = Field(default=None, primary_key=True)
    notice_id: int = Field(foreign_key="notices.id")
    scheduled_for: datetime = Field(sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)
    groups: int
