"""The tree of grids and the buildings in them."""

from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText


class GridLevel(StrEnum):
    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    GRID = "grid"
    BUILDING = "building"


class Grid(SQLModel, table=True):
    """A node of the tree city → district → street → community → grid → building."""

    __tablename__ = "grids"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    level: GridLevel = Field(sa_type=EnumText(GridLevel))
    parent_id: int | None = Field(default=None, foreign_key="grids.id", index=True)
    #: other names people use for the place, separated by ";"
    aliases: str = ""


class Building(SQLModel, table=True):
    """A building as people number it: ("", "3") or ("A区", "7")."""

    __tablename__ = "buildings"
    __table_args__ = (UniqueConstraint("grid_id", "zone", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    grid_id: int = Field(foreign_key="grids.id", index=True)
    zone: str = ""
    number: str
