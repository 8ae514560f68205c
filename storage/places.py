"""Named places: which of them people of a grid mean."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from storage.grids import ancestry
from storage.models import NamedPlace


def holding_for(session: Session, grid_id: int) -> Sequence[NamedPlace]:
    """The grid's own places and those of all above it, nearest first."""
    up = ancestry(grid_id)
    return session.exec(
        select(NamedPlace)
        .join(up, col(NamedPlace.grid_id) == up.c.id)
        .order_by(up.c.depth, col(NamedPlace.id))
    ).all()
