"""What an import did, or would do, row by row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from tqdm import tqdm

from bot.imports.tables import Line, Row

Item = TypeVar("Item")

#: rows written in one transaction: a running service gets its turn in between
CHUNK = 1_000


class RowError(Exception):
    """This row cannot be taken; the message is the sentence for whoever keeps the file."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows made something, changed something or changed nothing, and the rest."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    problems: tuple[Line, ...] = ()
    #: one line for each row that was counted as created or updated
    changes: tuple[Line, ...] = ()


class Progress(Protocol):
    """Passes the items on while showing somebody how far it is."""

    def __call__(self, items: Sequence[Item], what: str, /) -> Iterable[Item]: ...


def silent(items: Sequence[Item], _what: str) -> Iterable[Item]:
    """Progress that nobody watches."""
    return items


def bar(items: Sequence[Item], what: str) -> Iterable[Item]:
    """Progress as a bar, where there is a terminal to draw it on."""
    return tqdm(items, desc=what, leave=False, disable=None)


class Ledger:
    """Keeps the count while the rows are gone through in any order."""

    def __init__(self, problems: Iterable[Line] = ()) -> None:
        self._problems = list(problems)
        self._created: list[Line] = []
        self._updated: list[Line] = []
        self._unchanged = 0

    def create(self, row: int, what: str) -> None:
        """The row makes something new."""
        self._created.append(Line(row, f"new: {what}"))

    def update(self, row: int, what: str, changes: Sequence[str]) -> None:
        """The row changes these things about something known; none is fine."""
        if changes:
            self._updated.append(Line(row, f"changed: {what}: {', '.join(changes)}"))
        else:
            self._unchanged += 1

    def refuse(self, row: int, sentence: str) -> None:
        """The row is not taken."""
        self._problems.append(Line(row, sentence))

    def each(self, rows: Iterable[Row], take: Callable[[Row], None]) -> None:
        """Take row after row; a RowError refuses its row and the next one is taken."""
        for row in rows:
            try:
                take(row)
            except RowError as error:
                self.refuse(row.number, str(error))

    def result(self) -> ImportResult:
        """The outcome, with lines in the order of the file."""
        return ImportResult(
            created=len(self._created),
            updated=len(self._updated),
            unchanged=self._unchanged,
            problems=tuple(sorted(self._problems)),
            changes=tuple(sorted(self._created + self._updated)),
        )
