"""Run by a Python of the NLU environment: a model's load, its speed, and what it answers."""

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gridnlu.quiet import quieten  # type: ignore[import-not-found] # not in our environment

BATCH = 64
#: the fastest of these counts, because others use the machine too
ROUNDS = 3
SINGLY, TOGETHER = 128, 512


def main(model: Path) -> int:
    """Texts as a JSON list on standard input, everything measured as JSON on standard output."""
    texts = json.load(sys.stdin)
    quieten()
    # quieten has to come first.
    from gridnlu.batching import (  # type: ignore[import-not-found]  # noqa: PLC0415
        BatchAgent,
    )

    began = time.perf_counter()
    agent = BatchAgent(model)
    agent.parse_now(texts[:1])
    load_seconds = time.perf_counter() - began
    loaded = _memory("VmRSS")
    parse = agent.parse_now
    answers = [answer for batch in _batches(texts) for answer in parse(batch)]
    some = (texts * (TOGETHER // len(texts) + 1))[:TOGETHER]
    alone = [[text] for text in some[:SINGLY]]
    measured = {
        "load_seconds": load_seconds,
        "loaded_megabytes": loaded,
        "peak_megabytes": _memory("VmHWM"),
        "singly_per_second": SINGLY / _fastest(lambda: [parse(text) for text in alone]),
        "together_per_second": TOGETHER / _fastest(lambda: [parse(b) for b in _batches(some)]),
        "answers": answers,
    }
    json.dump(measured, sys.stdout)
    agent.close()
    return 0


def _batches(texts: list[str]) -> list[list[str]]:
    return [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]


def _fastest(work: Callable[[], Any]) -> float:
    return min(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _memory(field: str) -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    match = re.search(rf"^{field}:\s+(\d+) kB$", status, re.MULTILINE)
    if match is None:
        raise RuntimeError("this system does not tell a process's memory")
    return int(match[1]) / 1024


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
