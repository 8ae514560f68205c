"""Alembic's entry: runs on the connection it is given, or on GRIDBOT_DATABASE_URL."""

import os
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

import storage.models
from storage.database import Database
from storage.models.columns import EnumText, UtcDateTime

METADATA = storage.models.Case.metadata
assert METADATA is SQLModel.metadata

#: A migration outlives the code's own types, so it names SQLAlchemy's.
PLAIN_TYPES = {
    AutoString: "sa.String()",
    EnumText: "sa.Text()",
    UtcDateTime: "sa.DateTime(timezone=True)",
}


def _plain_types(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    return PLAIN_TYPES.get(type(item), False) if kind == "type" else False


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_item=_plain_types,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    database = Database(os.environ.get("GRIDBOT_DATABASE_URL", "sqlite:///var/gridbot.db"))
    with database.engine.connect() as own:
        _run(own)
        own.commit()
