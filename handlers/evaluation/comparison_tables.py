"""A comparison for the terminal: short, with the verdict last, where it stays in sight."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from handlers.evaluation.comparison import CategoryChange, Comparison
from handlers.evaluation.figures import Figure
from handlers.evaluation.tables import heading, plain_table
from handlers.evaluation.wording import fraction, one_line, percent

#: of all that is measured, what the model decides and people ask about
SHOWN = (
    "right category",
    "right intent",
    "macro-F1",
    "talk filed",
    "filed",
    "exactly the categories",
)
EXAMPLES = 3
LENGTH = 90
_MARKS = {1: "now right", 0: "still wrong", -1: "now wrong"}


def comparison_tables(comparison: Comparison) -> RenderableType:
    """The figures of each set, the categories that changed with lines, and all in all."""
    parts: list[RenderableType] = [heading("Each set"), _figures(comparison)]
    if comparison.categories:
        parts += [heading("Categories that changed by more than 2 points"), *_changed(comparison)]
    parts += [heading("All labelled lines together"), _totals(comparison)]
    return Group(*parts)


def _figures(comparison: Comparison) -> Table:
    table = plain_table("set", "figure", "n", "old", "of", "new", "of", "change")
    table.columns[1].justify = "left"
    for change in comparison.changes:
        if change.old.name in SHOWN:
            old, new = change.old, change.new
            table.add_row(
                Text(change.name),
                old.name,
                str(old.n),
                percent(old.value),
                fraction(old),
                percent(new.value),
                fraction(new),
                _points((new.value or 0.0) - (old.value or 0.0)),
            )
    return table


def _changed(comparison: Comparison) -> Iterator[RenderableType]:
    for change in sorted(comparison.categories, key=lambda c: c.new - c.old):
        yield _category(change)
        for flip in change.flips[:EXAMPLES]:
            yield Text(f"    {_short(one_line(flip.text))}")
            yield Text(f"        {flip.old} → {flip.new} ({_MARKS[flip.gain]}: {flip.expected})")


def _category(change: CategoryChange) -> Text:
    points = _points(change.new - change.old)
    return Text(f"{change.label}: F1 {percent(change.old)} → {percent(change.new)} ({points})")


def _totals(comparison: Comparison) -> Table:
    old, new = comparison.old, comparison.new
    table = plain_table("", "old", "new", "change")
    accuracy = [Figure("", t.lines, t.right, t.lines) for t in (old, new)]
    table.add_row(
        "understood as labelled",
        *(f"{percent(figure.value)} ({fraction(figure)})" for figure in accuracy),
        _points((new.right - old.right) / old.lines),
    )
    table.add_row(
        "macro-F1",
        percent(old.macro_f1),
        percent(new.macro_f1),
        _points(new.macro_f1 - old.macro_f1),
    )
    table.add_row(
        "lines that report nothing, filed",
        str(old.filed_falsely),
        str(new.filed_falsely),
        f"{new.filed_falsely - old.filed_falsely:+d}",
    )
    return table


def _points(change: float) -> str:
    return f"{change * 100:+.1f}"


def _short(line: str) -> str:
    return line if len(line) <= LENGTH else f"{line[:LENGTH]}…"
