"""The way in: a decoded message is stored before it is acknowledged, once."""

from collections.abc import Callable

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot.channels.port import Inbound
from storage import conversations, messages
from storage.database import Database
from storage.models import InboundMessage


class Inbox:
    """Takes messages in and wakes whoever handles them."""

    def __init__(self, database: Database, *, wake: Callable[[], None]) -> None:
        self._database = database
        self._wake = wake

    def accept(self, inbound: Inbound) -> bool:
        """Store a message; False when the platform had sent it before."""
        try:
            with self._database.transaction() as session:
                stored = store(session, inbound)
        except IntegrityError:
            # Another process stored it, or made its conversation, in the same moment.
            with self._database.transaction() as session:
                stored = store(session, inbound)
        self._wake()
        return stored


def store(session: Session, inbound: Inbound) -> bool:
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
            sender_name=inbound.sender_name,
            text=inbound.text,
            addressed=inbound.mentions_bot,
            quoted_text=inbound.quoted_text,
            quoted_from_bot=inbound.quoted_from_bot,
            received_at=inbound.received_at,
            available_at=inbound.received_at,
        )
    )
    session.flush()
    return True
