"""A background thread that works while there is work, sleeps when there is none, and stops."""

import logging
import threading
from collections.abc import Callable

logger = logging.getLogger(__name__)

#: another process may have put work into the database: look this often without being woken
IDLE_SECONDS = 0.3
#: after a failure, such as a database that restarts
FAILED_SECONDS = 1.0


class Pump:
    """Calls ``work`` again and again; ``work`` says whether there was anything to do."""

    def __init__(self, name: str, work: Callable[[], bool]) -> None:
        self._name = name
        self._work = work
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def wake(self) -> None:
        """There is work now."""
        self._wake.set()

    def stop(self) -> None:
        """Finish what is under way, then end."""
        self._stop.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            try:
                busy = self._work()
            except Exception:  # the pump outlives whatever happens to one round of work
                logger.exception(
                    "pump failed", extra={"action": "pump_failed", "pump": self._name}
                )
                self._stop.wait(FAILED_SECONDS)
                continue
            if not busy:
                self._wake.wait(IDLE_SECONDS)
