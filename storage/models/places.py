"""Places that have a name and no number: gates, squares, car parks."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class NamedPlace(SQLModel, table=True):
    """A place by the name it goes by in its grid (地点); it holds for all grids below as well."""

    __tablename__ = "places"
    __table_args__ = (UniqueConstraint("grid_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    #: the unique key begins with it, so it needs no index of its own
    grid_id: int = Field(foreign_key="grids.id")
    #: the proper name, which stands in the case whatever it was called
    name: str
    #: other names people use for the place, separated by ";"
    aliases: str = ""

    @property
    def wordings(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return self.name, *(alias for alias in self.aliases.split(";") if alias)
