"""The language model's server, for the time of a benchmark."""

import socket
import subprocess  # the fixed command of our own NLU project
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nlu.client import RasaClient

PROJECT = Path(__file__).resolve().parents[1] / "nlu" / "rasa"
START_SECONDS = 120


@contextmanager
def rasa_server() -> Iterator[str]:
    """The address of a server with the trained model."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    python = PROJECT / ".venv" / "bin" / "python"
    server = subprocess.Popen(  # noqa: S603
        [python, "-m", "gridnlu.server", "--port", str(port)],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(url, server)
        yield url
    finally:
        server.terminate()
        server.wait()


def _wait(url: str, server: "subprocess.Popen[bytes]") -> None:
    client = RasaClient(url, timeout=5)
    until = time.monotonic() + START_SECONDS
    while not client.is_ready():
        if server.poll() is not None or time.monotonic() > until:
            raise RuntimeError("the language model did not start: run `gridbot nlu train` first")
        time.sleep(0.2)
    client.close()
