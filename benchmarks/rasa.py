"""Language model servers, for the time of a benchmark: ours, and Rasa's own."""

import os
import socket
import subprocess  # the fixed commands of our own NLU project
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx2

from nlu.client import RasaClient

PROJECT = Path(__file__).resolve().parents[1] / "nlu" / "rasa"
PYTHON = PROJECT / ".venv" / "bin" / "python"
START_SECONDS = 120


@contextmanager
def our_server() -> Iterator[str]:
    """The address of our server with the model at work."""
    port = _free_port()
    with _served(["-m", "gridnlu.server", "--port", str(port)], PROJECT, port) as url:
        yield url


@contextmanager
def stock_server(model: Path, components: Path = PROJECT) -> Iterator[str]:
    """The address of `rasa run` with a model, whose parts are in the given folder."""
    port = _free_port()
    command = ["-m", "rasa", "run", "--enable-api", "--model", str(model), "--port", str(port)]
    with _served([*command, "--interface", "127.0.0.1"], components, port) as url:
        yield url


def model_of(url: str) -> Path:
    """The file of the model at work in our server."""
    status = httpx2.get(f"{url}/status", trust_env=False).raise_for_status().json()
    return PROJECT / "models" / str(status["model_file"])


@contextmanager
def _served(arguments: Sequence[str], folder: Path, port: int) -> Iterator[str]:
    url = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(  # noqa: S603
        [PYTHON, *arguments],
        cwd=folder,
        env=_environment(folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(url, server)
        yield url
    finally:
        server.terminate()
        server.wait()


def _environment(folder: Path) -> Mapping[str, str]:
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    return {**os.environ, **quiet, "PYTHONPATH": str(folder)}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(url: str, server: "subprocess.Popen[bytes]") -> None:
    client = RasaClient(url, timeout=5)
    until = time.monotonic() + START_SECONDS
    while not client.is_ready():
        if server.poll() is not None or time.monotonic() > until:
            raise RuntimeError("the language model did not start: run `gridbot nlu train` first")
        time.sleep(0.2)
    client.close()
