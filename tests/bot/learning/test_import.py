"""`gridbot nlu import` as somebody at a terminal meets it."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner, Result

from bot.nlu_commands import nlu_app
from storage import candidates
from storage.database import Database
from storage.models import CandidateStatus, TrainingCandidate

ROWS = [
    "诉求内容,类别",
    "3号楼下水道堵了，找张先生13812345678,排水排污",
    "半夜装修太吵,噪声扰民",
    "感谢社区,表扬",
    ",噪声扰民",
    "嗯,noise",
    "3号楼下水道堵了，找李先生13912345678,drainage",
    "noise all night in building 3,noise",
]


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_url: str) -> None:
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)
    write("hotline.csv", *ROWS)
    write("map.csv", "噪声扰民,noise", "表扬,-")


def write(name: str, *rows: str) -> None:
    Path(name).write_text("\n".join(rows) + "\n", encoding="utf-8-sig")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(nlu_app, ["import", *arguments])


def accepted(database: Database) -> list[TrainingCandidate]:
    with database.reading() as session:
        return list(candidates.of_status(session, CandidateStatus.ACCEPTED))


def test_texts_are_stored_masked_and_accepted(database: Database) -> None:
    result = run("hotline.csv", "--mapping", "map.csv")
    assert result.exit_code == 0, result.output
    assert result.stdout == (
        "hotline.csv: 3 new, 0 known already, 1 twice in the file, 1 empty, 1 too short, "
        "1 left out, 0 of an unknown category, 0 with a problem\n"
    )
    stored = accepted(database)
    assert [(c.text, c.intent, c.language, c.origin) for c in stored] == [
        ("3号楼下水道堵了，找***先生***", "report_drainage", "zh", "hotline.csv:2"),
        ("半夜装修太吵", "report_noise", "zh", "hotline.csv:3"),
        ("noise all night in building 3", "report_noise", "en", "hotline.csv:8"),
    ]
    assert all(c.source == "import" and c.decided_at and not c.instead_of for c in stored)


def test_the_same_file_again_changes_nothing(database: Database) -> None:
    run("hotline.csv", "--mapping", "map.csv")
    before = [c.model_dump() for c in accepted(database)]
    result = run("hotline.csv", "--mapping", "map.csv")
    assert result.exit_code == 0
    assert "0 new, 3 known already, 1 twice in the file" in result.stdout
    assert [c.model_dump() for c in accepted(database)] == before


def test_unknown_names_are_listed_with_what_to_write(database: Database) -> None:
    result = run("hotline.csv")
    assert result.exit_code == 1
    assert "3 of an unknown category" not in result.stdout
    assert "2 of an unknown category" in result.stdout
    told = result.stderr.splitlines()
    assert told[0].startswith("2 names are none of ours.")
    assert "--mapping" in told[0]
    assert sorted(told[1:]) == ["噪声扰民,noise,1", "表扬,?,1"]
    assert len(accepted(database)) == 2


def test_a_dry_run_counts_the_same_and_stores_nothing(database: Database) -> None:
    dry = run("hotline.csv", "--mapping", "map.csv", "--dry-run")
    assert accepted(database) == []
    real = run("hotline.csv", "--mapping", "map.csv")
    assert dry.stdout == real.stdout.replace("\n", " (dry run)\n")
    again = run("hotline.csv", "--mapping", "map.csv", "--dry-run")
    assert "0 new, 3 known already" in again.stdout


def test_a_workbook_is_read_as_well(database: Database) -> None:
    workbook = Workbook()
    sheet = workbook.create_sheet(index=0)
    for row in (["工单编号", "内容", "分类"], [1, "路灯\n不亮", "照明"], [2, "太吵", "噪音"]):
        sheet.append(row)
    workbook.save("hotline.xlsx")
    assert run("hotline.xlsx").exit_code == 0
    assert [(c.text, c.origin) for c in accepted(database)] == [
        ("路灯 不亮", "hotline.xlsx:2"), ("太吵", "hotline.xlsx:3"),
    ]  # fmt: skip


def test_a_row_with_too_many_cells_is_told_and_the_others_are_stored(database: Database) -> None:
    write("h.csv", "text,category", "太吵,了,noise", "很吵,noise")
    result = run("h.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("row 2: there are 3 cells for 2 columns")
    assert [c.text for c in accepted(database)] == ["很吵"]


def test_a_long_file_is_stored_in_runs_and_counted_as_a_whole(database: Database) -> None:
    rows = [f"{n}号楼很吵,noise" for n in range(1, 100)]
    more = [f"{n}号楼{m}单元很吵,noise" for n in range(1, 100) for m in range(1, 21)]
    write("h.csv", "text,category", *rows, *more, rows[0])
    result = run("h.csv")
    assert "2079 new, 0 known already, 1 twice in the file" in result.stdout
    assert len(accepted(database)) == 2079


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("内容,诉求内容,类别", "several columns for the words (诉求内容, 内容)"),
        ("诉求内容,类别,分类", "several columns for the category (类别, 分类)"),
        ("标题,类别", "no column for the words (标题, 类别)"),
        ("诉求内容,一级", "no column for the category (诉求内容, 一级)"),
    ],
)
def test_columns_that_are_not_clear_are_one_sentence(
    database: Database, header: str, sentence: str
) -> None:
    write("h.csv", header, "太吵,噪音,噪音")
    result = run("h.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert accepted(database) == []


def test_our_own_column_names_decide_among_several(database: Database) -> None:
    write("h.csv", "text,内容,category,类别", "太吵,x,noise,y")
    assert run("h.csv").exit_code == 0
    assert [c.text for c in accepted(database)] == ["太吵"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["none.csv"], "none.csv cannot be read"),
        (["hotline.csv", "--mapping", "none.csv"], "none.csv cannot be read"),
    ],
)
def test_a_file_that_is_not_there_is_one_sentence(arguments: list[str], sentence: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1
