"""A model read through a process of its own, with a script in place of Rasa."""

import sys
from pathlib import Path

import pytest

from nlu.client import READ_AT_MOST, NluAnswerError, NluUnavailableError
from nlu.shelved import ShelvedModel, interpreter

ECHO = """
import json, sys
from pathlib import Path
texts = json.load(sys.stdin)
Path("asked.json").write_text(json.dumps([sys.argv[1:], texts]), "utf-8")
noise = {"name": "report_noise", "confidence": 0.8}
print(json.dumps([{"intent": noise, "intent_ranking": [noise]} for _ in texts]))
"""


def project(folder: Path, script: str) -> Path:
    (folder / "gridnlu").mkdir()
    (folder / "gridnlu" / "read.py").write_text(script, encoding="utf-8")
    python = interpreter(folder)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    return folder


def test_all_texts_are_read_in_one_process_and_come_back_in_order(tmp_path: Path) -> None:
    model = ShelvedModel(project(tmp_path, ECHO), "nlu-1.tar.gz")
    texts = [f"{n}号楼太吵" for n in range(1, 200)]
    understood = model.understand(texts)
    assert [meaning.text for meaning in understood] == texts
    assert [meaning.locations[0].building for meaning in understood[:2]] == ["1", "2"]
    assert {(meaning.category, meaning.confidence) for meaning in understood} == {("noise", 0.8)}


def test_a_long_text_is_read_as_far_as_the_server_would(tmp_path: Path) -> None:
    model = ShelvedModel(project(tmp_path, ECHO), "nlu-1.tar.gz")
    (meaning,) = model.understand(["吵" * 5000])
    asked = (tmp_path / "asked.json").read_text("utf-8")
    assert asked.count("\\u5435") == READ_AT_MOST
    assert '"nlu-1.tar.gz"' in asked
    assert len(meaning.text) == 5000


@pytest.mark.parametrize(
    ("script", "error", "sentence"),
    [
        (
            "import sys; sys.exit('There is no model x.')",
            NluUnavailableError,
            "There is no model x.",
        ),
        ("raise SystemExit(7)", NluUnavailableError, "status 7"),
        ("print('hello')", NluAnswerError, "unexpected answer"),
        ("print('[{\"intent\": 3}]')", NluAnswerError, "unexpected answer"),
        ("print('[]')", NluAnswerError, "another number of answers"),
    ],
)
def test_a_reading_that_fails_is_told_from_one_that_is_nonsense(
    tmp_path: Path, script: str, error: type[Exception], sentence: str
) -> None:
    model = ShelvedModel(project(tmp_path, script), "x")
    with pytest.raises(error, match=sentence):
        model.understand(["停水"])


def test_without_an_interpreter_the_model_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NluUnavailableError, match="cannot be read"):
        ShelvedModel(tmp_path, "x").understand(["停水"])
