"""What the web chat page shows, kept like a platform would."""

from collections.abc import Sequence

from sqlmodel import Session, col, func, or_, select

from storage.models import ConversationKind, WebchatMessage
from storage.numbers import next_bubble_id


def find(
    session: Session, kind: ConversationKind, destination: str, client_id: str
) -> WebchatMessage | None:
    """The bubble that was sent with this client id, if it was."""
    return session.exec(
        select(WebchatMessage).where(
            WebchatMessage.kind == kind,
            WebchatMessage.destination == destination,
            WebchatMessage.client_id == client_id,
        )
    ).one_or_none()


def add(session: Session, message: WebchatMessage) -> WebchatMessage:
    """Show a bubble; raises an integrity error when its client id was used before."""
    message.id = next_bubble_id(session)
    session.add(message)
    session.flush()
    return message


def after(
    session: Session,
    kind: ConversationKind,
    destination: str,
    last_id: int | None,
    *,
    limit: int = 200,
) -> list[WebchatMessage]:
    """The bubbles after ``last_id``, oldest first; without it the newest ones."""
    line = select(WebchatMessage).where(
        WebchatMessage.kind == kind, WebchatMessage.destination == destination
    )
    if last_id is None:
        newest = session.exec(line.order_by(col(WebchatMessage.id).desc()).limit(limit)).all()
        return list(reversed(newest))
    return list(
        session.exec(
            line.where(col(WebchatMessage.id) > last_id)
            .order_by(col(WebchatMessage.id))
            .limit(limit)
        ).all()
    )


def get_in(
    session: Session, kind: ConversationKind, destination: str, message_id: int
) -> WebchatMessage | None:
    """The bubble with this id, if it stands in this conversation."""
    message = session.get(WebchatMessage, message_id)
    if message and message.kind is kind and message.destination == destination:
        return message
    return None


def last_ids(
    session: Session, group_ids: Sequence[str], member_id: str
) -> dict[tuple[ConversationKind, str], int]:
    """The newest bubble's id in each of these groups and in the member's private chat."""
    rows = session.exec(
        select(WebchatMessage.kind, WebchatMessage.destination, func.max(WebchatMessage.id))
        .where(
            or_(
                (col(WebchatMessage.kind) == ConversationKind.GROUP)
                & col(WebchatMessage.destination).in_(group_ids),
                (col(WebchatMessage.kind) == ConversationKind.DIRECT)
                & (col(WebchatMessage.destination) == member_id),
            )
        )
        .group_by(col(WebchatMessage.kind), col(WebchatMessage.destination))
    ).all()
    return {(ConversationKind(kind), place): last for kind, place, last in rows if last}
