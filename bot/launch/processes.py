"""Runs several programs as one: they start together and none outlives the others.

Honcho and its like were weighed: they neither wait for readiness nor survive their own death,
and the rest is the little below.
"""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from bot.launch import guard
from bot.launch.commands import Command, environment
from bot.launch.failures import LaunchError, reason_in
from bot.launch.parent import Parent

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
POLL = 0.1
KEPT_LOGS = 4


@dataclass(frozen=True, slots=True)
class Child:
    """One program in a process group of its own, so that its children can be ended with it."""

    name: str
    log: Path
    process: subprocess.Popen[bytes]

    def send(self, signum: signal.Signals) -> None:
        """Signals the program and all it started."""
        guard.send(self.process.pid, signum)


class Supervisor:
    """Starts children, watches them, and on leaving the `with` block leaves none behind."""

    def __init__(
        self, logs: Path, *, parent: Parent | None = None, grace: float = guard.GRACE
    ) -> None:
        self._logs = logs
        self._parent = parent
        self._grace = grace
        self._servers: list[Child] = []
        self._tasks: list[Child] = []
        self._signals = 0

    def __enter__(self) -> Self:
        # A flag, not an exception: nothing may interrupt the moment between starting a child
        # and knowing its number.
        self._handlers = {signum: signal.signal(signum, self._note) for signum in STOP_SIGNALS}
        self._guard = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", guard.__name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            cwd=Path(__file__).parents[2],
            env=environment(),
            start_new_session=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop([*self._tasks, *self._servers])
        self._guard.communicate()
        for signum, handler in self._handlers.items():
            signal.signal(signum, handler)

    def start(self, name: str, command: Command, *, cwd: Path, log: str) -> None:
        """Starts a program that is meant to run until the end."""
        self._servers.append(self._spawn(name, command, cwd, log))

    def complete(self, name: str, command: Command, *, cwd: Path, log: str) -> None:
        """Runs a program to its end while the servers are being watched."""
        task = self._spawn(name, command, cwd, log)
        self._tasks.append(task)
        self.watch(until=lambda: task.process.poll() is not None)
        self._tasks.remove(task)
        self._tell_guard(f"-{task.process.pid}")
        if task.process.returncode != 0:
            raise LaunchError(_ending(task, "failed"))

    def watch(self, *, until: Callable[[], bool]) -> None:
        """Waits, and raises when a server dies (LaunchError) or a stop was asked for."""
        while True:
            if self._signals or (self._parent is not None and self._parent.wants_us_to_stop()):
                raise KeyboardInterrupt
            for server in self._servers:
                if server.process.poll() is not None:
                    raise LaunchError(_ending(server, "stopped by itself"))
            if until():
                return
            time.sleep(POLL)

    def _spawn(self, name: str, command: Command, cwd: Path, log: str) -> Child:
        path = _fresh_log(self._logs / log)
        with path.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603 - our own fixed commands, no shell
                command,
                cwd=cwd,
                env=environment(PYTHONUNBUFFERED="1"),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                process_group=0,
            )
        self._tell_guard(f"+{process.pid}")
        return Child(name, path, process)

    def _tell_guard(self, line: str) -> None:
        assert self._guard.stdin is not None
        with suppress(BrokenPipeError):
            self._guard.stdin.write(f"{line}\n".encode())

    def _stop(self, children: list[Child]) -> None:
        asked = self._signals
        for child in children:
            child.send(signal.SIGTERM)
        deadline = time.monotonic() + self._grace
        while any(child.process.poll() is None for child in children):
            # A second Ctrl-C means now.
            if time.monotonic() > deadline or self._signals > asked:
                break
            time.sleep(POLL / 2)
        for child in children:
            child.send(signal.SIGKILL)  # also to what a child that stopped has left behind
            child.process.wait()

    def _note(self, signum: int, frame: FrameType | None) -> None:
        self._signals += 1


def _fresh_log(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        RotatingFileHandler(path, backupCount=KEPT_LOGS, delay=True).doRollover()
    return path


def _ending(child: Child, what: str) -> str:
    # The end of a log that may have grown over weeks is enough to find the reason.
    with child.log.open("rb") as log:
        log.seek(max(0, log.seek(0, 2) - 20_000))
        reason = reason_in(log.read().decode(errors="replace"))
    status = child.process.returncode
    how = f"signal {-status}" if status < 0 else f"exit status {status}"
    return f"{child.name} {what} ({how}); {reason or 'see'} {child.log}"
