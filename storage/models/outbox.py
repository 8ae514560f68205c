"""Messages that must leave the house; the outbox is the only way out."""

from datetime import datetime
from enum import IntEnum, StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime
from storage.models.groups import ConversationKind


class OutboxStatus(StrEnum):
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    #: the sender died in the middle: it may or may not have arrived
    UNCLEAR = "unclear"
    DEAD = "dead"


class Lane(IntEnum):
    """Order holds inside a lane; a lower number overtakes."""

    EMERGENCY = 0
    REPLY = 1
    NOTICE = 2


class OutboxMessage(SQLModel, table=True):
    """One message to one conversation, sent at least once."""

    __tablename__ = "outbox_messages"
    __table_args__ = (
        Index("ix_outbox_messages_queue", "status", "lane", "id"),
        Index(
            "ix_outbox_messages_line",
            "channel",
            "kind",
            "destination",
            "lane",
            "status",
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    dedupe_key: str = Field(unique=True)
    channel: str
    kind: ConversationKind = Field(sa_type=EnumText(ConversationKind))
    destination: str
    lane: int
    text: str
    #: the person the line speaks to, by the name the platform knows, or ""
    mention: str = ""
    #: sent again when a sender died in the middle
    repeatable: bool = True
    case_id: int | None = Field(default=None, foreign_key="cases.id", index=True)
    created_at: datetime = Field(sa_type=UtcDateTime)

    status: OutboxStatus = Field(default=OutboxStatus.PENDING, sa_type=EnumText(OutboxStatus))
    attempts: int = 0
    available_at: datetime = Field(sa_type=UtcDateTime)
    leased_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease: str = ""
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    error: str = ""
