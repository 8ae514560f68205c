from html.parser import HTMLParser

from handlers.evaluation.page import page
from tests.handlers.evaluation.standin import GATE, Bench, report


class Reader(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def test_a_line_that_looks_like_markup_stays_a_line(bench: Bench) -> None:
    nasty = "<script>alert('a & b')</script></table>"
    bench.model = {nasty: report("noise", 0.9)}
    reader = read(page(bench.measure(bench.write("chat.csv", "text", nasty)), GATE))
    assert nasty in reader.texts
    assert "script" not in reader.tags
    assert reader.links == []


def test_the_page_shows_figures_drawings_and_lines(bench: Bench) -> None:
    bench.model = {"a": report("noise", 0.9), "b": report("leak", 0.9), "c": report("leak", 0.85)}
    path = bench.write("r.csv", "text,label", "a,noise", "b,noise", "c,noise")
    reader = read(page(bench.measure(path), GATE))
    for text in ("r: reports and intents, 3 lines", "right category", "33.3%", "1/3", "0.85"):
        assert text in reader.texts
    assert "noise taken for leak: 2 of 3" in reader.texts
    assert "noise taken for noise: 1 of 3" in reader.texts
    assert "1 lines, sure 90.0%, reports 100.0%" not in reader.texts
    assert "2 lines, sure 90.0%, reports 100.0%" in reader.texts
    assert reader.tags.count("svg") == 2
