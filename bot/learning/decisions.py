"""What people decide about training candidates, from numbers on a line or rows of a file."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from bot.imports.cells import missing_columns, text_in
from bot.imports.outcome import Ledger, RowError
from bot.imports.tables import Line, Row, Table
from handlers.headings import named_intent, nearest_categories
from handlers.taxonomy import Taxonomy
from storage import candidates
from storage.models import CandidateStatus

#: words for a decision, as people write them into a column
YES = frozenset({"accept", "accepted", "yes", "y", "1", "是", "对", "采纳", "接受"})
NO = frozenset({"reject", "rejected", "no", "n", "0", "否", "错", "不采纳", "拒绝"})

_SEPARATORS = re.compile(r"[\s,，;；、]+")
_SPAN = re.compile(r"(\d{1,9})(?:[-–~](\d{1,9}))?")


class DecisionError(Exception):
    """Nothing has been decided; the message is the sentence for whoever decides."""


@dataclass(slots=True)
class Decisions:
    """Numbers of candidates by what becomes of them."""

    accepted: list[int] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)
    #: those that get another intent and are accepted with it
    relabelled: dict[int, str] = field(default_factory=dict)
    problems: tuple[Line, ...] = ()


def decided_in(session: Session, *, accept: str = "", reject: str = "") -> Decisions:
    """The candidates of lists such as 3-9,12; raises DecisionError for one that is not there."""
    decisions = Decisions(list(_numbers(session, accept)), list(_numbers(session, reject)))
    both = sorted(set(decisions.accepted) & set(decisions.rejected))
    if both:
        raise DecisionError(f"{both[0]} is in both lists.")
    return decisions


def read_decisions(session: Session, table: Table, taxonomy: Taxonomy) -> Decisions:
    """Rows with `id` and `decision`: accept, reject, another category, or empty for later."""
    missing = missing_columns(table, ("id", "decision"))
    if missing:
        return Decisions(problems=missing)
    ledger, decisions = Ledger(table.problems), Decisions()
    unseen = set(candidates.by_ids(session, [_number(row["id"]) for row in table.rows]))

    def take(row: Row) -> None:
        number = _number(text_in(row, "id"))
        if number not in unseen:
            raise RowError(f"there is no candidate {row['id']}, or it stands in an earlier row")
        unseen.discard(number)
        if row["decision"]:
            _put(decisions, number, row["decision"], taxonomy)

    ledger.each(table.rows, take)
    decisions.problems = ledger.result().problems
    return decisions


def carry_out(session: Session, decisions: Decisions, now: datetime) -> None:
    """Write the decisions down."""
    candidates.decide(session, decisions.accepted, CandidateStatus.ACCEPTED, now)
    candidates.decide(session, decisions.rejected, CandidateStatus.REJECTED, now)
    rows = candidates.by_ids(session, decisions.relabelled)
    for number, intent in decisions.relabelled.items():
        candidates.relabel(session, rows[number], intent, now)


def intent_for(taxonomy: Taxonomy, words: str) -> str:
    """The intent of this name; raises DecisionError with those that it may have meant."""
    intent = named_intent(taxonomy, words)
    if intent is None:
        near = ", ".join(category.code for category in nearest_categories(taxonomy, words))
        hint = f"; near it: {near}" if near else ""
        raise DecisionError(f"{words!r} is no category or intent{hint}")
    return intent


def _put(decisions: Decisions, number: int, words: str, taxonomy: Taxonomy) -> None:
    if words.lower() in YES:
        decisions.accepted.append(number)
    elif words.lower() in NO:
        decisions.rejected.append(number)
    else:
        try:
            decisions.relabelled[number] = intent_for(taxonomy, words)
        except DecisionError as error:
            raise RowError(f"decision {error}, accept or reject") from None


def _numbers(session: Session, words: str) -> Iterable[int]:
    found: dict[int, None] = {}
    for part in _SEPARATORS.split(words.strip()):
        if part:
            found |= dict.fromkeys(_span(session, part))
    return found


def _span(session: Session, part: str) -> Sequence[int]:
    span = _SPAN.fullmatch(part)
    if span is None:
        raise DecisionError(f"{part!r} is no number and no range: write 3-9,12.")
    found = candidates.ids_between(session, int(span[1]), int(span[2] or span[1]))
    if not found:
        raise DecisionError(f"There is no candidate {part}.")
    return found


def _number(words: str) -> int:
    """0 is nobody's number."""
    return int(words) if _SPAN.fullmatch(words) and words.isdecimal() else 0
