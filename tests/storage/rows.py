"""Rows to test queues with, and many hands that reach for them at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from sqlmodel import Session

from storage import conversations, outbox
from storage.models import (
    Conversation,
    ConversationKind,
    InboundMessage,
    Lane,
    MessageStatus,
    OutboxMessage,
)

HANDS = 6


def all_at_once(work: Callable[[str], None]) -> None:
    """Six threads do the same, each with a lease of its own; what one raises is raised."""
    with ThreadPoolExecutor(max_workers=HANDS) as pool:
        list(pool.map(work, [f"lease-{n}" for n in range(HANDS)]))


def conversation(session: Session, name: str) -> Conversation:
    return conversations.get_or_create(session, "test", ConversationKind.DIRECT, name)


def message(
    session: Session,
    place: str,
    external_id: str,
    now: datetime,
    *,
    sender: str = "",
    urgent: bool = False,
    status: MessageStatus = MessageStatus.PENDING,
) -> InboundMessage:
    conversation_id = conversation(session, place).id
    assert conversation_id is not None
    made = InboundMessage(
        channel="test",
        external_id=external_id,
        conversation_id=conversation_id,
        sender_external_id=sender or place,
        text=external_id,
        addressed=True,
        received_at=now,
        available_at=now,
        urgent=urgent,
        status=status,
    )
    session.add(made)
    session.flush()
    return made


def line(
    session: Session,
    key: str,
    now: datetime,
    *,
    to: str = "g1",
    lane: Lane = Lane.REPLY,
    repeatable: bool = True,
) -> bool:
    return outbox.add(
        session,
        OutboxMessage(
            dedupe_key=key,
            channel="test",
            kind=ConversationKind.GROUP,
            destination=to,
            lane=lane,
            text=key,
            repeatable=repeatable,
            created_at=now,
            available_at=now,
        ),
    )
