from pathlib import Path

import numpy as np
import pytest

from gridnlu.components.clauses import cut
from gridnlu.components.splitter import Example, Splitter, read_examples, readings_of
from gridnlu.components.trees import Trees
from gridnlu.project import ROOT

SEVERAL = ROOT / "data" / "several"


def test_the_written_examples_can_be_read() -> None:
    examples = list(read_examples(SEVERAL))
    assert len(examples) > 2000
    several = [example for example in examples if example.begins]
    assert 0.4 < len(several) / len(examples) < 0.6
    assert all(0 < at < len(e.text) for e in several for at in e.begins)
    assert not any("‖" in example.text for example in examples)


def test_a_mark_is_where_a_further_problem_begins(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('text\n"没水，‖没电，‖没气"\n', encoding="utf-8")
    (example,) = read_examples(tmp_path)
    assert example == Example("没水，没电，没气", frozenset({3, 6}))


@pytest.fixture(scope="module")
def trees() -> tuple[Trees, np.ndarray, np.ndarray]:
    """Learned to tell whether the first number is larger than the second."""
    rows = np.random.default_rng(1).random((400, 3))
    truth = rows[:, 0] > rows[:, 1]
    return Trees.fit(rows, truth, seed=1), rows, truth


def test_trees_learn(trees: tuple[Trees, np.ndarray, np.ndarray]) -> None:
    model, rows, truth = trees
    found = model.probabilities(rows)
    assert ((found > 0.5) == truth).mean() > 0.95
    assert ((found >= 0) & (found <= 1)).all()


def test_trees_say_the_same_after_they_were_saved(
    trees: tuple[Trees, np.ndarray, np.ndarray], tmp_path: Path
) -> None:
    model, rows, _ = trees
    model.save(tmp_path)
    assert (Trees.load(tmp_path).probabilities(rows) == model.probabilities(rows)).all()


def by_words(texts: list[str]) -> np.ndarray:
    """Stands for the classifier: one column each for lights, lifts and water."""
    signs = ("灯", "梯", "水")
    return np.array([[0.9 if sign in text else 0.01 for sign in signs] for text in texts])


def test_it_learns_that_another_trouble_is_another_problem_and_a_wish_is_none() -> None:
    two = [f"{n}楼灯坏了，电梯停了" for n in range(30)]
    one = [f"{n}楼灯坏了，请来看看" for n in range(30)]
    examples = [Example(text, frozenset({text.index("电")})) for text in two]
    examples += [Example(text, frozenset()) for text in one]
    splitter = Splitter.fit(examples, by_words, seed=1)
    parts = splitter_parts(splitter, "门口灯坏了，电梯停了")
    assert parts == ["门口灯坏了", "电梯停了"]
    assert splitter_parts(splitter, "门口灯坏了，请来看看") == ["门口灯坏了，请来看看"]


def splitter_parts(splitter: Splitter, text: str) -> list[str]:
    (reading,) = readings_of([text], [cut(text)], by_words)
    return [text[part.start : part.end] for part in splitter.split(reading)]
