"""An evaluation as tables for the terminal."""

from collections.abc import Iterator
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from handlers.evaluation.calibration import Calibration
from handlers.evaluation.classes import confusions
from handlers.evaluation.figures import ClassScore, Miss, SetResult
from handlers.evaluation.measure import Evaluation
from handlers.evaluation.wording import fraction, one_line, percent, sureness

CONFUSIONS = 10
EXAMPLES = 3
MISSES = 20


def tables(evaluation: Evaluation) -> RenderableType:
    """Each set with its lines, the calibration, and the summary last, where it stays in sight."""
    parts = [part for result in evaluation.results for part in _set(result)]
    if evaluation.calibration:
        parts += [heading("How far the model's confidence can be believed")]
        parts += [_bins(evaluation.calibration)]
    return Group(*parts, heading("Summary"), _summary(evaluation))


def _set(result: SetResult) -> Iterator[RenderableType]:
    yield heading(f"{result.name}: {result.what}, {result.n} lines")
    if result.scores:
        yield _scores(result.scores)
        yield from _confusions(result.misses)
    else:
        yield from _misses(result)


def _scores(scores: tuple[ClassScore, ...]) -> Table:
    table = plain_table("label", "lines", "predicted", "precision", "recall", "F1")
    for s in scores:
        f1 = percent(s.f1 if s.support else None)
        cells = (str(s.support), str(s.predicted), percent(s.precision), percent(s.recall), f1)
        table.add_row(Text(s.label), *cells)
    return table


def _confusions(misses: tuple[Miss, ...]) -> Iterator[RenderableType]:
    found = confusions(misses)
    for confusion in found[:CONFUSIONS]:
        count = len(confusion.misses)
        yield Text(f"{count} × {confusion.label} taken for {confusion.predicted}")
        for miss in confusion.misses[:EXAMPLES]:
            yield Text(f"    {sureness(miss)} {one_line(miss.text)}")
    if len(found) > CONFUSIONS:
        yield Text(f"and {len(found) - CONFUSIONS} rarer confusions")


def _misses(result: SetResult) -> Iterator[RenderableType]:
    shown = result.misses if result.show_all else result.misses[:MISSES]
    for miss in shown:
        yield Text(f"{one_line(miss.text)}")
        sure = f" ({sureness(miss)})" if sureness(miss) else ""
        yield Text(f"    {miss.expected} → {miss.got}{sure}")
    if len(shown) < len(result.misses):
        yield Text(f"and {len(result.misses) - len(shown)} more (--page shows all)")


def _bins(calibration: Calibration) -> Table:
    table = plain_table("confidence", "lines", "mean confidence", "really reports", "gap")
    for b in calibration.bins:
        lowest, highest = b.claims[0].confidence, b.claims[-1].confidence
        gap = f"{b.share - b.confidence:+.1%}"
        span = f"{lowest:.3f}–{highest:.3f}"
        table.add_row(
            span,
            str(len(b.claims)),
            percent(b.confidence),
            f"{percent(b.share)} ({b.reports})",
            gap,
        )
    return table


def _summary(evaluation: Evaluation) -> Table:
    table = plain_table("set", "figure", "n", "value", "of")
    table.columns[1].justify = "left"
    for name, figures in groupby(evaluation.summary, key=lambda line: line[0]):
        for _, figure in figures:
            value = percent(figure.value)
            table.add_row(Text(name), figure.name, str(figure.n), value, fraction(figure))
        table.add_section()
    return table


def plain_table(first: str, *others: str) -> Table:
    """A table with these columns, the first of them words and the others figures."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column(first, overflow="fold")
    for other in others:
        table.add_column(other, justify="right", overflow="fold")
    return table


def heading(words: str) -> Text:
    """What the next part is about."""
    return Text(f"\n{words}", style="bold")
