"""What all sets say together: the figures a model is judged by."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.evaluation.classes import mean_f1, pool
from handlers.evaluation.figures import Figure, SetResult
from handlers.evaluation.labels import PRECISION
from handlers.gate import CLOSING

#: shares that mean the same in every set, and what they are called here
_UNDERSTOOD = {
    "right category": "right category",
    "right category, talk set aside": "right category, talk set aside",
    "right intent": "right intent",
    "reports filed": "reports filed",
    "reports filed or asked about": "reports filed or asked about",
}
_ALL_CLOSING = PRECISION.format(intent="the three that close or reopen")
_FILED_FALSELY = {"talk filed": "labelled talk filed", "filed": "unlabelled talk filed"}
_BESIDE_THE_MODEL = {
    "heard": "emergencies heard",
    "heard by rule": "emergencies heard by rule",
    "right kind, of those heard by rule": "right kind, of those heard by rule",
    "false alarms": "false alarms",
    "right number of problems": "right number of problems",
    "exactly the categories": "exactly the categories",
    "exactly the categories with their buildings": "exactly the categories with their buildings",
    "exactly the places": "exactly the places",
    "command or not, overheard": "command or not, overheard",
    "command or not, addressed": "command or not, addressed",
}


def together(results: Sequence[SetResult]) -> tuple[Figure, ...]:
    """Every figure that the sets allow; lines count alike whichever set they are in."""
    figures = (
        *_means(results),
        *_sums(results, _UNDERSTOOD),
        *_closing(results),
        _false_filings(results),
        *_sums(results, _FILED_FALSELY),
        *_sums(results, _BESIDE_THE_MODEL),
    )
    return tuple(figure for figure in figures if figure.n)


def _means(results: Sequence[SetResult]) -> Iterator[Figure]:
    """Taken over all lines at once: the mean of each set's mean would count rare labels twice."""
    scores = pool(results)
    categories = frozenset[str]().union(*(result.categories for result in results))
    yield mean_f1("macro-F1, categories and intents", scores.values())
    yield mean_f1("macro-F1, categories", [s for s in scores.values() if s.label in categories])
    yield mean_f1("macro-F1, intents", [s for s in scores.values() if s.label not in categories])


def _closing(results: Sequence[SetResult]) -> Iterator[Figure]:
    names = [PRECISION.format(intent=intent) for intent in CLOSING]
    each = list(_sums(results, dict(zip(names, names, strict=True))))
    yield from each
    # A set counts once for each of them that is in it.
    yield replace(_sum(_ALL_CLOSING, each), n=max(figure.n for figure in each))


def _false_filings(results: Sequence[SetResult]) -> Figure:
    of = sum(result.reporting_nothing for result in results)
    filed = sum(result.filed_falsely for result in results)
    return Figure("false filings", of, filed, of)


def _sums(results: Sequence[SetResult], names: dict[str, str]) -> Iterator[Figure]:
    for name, called in names.items():
        parts = [f for result in results for f in result.figures if f.name == name]
        yield _sum(called, parts)


def _sum(name: str, parts: Sequence[Figure]) -> Figure:
    return Figure(
        name, sum(p.n for p in parts), sum(p.hits for p in parts), sum(p.of for p in parts)
    )
