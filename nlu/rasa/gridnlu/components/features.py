"""Numbers from texts: which known runs occur, and how much of a text is known at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack, vstack
from sklearn.feature_extraction.text import CountVectorizer

from gridnlu.components.grams import KINDS, grams
from gridnlu.components.words import WordCutter

VOCABULARY = "vocabulary-{}.txt"
#: a run that stands in one training text only is no use
RAREST = 2
#: how many texts' worth of "any label" is added to what was seen: a rare run proves little
DOUBT = 1.0
BATCH = 4096


@dataclass(frozen=True)
class Counted:
    """One row for each text: known runs, damped, kind by kind; and how many were unknown."""

    known: list[csr_matrix]
    unknown: list[np.ndarray]

    def take(self, rows: np.ndarray) -> "Counted":
        """Some of the rows."""
        return Counted([part[rows] for part in self.known], [part[rows] for part in self.unknown])


class Features:
    """The vocabulary of the training texts."""

    def __init__(self, cutter: WordCutter, vocabularies: list[list[str]]) -> None:
        self._cutter = cutter
        self.vocabularies = vocabularies
        self._counters = [
            CountVectorizer(
                analyzer=list, vocabulary={run: at for at, run in enumerate(words)},
                dtype=np.float32,
            )
            for words in vocabularies
        ]  # fmt: skip

    @classmethod
    def fit(cls, texts: Sequence[str]) -> "Features":
        """Learns every run that at least two of the texts share."""
        cutter = WordCutter.fit(texts)
        runs = [grams(text, cutter) for text in texts]
        vocabularies = []
        for kind in range(KINDS):
            counter = CountVectorizer(analyzer=list, min_df=RAREST)
            counter.fit([of_text[kind] for of_text in runs])
            vocabularies.append(list(counter.get_feature_names_out()))
        return cls(cutter, vocabularies)

    def count(self, texts: Sequence[str]) -> Counted:
        """Reads the texts."""
        parts = [self._count(texts[at : at + BATCH]) for at in range(0, len(texts), BATCH)]
        return Counted(
            [vstack([part.known[kind] for part in parts]).tocsr() for kind in range(KINDS)],
            [np.concatenate([part.unknown[kind] for part in parts]) for kind in range(KINDS)],
        )

    def save(self, folder: Path) -> None:
        """Plain text files."""
        self._cutter.save(folder)
        for kind, words in enumerate(self.vocabularies):
            (folder / VOCABULARY.format(kind)).write_text("\n".join(words), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Features":
        """Gives what was saved."""
        files = [folder / VOCABULARY.format(kind) for kind in range(KINDS)]
        vocabularies = [file.read_text(encoding="utf-8").split("\n") for file in files]
        return cls(WordCutter.load(folder), vocabularies)

    def _count(self, texts: Sequence[str]) -> Counted:
        runs = [grams(text, self._cutter) for text in texts]
        known, unknown = [], []
        for kind, counter in enumerate(self._counters):
            of_kind = [of_text[kind] for of_text in runs]
            counts = counter.transform(of_kind)
            lengths = np.array([len(run) for run in of_kind])
            unknown.append(lengths - np.asarray(counts.sum(axis=1)).ravel())
            counts.data = 1 + np.log(counts.data)
            known.append(counts)
        return Counted(known, unknown)


def weigh(counted: Counted, weights: Sequence[np.ndarray], strange: float) -> csr_matrix:
    """Rows of length one, or shorter, so that a text of mostly unknown runs says little.

    `strange` is what an unknown run adds to the length, beside the most telling known one.
    """
    parts = []
    for known, unknown, weight in zip(counted.known, counted.unknown, weights, strict=True):
        weighed = known.copy()
        # As known @ diags(weight), which would walk through the whole vocabulary for each text.
        weighed.data = known.data * weight.astype(np.float32)[known.indices]
        squares = np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel()
        lengths = np.sqrt(squares + unknown * (strange * weight.max(initial=0)) ** 2)
        lengths[lengths == 0] = 1
        parts.append(diags((1 / lengths).astype(np.float32)) @ weighed)
    return hstack(parts).tocsr()


def rarity(counted: Counted, _labels: np.ndarray) -> list[np.ndarray]:
    """Weights by how few texts a run stands in."""
    return [np.log((1 + part.shape[0]) / (1 + _texts_with(part))) + 1 for part in counted.known]


def decisiveness(counted: Counted, labels: np.ndarray) -> list[np.ndarray]:
    """Weights by how much a run tells of its label: 小区 stands in all of them, 路灯 in one.

    One minus the entropy of the labels behind a run.
    """
    names, which, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    shape = (len(names), len(labels))
    each = csr_matrix((1 / sizes[which], (which, np.arange(len(labels)))), shape=shape)
    weights = []
    for part in counted.known:
        stands_in = part.copy()
        stands_in.data[:] = 1
        seen = (each @ stands_in).toarray() * np.median(sizes)
        share = (seen + DOUBT / len(names)) / (seen.sum(axis=0) + DOUBT)
        weights.append(1.05 + (share * np.log(share)).sum(axis=0) / np.log(len(names)))
    return weights


def _texts_with(part: csr_matrix) -> np.ndarray:
    return np.bincount(part.indices, minlength=part.shape[1])
