"""Processes of their own, forked from one that has already imported what they need."""

from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess

PRELOADED = ["pytest", "tests.mortals", "storage.migrate", "psycopg", "sqlalchemy.dialects.sqlite"]


def start(target: Callable[..., None], *args: object) -> ForkServerProcess:
    """A process that runs ``target``, which must stand in an importable module."""
    context = get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    process = context.Process(target=target, args=args)
    process.start()
    return process


def exit_codes(processes: Sequence[ForkServerProcess]) -> list[int | None]:
    """Wait until all have ended; a negative code names the signal that ended one."""
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
