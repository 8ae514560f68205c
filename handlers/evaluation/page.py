"""An evaluation as one page that needs nothing else."""

from collections.abc import Iterable, Sequence

from handlers.evaluation.charts import heat_map, reliability
from handlers.evaluation.figures import Miss, SetResult
from handlers.evaluation.markup import Child, Element, document, element
from handlers.evaluation.measure import Evaluation
from handlers.evaluation.wording import fraction, one_line, percent, sureness
from handlers.gate import Gate

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: #222; margin: 2rem auto; max-width: 72rem;
  padding: 0 1rem; }
section { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ddd;
  vertical-align: top; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; }
svg text { font: 11px system-ui, sans-serif; fill: #222; }
.right { fill: #5aae7c; } .wrong { fill: #e0654f; } .none { fill: #f3f3f1; }
.truth { stroke: #999; fill: none; } .threshold { stroke: #bbb; stroke-dasharray: 4 3; }
.line { stroke: #2f6fb5; fill: none; } .dot { fill: #2f6fb5; }
"""


def page(evaluation: Evaluation, gate: Gate) -> str:
    """The summary, the drawings, and every line that was not understood."""
    title = "How well the messages are understood"
    summary = [
        (name, figure.name, str(figure.n), percent(figure.value), fraction(figure))
        for name, figure in evaluation.summary
    ]
    body: list[Child] = [
        element("h1", title),
        _table(("set", "figure", "n", "value", "of"), summary, numbers=(2, 3, 4)),
    ]
    if evaluation.calibration:
        words = (
            "Across: how sure the model was that a line reports something. Up: how often it did. "
            "Each dot is a tenth of the lines; on the diagonal the model may be believed."
        )
        drawing = reliability(evaluation.calibration, gate)
        body.append(_section("Confidence", element("p", words), drawing))
    body += [_set(result) for result in evaluation.results]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width"),
        element("title", title),
        element("style", _STYLE),
    )
    return document(element("html", head, element("body", *body), lang="en"))


def _set(result: SetResult) -> Element:
    parts: list[Child] = []
    if result.scores:
        scores = [
            (
                score.label,
                str(score.support),
                percent(score.precision),
                percent(score.recall),
                percent(score.f1 if score.support else None),
            )
            for score in result.scores
        ]
        columns = ("label", "lines", "precision", "recall", "F1")
        parts += [heat_map(result), _table(columns, scores, numbers=(1, 2, 3, 4))]
    if result.misses:
        parts.append(_misses(result.misses))
    return _section(f"{result.name}: {result.what}, {result.n} lines", *parts)


def _misses(misses: Sequence[Miss]) -> Element:
    rows = [(one_line(m.text), m.expected, m.got, sureness(m)) for m in misses]
    return _table(("line", "expected", "understood", "sure"), rows, numbers=(3,))


def _section(title: str, *parts: Child) -> Element:
    return element("section", element("h2", title), *parts)


def _table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: tuple[int, ...]
) -> Element:
    def line(tag: str, cells: Sequence[str]) -> Element:
        return element(
            "tr",
            *(
                element(tag, cell, class_="number" if place in numbers else "words")
                for place, cell in enumerate(cells)
            ),
        )

    return element("table", line("th", columns), *(line("td", row) for row in rows))
