"""Talking on the page: what people say goes through the inbox like on any platform (demo only)."""

import re
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel, Field
from sqlmodel import Session

from bot.channels.port import Inbound
from bot.channels.webchat import NAME
from bot.inbox import is_urgent, store
from bot.service import Service
from bot.web.chat.people import find_group
from bot.web.service_of import TheService
from bot.web.wire import Id, Line
from storage import people, webchat
from storage.models import ConversationKind, WebchatMessage

router = APIRouter(prefix="/api/webchat")

_LARGEST = 2**31 - 1
_CASE_NUMBER = re.compile(r"(?<![\w#])#(\d{1,9})(?!\d)")

After = Annotated[int | None, Query(ge=0, le=_LARGEST)]
Limit = Annotated[int, Query(ge=1, le=500)]


class Said(BaseModel):
    """What the page sends; the same client id again changes nothing."""

    sender_id: Id
    text: Line
    client_id: Id
    quote_id: Annotated[int, Field(ge=0, le=_LARGEST)] | None = None
    mentions_bot: bool = False
    media_ids: Annotated[list[Any], Field(max_length=0)] = []


class SaidPrivately(Said):
    """The same in the private chat, where the member of the path speaks."""

    sender_id: Id = ""


class Accepted(BaseModel):
    message_id: int


class Bubble(BaseModel):
    id: int
    sender_id: str
    sender_name: str
    is_bot: bool
    text: str
    mentions_bot: bool
    created_at: datetime
    case_numbers: list[int]
    quote_id: int | None


@router.post("/groups/{group}/messages", status_code=202)
def say_in_group(service: TheService, group: str, said: Said) -> Accepted:
    """Say something in a group as one of its members, or as somebody new."""
    with service.database.reading() as session:
        find_group(session, group)
    return _take(service, ConversationKind.GROUP, group, said.sender_id, said)


@router.get("/groups/{group}/messages")
def read_group(
    service: TheService, group: str, after: After = None, limit: Limit = 200
) -> list[Bubble]:
    """The group's bubbles after an id; without one the newest."""
    with service.database.reading() as session:
        find_group(session, group)
        return _bubbles(service, session, ConversationKind.GROUP, group, after, limit)


@router.post("/direct/{member}/messages", status_code=202)
def say_to_bot(service: TheService, member: str, said: SaidPrivately) -> Accepted:
    """Say something to the bot in private."""
    with service.database.reading() as session:
        _require_member(session, member)
    return _take(service, ConversationKind.DIRECT, member, member, said)


@router.get("/direct/{member}/messages")
def read_direct(
    service: TheService, member: str, after: After = None, limit: Limit = 200
) -> list[Bubble]:
    """The member's private chat with the bot."""
    with service.database.reading() as session:
        _require_member(session, member)
        return _bubbles(service, session, ConversationKind.DIRECT, member, after, limit)


def _take(
    service: Service, kind: ConversationKind, place: str, sender: str, said: Said
) -> Accepted:
    """Show the bubble and store the message for the bot, both or neither."""
    # Neither id can hold a line break, so no two pairs make the same key.
    client_id = f"member\n{sender}\n{said.client_id}"
    urgent = is_urgent(said.text)

    def take(session: Session) -> WebchatMessage:
        known = webchat.find(session, kind, place, client_id)
        return known or _store(
            service, session, kind, place, sender, client_id, said, urgent=urgent
        )

    message_id = service.inbox.take(take).id
    assert message_id is not None
    return Accepted(message_id=message_id)


def _store(
    service: Service,
    session: Session,
    kind: ConversationKind,
    place: str,
    sender: str,
    client_id: str,
    said: Said,
    *,
    urgent: bool,
) -> WebchatMessage:
    person = people.by_account(session, NAME, sender)
    quoted = webchat.get_in(session, kind, place, said.quote_id) if said.quote_id else None
    bubble = webchat.add(
        session,
        WebchatMessage(
            kind=kind,
            destination=place,
            client_id=client_id,
            sender_id=sender,
            sender_name=person.name if person else "",
            is_bot=False,
            text=said.text,
            mentions_bot=said.mentions_bot,
            quote_id=quoted.id if quoted else None,
            created_at=service.clock(),
        ),
    )
    store(
        session,
        Inbound(
            channel=NAME,
            external_id=str(bubble.id),
            kind=kind,
            conversation=place,
            sender=sender,
            sender_name="",
            text=said.text,
            mentions_bot=said.mentions_bot or f"@{service.settings.name}" in said.text,
            received_at=bubble.created_at,
            quoted_text=quoted.text if quoted else "",
            quoted_from_bot=quoted.is_bot if quoted else False,
        ),
        urgent=urgent,
    )
    return bubble


def _bubbles(
    service: Service,
    session: Session,
    kind: ConversationKind,
    place: str,
    after: int | None,
    limit: int,
) -> list[Bubble]:
    zone = service.settings.zone
    return [
        Bubble(
            id=m.id or 0,
            sender_id=m.sender_id,
            sender_name=m.sender_name,
            is_bot=m.is_bot,
            text=m.text,
            mentions_bot=m.mentions_bot,
            created_at=m.created_at.astimezone(zone),
            case_numbers=[int(n) for n in _CASE_NUMBER.findall(m.text)] if m.is_bot else [],
            quote_id=m.quote_id,
        )
        for m in webchat.after(session, kind, place, after, limit=limit)
    ]


def _require_member(session: Session, member: str) -> None:
    if not member.isprintable() or people.by_account(session, NAME, member) is None:
        raise HTTPException(404, "There is no such member.")
