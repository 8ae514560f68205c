"""Drawings for the page: which labels are taken for which, and how sure may be believed."""

from handlers.evaluation.calibration import Calibration
from handlers.evaluation.classes import confusions
from handlers.evaluation.figures import SetResult
from handlers.evaluation.markup import Element, element
from handlers.gate import Gate

CELL = 20
NAMES = 150
SIDE = 360
MARGIN = 48


def heat_map(result: SetResult) -> Element:
    """Labels as rows, what they were taken for as columns, darker where it happened more."""
    rows = [score for score in result.scores if score.support]
    columns = [score.label for score in result.scores]
    counts = {(c.label, c.predicted): len(c.misses) for c in confusions(result.misses)}
    counts |= {(score.label, score.label): score.hits for score in rows if score.hits}
    drawn: list[Element] = []
    for x, name in enumerate(columns):
        left = NAMES + (x + 0.7) * CELL
        turned = f"rotate(-60 {left:g} {NAMES - 6})"
        drawn.append(element("text", name, x=left, y=NAMES - 6, transform=turned))
    for y, score in enumerate(rows):
        top = NAMES + y * CELL
        drawn.append(element("text", score.label, x=NAMES - 6, y=top + 14, text_anchor="end"))
        for x, name in enumerate(columns):
            count = counts.get((score.label, name), 0)
            drawn.append(_cell(x, top, score.label, name, count, score.support))
    width, height = NAMES * 2 + len(columns) * CELL, NAMES + len(rows) * CELL + 6
    return _drawing(width, height, f"Confusions in {result.name}", drawn)


def _cell(x: int, top: int, label: str, predicted: str, count: int, of: int) -> Element:
    left = NAMES + x * CELL
    kind = "right" if label == predicted else "wrong"
    square = element(
        "rect",
        x=left,
        y=top,
        width=CELL - 1,
        height=CELL - 1,
        class_=kind if count else "none",
        fill_opacity=round(0.25 + 0.75 * count / of, 2) if count else 1,
    )
    if not count:
        return square
    number = element("text", str(count), x=left + CELL / 2, y=top + 14, text_anchor="middle")
    told = element("title", f"{label} taken for {predicted}: {count} of {of}")
    return element("g", told, square, number)


def reliability(calibration: Calibration, gate: Gate) -> Element:
    """How often it was a report against how sure the model was; the diagonal is the truth."""
    drawn = [
        element("rect", x=MARGIN, y=10, width=SIDE, height=SIDE, class_="none"),
        element("path", d=f"M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}", class_="truth"),
    ]
    for name, threshold in (("ask", gate.ask_overheard), ("file", gate.file_overheard)):
        drawn.append(element("path", d=f"M{_x(threshold)} {_y(0)}V{_y(1)}", class_="threshold"))
        drawn.append(element("text", name, x=_x(threshold) + 3, y=_y(0) - 5))
    for tick in (0, 0.25, 0.5, 0.75, 1):
        label = f"{tick:.0%}"
        drawn.append(element("text", label, x=_x(tick), y=_y(0) + 16, text_anchor="middle"))
        drawn.append(element("text", label, x=MARGIN - 5, y=_y(tick) + 4, text_anchor="end"))
    points = " ".join(f"{_x(b.confidence)},{_y(b.share)}" for b in calibration.bins)
    drawn.append(element("polyline", points=points, class_="line"))
    for b in calibration.bins:
        told = f"{len(b.claims)} lines, sure {b.confidence:.1%}, reports {b.share:.1%}"
        dot = element("circle", cx=_x(b.confidence), cy=_y(b.share), r=5, class_="dot")
        drawn.append(element("g", element("title", told), dot))
    return _drawing(MARGIN + SIDE + 30, SIDE + 40, "Reliability of the confidence", drawn)


def _x(share: float) -> float:
    return round(MARGIN + share * SIDE, 1)


def _y(share: float) -> float:
    return round(10 + (1 - share) * SIDE, 1)


def _drawing(width: float, height: float, label: str, drawn: list[Element]) -> Element:
    return element(
        "svg",
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
        role="img",
        aria_label=label,
    )
