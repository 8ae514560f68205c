"""The outbox: what must leave the house, claimed in order and settled once."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select

from storage.models import OutboxMessage, OutboxStatus

#: states in which a row still stands in the way of those behind it
_IN_LINE = (OutboxStatus.PENDING, OutboxStatus.SENDING)


def add(session: Session, message: OutboxMessage) -> bool:
    """Queue a message; False, and nothing queued, when its dedupe key has been used."""
    used = session.exec(
        select(OutboxMessage.id).where(OutboxMessage.dedupe_key == message.dedupe_key)
    ).first()
    if used is not None:
        return False
    session.add(message)
    return True


def add_all(session: Session, messages: Sequence[OutboxMessage]) -> None:
    """Queue many messages whose keys are known to be new; raises an integrity error if not."""
    session.add_all(messages)
    session.flush()


def settle_orphans(session: Session, *, now: datetime) -> int:
    """Decide about rows whose sender died in the middle; returns how many.

    What may be said twice is sent again; the rest becomes unclear and waits for a person.
    """
    orphans = session.exec(
        select(OutboxMessage)
        .where(
            OutboxMessage.status == OutboxStatus.SENDING,
            col(OutboxMessage.leased_until) <= now,
        )
        .with_for_update(skip_locked=True)
    ).all()
    for row in orphans:
        row.status = OutboxStatus.PENDING if row.repeatable else OutboxStatus.UNCLEAR
        row.lease = ""
        row.leased_until = None
        session.add(row)
    return len(orphans)


def claim(
    session: Session, *, lease: str, now: datetime, seconds: float, limit: int
) -> list[OutboxMessage]:
    """Take due rows, higher lanes first and at most one per line, for ``seconds``.

    A line is a destination and a lane: a row is not taken while an older one of its line is
    waiting or under way, so order holds on any number of processes.
    """
    older = aliased(OutboxMessage)
    blocked = (
        select(older.id)
        .where(
            col(older.channel) == OutboxMessage.channel,
            col(older.kind) == OutboxMessage.kind,
            col(older.destination) == OutboxMessage.destination,
            col(older.lane) == OutboxMessage.lane,
            col(older.status).in_(_IN_LINE),
            col(older.id) < OutboxMessage.id,
        )
        .exists()
    )
    rows = session.exec(
        select(OutboxMessage)
        .where(
            OutboxMessage.status == OutboxStatus.PENDING,
            OutboxMessage.available_at <= now,
            ~blocked,
        )
        .order_by(col(OutboxMessage.lane), col(OutboxMessage.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    for row in rows:
        row.status = OutboxStatus.SENDING
        row.attempts += 1
        row.lease = lease
        row.leased_until = now + timedelta(seconds=seconds)
        session.add(row)
    return list(rows)


def get_leased(session: Session, row_id: int, lease: str) -> OutboxMessage | None:
    """The row, locked, if this lease still holds it."""
    row = session.get(OutboxMessage, row_id, with_for_update=True)
    return row if row and row.lease == lease and row.status is OutboxStatus.SENDING else None


def settle_sent(row: OutboxMessage, *, at: datetime) -> None:
    """It has arrived."""
    row.status = OutboxStatus.SENT
    row.sent_at = at
    row.error = ""
    _give_back(row)


def settle_retry(row: OutboxMessage, error: str, *, until: datetime) -> None:
    """It did not leave; again at ``until``."""
    row.status = OutboxStatus.PENDING
    row.available_at = until
    row.error = error[:500]
    _give_back(row)


def settle_dead(row: OutboxMessage, error: str) -> None:
    """It will not leave by itself any more."""
    row.status = OutboxStatus.DEAD
    row.error = error[:500]
    _give_back(row)


def _give_back(row: OutboxMessage) -> None:
    row.lease = ""
    row.leased_until = None


def stuck(session: Session, *, limit: int = 200) -> list[OutboxMessage]:
    """Rows that need a person: dead or unclear, newest first."""
    return list(
        session.exec(
            select(OutboxMessage)
            .where(col(OutboxMessage.status).in_((OutboxStatus.DEAD, OutboxStatus.UNCLEAR)))
            .order_by(col(OutboxMessage.id).desc())
            .limit(limit)
        ).all()
    )


def resend(session: Session, row_ids: Sequence[int], *, now: datetime) -> int:
    """Queue dead or unclear rows again; returns how many."""
    rows = session.exec(
        select(OutboxMessage).where(
            col(OutboxMessage.id).in_(row_ids),
            col(OutboxMessage.status).in_((OutboxStatus.DEAD, OutboxStatus.UNCLEAR)),
        )
    ).all()
    for row in rows:
        row.status = OutboxStatus.PENDING
        row.attempts = 0
        row.available_at = now
        session.add(row)
    return len(rows)


def withdraw(session: Session, dedupe_prefix: str) -> int:
    """Take back what has not left yet of a run; returns how many."""
    rows = session.exec(
        select(OutboxMessage)
        .where(
            col(OutboxMessage.dedupe_key).startswith(dedupe_prefix, autoescape=True),
            OutboxMessage.status == OutboxStatus.PENDING,
        )
        .with_for_update()
    ).all()
    for row in rows:
        session.delete(row)
    return len(rows)


def counts(session: Session) -> Counter[OutboxStatus]:
    """How many rows wait, are under way, unclear or dead."""
    rows = session.exec(
        select(OutboxMessage.status, func.count())
        .where(col(OutboxMessage.status).in_(set(OutboxStatus) - {OutboxStatus.SENT}))
        .group_by(col(OutboxMessage.status))
    ).all()
    return Counter({OutboxStatus(status): n for status, n in rows})
