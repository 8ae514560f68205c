"""Figures and lines as people read them, the same in the terminal and on the page."""

from handlers.evaluation.figures import Figure, Miss


def percent(value: float | None) -> str:
    """One decimal; a dash where there is nothing to measure."""
    return "–" if value is None else f"{value:.1%}"


def fraction(figure: Figure) -> str:
    """What the value was divided from; sums of parts keep two decimals."""
    hits = str(figure.hits) if isinstance(figure.hits, int) else f"{figure.hits:.2f}"
    return f"{hits}/{figure.of}"


def sureness(miss: Miss) -> str:
    """The model's confidence, or nothing where a rule decided."""
    return "" if miss.confidence is None else f"{miss.confidence:.2f}"


def one_line(text: str) -> str:
    """The text without line breaks and without signs that could command a terminal."""
    visible = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(visible.split())
