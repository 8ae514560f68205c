"""What an evaluation yields: figures with their numerators, and the lines behind them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One ratio over a set; of a mean, `hits` is the sum and `of` the number of parts."""

    name: str
    #: lines in the set, counted or not
    n: int
    hits: float
    of: int

    @property
    def value(self) -> float | None:
        """The ratio; None where there is nothing to divide by."""
        return self.hits / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class ClassScore:
    """How one label fared among the others."""

    label: str
    #: lines that have it, lines that were given it, lines where both is so
    support: int
    predicted: int
    hits: int

    @property
    def precision(self) -> float | None:
        """The share that is right of what was given this label."""
        return self.hits / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """The share that was found of what has this label."""
        return self.hits / self.support if self.support else None

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 when nothing was right."""
        return 2 * self.hits / (self.support + self.predicted)


@dataclass(frozen=True, slots=True)
class Miss:
    """A line that was not understood as it is labelled."""

    text: str
    expected: str
    got: str
    #: how sure the model was, where a model decided
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class SetResult:
    """Everything measured on one set, the worst misses first."""

    name: str
    what: str
    n: int
    figures: tuple[Figure, ...]
    misses: tuple[Miss, ...]
    scores: tuple[ClassScore, ...] = ()
    #: whether the misses are few and each worth reading
    show_all: bool = False
    #: lines that report nothing, and how many of them would be filed all the same
    reporting_nothing: int = 0
    filed_falsely: int = 0
    #: which of the labels are categories, the others being intents
    categories: frozenset[str] = frozenset()


def share(name: str, hits: list[bool], *, n: int) -> Figure:
    """How many of these are true."""
    return Figure(name, n, sum(hits), len(hits))
