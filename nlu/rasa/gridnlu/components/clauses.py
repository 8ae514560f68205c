"""Cuts a message into clauses, the smallest pieces that can tell of a problem of their own."""

import re
from dataclasses import dataclass

#: a message with more is read in longer pieces; nobody reports so many things at once
MOST_CLAUSES = 24
_CONNECTIVES = (
    "还有就是|还有|另外|再就是|再有|再一个|再者|此外|除此之外|顺便|顺带|以及|同时|并且|而且|另|其次|最后"
    "|also|and also|plus|besides|another thing|in addition|on top of that|meanwhile|as well as"
)
_STRONG = "。！？!?;；\n"
_NUMERAL = r"\d一二三四五六七八九十"
_WEAK = "，,、…~—"
# A full stop ends an English sentence, but stands in numbers and addresses as well.
_BREAK = re.compile(
    rf"(?P<number>[①②③④⑤⑥⑦⑧⑨⑩]、?|(?:^|(?<=[\s{_STRONG}{_WEAK}]))(?:[(（]?\d{{1,2}}[.、)）](?!\d)"
    rf"|[一二三四五六七八九][是、](?!\w?[栋幢号单])|第[一二三四五六][、，,]))"
    rf"|(?P<strong>[{_STRONG}]+|\.(?=\s|$))|(?P<weak>(?:[，,…~—]|(?<![{_NUMERAL}])、|、(?![{_NUMERAL}]))+)"
    rf"|(?P<space>(?<=[\u4e00-\u9fff])[ \t\u3000]+(?=[\u4e00-\u9fff\d]))"
    rf"|(?P<word>(?=(?<=[\u4e00-\u9fff])(?:还有|另外|再就是|再有|顺便|此外|以及))"
    rf"|(?<=\s)(?=(?:and|but|also|plus|besides)\s))",
    re.IGNORECASE,
)
_CONNECTIVE = re.compile(rf"\s*(?:{_CONNECTIVES})", re.IGNORECASE)
_PLACE = re.compile(
    r"[a-z]?\d{1,4}\s*(?:#|号楼|号院|栋|幢|座|单元|号门)|#\s*\d{1,3}(?!\d)"
    r"|[一二三四五六七八九十]{1,3}(?:栋|幢|号楼|单元)"
    r"|(?:building|block|tower|bldg|blk|unit)\s*[a-z0-9]{1,3}\b|\d{1,2}-\d{1,2}(?:-\d{2,4})?",
    re.IGNORECASE,
)
_ONLY_PLACE = re.compile(
    rf"[\s的那边这们我在是@]*(?:{_PLACE.pattern}|楼|门口|\s)+[\s的那边这]*", re.I
)


@dataclass(frozen=True)
class Clause:
    """A stretch of the text and how it is set off from what stands before it."""

    start: int
    end: int
    text: str
    #: "number" after 1. or ①, "strong" after a full stop or a line's end, "weak" after a comma
    set_off: str
    #: whether it begins as a further point: 另外, 还有, also
    adds: bool
    #: the buildings or units it names, as written
    places: frozenset[str]


def cut(text: str) -> list[Clause]:
    """The clauses in order; those that only name a place go with what follows."""
    clauses: list[Clause] = []
    begin, set_off = 0, "strong"
    for match in _BREAK.finditer(text):
        piece = text[begin : match.start()]
        if piece.strip() and _ONLY_PLACE.fullmatch(piece):
            continue
        if piece.strip():
            clauses.append(_clause(text, begin, match.start(), set_off))
            set_off = match.lastgroup or "none"
        elif match["number"] or match["strong"]:
            set_off = match.lastgroup or "none"
        begin = match.end()
    if text[begin:].strip():
        clauses.append(_clause(text, begin, len(text), set_off))
    return _fewer(text, clauses)


def _clause(text: str, begin: int, end: int, set_off: str) -> Clause:
    piece = text[begin:end]
    lead = len(piece) - len(piece.lstrip())
    return Clause(
        begin + lead,
        end,
        piece.strip(),
        set_off,
        adds=_CONNECTIVE.match(piece) is not None,
        places=frozenset("".join(p.split()).lower() for p in _PLACE.findall(piece)),
    )


def _fewer(text: str, clauses: list[Clause]) -> list[Clause]:
    """Long messages are read sentence by sentence, and a very long one only to its middle."""
    if len(clauses) <= MOST_CLAUSES:
        return clauses
    head, rest = clauses[: MOST_CLAUSES - 1], clauses[MOST_CLAUSES - 1 :]
    return [*head, _clause(text, rest[0].start, rest[-1].end, rest[0].set_off)]
