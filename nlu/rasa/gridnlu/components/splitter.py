"""Tells one problem told in several sentences from several problems in one message."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridnlu.components.boundary import Reading, alone, describe
from gridnlu.components.clauses import Clause, cut
from gridnlu.components.trees import Trees

#: where one problem ends and the next begins in a written example
MARK = "‖"
#: how likely a boundary must be
LIKELY = 0.55

#: texts to how likely each is a report of each category
Reader = Callable[[list[str]], np.ndarray]


@dataclass(frozen=True)
class Part:
    """A stretch of the message that tells of one problem."""

    start: int
    end: int


@dataclass(frozen=True)
class Example:
    """A message and the places in it where a further problem begins."""

    text: str
    begins: frozenset[int]


class Splitter:
    """Walks through the clauses, and asks of each whether it begins another problem."""

    def __init__(self, trees: Trees) -> None:
        self._trees = trees

    @classmethod
    def fit(cls, examples: Sequence[Example], read: Reader, seed: int) -> "Splitter":
        """Learns from messages whose problems were marked by hand."""
        rows: list[list[float]] = []
        truth: list[bool] = []
        clauses = [cut(example.text) for example in examples]
        readings = readings_of([example.text for example in examples], clauses, read)
        for example, reading in zip(examples, readings, strict=True):
            begin = 0
            for at in range(1, len(reading.clauses)):
                rows.append(describe(reading, begin, at))
                is_new = _begins(reading.clauses, at, example.begins)
                truth.append(is_new)
                begin = at if is_new else begin
        return cls(Trees.fit(np.array(rows), np.array(truth), seed))

    def split(self, reading: Reading) -> list[Part]:
        """The parts of one message, in order."""
        begins = [0]
        for at in range(1, len(reading.clauses)):
            row = np.array([describe(reading, begins[-1], at)])
            if self._trees.probabilities(row)[0] >= LIKELY:
                begins.append(at)
        ends = [*begins[1:], len(reading.clauses)]
        return [
            Part(reading.clauses[first].start, reading.clauses[last - 1].end)
            for first, last in zip(begins, ends, strict=True)
        ]

    def save(self, folder: Path) -> None:
        """One small file."""
        self._trees.save(folder)

    @classmethod
    def load(cls, folder: Path) -> "Splitter":
        """Gives what was saved."""
        return cls(Trees.load(folder))


def readings_of(
    texts: Sequence[str], clauses: Sequence[list[Clause]], read: Reader
) -> list[Reading]:
    """Every message and all of its clauses, read in one go."""
    flat = [
        words
        for text, cs in zip(texts, clauses, strict=True)
        for words in (text, *(alone(clause.text) for clause in cs))
    ]
    if not flat:
        return []
    ends = np.cumsum([len(cs) + 1 for cs in clauses])
    rows = np.split(read(flat), ends[:-1])
    return [Reading(cs, row[0], row[1:]) for cs, row in zip(clauses, rows, strict=True)]


def read_examples(folder: Path) -> Iterator[Example]:
    """Lines of the csv files in a folder; ‖ stands before each further problem."""
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                parts = row["text"].split(MARK)
                lengths = np.cumsum([len(part) for part in parts[:-1]])
                yield Example("".join(parts), frozenset(int(at) for at in lengths))


def _begins(clauses: Sequence[Clause], at: int, begins: frozenset[int]) -> bool:
    """Whether a mark stands between the middle of the clause before and the middle of this."""
    before, this = clauses[at - 1], clauses[at]
    low, high = (before.start + before.end) / 2, (this.start + this.end) / 2
    return any(low < mark <= high for mark in begins)
