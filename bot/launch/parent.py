"""Notices that the `make` above us was told to stop without us hearing of it.

Ctrl-C in a terminal reaches the whole foreground group. A signal sent to make alone does not:
killed outright, make leaves us behind; interrupted, it silently waits for us to end.
"""

import os
import re
import signal
from pathlib import Path


class Parent:
    """The process that started us, watched from below."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._minded_interrupts = _catches_interrupt(pid)

    def wants_us_to_stop(self) -> bool:
        """True when it is gone, or has taken an interrupt and only waits for its children."""
        if os.getppid() != self._pid:
            return True
        return self._minded_interrupts and not _catches_interrupt(self._pid)


def _catches_interrupt(pid: int) -> bool:
    # On its first interrupt GNU make goes back to the default action; Linux shows that here.
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    caught = re.search(r"^SigCgt:\s*([0-9a-f]+)$", status, re.MULTILINE)
    return caught is not None and bool(int(caught[1], 16) >> (signal.SIGINT - 1) & 1)
