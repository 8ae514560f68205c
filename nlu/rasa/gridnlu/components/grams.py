"""What a classifier sees of a text: runs of characters, runs of words, parts of Latin words."""

from collections.abc import Iterator, Sequence

from gridnlu.components.phrases import phrase_of
from gridnlu.components.words import WordCutter

#: characters in Chinese, whole words in English
CHARACTERS, WORDS = 3, 2
#: parts of a word let English forgive endings and typing errors
PIECES = range(3, 6)
#: the kinds of runs that `grams` gives, each weighed as a whole
KINDS = 3


def grams(text: str, cutter: WordCutter) -> list[list[str]]:
    """The runs of each kind, as often as they occur."""
    tokens = phrase_of(text).split()
    words = [_shape(word.lower()) for word in cutter.cut(text)]
    return [
        list(_runs(tokens, CHARACTERS)),
        [piece for token in tokens if token.isascii() for piece in _pieces(token)],
        list(_runs(words, WORDS)),
    ]


def _runs(parts: Sequence[str], longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        for start in range(len(parts) - length + 1):
            yield " ".join(parts[start : start + length])


def _pieces(word: str) -> Iterator[str]:
    edged = f" {word} "
    for length in PIECES:
        for start in range(len(edged) - length + 1):
            yield edged[start : start + length]


def _shape(word: str) -> str:
    return "0" * min(len(word), 5) if word.isdigit() else word
