"""One pump at a time works in a conversation, and each gets its turn."""

from collections import Counter
from datetime import datetime, timedelta
from threading import Thread

import pytest

from storage import conversations
from storage.database import Database
from storage.models import ConversationKind
from tests.storage.rows import all_at_once, conversation, message

LEASE = 15.0


def claim(database: Database, lease: str, now: datetime, limit: int = 100) -> list[str]:
    with database.transaction() as session:
        found = conversations.claim(session, lease=lease, now=now, seconds=LEASE, limit=limit)
    return [c.external_id for c in found]


def release(database: Database, lease: str, now: datetime, *names: str) -> None:
    with database.transaction() as session:
        ids = [conversation(session, name).id or 0 for name in names]
        conversations.release(session, ids, lease, now=now)


def waiting(database: Database, now: datetime, *names: str) -> None:
    with database.transaction() as session:
        for name in names:
            message(session, name, f"to {name}", now)


def test_the_same_chat_is_one_conversation(database: Database) -> None:
    with database.transaction() as session:
        first, again = conversation(session, "a"), conversation(session, "a")
        group = conversations.get_or_create(session, "test", ConversationKind.GROUP, "a")
    assert first.id == again.id != group.id


def test_however_many_reach_for_them_each_conversation_is_claimed_once(
    database: Database, now: datetime
) -> None:
    names = [f"c{n}" for n in range(200)]
    waiting(database, now, *names)
    claimed: list[str] = []

    def reach(lease: str) -> None:
        while found := claim(database, lease, now, limit=7):
            claimed.extend(found)

    all_at_once(reach)
    assert Counter(claimed) == Counter(names)


def test_a_conversation_is_left_alone_until_its_lease_has_run_out(
    database: Database, now: datetime
) -> None:
    waiting(database, now, "a")
    assert claim(database, "mine", now) == ["a"]
    assert claim(database, "theirs", now + timedelta(seconds=LEASE - 1)) == []
    assert claim(database, "theirs", now + timedelta(seconds=LEASE)) == ["a"]


def test_a_conversation_without_a_due_message_is_not_claimed(
    database: Database, now: datetime
) -> None:
    waiting(database, now + timedelta(seconds=5), "later")
    with database.transaction() as session:
        conversation(session, "quiet")
    assert claim(database, "mine", now) == []
    assert claim(database, "mine", now + timedelta(seconds=5)) == ["later"]


def test_who_was_served_longest_ago_is_claimed_first(database: Database, now: datetime) -> None:
    waiting(database, now, "a", "b", "c")
    assert claim(database, "mine", now, limit=2) == ["a", "b"]
    release(database, "mine", now + timedelta(seconds=2), "a")
    release(database, "mine", now + timedelta(seconds=1), "b")
    assert claim(database, "mine", now + timedelta(seconds=3)) == ["c", "b", "a"]


def test_a_conversation_with_an_emergency_is_claimed_before_all_others(
    database: Database, now: datetime
) -> None:
    waiting(database, now, "a", "b")
    with database.transaction() as session:
        message(session, "b", "着火了", now, urgent=True)
        message(session, "served", "to served", now, urgent=True)
        conversation(session, "served").leased_until = now
    assert claim(database, "mine", now, limit=3) == ["b", "served", "a"]


def test_a_lease_that_somebody_else_took_over_is_no_longer_held(
    database: Database, now: datetime
) -> None:
    waiting(database, now, "a")
    claim(database, "mine", now)
    later = now + timedelta(seconds=LEASE)
    claim(database, "theirs", later)
    release(database, "mine", later, "a")
    with database.transaction() as session:
        place = conversation(session, "a")
        assert place.id is not None
        assert not conversations.still_held(session, place.id, "mine")
        assert conversations.still_held(session, place.id, "theirs")
    assert claim(database, "third", later) == []


@pytest.mark.parametrize("engine", ["postgresql"])
def test_a_message_can_come_in_while_its_conversation_is_being_worked_on(
    database: Database, now: datetime
) -> None:
    waiting(database, now, "a")
    claim(database, "mine", now)
    with database.transaction() as session:
        place = conversation(session, "a")
        assert place.id is not None
        assert conversations.still_held(session, place.id, "mine")
        arrival = Thread(target=come_in, args=(database, now))
        arrival.start()
        arrival.join(timeout=10)
        assert not arrival.is_alive()


def come_in(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        message(session, "a", "one more", now)
