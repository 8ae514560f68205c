"""Ends the children of a supervisor that was killed without a chance to do it itself.

A program of its own: it reads `+GROUP` and `-GROUP` lines from the supervisor. When the pipe
closes, for whatever reason, it ends the process groups still on its list. The kernel's
parent-death signal would reach only the children themselves, not theirs, and only on Linux.
"""

import os
import signal
import sys
import time
from collections.abc import Iterable
from contextlib import suppress

GRACE = 8.0


def watch(lines: Iterable[str]) -> set[int]:
    """The groups still running when the supervisor's end of the pipe closed."""
    groups: set[int] = set()
    for line in lines:
        change = groups.add if line.startswith("+") else groups.discard
        change(int(line[1:]))
    return groups


def end(groups: set[int], grace: float) -> None:
    """Asks the groups to stop, and after the grace period no longer asks."""
    alive = {group for group in groups if send(group, signal.SIGTERM)}
    deadline = time.monotonic() + grace
    while alive and time.monotonic() < deadline:
        time.sleep(0.05)
        alive = {group for group in alive if send(group, 0)}
    for group in alive:
        send(group, signal.SIGKILL)


def send(group: int, signum: int) -> bool:
    """Signals a whole process group; False when it is gone."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signum)
        return True
    return False


if __name__ == "__main__":
    end(watch(sys.stdin), GRACE)
