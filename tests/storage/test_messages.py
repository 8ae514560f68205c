"""The inbox gives messages out in order, and gives none up without saying so."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import messages
from storage.database import Database
from storage.models import MessageStatus
from tests.storage.rows import conversation, message

LATER = timedelta(seconds=3)


def due(database: Database, now: datetime, place: str = "a", limit: int = 100) -> list[str]:
    with database.transaction() as session:
        place_id = conversation(session, place).id
        assert place_id is not None
        return [m.external_id for m in messages.due(session, [place_id], now=now, limit=limit)]


def postpone(database: Database, external_id: str, until: datetime) -> None:
    with database.transaction() as session:
        found = messages.find(session, "test", external_id)
        assert found is not None
        messages.postpone(found, until=until)


def test_a_message_is_found_by_what_its_platform_calls_it(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        made = message(session, "a", "m1", now)
        assert messages.find(session, "test", "m1") is made
        assert messages.find(session, "other", "m1") is None


def test_the_database_refuses_the_same_message_twice(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        message(session, "a", "m1", now)
    with pytest.raises(IntegrityError), database.transaction() as session:
        message(session, "b", "m1", now)


def test_messages_come_out_in_the_order_they_came_in(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        message(session, "a", "first", now + LATER)
        message(session, "a", "second", now)
        message(session, "elsewhere", "other", now)
        message(session, "a", "done", now, status=MessageStatus.DONE)
        message(session, "a", "dead", now, status=MessageStatus.DEAD)
    assert due(database, now) == ["second"]
    assert due(database, now + LATER) == ["first", "second"]


def test_what_was_put_off_does_not_keep_the_next_from_its_turn(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        for name in ("first", "second", "third"):
            message(session, "a", name, now)
    for name in ("first", "second"):
        postpone(database, name, now + LATER)
    assert due(database, now + LATER, limit=2) == ["first", "third"]


def test_an_emergency_is_among_the_first_that_are_given_out(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        for n in range(5):
            message(session, "a", f"m{n}", now)
        message(session, "a", "着火了", now + LATER, urgent=True)
    assert due(database, now + LATER, limit=2) == ["m0", "着火了"]


def test_a_message_stands_behind_older_words_of_its_speaker_in_its_conversation(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        message(session, "a", "mine", now, sender="张阿姨")
        message(session, "a", "theirs", now, sender="李奶奶")
        elsewhere = message(session, "b", "elsewhere", now, sender="张阿姨")
        behind = message(session, "a", "mine too", now, sender="张阿姨")
        assert messages.stands_behind(session, behind)
        assert not messages.stands_behind(session, elsewhere)
        first = messages.find(session, "test", "mine")
        assert first is not None
        assert not messages.stands_behind(session, first)
        messages.finish(first, at=now)
        assert not messages.stands_behind(session, behind)


def test_a_message_that_is_finished_is_not_given_out_again(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        made = message(session, "a", "m1", now)
        assert made.id is not None
        assert messages.get_pending(session, made.id) is made
        messages.finish(made, at=now)
    with database.transaction() as session:
        assert messages.get_pending(session, made.id) is None
    assert due(database, now) == []


def test_a_message_is_dead_after_its_last_try_and_keeps_why(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        made = message(session, "a", "m1", now)
        messages.blame(made, "broken " * 100, until=now + LATER, most=2)
    assert due(database, now) == []
    assert due(database, now + LATER) == ["m1"]
    with database.transaction() as session:
        found = messages.find(session, "test", "m1")
        assert found is not None
        assert found.status is MessageStatus.PENDING
        messages.blame(found, "still broken", until=now, most=2)
    with database.reading() as session:
        assert messages.counts(session) == {MessageStatus.DEAD: 1}
        found = messages.find(session, "test", "m1")
        assert found is not None
        assert (found.attempts, found.error) == (2, "still broken")


def test_reviving_gives_the_dead_all_their_tries_again(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        made = message(session, "a", "m1", now)
        messages.blame(made, "broken", until=now + LATER, most=1)
        message(session, "a", "done", now, status=MessageStatus.DONE)
    with database.transaction() as session:
        assert messages.revive(session, now) == 1
    assert due(database, now) == ["m1"]
    with database.reading() as session:
        assert messages.counts(session) == {MessageStatus.PENDING: 1}
        found = messages.find(session, "test", "m1")
        assert found is not None
        assert found.attempts == 0
