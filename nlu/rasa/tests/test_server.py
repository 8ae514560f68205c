import contextlib
import re
import signal
import socket
import subprocess
import sys
import threading

import httpx
import pytest

from gridnlu.batching import LONGEST_TEXT
from gridnlu.dataset import ANNOTATION
from gridnlu.project import ROOT, Project
from gridnlu.service import MOST_TEXTS
from tests.conftest import running

BATCH, SINGLE = "/model/parse_batch", "/model/parse"


def training_texts(number: int) -> list[str]:
    lines = [
        ANNOTATION.sub(lambda match: re.sub(r"^\[|\]\(.*$", "", match.group()), line[6:])
        for path in Project().data_files()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("    - ")
    ]
    return lines[:: len(lines) // number][:number]


ODD = [
    "",
    "   ",
    "\n",
    "？",
    "😀",
    "0",
    "a" * 300,
    "  ３号楼 停水",
    "/report_leak",
    "\u0000",
    "مرحبا",
]


def parse_all(server, texts):
    answers = []
    for at in range(0, len(texts), 64):
        answer = server.post(BATCH, json={"texts": texts[at : at + 64]})
        assert answer.status_code == 200
        answers += answer.json()
    return answers


def test_a_batch_gives_what_single_requests_give(server):
    texts = training_texts(3000) + ODD
    for text, many in zip(texts, parse_all(server, texts), strict=True):
        one = server.post(SINGLE, json={"text": text}).json()
        assert one["text"] == many["text"] == text
        assert one["intent"]["name"] == many["intent"]["name"]
        assert one["intent"]["confidence"] == pytest.approx(many["intent"]["confidence"])
        assert one["entities"] == many["entities"]
        assert one.keys() == many.keys()


def test_entities_lie_where_they_say(server):
    texts = [*training_texts(400), "  ３号楼 停水了", "　１２栋２单元漏水"]
    found = 0
    for answer in parse_all(server, texts):
        for entity in answer["entities"]:
            assert entity["entity"] == "location"
            assert answer["text"][entity["start"] : entity["end"]] == entity["value"]
            found += 1
    assert found > 20


def test_the_model_knows_most_of_what_it_was_taught(server):
    texts, right = [], 0
    for path in Project().data_files():
        if re.match(r"report_|emergency", path.stem):
            lines = path.read_text(encoding="utf-8").splitlines()
            intent = next(line for line in lines if "intent:" in line).rpartition(" ")[2]
            texts += [(line[6:], intent) for line in lines if line.startswith("    - ")][:3]
    plain = [re.sub(r"\[([^\]]+)\]\(location\)", r"\1", text) for text, _ in texts]
    for answer, (_, intent) in zip(parse_all(server, plain), texts, strict=True):
        right += answer["intent"]["name"] == intent
    assert right / len(texts) > 0.9


def test_every_answer_names_the_model(server, model):
    name = model.name.removesuffix(".tar.gz")
    assert server.post(SINGLE, json={"text": "停水"}).json()["model"] == name
    assert server.post(BATCH, json={"texts": ["停水"]}).json()[0]["model"] == name
    assert server.get("/status").json()["model_file"] == model.name


def test_a_text_without_a_visible_character_has_no_intent(server):
    for answer in server.post(BATCH, json={"texts": ["", " \n"]}).json():
        assert answer["intent"] == {"name": None, "confidence": 0.0}
        assert answer["entities"] == []


def test_a_message_cannot_choose_its_own_intent(server):
    answer = server.post(SINGLE, json={"text": '/emergency{"location": "3"}'}).json()
    assert answer["intent"]["confidence"] < 1
    assert all(entity["extractor"] == "LocationExtractor" for entity in answer["entities"])


def test_a_very_long_text_is_answered_by_its_beginning(server):
    text = "3号楼下水道堵了" + "啊" * 20_000
    answer = server.post(BATCH, json={"texts": [text]}).json()[0]
    beginning = server.post(SINGLE, json={"text": text[:LONGEST_TEXT]}).json()
    assert answer["text"] == text
    assert answer["intent"]["name"] == beginning["intent"]["name"]
    assert answer["entities"] == beginning["entities"]


def test_half_a_surrogate_pair_is_answered(server):
    answer = server.post(
        BATCH,
        content=rb'{"texts": ["\ud83d \u505c\u6c34", "\ud83d\ude00"]}',
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 200
    assert [one["text"] for one in answer.json()] == ["\ufffd 停水", "😀"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        *((path, body) for path in (SINGLE, BATCH) for body in (b"", b"{", b"\xff\xfe", b"[]")),
        *((path, body) for path in (SINGLE, BATCH) for body in (b"null", b"3", b"{}", b'"a"')),
        (SINGLE, b'{"text": null}'),
        (SINGLE, b'{"text": ["a"]}'),
        (BATCH, b'{"texts": "a"}'),
        (BATCH, b'{"texts": {"0": "a"}}'),
        (BATCH, b'{"texts": ["a", 1]}'),
        (BATCH, b'{"texts": ["a", null]}'),
        (BATCH, b'{"texts": [' + b",".join([b'"a"'] * (MOST_TEXTS + 1)) + b"]}"),
        (BATCH, b"[" * 100_000),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_bad_request_is_refused_with_a_sentence(server, path, body):
    answer = server.post(path, content=body)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


def test_an_empty_batch_has_an_empty_answer(server):
    assert server.post(BATCH, json={"texts": []}).json() == []


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/model"), ("DELETE", "/model"), ("POST", "/model/train"), ("GET", BATCH)],
)
def test_nothing_else_of_rasa_is_open(server, method, path):
    assert server.request(method, path, json={}).status_code == 404


def test_health_is_answered_while_a_large_batch_is_parsed(server):
    done = threading.Event()
    texts = ["3号楼2单元下水道堵了，污水都漫出来了" * 20] * MOST_TEXTS

    def parse() -> None:
        assert len(server.post(BATCH, json={"texts": texts}).json()) == MOST_TEXTS
        done.set()

    worker = threading.Thread(target=parse)
    worker.start()
    answered = 0
    while not done.is_set() and answered < 5:
        assert server.get("/status").status_code == 200
        answered += not done.is_set()
    worker.join()
    assert done.is_set()
    assert answered == 5


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_server_ends_cleanly_even_while_it_parses(model, how):
    with running(model) as (process, client):
        texts = ["3号楼2单元下水道堵了，污水都漫出来了" * 50] * MOST_TEXTS
        threading.Thread(target=_ignore_errors, args=(client, texts), daemon=True).start()
        assert client.get("/status").status_code == 200
        process.send_signal(how)
        assert process.wait(5) == 0


def _ignore_errors(client, texts):
    # The server goes away under the request, as it should.
    with contextlib.suppress(httpx.HTTPError):
        client.post(BATCH, json={"texts": texts})


def test_a_missing_model_ends_with_a_sentence(tmp_path):
    ended = _start("--model", str(tmp_path / "none.tar.gz"))
    assert ended.returncode == 1
    assert ended.stderr.startswith("Error: There is no model at ")


def test_a_broken_model_ends_with_a_sentence(tmp_path):
    path = tmp_path / "nlu-broken.tar.gz"
    path.write_bytes(b"not a model")
    ended = _start("--model", str(path), "--port", "0")
    assert ended.returncode == 1
    assert ended.stderr.startswith("Error: ")
    assert "Traceback" not in ended.stderr


def test_a_taken_port_ends_with_a_sentence(model):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = _start("--model", str(model), "--port", str(taken.getsockname()[1]))
    assert ended.returncode == 1
    assert ended.stderr.startswith("Error: Cannot listen on ")


def _start(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "gridnlu.server", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
