"""The whole service as it is installed: a real model, a real process, real HTTP."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from tests.e2e.chat import Chat

ROOT = Path(__file__).resolve().parents[2]
RASA = ROOT / "nlu" / "rasa"
START_SECONDS = 90


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(condition: Callable[[], bool], what: str, seconds: float = START_SECONDS) -> None:
    """Poll until ``condition`` holds; fail with ``what`` was waited for."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return
        time.sleep(0.05)
    pytest.fail(f"waited {seconds} s in vain: {what}")


def answers(url: str) -> bool:
    """Whether a GET is answered with success."""
    try:
        return httpx2.get(url, timeout=2.0, trust_env=False).is_success
    except httpx2.HTTPError:
        return False


@contextmanager
def process(command: list[str], cwd: Path, env: dict[str, str], log: Path) -> Iterator[int]:
    """A child process that is gone afterwards; what it said is in ``log``."""
    with log.open("ab") as out:
        child = subprocess.Popen(
            command, cwd=cwd, env=os.environ | env, stdout=out, stderr=subprocess.STDOUT
        )
    try:
        yield child.pid
    finally:
        if child.poll() is None:
            child.send_signal(signal.SIGTERM)
            try:
                child.wait(timeout=15)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


@pytest.fixture(scope="session")
def rasa_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Rasa server with the trained model."""
    python = RASA / ".venv" / "bin" / "python"
    if not python.exists():
        pytest.fail("the NLU environment is missing: run `make test`, which sets it up")
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    log = tmp_path_factory.mktemp("rasa") / "rasa.log"
    command = [str(python), "-m", "gridnlu.server", "--host", "127.0.0.1", "--port", str(port)]
    with process(command, RASA, {}, log):
        wait_for(lambda: answers(f"{url}/status"), f"Rasa, see {log}")
        yield url


@pytest.fixture
def settings_env(empty_url: str, rasa_url: str) -> dict[str, str]:
    """The environment of one installation in demo mode."""
    return {
        "GRIDBOT_DATABASE_URL": empty_url,
        "GRIDBOT_NLU__URL": rasa_url,
        "GRIDBOT_PORT": str(free_port()),
        "GRIDBOT_DEMO": "true",
    }


def gridbot(env: dict[str, str], *words: str, stdin: str = "") -> str:
    """Run the command line; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT, env=os.environ | env, input=stdin, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def running(env: dict[str, str], log: Path, *words: str) -> Iterator[int]:
    """The service in a process of its own, ready to talk."""
    command = [sys.executable, "-m", "bot", "serve", *words]
    with process(command, ROOT, env, log) as pid:
        health = f"http://127.0.0.1:{env['GRIDBOT_PORT']}/health"
        wait_for(lambda: answers(health), f"the service, see {log}")
        yield pid


@pytest.fixture
def service_url(settings_env: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """A running service over the demo district."""
    gridbot(settings_env, "demo", "load")
    with running(settings_env, tmp_path / "service.log"):
        yield f"http://127.0.0.1:{settings_env['GRIDBOT_PORT']}"


@pytest.fixture
def enter() -> Iterator[Callable[[str, str], Chat]]:
    """Open the page of a group; closed again afterwards."""
    opened: list[Chat] = []

    def _enter(url: str, group: str) -> Chat:
        opened.append(Chat(url, group))
        return opened[-1]

    yield _enter
    for chat in opened:
        chat.close()
