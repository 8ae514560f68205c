"""Every message that came in, kept before anything else happens to it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime


class MessageStatus(StrEnum):
    PENDING = "pending"
    DONE = "done"
    DEAD = "dead"


class InboundMessage(SQLModel, table=True):
    """A received message (来信), unique by (channel, external id)."""

    __tablename__ = "inbound_messages"
    __table_args__ = (
        UniqueConstraint("channel", "external_id"),
        Index("ix_inbound_messages_queue", "status", "conversation_id", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    external_id: str
    conversation_id: int = Field(foreign_key="conversations.id", index=True)
    sender_external_id: str
    sender_name: str = ""
    text: str
    #: the bot was mentioned, or the chat is private
    addressed: bool
    quoted_text: str = ""
    quoted_from_bot: bool = False
    received_at: datetime = Field(sa_type=UtcDateTime)
    #: somebody is in danger, by the rules: it is taken out before everything else
    urgent: bool = False

    status: MessageStatus = Field(default=MessageStatus.PENDING, sa_type=EnumText(MessageStatus))
    attempts: int = 0
    available_at: datetime = Field(sa_type=UtcDateTime)
    #: the sender was told that the message waits for the model
    told_to_wait: bool = False
    error: str = ""
    handled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    #: what was made of it: file, ask, ignore, command or emergency; and what the model said
    act: str = ""
    intent: str = ""
    confidence: float = 0.0
