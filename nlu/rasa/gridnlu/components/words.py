"""Chinese words, cut with the part of a large dictionary that the training texts use."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import jieba
from jieba import Tokenizer as Cutter

FILE = "words.txt"
#: no word of the dictionary that matters here is longer
LONGEST = 8


class WordCutter:
    """The whole dictionary takes a second and 60 MB in every server; most of it is never said."""

    def __init__(self, dictionary: str, total: int) -> None:
        self._dictionary = dictionary
        self._total = total
        self._cutter = Cutter()
        self._cutter.FREQ, _ = Cutter.gen_pfdict(_file(dictionary))
        # Of the whole dictionary: against a smaller sum single characters would win.
        self._cutter.total = total
        # Else it would look for its own dictionary, and write a cache into the temporary folder.
        self._cutter.initialized = True

    @classmethod
    def fit(cls, texts: Iterable[str]) -> "WordCutter":
        """Keeps the words that stand anywhere in the texts."""
        stretches = {stretch for text in texts for stretch in _stretches(text)}
        with jieba.get_dict_file() as file:
            lines = [line.decode("utf-8") for line in file]
        total = sum(int(line.split(" ")[1]) for line in lines)
        return cls("".join(line for line in lines if line.split(" ", 1)[0] in stretches), total)

    def cut(self, text: str) -> list[str]:
        """Words and single characters; without spaces."""
        return [word for word in self._cutter.cut(text, HMM=False) if not word.isspace()]

    def save(self, folder: Path) -> None:
        """The words with their frequencies, under the sum of all."""
        (folder / FILE).write_text(f"{self._total}\n{self._dictionary}", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "WordCutter":
        """Gives what was saved."""
        total, _, dictionary = (folder / FILE).read_text(encoding="utf-8").partition("\n")
        return cls(dictionary, int(total))


def _stretches(text: str) -> Iterator[str]:
    for start in range(len(text)):
        for end in range(start + 1, min(start + LONGEST, len(text)) + 1):
            yield text[start:end]


def _file(dictionary: str) -> BytesIO:
    file = BytesIO(dictionary.encode("utf-8"))
    file.name = FILE  # named in its errors
    return file
