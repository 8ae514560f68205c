"""Fixtures: the real model, trained if it is not there, and a real server on a free port."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from gridnlu.project import ROOT, Project
from gridnlu.quiet import quieten
from gridnlu.shelf import Shelf

# Test modules import Rasa, and this file is read before them.
quieten()

from gridnlu import train  # noqa: E402

SMALL_INTENTS = ("report_drainage", "report_lighting", "thanks")


@pytest.fixture(scope="session")
def model() -> Path:
    folder = ROOT / "models"
    assert train.main(["--out", str(folder)]) == 0
    return Project().model_in(folder)


@pytest.fixture(scope="session")
def server(model: Path) -> Iterator[httpx.Client]:
    with running(model) as (_, client):
        yield client


class running:  # noqa: N801 - reads as a verb: with running(model)
    """A server process and a client for it."""

    def __init__(self, model: Path) -> None:
        self._start("--model", str(model))

    def _start(self, *options: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "gridnlu.server", "--port", str(port), *options]
        self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        self._client = httpx.Client(
            base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False
        )

    def __enter__(self) -> tuple[subprocess.Popen[str], httpx.Client]:
        assert "answers on" in self._process.stdout.readline()
        return self._process, self._client

    def __exit__(self, *_: object) -> None:
        self._client.close()
        self._process.terminate()
        self._process.wait(10)


class running_shelf(running):  # noqa: N801 - as above
    """One that serves what is at work, and notices when that changes."""

    def __init__(self, shelf: Shelf) -> None:
        self._start("--models", str(shelf.folder))


@pytest.fixture
def small_project(tmp_path: Path) -> Project:
    """Three intents of the real data: enough to train in seconds."""
    for name in ("config.yml", "domain.yml", "uv.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    for language in ("zh", "en"):
        (tmp_path / "data" / language).mkdir(parents=True)
        for intent in SMALL_INTENTS:
            name = f"data/{language}/{intent}.yml"
            shutil.copy(ROOT / name, tmp_path / name)
    return Project(tmp_path)
