"""People, what they are in which grid, and their accounts on the platforms."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime


class Role(StrEnum):
    RESIDENT = "resident"
    GRID_WORKER = "grid_worker"
    COMMUNITY_LEAD = "community_lead"
    PROPERTY = "property"
    URBAN_MANAGEMENT = "urban_management"
    POLICE = "police"
    MEDIATOR = "mediator"
    BUILDING_LEADER = "building_leader"
    DISTRICT_STAFF = "district_staff"


#: Everybody who works for the grid; a building leader is a neighbour who helps.
STAFF_ROLES = frozenset(Role) - {Role.RESIDENT, Role.BUILDING_LEADER}


class Person(SQLModel, table=True):
    """Somebody the house knows; phones never leave it but in private to the holder."""

    __tablename__ = "people"

    id: int | None = Field(default=None, primary_key=True)
    name: str = ""
    phone: str = ""
    #: a number the person wants residents to see
    duty_phone: str = ""
    #: language of the last message with words: "zh" or "en"
    language: str = "zh"
    created_at: datetime = Field(sa_type=UtcDateTime)


class RoleInGrid(SQLModel, table=True):
    """One hat of one person; a person can wear several, in several grids."""

    __tablename__ = "roles"
    __table_args__ = (UniqueConstraint("person_id", "grid_id", "role"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id")
    grid_id: int = Field(foreign_key="grids.id", index=True)
    role: Role = Field(sa_type=EnumText(Role))
    building_id: int | None = Field(default=None, foreign_key="buildings.id")


class Account(SQLModel, table=True):
    """How a platform calls a person."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    channel: str
    external_id: str
