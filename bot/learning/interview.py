"""Candidates one after the other, for somebody who sits before a terminal."""

from collections.abc import Callable
from datetime import datetime

from bot.learning.decisions import NO, YES, DecisionError, Decisions, carry_out, intent_for
from handlers.taxonomy import Taxonomy
from nlu.understanding import REPORT_PREFIX
from storage import candidates
from storage.database import Database
from storage.models import CandidateStatus, TrainingCandidate

_PROMPT = "y accept, n reject, s skip, q quit, or the right category: "


def interview(
    database: Database,
    taxonomy: Taxonomy,
    *,
    ask: Callable[[str], str],
    tell: Callable[[str], None],
    now: Callable[[], datetime],
) -> Decisions:
    """Ask about each that waits until told to stop; every answer is kept at once."""
    done, found = Decisions(), waiting(database)
    for place, candidate in enumerate(found, start=1):
        tell(f"[{place}/{len(found)}] {line_of(candidate)}")
        one = _answer(candidate, taxonomy, ask, tell)
        if one is None:
            break
        with database.transaction() as session:
            carry_out(session, one, now())
        done.accepted += one.accepted
        done.rejected += one.rejected
        done.relabelled |= one.relabelled
    return done


def waiting(database: Database) -> list[TrainingCandidate]:
    """Those that nobody has decided, oldest first."""
    with database.reading() as session:
        return list(candidates.of_status(session, CandidateStatus.PENDING))


def line_of(candidate: TrainingCandidate) -> str:
    """Number, headings and text."""
    old, new = code_of(candidate.instead_of), code_of(candidate.intent)
    return f"{candidate.id}  {old or '?'} → {new}  {candidate.text}"


def code_of(intent: str) -> str:
    """The category's code, or the intent of what is no report."""
    return intent.removeprefix(REPORT_PREFIX)


def _answer(
    candidate: TrainingCandidate,
    taxonomy: Taxonomy,
    ask: Callable[[str], str],
    tell: Callable[[str], None],
) -> Decisions | None:
    """What was decided, maybe nothing; None to stop."""
    assert candidate.id is not None
    while True:
        words = ask(_PROMPT).strip()
        match words.lower():
            case "q" | "quit":
                return None
            case "s" | "skip" | "":
                return Decisions()
            case said if said in YES:
                return Decisions(accepted=[candidate.id])
            case said if said in NO:
                return Decisions(rejected=[candidate.id])
        try:
            return Decisions(relabelled={candidate.id: intent_for(taxonomy, words)})
        except DecisionError as error:
            tell(f"{error}.")
