"""How well the shipped model understands: a sample of the test set, and what must hold on it.

The whole test set is measured with ``gridbot nlu evaluate --all nlu/testset``.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from handlers.evaluation.answers import answer_all
from handlers.evaluation.measure import evaluate
from handlers.evaluation.sets import read_set
from handlers.gate import Gate
from handlers.routes import make_router
from handlers.taxonomy import load_taxonomy
from nlu.client import BATCH, RasaClient
from nlu.understanding import Understanding

TESTSET = Path(__file__).resolve().parents[2] / "nlu" / "testset"
#: of a set with more rows than this, every third is enough
SMALL, EVERY = 250, 3


@dataclass(frozen=True, slots=True)
class Bound:
    """Where a figure must stay, in per cent."""

    figure: str
    lowest: float = 0
    highest: float = 100


BOUNDS = (
    Bound("right category", lowest=85),
    Bound("macro-F1, categories and intents", lowest=84),
    Bound("macro-F1, intents", lowest=80),
    Bound("the three that close or reopen: precision when clear", lowest=96),
    Bound("labelled talk filed", highest=1),
    Bound("unlabelled talk filed", highest=2.5),
    Bound("emergencies heard", lowest=98),
    Bound("false alarms", highest=1.5),
    Bound("right number of problems", lowest=88),
    Bound("exactly the places", lowest=88),
    Bound("expected calibration error", highest=5),
)


@pytest.fixture(scope="module")
def figures(
    rasa_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, float | None]]:
    """What the real model reaches on the sample, over all sets together."""
    folder, taxonomy = tmp_path_factory.mktemp("sample"), load_taxonomy()
    samples = [sample(path, folder / path.name) for path in sorted(TESTSET.glob("*.csv"))]
    sets = [read_set(path, path.stem, taxonomy) for path in samples]
    router, gate, client = make_router(), Gate(), RasaClient(rasa_url, timeout=60.0)

    def understand(texts: list[str]) -> list[Understanding]:
        starts = range(0, len(texts), BATCH)
        return [one for at in starts for one in client.understand(texts[at : at + BATCH])]

    evaluation = evaluate(
        sets, lambda texts: answer_all(texts, router=router, gate=gate, understand=understand)
    )
    yield {figure.name: figure.value for figure in evaluation.together}
    client.close()


def sample(whole: Path, part: Path) -> Path:
    """Write the column names and, of a large set, every third row; the same ones each time."""
    with whole.open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    with part.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows[:: EVERY if len(rows) > SMALL else 1]])
    return part


@pytest.mark.parametrize("bound", BOUNDS, ids=lambda bound: bound.figure)
def test_the_model_understands_the_test_set_as_well_as_it_must(
    bound: Bound, figures: dict[str, float | None]
) -> None:
    value = figures[bound.figure]
    assert value is not None
    assert bound.lowest <= value * 100 <= bound.highest
