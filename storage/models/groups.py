"""Chat groups bound to grids, their members, and conversations on a platform."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime


class ConversationKind(StrEnum):
    GROUP = "group"
    DIRECT = "direct"


class Group(SQLModel, table=True):
    """A chat group of a grid; it may be read over one channel and written over another."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: int | None = Field(default=None, primary_key=True)
    grid_id: int = Field(foreign_key="grids.id", index=True)
    name: str
    channel: str
    external_id: str
    write_channel: str = ""
    write_external_id: str = ""
    #: off until a lead switches it on: nothing but emergencies is heard
    enabled: bool = False


class Membership(SQLModel, table=True):
    """Who has been seen in, or imported into, a group."""

    __tablename__ = "memberships"

    group_id: int = Field(foreign_key="groups.id", primary_key=True)
    person_id: int = Field(foreign_key="people.id", primary_key=True, index=True)


class Conversation(SQLModel, table=True):
    """A place on a platform where messages arrive in order; the lease keeps one pump in it."""

    __tablename__ = "conversations"
    __table_args__ = (UniqueConstraint("channel", "kind", "external_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    kind: ConversationKind = Field(sa_type=EnumText(ConversationKind))
    external_id: str
    leased_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease: str = ""
