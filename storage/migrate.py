"""Bring a database up to the tables of this version."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from storage.database import Database


def upgrade(database: Database, revision: str = "head") -> None:
    """Run every migration that the database lacks, up to ``revision``."""
    with database.engine.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()
