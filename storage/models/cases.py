"""Cases, what residents reported about them, and their timeline."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime
from storage.models.lifecycle import CaseAction, CaseStatus, CloseReason, next_status


class Priority(StrEnum):
    NORMAL = "normal"
    URGENT = "urgent"
    EMERGENCY = "emergency"


class CaseEvent(SQLModel, table=True):
    """One step on a case's timeline (办理记录); written once, never changed."""

    __tablename__ = "case_events"

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    action: CaseAction = Field(sa_type=EnumText(CaseAction))
    #: None = the service itself
    actor_id: int | None = Field(default=None, foreign_key="people.id")
    note: str = ""
    status_before: CaseStatus | None = Field(default=None, sa_type=EnumText(CaseStatus))
    status_after: CaseStatus = Field(sa_type=EnumText(CaseStatus))
    message_id: int | None = Field(default=None, foreign_key="inbound_messages.id")


class Case(SQLModel, table=True):
    """One problem to solve (事件), with a number, a state and two clocks."""

    __tablename__ = "cases"
    __table_args__ = (
        Index("ix_cases_grid_status", "grid_id", "status"),
        Index("ix_cases_assignee_status", "assignee_id", "status"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: int = Field(unique=True)
    status: CaseStatus = Field(default=CaseStatus.REPORTED, sa_type=EnumText(CaseStatus))
    status_before_merge: CaseStatus = Field(
        default=CaseStatus.REPORTED,
        sa_type=EnumText(CaseStatus),
    )
    category: str = Field(index=True)
    priority: Priority = Field(default=Priority.NORMAL, sa_type=EnumText(Priority))
    #: nothing about it is shown in any group
    restricted: bool = False
    grid_id: int = Field(foreign_key="grids.id")
    summary: str

    place: str = ""
    zone: str = ""
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""
    #: the proper name of a place of the grid, alone or beside a building
    spot: str = ""

    assignee_id: int | None = Field(default=None, foreign_key="people.id")
    on_site_by: datetime | None = Field(default=None, sa_type=UtcDateTime)
    resolve_by: datetime = Field(sa_type=UtcDateTime)
    #: the year's working days are not announced yet
    provisional: bool = False
    created_at: datetime = Field(sa_type=UtcDateTime)
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    resolution: str = ""
    close_reason: CloseReason | None = Field(default=None, sa_type=EnumText(CloseReason))

    def apply(
        self,
        action: CaseAction,
        *,
        by: int | None,
        at: datetime,
        note: str = "",
        message_id: int | None = None,
    ) -> CaseEvent:
        """Take one step of the state table: the only place that writes ``status``.

        Returns the event to store; raises InvalidTransitionError.
        """
        if self.id is None:
            raise ValueError("a case is stored before anything happens to it")
        before = self.status
        after = next_status(before, action, self.status_before_merge)
        if action is CaseAction.MERGE:
            self.status_before_merge = before
        self.status = after
        return CaseEvent(
            case_id=self.id,
            at=at,
            action=action,
            actor_id=by,
            note=note,
            status_before=before,
            status_after=self.status,
            message_id=message_id,
        )


class Report(SQLModel, table=True):
    """What one resident said about one problem (诉求); n reports make one case."""

    __tablename__ = "reports"

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    reporter_id: int = Field(foreign_key="people.id", index=True)
    #: where it was said, and where every line about it goes
    conversation_id: int = Field(foreign_key="conversations.id")
    message_id: int = Field(foreign_key="inbound_messages.id")
    text: str
    language: str = "zh"
    created_at: datetime = Field(sa_type=UtcDateTime)
    #: this household said that it is fixed
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    #: the reporter said that it was not a report
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Counter(SQLModel, table=True):
    """A gapless sequence, locked by the transaction that takes the next number."""

    __tablename__ = "counters"

    name: str = Field(primary_key=True)
    value: int = 0
