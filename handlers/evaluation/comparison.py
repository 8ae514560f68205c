"""Two models on the same sets: what one understands better, and whether it may take over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handlers.evaluation.classes import pool
from handlers.evaluation.figures import Figure, Miss, SetResult
from handlers.evaluation.measure import Evaluation

#: a category that changed by less is not worth a line
WORTH_TELLING = 0.02
#: means over other parts can differ in the last bit
_ROUNDING = 1e-9


class ComparisonError(Exception):
    """The sets cannot tell which model is better."""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of one set with both models."""

    name: str
    old: Figure
    new: Figure


@dataclass(frozen=True, slots=True)
class Totals:
    """A model on all labelled lines together."""

    right: int
    lines: int
    macro_f1: float
    #: lines that report nothing and would be filed all the same
    filed_falsely: int


@dataclass(frozen=True, slots=True)
class Flip:
    """A line that the two models take for different things."""

    text: str
    expected: str
    old: str
    new: str

    @property
    def gain(self) -> int:
        """1 where only the new model is right, -1 where only the old one was, 0 where neither."""
        return (self.new == self.expected) - (self.old == self.expected)


@dataclass(frozen=True, slots=True)
class CategoryChange:
    """A label with its F1 by both models, and the lines that are understood differently now."""

    label: str
    old: float
    new: float
    flips: tuple[Flip, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The old model beside the new one."""

    old: Totals
    new: Totals
    changes: tuple[Change, ...]
    categories: tuple[CategoryChange, ...]

    @property
    def objections(self) -> list[str]:
        """Why the new model must not take over; empty when it may."""
        found = []
        if self.new.right < self.old.right:
            found.append(f"fewer lines are understood: {self.new.right}, not {self.old.right}")
        if self.new.macro_f1 < self.old.macro_f1 - _ROUNDING:
            found.append(f"macro-F1 falls: {self.new.macro_f1:.2%}, not {self.old.macro_f1:.2%}")
        if self.new.filed_falsely > self.old.filed_falsely:
            found.append(
                "more lines would be filed that report nothing: "
                f"{self.new.filed_falsely}, not {self.old.filed_falsely}"
            )
        return found


def compare(old: Evaluation, new: Evaluation) -> Comparison:
    """Both evaluations are of the same sets; raises ComparisonError where none has labels."""
    return Comparison(
        old=_totals(old.results),
        new=_totals(new.results),
        changes=tuple(_changes(old, new)),
        categories=tuple(_categories(old.results, new.results)),
    )


def _totals(results: Sequence[SetResult]) -> Totals:
    scores = [score for score in pool(results).values() if score.support]
    if not scores:
        raise ComparisonError("No set has labels: a CSV file with text and label is needed.")
    return Totals(
        right=sum(score.hits for score in scores),
        lines=sum(score.support for score in scores),
        macro_f1=sum(score.f1 for score in scores) / len(scores),
        filed_falsely=sum(result.filed_falsely for result in results),
    )


def _changes(old: Evaluation, new: Evaluation) -> Iterator[Change]:
    for before, after in zip(old.results, new.results, strict=True):
        figures = {figure.name: figure for figure in after.figures}
        for figure in before.figures:
            if figure.name in figures and figure.value is not None:
                yield Change(before.name, figure, figures[figure.name])


def _categories(old: Sequence[SetResult], new: Sequence[SetResult]) -> Iterator[CategoryChange]:
    before, after = pool(old), pool(new)
    flips = list(_flips(old, new))
    for label, score in before.items():
        gain = after[label].f1 - score.f1 if label in after and score.support else 0.0
        if abs(gain) > WORTH_TELLING:
            concerned = (f for f in flips if label in (f.expected, f.old, f.new))
            yield CategoryChange(
                label, score.f1, after[label].f1, _telling(label, gain, concerned)
            )


def _telling(label: str, gain: float, flips: Iterable[Flip]) -> tuple[Flip, ...]:
    """The lines that made the difference first, and among them those that have the label."""
    towards = 1 if gain > 0 else -1
    return tuple(sorted(flips, key=lambda f: (-f.gain * towards, f.expected != label, f.text)))


def _flips(old: Sequence[SetResult], new: Sequence[SetResult]) -> Iterator[Flip]:
    for before, after in zip(old, new, strict=True):
        if not before.scores:
            continue
        missed, misses = _by_text(before), _by_text(after)
        for text in dict.fromkeys([*missed, *misses]):
            expected = (missed.get(text) or misses[text]).expected
            was, now = (m[text].got if text in m else expected for m in (missed, misses))
            if was != now:
                yield Flip(text, expected, was, now)


def _by_text(result: SetResult) -> dict[str, Miss]:
    return {miss.text: miss for miss in result.misses}
