"""Scores of each label, from pairs of what a line is and what it was taken for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.evaluation.figures import ClassScore, Figure, Miss, SetResult


@dataclass(frozen=True, slots=True)
class Pair:
    """What a line is, and what it was taken for."""

    label: str
    predicted: str


@dataclass(frozen=True, slots=True)
class Confusion:
    """One label taken for another, with the lines, the surest mistake first."""

    label: str
    predicted: str
    misses: tuple[Miss, ...]


def score_classes(pairs: Sequence[Pair]) -> tuple[ClassScore, ...]:
    """Every label that occurs on either side, the commonest first."""
    support = Counter(pair.label for pair in pairs)
    predicted = Counter(pair.predicted for pair in pairs)
    hits = Counter(pair.label for pair in pairs if pair.label == pair.predicted)
    labels = sorted(support | predicted, key=lambda label: (-support[label], label))
    return tuple(
        ClassScore(label, support[label], predicted[label], hits[label]) for label in labels
    )


def macro_f1(name: str, pairs: Sequence[Pair]) -> Figure:
    """The mean F1 of the labels that lines really have."""
    return mean_f1(name, score_classes(pairs))


def mean_f1(name: str, scores: Iterable[ClassScore]) -> Figure:
    """The mean over those of these labels that lines really have."""
    had = [score for score in scores if score.support]
    return Figure(name, sum(s.support for s in had), sum(s.f1 for s in had), len(had))


def pool(results: Iterable[SetResult]) -> dict[str, ClassScore]:
    """The scores of each label over all sets that have labels."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for result in results:
        for score in result.scores:
            for at, count in enumerate((score.support, score.predicted, score.hits)):
                counts[score.label][at] += count
    return {label: ClassScore(label, *counts[label]) for label in counts}


def confusions(misses: Iterable[Miss]) -> list[Confusion]:
    """The misses by what was taken for what, the commonest first."""
    together: dict[tuple[str, str], list[Miss]] = {}
    for miss in misses:
        together.setdefault((miss.expected, miss.got), []).append(miss)
    found = [Confusion(*pair, tuple(lines)) for pair, lines in together.items()]
    return sorted(found, key=lambda c: (-len(c.misses), c.label, c.predicted))
