"""The grid tree: up, down, and from a building to its grid."""

from collections.abc import Collection, Sequence

from sqlalchemy import CTE
from sqlmodel import Session, col, literal, select

from storage.models import Building, Grid


def by_code(session: Session, code: str) -> Grid | None:
    """The grid with this code."""
    return session.exec(select(Grid).where(Grid.code == code)).one_or_none()


def by_codes(session: Session, codes: Sequence[str]) -> list[Grid]:
    """The grids with these codes, unknown ones left out."""
    return list(session.exec(select(Grid).where(col(Grid.code).in_(codes))).all())


def codes(session: Session, grid_ids: Collection[int]) -> dict[int, str]:
    """The code of each of these grids."""
    rows = session.exec(select(Grid.id, Grid.code).where(col(Grid.id).in_(grid_ids))).all()
    return {grid_id: code for grid_id, code in rows if grid_id is not None}


def get(session: Session, grid_id: int) -> Grid:
    """The grid with this id; raises when it does not exist."""
    return session.exec(select(Grid).where(Grid.id == grid_id)).one()


def lock(session: Session, grid_id: int) -> None:
    """Let nobody else pass here with this grid until the transaction ends.

    Rows that only point to the grid can still be written meanwhile.
    """
    session.exec(select(Grid.id).where(Grid.id == grid_id).with_for_update(key_share=True)).one()


def lineage(session: Session, grid_id: int) -> list[int]:
    """The grid's id and those of all above it, nearest first."""
    up = ancestry(grid_id)
    return list(session.exec(select(up.c.id).order_by(up.c.depth)).all())


def ancestry(grid_id: int) -> CTE:
    """The ids of the grid and all above it with their distance, as a table to join with."""
    start = select(Grid.id, Grid.parent_id, literal(0).label("depth")).where(Grid.id == grid_id)
    walk = start.cte("up", recursive=True)
    return walk.union_all(
        select(Grid.id, Grid.parent_id, walk.c.depth + 1).where(
            col(Grid.id) == walk.c.parent_id, walk.c.depth < 20
        )
    )


def subtree(grid_ids: Sequence[int]) -> CTE:
    """The ids of these grids and all below them, as a table to join with."""
    walk = select(Grid.id).where(col(Grid.id).in_(grid_ids)).cte("down", recursive=True)
    return walk.union(select(Grid.id).where(col(Grid.parent_id) == walk.c.id))


def subtree_ids(session: Session, grid_ids: Sequence[int]) -> set[int]:
    """The ids of these grids and all below them."""
    return set(session.exec(select(subtree(grid_ids).c.id)).all())


def find_building(session: Session, grid_id: int, zone: str, number: str) -> Building | None:
    """The building people call so, in this grid or below it.

    Without a zone a number that stands in several zones belongs to none of them.
    """
    below = subtree([grid_id])
    query = select(Building).where(
        col(Building.grid_id).in_(select(below.c.id)), Building.number == number
    )
    if zone:
        query = query.where(Building.zone == zone)
    found = session.exec(query.limit(2)).all()
    return found[0] if len(found) == 1 else None


def building(session: Session, building_id: int | None) -> Building | None:
    """The building with this id."""
    return session.get(Building, building_id) if building_id else None
