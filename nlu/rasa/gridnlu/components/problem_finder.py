"""Finds the problems in messages that may tell of several."""

from collections.abc import Sequence

import numpy as np

from gridnlu.components.boundary import alone
from gridnlu.components.clauses import cut
from gridnlu.components.splitter import Part, Splitter, readings_of
from gridnlu.components.text_model import TextModel

#: a message that reports so little is not looked into
WORTH_LOOKING = 0.2
Told = tuple[Part, np.ndarray]


class ProblemFinder:
    """Reads the clauses of each message, and then the parts they make together."""

    def __init__(self, model: TextModel, splitter: Splitter) -> None:
        self._model = model
        self._splitter = splitter

    def find(self, texts: Sequence[str], wholes: np.ndarray) -> list[list[Told]]:
        """For each text its problems with their probabilities, none where there is just one."""
        reports = wholes[:, self._model.is_report].sum(axis=1)
        clauses = [
            cut(text) if sure >= WORTH_LOOKING else []
            for text, sure in zip(texts, reports, strict=True)
        ]
        found: list[list[Told]] = [[] for _ in texts]
        many = [at for at, cs in enumerate(clauses) if len(cs) > 1]
        readings = readings_of(
            [texts[at] for at in many], [clauses[at] for at in many], self._read
        )
        parts = [self._splitter.split(reading) for reading in readings]
        rows = self._model.probabilities(
            [
                alone(texts[at][p.start : p.end])
                for at, ps in zip(many, parts, strict=True)
                for p in ps
            ]
        )
        for at, ps in zip(many, parts, strict=True):
            mine, rows = rows[: len(ps)], rows[len(ps) :]
            found[at] = list(zip(ps, mine, strict=True)) if len(ps) > 1 else []
        return found

    def _read(self, texts: list[str]) -> np.ndarray:
        return self._model.probabilities(texts)[:, self._model.is_report]
