"""Log lines: a sentence for people, the extras behind it for machines."""

import logging
import sys

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class _WithExtras(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        extras = {k: v for k, v in vars(record).items() if k not in _STANDARD}
        return line + "".join(f" {key}={value}" for key, value in sorted(extras.items()))


def set_up_logs(level: str) -> None:
    """Write to standard error, the libraries' chatter left out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_WithExtras("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for noisy in ("httpx2", "httpcore2", "apscheduler", "alembic", "sse_starlette"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
