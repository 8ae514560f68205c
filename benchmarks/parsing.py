"""Texts understood over loopback: by Rasa as it comes, and by our server."""

import json
import tarfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import httpx2

from benchmarks.pipelines.training import Choice, Trained, train
from benchmarks.rasa import model_of, our_server, stock_server
from benchmarks.table import Row, Table
from handlers.evaluation.rows import read_file

TESTSET = Path(__file__).resolve().parents[1] / "nlu" / "testset"
WORK = Path("var", "pipelines").absolute()
#: each with its own connection, which it keeps
CLIENTS = 4
BATCH = 64
#: texts in one round, all read in batches; one by one takes longer, so those get a part of them
TEXTS, ALONE = 512, 128
#: the fastest counts; in turn, so that whatever else the machine does falls on all
ROUNDS = 3
#: how long a network takes to read depends on its size and not on what it has learned
NETWORK = Choice("stock_diet", every=48, epochs=1)


def run() -> Table:
    """The network Rasa proposes, our model in Rasa's server, and our model in ours."""
    network, texts = train(NETWORK, WORK), _texts()
    with ExitStack() as servers:
        ours = servers.enter_context(our_server())
        stock = servers.enter_context(stock_server(Path(network.model), Path(network.root)))
        guest = servers.enter_context(stock_server(model_of(ours)))
        ways: list[tuple[str, int, Callable[[], None]]] = [
            ("rasa run, stock pipeline, one by one", ALONE, lambda: _singly(stock, texts)),
            ("rasa run, our pipeline, one by one", ALONE, lambda: _singly(guest, texts)),
            ("our server, one by one", ALONE, lambda: _singly(ours, texts)),
            (f"our server, {BATCH} at a time", TEXTS, lambda: _together(ours, texts)),
        ]
        rounds = [[n / _seconds(work) for _, n, work in ways] for _ in range(ROUNDS)]
    best = [max(speeds) for speeds in zip(*rounds, strict=True)]
    rows = [Row(name, speed) for (name, _, _), speed in zip(ways, best, strict=True)]
    against_guest = rows[-1].per_second / rows[1].per_second
    return Table(
        rows,
        (
            f"The last is × {against_guest:.2f} what our pipeline does in rasa run.",
            f"{CLIENTS} clients with kept connections; the fastest of {ROUNDS} rounds.",
            f"The stock network saw {network.examples:,} examples once: its answers are worth "
            f"nothing, its speed is; it knows {_vocabulary(network):,} runs of characters.",
        ),
    )


def _texts() -> list[str]:
    """Reports and talk in turn, as they come in a group."""
    names = ("zh_reports", "zh_conversation", "en_reports", "en_conversation")
    files = [read_file(TESTSET / f"{name}.csv", name).rows for name in names]
    mixed = [row.text for rows in zip(*files, strict=False) for row in rows]
    return (mixed * (TEXTS // len(mixed) + 1))[:TEXTS]


def _singly(url: str, texts: Sequence[str]) -> None:
    _ask(url, "/model/parse", [{"text": text} for text in texts[:ALONE]])


def _together(url: str, texts: Sequence[str]) -> None:
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    _ask(url, "/model/parse_batch", [{"texts": list(batch)} for batch in batches])


def _ask(url: str, path: str, bodies: Sequence[object]) -> None:
    def post_all(share: Sequence[object]) -> None:
        with httpx2.Client(base_url=url, timeout=120, trust_env=False) as client:
            for body in share:
                client.post(path, json=body).raise_for_status()

    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(post_all, [bodies[client::CLIENTS] for client in range(CLIENTS)]))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _vocabulary(network: Trained) -> int:
    """The runs of characters among what the network reads, by far the most of it."""
    with tarfile.open(network.model) as package:
        files = [file for file in package if file.name.endswith("/vocabularies.json")]
        sizes = [
            len(json.load(extracted)["text"])
            for f in files
            if (extracted := package.extractfile(f))
        ]
    return max(sizes)
