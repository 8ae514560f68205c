"""What must be true before the launch goes on."""

import fcntl
import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.launch.failures import LaunchError


def require_space(folder: Path, needed: int) -> None:
    """Refuses to begin a long installation that would end in a full disk."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise LaunchError(
            f"Only {free / 1024**3:.1f} GB of disk space are free in {folder}: "
            f"free at least {needed / 1024**3:.0f} GB, then run it again."
        )


def require_free_port(host: str, port: int, *, use: str, remedy: str) -> None:
    """Refuses a port that another program listens on, naming the setting that moves ours."""
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As servers do; else the closing connections of the last run would count as "in use".
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise LaunchError(
                f"Port {port} ({use}) cannot be used ({os.strerror(error.errno or 0)}): "
                f"stop the program that holds it, or {remedy}."
            ) from error


@contextmanager
def only_run(lock: Path) -> Iterator[None]:
    """Holds the clone's run lock; the system lets go of it however this process ends."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise LaunchError(
                f"This copy is already running (process {file.read().strip()}): "
                "use that one, or stop it with Ctrl-C first."
            ) from error
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
