"""Training candidates: the same is suggested once, and people decide."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import Session

from storage import candidates
from storage.candidates import Suggestion
from storage.database import Database
from storage.models import CandidateSource, CandidateStatus, TrainingCandidate
from tests.storage.rows import HANDS, all_at_once

PENDING, ACCEPTED, REJECTED = CandidateStatus


def suggestion(
    text: str,
    intent: str = "report_noise",
    origin: str = "#1",
    source: CandidateSource = CandidateSource.CORRECTION,
) -> Suggestion:
    return Suggestion(text, "zh", intent, source, origin, instead_of="report_road")


def suggest(session: Session, now: datetime, *suggestions: Suggestion) -> int:
    return candidates.suggest(session, suggestions, status=PENDING, at=now)


def all_of(session: Session, status: CandidateStatus = PENDING) -> list[TrainingCandidate]:
    return list(candidates.of_status(session, status))


def number_of(candidate: TrainingCandidate) -> int:
    assert candidate.id is not None
    return candidate.id


def test_a_suggestion_is_kept_as_it_was_made(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        assert suggest(session, now, suggestion("太吵")) == 1
    with database.reading() as session:
        (kept,) = all_of(session)
    assert (kept.text, kept.language, kept.intent, kept.instead_of) == (
        "太吵", "zh", "report_noise", "report_road",
    )  # fmt: skip
    assert (kept.source, kept.origin) == (CandidateSource.CORRECTION, "#1")
    assert (kept.created_at, kept.decided_at) == (now, None)


def test_the_same_text_with_the_same_intent_is_suggested_once(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        twice = (suggestion("太吵"), suggestion("太吵", origin="#2"))
        assert suggest(session, now, *twice, suggestion("太吵", "report_pests")) == 2
        assert suggest(session, now, suggestion("太吵"), suggestion("很吵")) == 1
        assert suggest(session, now) == 0
    with database.reading() as session:
        kept = [(c.text, c.intent, c.origin) for c in all_of(session)]
    assert kept == [
        ("太吵", "report_noise", "#1"),
        ("太吵", "report_pests", "#1"),
        ("很吵", "report_noise", "#1"),
    ]  # fmt: skip


def test_many_who_suggest_the_same_at_once_keep_one(database: Database, now: datetime) -> None:
    kept: list[int] = []

    def work(lease: str) -> None:
        with database.transaction() as session:
            kept.append(suggest(session, now, suggestion("太吵", origin=lease)))

    all_at_once(work)
    assert sorted(kept) == [0] * (HANDS - 1) + [1]


def test_known_texts_are_found_however_many_are_asked_for(
    database: Database, now: datetime
) -> None:
    asked = [suggestion(f"太吵{n}") for n in range(2_500)]
    with database.transaction() as session:
        suggest(session, now, *asked[:2_100])
        found = candidates.known(session, [one.digest for one in asked])
    assert found == {one.digest for one in asked[:2_100]}


def test_a_case_corrected_again_forgets_what_nobody_has_decided(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        suggest(session, now, suggestion("太吵"), suggestion("很吵"))
        suggest(session, now, suggestion("好吵", origin="#11"))
        imported = suggestion("真吵", source=CandidateSource.IMPORT)
        suggest(session, now, imported)
        candidates.decide(session, [number_of(all_of(session)[0])], ACCEPTED, now)
        candidates.forget_pending(session, "#1")
    with database.reading() as session:
        assert [c.text for c in all_of(session)] == ["好吵", "真吵"]
        assert [c.text for c in all_of(session, ACCEPTED)] == ["太吵"]


def test_a_decision_counts_once_and_can_be_turned_round(database: Database, now: datetime) -> None:
    later = now + timedelta(days=1)
    with database.transaction() as session:
        suggest(session, now, suggestion("太吵"))
        number = number_of(all_of(session)[0])
        assert candidates.decide(session, [number], ACCEPTED, now) == 1
        assert candidates.decide(session, [number], ACCEPTED, later) == 0
    with database.reading() as session:
        assert candidates.by_ids(session, [number])[number].decided_at == now
    with database.transaction() as session:
        assert candidates.decide(session, [number], REJECTED, later) == 1
    with database.reading() as session:
        (rejected,) = all_of(session, REJECTED)
        assert rejected.decided_at == later
        assert candidates.counts(session) == {REJECTED: 1}


def test_numbers_between_two_are_those_that_are_there(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        suggest(session, now, *(suggestion(f"太吵{n}") for n in range(5)))
        numbers = [number_of(candidate) for candidate in all_of(session)]
        assert candidates.ids_between(session, numbers[1], numbers[3]) == numbers[1:4]
        assert candidates.ids_between(session, numbers[-1] + 1, numbers[-1] + 9) == []


@pytest.mark.parametrize("known_as", [None, REJECTED])
def test_a_text_gets_another_intent_and_is_accepted_with_it(
    database: Database, now: datetime, known_as: CandidateStatus | None
) -> None:
    with database.transaction() as session:
        suggest(session, now, suggestion("太吵"))
        (candidate,) = all_of(session)
        if known_as:
            same = suggestion("太吵", "report_pests")
            candidates.suggest(session, [same], status=known_as, at=now)
        candidates.relabel(session, candidate, "report_pests", now)
    with database.reading() as session:
        (accepted,) = all_of(session, ACCEPTED)
        assert (accepted.text, accepted.intent) == ("太吵", "report_pests")
        assert all_of(session) == []
    with database.transaction() as session:
        assert suggest(session, now, suggestion("太吵", "report_pests")) == 0
