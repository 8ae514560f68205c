"""Reading files as people save them."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from bot.imports.tables import TableError, read_table


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def workbook(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    book.create_sheet("notes").append(["not this one"])
    book.save(path)
    return path


def read_error(path: Path) -> str:
    with pytest.raises(TableError) as caught:
        read_table(path)
    return str(caught.value)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_csv_is_read_with_and_without_a_byte_order_mark(tmp_path: Path, mark: bytes) -> None:
    path = write(tmp_path / "grids.csv", mark + "code,name\nh1,和平里\n".encode())
    assert [row.cells for row in read_table(path).rows] == [{"code": "h1", "name": "和平里"}]


def test_a_workbook_gives_the_same_rows_as_csv(tmp_path: Path) -> None:
    text = write(
        tmp_path / "a.csv", "code,buildings,enabled,phone\n3201,3,yes,13800000001\n,,,\nb,,,\n"
    )
    book = workbook(
        tmp_path / "a.xlsx",
        ["Code ", "buildings", "enabled", "phone"],
        [3201, 3.0, True, 13800000001],
        [None, None, None, None],
        ["b", None, None, None],
    )
    assert read_table(book) == read_table(text)


def test_a_workbook_is_known_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", ["code"], ["x"])
    assert read_table(book.rename(tmp_path / "a.csv")).rows[0]["code"] == "x"


def test_a_date_in_a_workbook_stays_readable(tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", ["buildings"], [datetime(2026, 1, 3)])  # noqa: DTZ001
    assert read_table(book).rows[0]["buildings"].startswith("2026-01-03")


def test_row_numbers_are_those_of_a_spreadsheet(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", 'code,name\na,"two\nlines"\n\n,\nb,x\n')
    assert [(row.number, row["name"]) for row in read_table(path).rows] == [
        (2, "two lines"),
        (5, "x"),
    ]


def test_spaces_and_invisible_signs_around_cells_do_not_count(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", " Code ,\u200bNAME\n\u3000h1\u3000,  a  b \n")
    assert read_table(path).rows[0].cells == {"code": "h1", "name": "a b"}


def test_a_row_with_too_many_cells_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    table = read_table(write(tmp_path / "a.csv", "code,name\na,b,c\nd,e\nf\n"))
    assert [row["code"] for row in table.rows] == ["d", "f"]
    assert table.problems[0].row == 2
    assert "3 cells for 2 columns" in table.problems[0].sentence


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_another_encoding_is_refused_with_advice(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path / "a.csv", "code,name\nh1,和平里\n".encode(encoding))
    assert "save as UTF-8" in read_error(path)


@pytest.mark.parametrize("content", ["", "\ufeff", "\n\n", " , ,\n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: str) -> None:
    assert "is empty" in read_error(write(tmp_path / "a.csv", content))


def test_column_names_without_rows_are_refused(tmp_path: Path) -> None:
    assert "no rows" in read_error(write(tmp_path / "a.csv", "code,name\n"))


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    assert "column name twice" in read_error(write(tmp_path / "a.csv", "name,Name\na,b\n"))


@pytest.mark.parametrize(
    "content", [b"code,name\n", b"\xd0\xcf\x11\xe0 old", b"PK\x03\x04 cut off"]
)
def test_what_only_calls_itself_a_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "not an xlsx workbook" in read_error(write(tmp_path / "a.xlsx", content))


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", ["code"], ["x"])
    content = book.read_bytes().replace(b"xl/worksheets", b"xl/nowhere_at")
    assert "not an xlsx workbook" in read_error(write(tmp_path / "b.xlsx", content))


@pytest.mark.parametrize("content", ['code\n"open\n', "code\nbinary\0sign\n"])
def test_text_that_is_no_csv_is_refused(tmp_path: Path, content: str) -> None:
    assert "is not a" in read_error(write(tmp_path / "a.csv", content))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in read_error(tmp_path / "none.csv")
    assert "cannot be read" in read_error(tmp_path)
