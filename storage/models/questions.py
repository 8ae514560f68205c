"""What the bot has asked somebody and still waits to hear."""

from datetime import datetime

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import UtcDateTime


class Question(SQLModel, table=True):
    """The one open question of one person in one conversation."""

    __tablename__ = "questions"
    __table_args__ = (UniqueConstraint("person_id", "conversation_id"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id")
    conversation_id: int = Field(foreign_key="conversations.id")
    kind: str
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    #: what the answer acts on, as the asking feature needs it
    payload: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    expires_at: datetime = Field(sa_type=UtcDateTime)
