"""A file as rows of text, the same from CSV and from a workbook."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

# Signs that cannot be seen and that word processors leave at the ends of cells.
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f"))
_BROKEN_WORKBOOK = (
    InvalidFileException,
    KeyError,
    OSError,
    ParseError,
    ValueError,
    zipfile.BadZipFile,
)


class Line(NamedTuple):
    """One sentence about one row of the file."""

    row: int
    sentence: str


class TableError(Exception):
    """The file as a whole cannot be read; the message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the column names, with the number that a spreadsheet shows beside it."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that have the shape of its first row, and the others as problems."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[Line, ...] = ()


def read_table(path: Path) -> Table:
    """Read a CSV file in UTF-8, or the first sheet of an xlsx workbook; raises TableError."""
    try:
        # What it is shows in the content: people rename files.
        if zipfile.is_zipfile(path):
            return _table(path.name, _workbook_lines(path))
        content = path.read_bytes()
    except OSError as error:
        raise TableError(f"{path} cannot be read: {error.strerror or error}") from error
    if path.suffix.lower() in (".xlsx", ".xls", ".xlsm"):
        raise TableError(f"{path.name} is not an xlsx workbook: save it as .xlsx or as CSV UTF-8")
    return _table(path.name, _csv_lines(path.name, content))


def _csv_lines(name: str, content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableError(f"{name} is not in UTF-8: save as UTF-8 (CSV UTF-8)") from error
    if "\0" in text:
        raise TableError(f"{name} is not a text file: save it as CSV UTF-8 or as .xlsx")
    try:
        yield from csv.reader(io.StringIO(text, newline=""), strict=True)
    except csv.Error as error:
        raise TableError(f"{name} is not a CSV file ({error}): is a quote left open?") from error


def _workbook_lines(path: Path) -> Iterator[list[str]]:
    try:
        with path.open("rb") as file, warnings.catch_warnings():
            # It warns about styles and drop-down lists, which are none of our business.
            warnings.simplefilter("ignore")
            workbook = load_workbook(file, read_only=True, data_only=True)
            sheet = workbook.worksheets[0]
            # Some programs write a wrong size into the sheet; its rows are the truth.
            sheet.reset_dimensions()
            for values in sheet.iter_rows(values_only=True):
                yield [_text(value) for value in values]
    except (*_BROKEN_WORKBOOK, IndexError) as error:
        raise TableError(
            f"{path.name} is not an xlsx workbook that can be read: save it again as .xlsx"
        ) from error


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _table(name: str, lines: Iterable[Sequence[str]]) -> Table:
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    problems: list[Line] = []
    for number, line in enumerate(lines, start=1):
        cells = [" ".join(cell.translate(_INVISIBLE).split()) for cell in line]
        if not any(cells):
            continue
        if not columns:
            columns = _columns(name, cells)
        elif any(cells[len(columns) :]):
            sentence = f"there are {len(cells)} cells for {len(columns)} columns: quote commas"
            problems.append(Line(number, sentence))
        else:
            rows.append(Row(number, dict(zip(columns, _padded(cells, columns), strict=True))))
    if not columns:
        raise TableError(f"{name} is empty: the first row holds the column names")
    if not rows and not problems:
        raise TableError(f"{name} has no rows under the column names")
    return Table(columns, tuple(rows), tuple(problems))


def _columns(name: str, cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells.pop()
    columns = tuple(cell.lower() for cell in cells)
    for position, column in enumerate(columns):
        if column in columns[:position]:
            what = f"the column {column} twice" if column else "a column without a name"
            raise TableError(f"{name} has {what}")
    return columns


def _padded(cells: list[str], columns: Sequence[str]) -> list[str]:
    missing = len(columns) - len(cells)
    return cells[: len(columns)] + [""] * missing
