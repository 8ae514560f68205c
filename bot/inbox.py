"""The way in: a decoded message is stored before it is acknowledged, once."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot.channels.port import Inbound
from nlu.rules import find_emergency
from storage import conversations, messages
from storage.database import Database
from storage.models import InboundMessage

T = TypeVar("T")

#: ways in which another process can be a moment faster with the same row
RACES = 2


class Inbox:
    """Takes messages in and wakes whoever handles them."""

    def __init__(self, database: Database, *, wake: Callable[[], None]) -> None:
        self._database = database
        self._wake = wake

    def accept(self, inbound: Inbound) -> bool:
        """Store a message; False when the platform had sent it before."""
        urgent = is_urgent(inbound.text)
        return self.take(lambda session: store(session, inbound, urgent=urgent))

    def take(self, work: Callable[[Session], T]) -> T:
        """Run what stores a message, again where another process was a moment faster."""
        for _ in range(RACES):
            # It may make the conversation, then the message itself, in the same moment.
            with suppress(IntegrityError):
                return self._once(work)
        return self._once(work)

    def _once(self, work: Callable[[Session], T]) -> T:
        with self._database.transaction() as session:
            stored = work(session)
        self._wake()
        return stored


def is_urgent(text: str) -> bool:
    """Whether somebody is in danger, by the rules; asked before a transaction, not in one."""
    return find_emergency(text) is not None


def store(session: Session, inbound: Inbound, *, urgent: bool) -> bool:
    """Put a message into the inbox inside the caller's transaction; False when it is known."""
    if messages.find(session, inbound.channel, inbound.external_id):
        return False
    conversation = conversations.get_or_create(
        session, inbound.channel, inbound.kind, inbound.conversation
    )
    assert conversation.id is not None
    session.add(
        InboundMessage(
            channel=inbound.channel,
            external_id=inbound.external_id,
            conversation_id=conversation.id,
            sender_external_id=inbound.sender,
            sender_name=_storable(inbound.sender_name),
            text=_storable(inbound.text),
            addressed=inbound.mentions_bot,
            quoted_text=_storable(inbound.quoted_text),
            quoted_from_bot=inbound.quoted_from_bot,
            received_at=inbound.received_at,
            available_at=inbound.received_at,
            urgent=urgent,
        )
    )
    session.flush()
    return True


def _storable(text: str) -> str:
    # PostgreSQL has no NUL in text: better a message without it than no message.
    return text.replace("\0", "")
