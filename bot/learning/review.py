"""`gridbot nlu review`: which corrections the model may learn from."""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.imports.commands import own_database
from bot.imports.tables import TableError, read_table
from bot.learning.decisions import (
    DecisionError,
    Decisions,
    carry_out,
    decided_in,
    read_decisions,
)
from bot.learning.interview import code_of, interview, line_of, waiting
from bot.service import utc_now
from handlers.taxonomy import load_taxonomy
from storage import candidates
from storage.database import Database
from storage.models import CandidateStatus, TrainingCandidate

COLUMNS = ("id", "text", "old", "new", "from", "decision")
#: a spreadsheet would take a cell that begins so for a formula
_FORMULA = ("=", "+", "-", "@")


def review(
    export: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="Write those that wait into a file.")
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Read id and decision from a CSV or xlsx."),
    ] = None,
    accept: Annotated[str, typer.Option(metavar="3-9,12", help="Accept these.")] = "",
    reject: Annotated[str, typer.Option(metavar="4", help="Reject these.")] = "",
) -> None:
    """Show the corrections that wait, and decide: one by one on a terminal, or many at once.

    What is accepted or rejected can be turned round by deciding again.
    """
    if bool(export) + bool(source) + bool(accept or reject) > 1:
        raise _fail("Use one of --export, --from, or --accept with --reject.")
    with own_database() as database:
        if export:
            _export(database, export)
        elif source or accept or reject:
            _decide(database, source, accept, reject)
        else:
            _go_through(database)


def _go_through(database: Database) -> None:
    if not sys.stdin.isatty():
        for candidate in waiting(database):
            typer.echo(line_of(candidate))
        _sum_up(database, Decisions())
        return
    done = interview(database, load_taxonomy(), ask=_ask, tell=typer.echo, now=utc_now)
    _sum_up(database, done)


def _ask(prompt: str) -> str:
    try:
        return input(prompt)
    except (EOFError, KeyboardInterrupt):
        typer.echo()
        return "q"


def _decide(database: Database, source: Path | None, accept: str, reject: str) -> None:
    try:
        table = read_table(source) if source else None
        with database.transaction() as session:
            if table:
                decisions = read_decisions(session, table, load_taxonomy())
            else:
                decisions = decided_in(session, accept=accept, reject=reject)
            carry_out(session, decisions, utc_now())
    except (TableError, DecisionError) as error:
        raise _fail(str(error)) from error
    for line in decisions.problems:
        typer.echo(f"row {line.row}: {line.sentence}", err=True)
    _sum_up(database, decisions)
    if decisions.problems:
        raise typer.Exit(1)


def _export(database: Database, path: Path) -> None:
    found = waiting(database)
    try:
        # With the mark at the beginning, spreadsheets read it as UTF-8.
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(_cells(candidate) for candidate in found)
    except OSError as error:
        raise _fail(f"{path} cannot be written: {error.strerror}.") from error
    typer.echo(
        f"{len(found)} in {path}: write accept, reject or another category into the column "
        "decision, then read it back with --from."
    )


def _cells(candidate: TrainingCandidate) -> Sequence[str]:
    quoted = "'" if candidate.text.startswith(_FORMULA) else ""
    return (
        str(candidate.id),
        f"{quoted}{candidate.text}",
        code_of(candidate.instead_of),
        code_of(candidate.intent),
        candidate.origin,
        "",
    )


def _sum_up(database: Database, decisions: Decisions) -> None:
    with database.reading() as session:
        left = candidates.counts(session)
    accepted = len(decisions.accepted) + len(decisions.relabelled)
    typer.echo(
        f"{accepted} accepted ({len(decisions.relabelled)} with another category), "
        f"{len(decisions.rejected)} rejected; {left[CandidateStatus.PENDING]} waiting, "
        f"{left[CandidateStatus.ACCEPTED]} accepted in all."
    )


def _fail(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(1)
