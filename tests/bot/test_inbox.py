"""A message is stored before it is acknowledged, once, whatever is in it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from sqlmodel import select

from bot.channels.port import Inbound
from bot.inbox import Inbox
from storage.database import Database
from storage.models import Conversation, ConversationKind, InboundMessage

HANDS = 6


def inbound(external_id: str, now: datetime, text: str = "你好") -> Inbound:
    return Inbound(
        channel="webchat",
        external_id=external_id,
        kind=ConversationKind.GROUP,
        conversation="g1",
        sender="张阿姨",
        sender_name="张阿姨",
        text=text,
        mentions_bot=False,
        received_at=now,
    )


def stored(database: Database) -> list[InboundMessage]:
    with database.reading() as session:
        return list(session.exec(select(InboundMessage)).all())


def test_a_message_that_the_platform_repeats_is_stored_once(
    database: Database, now: datetime
) -> None:
    inbox = Inbox(database, wake=lambda: None)
    assert inbox.accept(inbound("m1", now))
    assert not inbox.accept(inbound("m1", now))
    assert len(stored(database)) == 1


def test_the_same_id_on_another_platform_is_another_message(
    database: Database, now: datetime
) -> None:
    inbox = Inbox(database, wake=lambda: None)
    other = Inbound("wecom", "m1", ConversationKind.DIRECT, "x", "x", "", "你好", True, now)
    assert inbox.accept(inbound("m1", now))
    assert inbox.accept(other)


def test_a_message_is_in_the_database_before_anybody_is_woken(
    database: Database, now: datetime
) -> None:
    seen: list[int] = []
    inbox = Inbox(database, wake=lambda: seen.append(len(stored(database))))
    inbox.accept(inbound("m1", now))
    assert seen == [1]


def test_many_who_bring_the_same_messages_at_once_store_each_once(
    database: Database, now: datetime
) -> None:
    inbox = Inbox(database, wake=lambda: None)
    with ThreadPoolExecutor(max_workers=HANDS) as pool:
        taken = list(pool.map(lambda n: inbox.accept(inbound(f"m{n // 6}", now)), range(60)))
    assert sum(taken) == len(stored(database)) == 10
    with database.reading() as session:
        assert len(session.exec(select(Conversation)).all()) == 1


@pytest.mark.parametrize(
    "text", ["", "水管\0爆了", "🚰" * 2000, "a" * 100_000, "' OR 1=1; --", "a\u2028b‮c"]
)
def test_any_text_is_taken(database: Database, now: datetime, text: str) -> None:
    inbox = Inbox(database, wake=lambda: None)
    assert inbox.accept(inbound("m1", now, text))
    assert stored(database)[0].text == text.replace("\0", "")


def test_a_cry_for_help_is_known_when_it_comes_in(database: Database, now: datetime) -> None:
    inbox = Inbox(database, wake=lambda: None)
    inbox.accept(inbound("m1", now, "5号楼着火了，快来人"))
    inbox.accept(inbound("m2", now, "5号楼下水道堵了"))
    assert {m.external_id: m.urgent for m in stored(database)} == {"m1": True, "m2": False}
