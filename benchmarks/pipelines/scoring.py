"""How well a pipeline understands, and what it would file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.pipelines.sets import MeaningSet, MeasuringSet, StretchSet
from handlers.evaluation.classes import Pair, macro_f1
from handlers.evaluation.labels import Labelled
from nlu.understanding import Understanding

#: of talk that sounds like reports, for a comparison that does not hang on calibration
TOLERATED = 0.02


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many of so many."""

    hits: int
    of: int


@dataclass(frozen=True, slots=True)
class Read:
    """A set beside what a pipeline made of its texts."""

    of: MeasuringSet
    understandings: Sequence[Understanding]


def share_out(sets: Sequence[MeasuringSet], understandings: Sequence[Understanding]) -> list[Read]:
    """Gives each set its answers back, from those for all texts in turn."""
    reads, start = [], 0
    for one in sets:
        end = start + len(one.texts)
        reads.append(Read(one, understandings[start:end]))
        start = end
    return reads


def right(reads: Sequence[Read]) -> dict[str, Ratio]:
    """For each labelled set the lines with the right category or intent."""
    found = {}
    for read in reads:
        if isinstance(read.of, MeaningSet) and read.of.has_labels:
            pairs = _pairs(read.of, read.understandings)
            found[read.of.name] = Ratio(sum(p.label == p.predicted for p in pairs), len(pairs))
    return found


def mean_f1(reads: Sequence[Read]) -> float | None:
    """Over the labels of all labelled sets together."""
    pairs = [
        pair
        for read in reads
        if isinstance(read.of, MeaningSet) and read.of.has_labels
        for pair in _pairs(read.of, read.understandings)
    ]
    return macro_f1("macro-F1", pairs).value


def marked(reads: Sequence[Read]) -> dict[str, Ratio]:
    """For each set of places the lines where exactly the right stretches are marked."""
    return {
        read.of.name: Ratio(
            sum(
                frozenset(u.spots) == stretches
                for u, stretches in zip(read.understandings, read.of.stretches, strict=True)
            ),
            len(read.of.texts),
        )
        for read in reads
        if isinstance(read.of, StretchSet)
    }


def filed(reads: Sequence[Read], threshold: float, *, reports: bool) -> Mapping[str, Ratio]:
    """For each set the reports, or the talk, that surely enough report something."""
    found = {}
    for read in reads:
        if not isinstance(read.of, MeaningSet):
            continue
        sure = [
            u.report_confidence >= threshold
            for row, u in zip(read.of.rows, read.understandings, strict=True)
            if row.is_report is reports
        ]
        if sure:
            found[read.of.name] = Ratio(sum(sure), len(sure))
    return found


def tolerant_threshold(reads: Sequence[Read]) -> float:
    """How sure a pipeline must be so that it files hardly any talk that sounds like reports."""
    sure = sorted(
        (
            u.report_confidence
            for read in reads
            if isinstance(read.of, MeaningSet) and read.of.is_hard
            for u in read.understandings
        ),
        reverse=True,
    )
    # A hair above the first that may not be filed.
    return sure[int(TOLERATED * len(sure))] + 1e-9


def _pairs(of: MeaningSet, understandings: Sequence[Understanding]) -> list[Pair]:
    return [_pair(row, u) for row, u in zip(of.rows, understandings, strict=True)]


def _pair(row: Labelled, understanding: Understanding) -> Pair:
    """What is also right counts as if it had been the label."""
    predicted = understanding.category or understanding.intent
    return Pair(predicted if predicted in row.accepted else row.label, predicted)
