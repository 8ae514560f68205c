"""Named places and the grids for which they hold."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from storage import places
from storage.database import Database
from storage.models import Grid, GridLevel, NamedPlace


def grid(session: Session, code: str, parent: int | None = None) -> int:
    made = Grid(code=code, name=code, level=GridLevel.GRID, parent_id=parent)
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def test_a_grid_has_its_own_places_and_those_above_nearest_first(database: Database) -> None:
    with database.transaction() as session:
        top = grid(session, "top")
        left, right = grid(session, "left", top), grid(session, "right", top)
        for grid_id, name in ((top, "市场"), (right, "东门"), (left, "东门"), (left, "广场")):
            session.add(NamedPlace(grid_id=grid_id, name=name))
            session.flush()
        found = [(place.grid_id, place.name) for place in places.holding_for(session, left)]
        assert found == [(left, "东门"), (left, "广场"), (top, "市场")]
        assert [place.name for place in places.holding_for(session, top)] == ["市场"]


def test_a_name_stands_once_in_a_grid(database: Database) -> None:
    with database.transaction() as session:
        top = grid(session, "top")
        session.add(NamedPlace(grid_id=top, name="东门"))
        session.flush()
        session.add(NamedPlace(grid_id=top, name="东门"))
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()


def test_the_names_of_a_place_are_its_own_and_its_aliases() -> None:
    assert NamedPlace(grid_id=1, name="东门", aliases="east gate;大门").wordings == (
        "东门",
        "east gate",
        "大门",
    )
    assert NamedPlace(grid_id=1, name="东门").wordings == ("东门",)
