"""`gridbot nlu review` as somebody at a terminal meets it."""

import csv
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.learning.interview import interview
from bot.nlu_commands import nlu_app
from handlers.taxonomy import load_taxonomy
from storage import candidates
from storage.candidates import Suggestion
from storage.database import Database
from storage.models import CandidateSource, CandidateStatus

ROOT = Path(__file__).parents[3]
PENDING, ACCEPTED, REJECTED = CandidateStatus


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_url: str) -> None:
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def first(database: Database, now: datetime) -> int:
    """The number of the first of three candidates."""
    with database.transaction() as session:
        texts = [
            Suggestion(text, "zh", "report_noise", CandidateSource.CORRECTION, "#7", "report_road")
            for text in ("半夜太吵", "=1+1 太吵了", "楼上太吵")
        ]
        candidates.suggest(session, texts, status=PENDING, at=now)
        return min(c.id for c in candidates.of_status(session, PENDING) if c.id)


def run(*arguments: str | int | Path) -> Result:
    return CliRunner().invoke(nlu_app, ["review", *map(str, arguments)])


def of(database: Database, status: CandidateStatus) -> list[tuple[str, str]]:
    with database.reading() as session:
        return [(c.text, c.intent) for c in candidates.of_status(session, status)]


def test_what_waits_is_listed_where_nobody_can_answer(first: int) -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{first}  road → noise  半夜太吵",
        f"{first + 1}  road → noise  =1+1 太吵了",
        f"{first + 2}  road → noise  楼上太吵",
        "0 accepted (0 with another category), 0 rejected; 3 waiting, 0 accepted in all.",
    ]


def test_numbers_are_decided_on_the_command_line(database: Database, first: int) -> None:
    result = run("--accept", f"{first}-{first + 1}", "--reject", first + 2)
    assert result.exit_code == 0
    assert result.stdout == (
        "2 accepted (0 with another category), 1 rejected; 0 waiting, 2 accepted in all.\n"
    )
    assert of(database, REJECTED) == [("楼上太吵", "report_noise")]


def test_a_number_that_is_not_there_is_one_sentence(database: Database, first: int) -> None:
    result = run("--accept", f"{first},{first + 50}")
    assert result.exit_code == 1
    assert result.stderr == f"There is no candidate {first + 50}.\n"
    assert len(of(database, PENDING)) == 3


def test_a_file_goes_out_and_comes_back_decided(
    database: Database, first: int, tmp_path: Path
) -> None:
    path = tmp_path / "review.csv"
    assert run("--export", path).exit_code == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["id"], row["old"], row["new"], row["from"]) for row in rows] == [
        (str(first + n), "road", "noise", "#7") for n in range(3)
    ]
    # No cell may be taken for a formula.
    assert rows[1]["text"] == "'=1+1 太吵了"
    for row, decision in zip(rows, ("accept", "reject", "停车"), strict=True):
        row["decision"] = decision
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    result = run("--from", path)
    assert result.exit_code == 0
    assert result.stdout.startswith("2 accepted (1 with another category), 1 rejected; 0 waiting")
    assert of(database, ACCEPTED) == [("半夜太吵", "report_noise"), ("楼上太吵", "report_parking")]


def test_a_bad_row_is_told_and_the_others_are_decided(database: Database, first: int) -> None:
    Path("d.csv").write_text(f"id,decision\n{first},accept\n{first + 1},天后\n", encoding="utf-8")
    result = run("--from", "d.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("row 3: decision '天后' is no category or intent")
    assert len(of(database, ACCEPTED)) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--from", "none.csv"], "none.csv cannot be read: No such file or directory\n"),
        (["--export", "no/out.csv"], "no/out.csv cannot be written: No such file or directory.\n"),
        (
            ["--export", "a.csv", "--accept", "1"],
            "Use one of --export, --from, or --accept with --reject.\n",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(arguments: list[str], sentence: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (1, sentence)


def answering(*answers: str) -> Callable[[str], str]:
    given = iter(answers)
    return lambda _prompt: next(given)


def test_each_is_asked_about_and_kept_at_once(database: Database, now: datetime) -> None:
    said: list[str] = []
    ask = answering("y", "天后", " 停车 ", "q")
    interview(database, load_taxonomy(), ask=ask, tell=said.append, now=lambda: now)
    assert of(database, ACCEPTED) == [
        ("半夜太吵", "report_noise"),
        ("=1+1 太吵了", "report_parking"),
    ]
    assert of(database, PENDING) == [("楼上太吵", "report_noise")]
    assert [line.split("]")[0] for line in said] == [
        "[1/3", "[2/3", "'天后' is no category or intent.", "[3/3",
    ]  # fmt: skip


def test_what_is_skipped_waits_for_another_day(database: Database, now: datetime) -> None:
    ask = answering("s", "N", "")
    interview(database, load_taxonomy(), ask=ask, tell=lambda _: None, now=lambda: now)
    assert of(database, REJECTED) == [("=1+1 太吵了", "report_noise")]
    assert [text for text, _ in of(database, PENDING)] == ["半夜太吵", "楼上太吵"]


def test_on_a_terminal_it_asks_and_the_end_of_the_input_ends_it(database: Database) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [str(Path(sys.executable).with_name("gridbot")), "nlu", "review"],
        stdin=theirs, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=dict(os.environ),
    ) as process:  # fmt: skip
        os.write(ours, b"y\n\x04")
        output, _ = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert "1 accepted (0 with another category), 0 rejected; 2 waiting" in output
    assert of(database, ACCEPTED) == [("半夜太吵", "report_noise")]
