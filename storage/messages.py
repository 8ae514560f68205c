"""The inbox: received messages, stored once, taken out in order."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.models import InboundMessage, MessageStatus


def find(session: Session, channel: str, external_id: str) -> InboundMessage | None:
    """The message that the platform calls so, if it has come before."""
    return session.exec(
        select(InboundMessage).where(
            InboundMessage.channel == channel, InboundMessage.external_id == external_id
        )
    ).one_or_none()


def due(
    session: Session, conversation_ids: Sequence[int], *, now: datetime, limit: int
) -> list[InboundMessage]:
    """What can be handled now in these conversations, in the order it came.

    Over ``limit`` emergencies are among them first, then what has been due for longest: a
    message that was put off does not keep one from its turn that nobody has looked at.
    """
    found = session.exec(
        select(InboundMessage)
        .where(
            col(InboundMessage.conversation_id).in_(conversation_ids),
            InboundMessage.status == MessageStatus.PENDING,
            InboundMessage.available_at <= now,
        )
        .order_by(
            col(InboundMessage.urgent).desc(),
            col(InboundMessage.available_at),
            col(InboundMessage.id),
        )
        .limit(limit)
    ).all()
    return sorted(found, key=lambda message: message.id or 0)


def stands_behind(session: Session, message: InboundMessage) -> bool:
    """Whether older words of the same speaker in the same conversation still wait."""
    older = session.exec(
        select(InboundMessage.id)
        .where(
            InboundMessage.conversation_id == message.conversation_id,
            InboundMessage.sender_external_id == message.sender_external_id,
            InboundMessage.status == MessageStatus.PENDING,
            col(InboundMessage.id) < message.id,
        )
        .limit(1)
    ).first()
    return older is not None


def get_pending(session: Session, message_id: int) -> InboundMessage | None:
    """The message, locked, if nobody has finished it yet."""
    message = session.get(InboundMessage, message_id, with_for_update=True)
    return message if message and message.status is MessageStatus.PENDING else None


def get(session: Session, message_id: int) -> InboundMessage:
    """The message with this id; raises when it does not exist."""
    return session.exec(select(InboundMessage).where(InboundMessage.id == message_id)).one()


def finish(message: InboundMessage, *, at: datetime) -> None:
    """Nothing more is to be done with it."""
    message.status = MessageStatus.DONE
    message.handled_at = at
    message.error = ""


def postpone(message: InboundMessage, *, until: datetime) -> None:
    """Leave it for later without blaming it."""
    message.available_at = until


def blame(message: InboundMessage, error: str, *, until: datetime, most: int) -> None:
    """A failed try: again at ``until``, or dead after ``most`` tries."""
    message.attempts += 1
    message.error = error[:500]
    message.available_at = until
    if message.attempts >= most:
        message.status = MessageStatus.DEAD


def revive(session: Session, now: datetime) -> int:
    """Try all dead messages again; returns how many."""
    dead = session.exec(
        select(InboundMessage).where(InboundMessage.status == MessageStatus.DEAD)
    ).all()
    for message in dead:
        message.status = MessageStatus.PENDING
        message.attempts = 0
        message.available_at = now
        session.add(message)
    return len(dead)


def counts(session: Session) -> Counter[MessageStatus]:
    """How many messages wait and how many are dead."""
    rows = session.exec(
        select(InboundMessage.status, func.count())
        .where(col(InboundMessage.status).in_((MessageStatus.PENDING, MessageStatus.DEAD)))
        .group_by(col(InboundMessage.status))
    ).all()
    return Counter({MessageStatus(status): n for status, n in rows})
