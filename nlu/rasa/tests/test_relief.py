import os
import subprocess
import sys
import threading
import time

import httpx
import pytest

from gridnlu import train
from gridnlu.project import ROOT, Project
from gridnlu.shelf import Shelf
from tests.conftest import running_shelf

PATIENCE = 60


@pytest.fixture
def shelf(small_project):
    """Two models; the first is at work."""
    options = ["--project", str(small_project.root), "--out", str(small_project.root / "models")]
    assert train.main(options) == 0
    with (small_project.root / "data/zh/thanks.yml").open("a", encoding="utf-8") as file:
        file.write("    - 太谢谢你们啦\n")
    assert train.main([*options, "--aside"]) == 0
    return Shelf(small_project.root / "models")


def wait_for(client: httpx.Client, name: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while client.get("/status").json()["model_file"] != name:
        assert time.monotonic() < deadline
        time.sleep(0.05)


class Asker(threading.Thread):
    """Asks without a pause until it is told to stop."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.statuses: list[int] = []
        self.models: list[str] = []
        self.stop = threading.Event()
        self._address = address

    def run(self) -> None:
        with httpx.Client(base_url=self._address, timeout=60, trust_env=False) as client:
            while not self.stop.is_set():
                answer = client.post("/model/parse_batch", json={"texts": ["3号楼灯不亮"] * 64})
                self.statuses.append(answer.status_code)
                self.models += {one["model"] for one in answer.json()}


def test_a_new_model_takes_over_without_a_dropped_request(shelf):
    new, old = shelf.models()
    with running_shelf(shelf) as (_, client):
        askers = [Asker(str(client.base_url)) for _ in range(4)]
        for asker in askers:
            asker.start()
        wait_for(client, old.name)
        shelf.use(new.name)
        wait_for(client, new.name)
        shelf.back()
        wait_for(client, old.name)
        for asker in askers:
            asker.stop.set()
            asker.join()
    assert {status for asker in askers for status in asker.statuses} == {200}
    names = [new.name, old.name]
    assert {name for asker in askers for name in asker.models} == {
        name.removesuffix(".tar.gz") for name in names
    }


def test_a_broken_model_leaves_the_old_one_at_work(shelf):
    new, old = shelf.models()
    broken = shelf.folder / "nlu-broken.tar.gz"
    broken.write_bytes(b"not a model")
    with running_shelf(shelf) as (process, client):
        shelf.use(broken.name)
        time.sleep(2.5)
        assert client.post("/model/parse_batch", json={"texts": ["灯不亮"]}).status_code == 200
        assert client.get("/status").json()["model_file"] == old.name
        shelf.use(new.name)
        wait_for(client, new.name)
        assert process.poll() is None


def test_a_model_can_read_texts_that_it_is_not_served_for(shelf):
    text = '["3号楼灯不亮", "", "谢谢"]'
    command = [sys.executable, "-m", "gridnlu.read", "--models", str(shelf.folder)]
    done = subprocess.run(
        [*command, shelf.models()[0].name],
        input=text,
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    answers = httpx.Response(200, text=done.stdout).json()
    assert [answer["intent"]["name"] for answer in answers] == ["report_lighting", None, "thanks"]
    assert {answer["model"] for answer in answers} == {shelf.models()[0].name[:-7]}


def test_reading_with_a_model_that_is_not_there_ends_with_a_sentence():
    done = subprocess.run(
        [sys.executable, "-m", "gridnlu.read", "nlu-none.tar.gz"],
        input="[]",
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("There is no model nlu-none.tar.gz")


def test_the_project_with_more_examples_ships_the_same(tmp_path):
    assert Project(extra=tmp_path).base().fingerprint() == Project().fingerprint()
