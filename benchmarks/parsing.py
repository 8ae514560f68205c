"""Texts understood by the trained model, one in a request and many in a request."""

import time
from collections.abc import Callable

from benchmarks.rasa import rasa_server
from benchmarks.table import Row
from nlu.client import RasaClient

TEXTS = 512


def run() -> list[Row]:
    """One text a request against batches, over the same loopback."""
    texts = [f"{number}号楼下水道堵了，污水都漫到门口了" for number in range(TEXTS)]
    with rasa_server() as url:
        client = RasaClient(url, timeout=60)
        client.understand(texts[:8])
        rows = [
            Row("one by one", TEXTS / 4 / _seconds(lambda: _singly(client, texts[: TEXTS // 4]))),
            Row("in batches of 64", TEXTS / _seconds(lambda: client.understand(texts))),
        ]
        client.close()
    return rows


def _singly(client: RasaClient, texts: list[str]) -> None:
    for text in texts:
        client.understand([text])


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
