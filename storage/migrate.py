"""Bring a database up to the tables of this version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

from storage.database import Database

#: any number, as long as nothing else in this database locks the same one
_LOCK = 20_112_013


def upgrade(database: Database, revision: str = "head") -> None:
    """Run every migration that the database lacks, up to ``revision``, or none of them.

    Processes that start together wait for the first; the others find nothing to do.
    """
    _make_folder(database)
    with database.transaction() as session:
        connection = session.connection()
        _wait_for_turn(connection)
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def has_table(database: Database, name: str) -> bool:
    """Whether the database is there and has this table; asking does not make an SQLite file."""
    address = database.engine.url
    if address.get_backend_name() == "sqlite" and not Path(address.database or "").exists():
        return False
    return inspect(database.engine).has_table(name)


def _make_folder(database: Database) -> None:
    address = database.engine.url
    if address.get_backend_name() == "sqlite" and address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)


def _wait_for_turn(connection: Connection) -> None:
    # SQLite's transaction holds the only write lock already.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
