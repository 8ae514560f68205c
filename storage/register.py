"""Whole tables in and out, for imports: everything is read once and written in long runs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import inspect, update
from sqlmodel import Session, SQLModel, select

Table = TypeVar("Table", bound=SQLModel)

_PAGE = 5_000


def every(session: Session, table: type[Table]) -> Iterator[Table]:
    """All rows of a table in the order of their keys, a page of them in memory at a time."""
    key = inspect(table).primary_key
    return iter(session.exec(select(table).order_by(*key).execution_options(yield_per=_PAGE)))


def add_all(session: Session, rows: Sequence[SQLModel]) -> None:
    """Insert the rows; afterwards each knows its id."""
    session.add_all(rows)
    session.flush()


def change_all(
    session: Session, table: type[SQLModel], changes: Sequence[Mapping[str, Any]]
) -> None:
    """Write the named columns of the rows named by ``id``."""
    if changes:
        session.execute(update(table), [dict(change) for change in changes])
