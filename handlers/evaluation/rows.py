"""A labelled CSV file as rows, and the sentences for files that are none."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_SEPARATORS = re.compile(r"[\s,;|/，；、]+")


class LabelledFileError(Exception):
    """The file cannot be measured with; the message is the sentence for whoever made it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled text, exactly as it was written."""

    line: int
    text: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    def codes(self, *columns: str) -> tuple[str, ...]:
        """The words of these cells, separated by spaces, commas, semicolons or bars."""
        return tuple(word for c in columns for word in _SEPARATORS.split(self[c]) if word)


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """The rows of a file, under the name the set goes by."""

    name: str
    path: Path
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def error(self, row: Row, sentence: str) -> LabelledFileError:
        """What is wrong with this row."""
        return LabelledFileError(f"{self.path}, line {row.line}: {sentence}")


def read_file(path: Path, name: str) -> LabelledFile:
    """Read a CSV file in UTF-8 that has a column `text`; raises LabelledFileError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            columns = tuple(cell.strip().lower() for cell in next(reader, []))
            _check_columns(path, columns)
            rows = tuple(
                _row(path, columns, cells, reader.line_num) for cells in reader if any(cells)
            )
    except UnicodeDecodeError as error:
        raise LabelledFileError(f"{path} is not in UTF-8.") from error
    except OSError as error:
        raise LabelledFileError(f"{path} cannot be read: {error.strerror}.") from error
    except csv.Error as error:
        raise LabelledFileError(f"{path} is not a CSV file: {error}.") from error
    if not rows:
        raise LabelledFileError(f"{path} has no rows under the column names.")
    return LabelledFile(name, path, columns, rows)


def _check_columns(path: Path, columns: Sequence[str]) -> None:
    if "text" not in columns:
        raise LabelledFileError(f"{path} has no column “text” in its first row.")
    if len(set(columns)) < len(columns):
        raise LabelledFileError(f"{path} has two columns of the same name.")


def _row(path: Path, columns: Sequence[str], cells: Sequence[str], line: int) -> Row:
    if len(cells) > len(columns):
        raise LabelledFileError(
            f"{path}, line {line}: {len(cells)} cells for {len(columns)} columns; quote commas."
        )
    # Cells at the end may be left out.
    named = dict(zip(columns, cells, strict=False))
    text = named.get("text", "")
    if not text.strip():
        raise LabelledFileError(f"{path}, line {line}: there is no text.")
    return Row(line, text, named)
