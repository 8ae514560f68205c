"""Conversations: found or made, and claimed by one pump at a time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, or_, select, update

from storage.models import Conversation, ConversationKind, InboundMessage, MessageStatus


def get_or_create(
    session: Session, channel: str, kind: ConversationKind, external_id: str
) -> Conversation:
    """The conversation of this platform's chat, made when it is new."""
    found = session.exec(
        select(Conversation).where(
            Conversation.channel == channel,
            Conversation.kind == kind,
            Conversation.external_id == external_id,
        )
    ).one_or_none()
    if found:
        return found
    made = Conversation(channel=channel, kind=kind, external_id=external_id)
    session.add(made)
    session.flush()
    return made


def get(session: Session, conversation_id: int) -> Conversation:
    """The conversation with this id; raises when it does not exist."""
    return session.exec(select(Conversation).where(Conversation.id == conversation_id)).one()


def claim(
    session: Session, *, lease: str, now: datetime, seconds: float, limit: int
) -> list[Conversation]:
    """Take conversations that have a message due, for ``seconds``.

    Those with an emergency come first, then who was served longest ago. A conversation leased
    to somebody else is left alone until that lease has run out.
    """
    due = select(InboundMessage.conversation_id).where(
        InboundMessage.status == MessageStatus.PENDING, InboundMessage.available_at <= now
    )
    free = or_(col(Conversation.leased_until).is_(None), col(Conversation.leased_until) <= now)
    claimed = session.exec(
        select(Conversation)
        .where(col(Conversation.id).in_(due), free)
        .order_by(
            col(Conversation.id).in_(due.where(InboundMessage.urgent)).desc(),
            col(Conversation.leased_until).asc().nulls_first(),
            col(Conversation.id),
        )
        .limit(limit)
        .with_for_update(skip_locked=True, key_share=True)
    ).all()
    for conversation in claimed:
        conversation.lease = lease
        conversation.leased_until = now + timedelta(seconds=seconds)
        session.add(conversation)
    return list(claimed)


def still_held(session: Session, conversation_id: int, lease: str) -> bool:
    """Whether the lease is still ours; locks the row so that it stays so in this transaction.

    The lock lets new messages of the conversation in meanwhile.
    """
    found = session.exec(
        select(Conversation)
        .where(Conversation.id == conversation_id, Conversation.lease == lease)
        .with_for_update(key_share=True)
    ).one_or_none()
    return found is not None


def release(
    session: Session, conversation_ids: Sequence[int], lease: str, *, now: datetime
) -> None:
    """Give claimed conversations back; those that somebody else holds by now stay theirs."""
    session.exec(
        update(Conversation)
        .where(col(Conversation.id).in_(conversation_ids), col(Conversation.lease) == lease)
        .values(lease="", leased_until=now)
    )
