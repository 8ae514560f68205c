"""Chat groups of grids."""

from collections.abc import Sequence

from sqlmodel import Session, and_, col, func, select

from storage.grids import subtree
from storage.models import Conversation, ConversationKind, Group


def by_external_id(session: Session, channel: str, external_id: str) -> Group | None:
    """The group that the platform calls so."""
    return session.exec(
        select(Group).where(Group.channel == channel, Group.external_id == external_id)
    ).one_or_none()


def get(session: Session, group_id: int) -> Group:
    """The group with this id; raises when it does not exist."""
    return session.exec(select(Group).where(Group.id == group_id)).one()


def voice(session: Session, conversation: Conversation) -> tuple[str, str]:
    """Channel and destination that write into this conversation."""
    if conversation.kind is ConversationKind.GROUP:
        group = by_external_id(session, conversation.channel, conversation.external_id)
        if group and group.write_channel:
            return group.write_channel, group.write_external_id
    return conversation.channel, conversation.external_id


def under(session: Session, grid_ids: Sequence[int]) -> list[Group]:
    """All switched-on groups of these grids and of all grids below them."""
    below = subtree(grid_ids)
    return list(
        session.exec(
            select(Group)
            .where(col(Group.grid_id).in_(select(below.c.id)), Group.enabled)
            .order_by(col(Group.id))
        ).all()
    )


def on_channel(session: Session, channel: str, *, limit: int = 500) -> list[Group]:
    """The groups of one platform."""
    return list(
        session.exec(
            select(Group).where(Group.channel == channel).order_by(col(Group.id)).limit(limit)
        ).all()
    )


def unheard(session: Session, conversation_ids: Sequence[int]) -> set[int]:
    """Those of these conversations that are groups nobody has bound or switched on."""
    found = session.exec(
        select(Conversation.id)
        .join(
            Group,
            and_(
                col(Group.channel) == Conversation.channel,
                col(Group.external_id) == Conversation.external_id,
            ),
            isouter=True,
        )
        .where(
            col(Conversation.id).in_(conversation_ids),
            Conversation.kind == ConversationKind.GROUP,
            func.coalesce(Group.enabled, False).is_(False),
        )
    ).all()
    return {conversation_id for conversation_id in found if conversation_id is not None}
