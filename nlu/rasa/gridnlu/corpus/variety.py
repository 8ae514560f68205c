"""How varied the lines of an intent are: many ways to say it, or one way said many times?"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from gridnlu.corpus.folding import fold_numbers, tokens
from gridnlu.corpus.lines import Line
from gridnlu.corpus.similarity import nearest


@dataclass(frozen=True)
class Variety:
    """The figures of one intent in one language; a token is a Chinese character or a word."""

    intent: str
    lines: int
    distinct: int
    #: of all neighbouring tokens the share that occurs for the first time; falls with the size
    distinct_2: float
    #: tokens in a short, a usual and a long line
    quartiles: tuple[int, int, int]
    #: mean similarity of a line to the one most like it
    nearest: float
    #: share of lines in which a place is marked
    placed: float


def measure(lines: Sequence[Line]) -> list[Variety]:
    """One row for each intent, the least varied first, of lines in one language."""
    by_intent: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_intent[line.intent].append(line)
    rows = [_measure(intent, theirs) for intent, theirs in by_intent.items()]
    return sorted(rows, key=lambda row: -row.nearest)


def _measure(intent: str, lines: list[Line]) -> Variety:
    read = [tokens(line.text) for line in lines]
    pairs = Counter(pair for line in read for pair in pairwise(line))
    short, usual, long = np.percentile([len(line) for line in read], (25, 50, 75))
    return Variety(
        intent=intent,
        lines=len(lines),
        distinct=len({token for line in read for token in line}),
        distinct_2=len(pairs) / max(1, pairs.total()),
        quartiles=(round(short), round(usual), round(long)),
        nearest=float(nearest([fold_numbers(line.text) for line in lines]).mean()),
        placed=sum(line.has_place for line in lines) / len(lines),
    )
