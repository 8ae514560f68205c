"""Stand-in programs, and a witness that knows when all of them are gone."""

import os
import select
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 30.0

# Says it is up, on a pipe that it (and what it starts) keeps open for as long as it lives.
STAND_IN = """
import os, signal, subprocess, sys, time
fifo, *moods = sys.argv[1:]
if "stubborn" in moods:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if "with_children" in moods:
    subprocess.Popen([sys.executable, __file__, fifo])
pipe = os.open(fifo, os.O_WRONLY)
os.write(pipe, b"+")
if "failing" in moods:
    sys.exit("OSError: [Errno 28] No space left on device" if "full" in moods else 3)
time.sleep(600)
"""


class Witness:
    """Hears from stand-ins over a named pipe, whose end of file means that none is left."""

    def __init__(self, fifo: Path) -> None:
        os.mkfifo(fifo)
        self.fifo = fifo
        self._pipe = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        self._heard = b""

    def wait_until_up(self, count: int) -> None:
        self._listen(until=lambda: len(self._heard) >= count)

    def wait_until_none_is_left(self) -> None:
        assert self._heard, "nobody was ever up"
        self._listen(until=None)

    def _listen(self, until: Callable[[], bool] | None) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if until is not None and until():
                return
            select.select([self._pipe], [], [], 0.1)
            try:
                said = os.read(self._pipe, 100)
            except BlockingIOError:
                continue
            if not said and until is None:
                return
            if not said:
                time.sleep(0.02)  # nobody has opened the pipe yet
            self._heard += said
        pytest.fail(f"waited too long; heard {self._heard!r}")

    def close(self) -> None:
        os.close(self._pipe)


@pytest.fixture
def witness(tmp_path: Path) -> Iterator[Witness]:
    witness = Witness(tmp_path / "alive")
    yield witness
    witness.close()


@pytest.fixture
def stand_in(tmp_path: Path, witness: Witness) -> Callable[..., list[str]]:
    """The command of a stand-in program with the given moods."""
    program = tmp_path / "stand_in.py"
    program.write_text(STAND_IN)
    return lambda *moods: [sys.executable, str(program), str(witness.fifo), *moods]


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str, str], Path]:
    """Makes a small shell program, such as a uv that is not one."""

    def make(name: str, body: str) -> Path:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return path

    return make
