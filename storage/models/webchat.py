"""The embedded platform's own memory: what its page shows."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime
from storage.models.groups import ConversationKind


class WebchatMessage(SQLModel, table=True):
    """A bubble in a web chat conversation, from a member or from the bot."""

    __tablename__ = "webchat_messages"
    __table_args__ = (
        UniqueConstraint("kind", "destination", "client_id"),
        Index("ix_webchat_messages_line", "kind", "destination", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: ConversationKind = Field(sa_type=EnumText(ConversationKind))
    destination: str
    #: chosen by the sender so that sending again makes no second bubble
    client_id: str
    sender_id: str
    sender_name: str
    is_bot: bool
    text: str
    mentions_bot: bool = False
    quote_id: int | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
