"""Training lines that are too close to a test line, and training lines that stand there twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gridnlu.corpus.folding import fold, fold_numbers, weight
from gridnlu.corpus.lines import Line
from gridnlu.corpus.similarity import alike

#: from here on a line is the other one with small changes
TOO_CLOSE = 0.8
#: below this weight only equal texts are too close
SHORT = 6


@dataclass(frozen=True)
class Clash:
    """A training line and the line it is too close to."""

    line: Line
    other: Line
    similarity: float

    @property
    def is_stock_phrase(self) -> bool:
        """Talk so short that everybody says it in the same words: 修好了, 收到, me too."""
        return not self.line.carries_meaning and weight(self.line.text) < SHORT

    def __str__(self) -> str:
        line, other = self.line, self.other
        said = f"{line.source}: “{line.text}” ({line.intent})"
        if not other.intent:
            return f"{said} is too close to “{other.text}” in {other.source}."
        return f"{said} stands in {other.source} as “{other.text}” ({other.intent})."


def near_test(training: Sequence[Line], test: Sequence[Line]) -> list[Clash]:
    """Long lines that are at least 80 % alike and short ones that are equal, the closest first."""
    found = [*_equal(training, test), *_alike(_long(training), _long(test))]
    worst: dict[tuple[Line, Line], Clash] = {(c.line, c.other): c for c in found}
    return sorted(worst.values(), key=lambda c: (-c.similarity, c.line.source, c.line.text))


def repeated(training: Iterable[Line]) -> list[Clash]:
    """Lines that say again what an earlier line says, under the same intent or another."""
    first: dict[str, Line] = {}
    return [
        Clash(line, earlier, 1.0)
        for line in training
        if (earlier := first.setdefault(fold(line.text), line)) is not line
    ]


def _equal(training: Sequence[Line], test: Sequence[Line]) -> Iterator[Clash]:
    places: dict[str, list[Line]] = defaultdict(list)
    for line in test:
        places[fold_numbers(line.text)].append(line)
    for line in training:
        for other in places.get(fold_numbers(line.text), ()):
            yield Clash(line, other, 1.0)


def _alike(training: Sequence[Line], test: Sequence[Line]) -> Iterator[Clash]:
    texts, others = ([fold_numbers(line.text) for line in lines] for lines in (training, test))
    for at, other, similarity in alike(texts, others, TOO_CLOSE):
        yield Clash(training[at], test[other], similarity)


def _long(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if weight(line.text) >= SHORT]
