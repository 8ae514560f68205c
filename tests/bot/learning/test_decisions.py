"""Deciding many candidates at once, by their numbers or from a file."""

from datetime import datetime

import pytest

from bot.imports.tables import Row, Table
from bot.learning.decisions import (
    DecisionError,
    Decisions,
    carry_out,
    decided_in,
    intent_for,
    read_decisions,
)
from handlers.taxonomy import load_taxonomy
from storage import candidates
from storage.candidates import Suggestion
from storage.database import Database
from storage.models import CandidateSource, CandidateStatus

TAXONOMY = load_taxonomy()
PENDING, ACCEPTED, REJECTED = CandidateStatus


@pytest.fixture
def first(database: Database, now: datetime) -> int:
    """The number of the first of six candidates."""
    with database.transaction() as session:
        texts = [
            Suggestion(f"太吵{n}", "zh", "report_noise", CandidateSource.CORRECTION, f"#{n}")
            for n in range(6)
        ]
        candidates.suggest(session, texts, status=PENDING, at=now)
        return min(c.id for c in candidates.of_status(session, PENDING) if c.id)


def decide(database: Database, now: datetime, *, accept: str = "", reject: str = "") -> None:
    with database.transaction() as session:
        carry_out(session, decided_in(session, accept=accept, reject=reject), now)


def of(database: Database, status: CandidateStatus) -> list[str]:
    with database.reading() as session:
        return [candidate.text for candidate in candidates.of_status(session, status)]


def table(*rows: tuple[str, str]) -> Table:
    cells = [dict(zip(("id", "decision"), row, strict=True)) for row in rows]
    return Table(("id", "decision"), tuple(Row(n, row) for n, row in enumerate(cells, start=2)))


def read(database: Database, *rows: tuple[str, str]) -> Decisions:
    with database.transaction() as session:
        return read_decisions(session, table(*rows), TAXONOMY)


def test_ranges_and_numbers_are_accepted_and_rejected(
    database: Database, first: int, now: datetime
) -> None:
    decide(database, now, accept=f"{first}-{first + 2}，{first + 4}", reject=f"{first + 3}")
    assert of(database, ACCEPTED) == ["太吵0", "太吵1", "太吵2", "太吵4"]
    assert of(database, REJECTED) == ["太吵3"]
    assert of(database, PENDING) == ["太吵5"]


def test_a_decision_can_be_turned_round(database: Database, first: int, now: datetime) -> None:
    decide(database, now, accept=f"{first}")
    decide(database, now, reject=f"{first}")
    assert of(database, REJECTED) == ["太吵0"]
    decide(database, now, accept=f"{first}-{first + 1}")
    assert of(database, ACCEPTED) == ["太吵0", "太吵1"]


@pytest.mark.parametrize(
    ("accept", "reject", "sentence"),
    [
        ("{0}", "{0}", "{0} is in both lists."),
        ("{0},x", "", "'x' is no number and no range: write 3-9,12."),
        ("{0}-", "", "'{0}-' is no number and no range: write 3-9,12."),
        ("{0},{9}", "", "There is no candidate {9}."),
        ("", "{9}-{10}", "There is no candidate {9}-{10}."),
        ("{1}-{0}", "", "There is no candidate {1}-{0}."),
    ],
)
def test_one_slip_decides_nothing(
    database: Database, first: int, now: datetime, accept: str, reject: str, sentence: str
) -> None:
    numbers = [str(first + n) for n in range(11)]
    with pytest.raises(DecisionError) as refused:
        decide(database, now, accept=accept.format(*numbers), reject=reject.format(*numbers))
    assert str(refused.value) == sentence.format(*numbers)
    assert len(of(database, PENDING)) == 6


def test_a_file_accepts_rejects_relabels_and_leaves_for_later(
    database: Database, first: int, now: datetime
) -> None:
    rows = [(first, "Accept"), (first + 1, "否"), (first + 2, "停车"), (first + 3, "chitchat")]
    decisions = read(database, *((str(n), word) for n, word in rows), (str(first + 4), ""))
    assert decisions.problems == ()
    with database.transaction() as session:
        carry_out(session, decisions, now)
    with database.reading() as session:
        accepted = [(c.text, c.intent) for c in candidates.of_status(session, ACCEPTED)]
    assert accepted == [
        ("太吵0", "report_noise"), ("太吵2", "report_parking"), ("太吵3", "chitchat"),
    ]  # fmt: skip
    assert of(database, REJECTED) == ["太吵1"]
    assert of(database, PENDING) == ["太吵4", "太吵5"]


def test_a_row_that_makes_no_sense_does_not_stop_the_others(
    database: Database, first: int
) -> None:
    decisions = read(
        database,
        (str(first + 90), "accept"), ("x", "accept"), ("", "accept"),
        (str(first), "accept"), (str(first), "reject"), (str(first + 1), "noize"),
    )  # fmt: skip
    assert decisions.accepted == [first]
    assert decisions.rejected == []
    assert [(line.row, line.sentence.partition(":")[0]) for line in decisions.problems] == [
        (2, f"there is no candidate {first + 90}, or it stands in an earlier row"),
        (3, "there is no candidate x, or it stands in an earlier row"),
        (4, "id is empty"),
        (6, f"there is no candidate {first}, or it stands in an earlier row"),
        (7, "decision 'noize' is no category or intent; near it"),
    ]


def test_a_file_without_the_columns_decides_nothing(database: Database) -> None:
    with database.transaction() as session:
        decisions = read_decisions(session, Table(("id",), ()), TAXONOMY)
    assert [line.sentence.partition(":")[0] for line in decisions.problems] == [
        "no column decision"
    ]


def test_a_category_that_is_none_is_met_with_those_near_it() -> None:
    with pytest.raises(DecisionError, match="near it: noise"):
        intent_for(TAXONOMY, "噪声")
    with pytest.raises(DecisionError, match=r"^'狗' is no category or intent$"):
        intent_for(TAXONOMY, "狗")
