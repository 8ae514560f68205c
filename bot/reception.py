"""Who speaks, and where: a stored message becomes a context and goes to the dispatcher."""

from datetime import datetime

from sqlmodel import Session

from handlers.context import Context
from handlers.dispatch import Dispatcher
from handlers.gate import Act
from handlers.house import House
from handlers.router import Router, Takes
from nlu.language import language_of
from nlu.understanding import Understanding
from storage import conversations, grids, groups, people
from storage.models import (
    Conversation,
    ConversationKind,
    Grid,
    Group,
    InboundMessage,
    Person,
    Role,
)


class Reception:
    """Meets every message at the door."""

    def __init__(self, house: House, router: Router, dispatcher: Dispatcher) -> None:
        self._house = house
        self._router = router
        self._dispatcher = dispatcher

    def said(self, message: InboundMessage) -> str:
        """The text without the bot's own name in front of or inside it."""
        return message.text.replace(f"@{self._house.bot_name}", " ").strip()

    def handle(
        self,
        session: Session,
        message: InboundMessage,
        meaning: Understanding | None,
        now: datetime,
    ) -> None:
        """Do what the message asks for; raises ModelNeededError when only the model can tell."""
        context = self._context(session, message, meaning, now)
        act = self._dispatcher.dispatch(context) if context else Act.IGNORE
        message.act = act.value
        if act is Act.IGNORE and not (context and context.is_on):
            # Nobody has asked the bot to listen there: the words are not kept.
            message.text = message.quoted_text = ""
            return
        if meaning is not None:
            message.intent, message.confidence = meaning.intent, meaning.confidence

    def may_overtake(self, message: InboundMessage) -> bool:
        """Whether it need not wait behind its speaker's own words that wait for the model.

        Emergencies never do, nor commands that name a number or only read.
        """
        if message.urgent:
            return True
        call = self._router.match(
            self.said(message),
            addressed=message.addressed,
            quoted=message.quoted_text if message.quoted_from_bot else "",
        )
        return call is not None and (
            call.command.reads
            or (call.number is not None and call.command.takes is not Takes.NOTHING)
        )

    def tell_to_wait(self, session: Session, message: InboundMessage, now: datetime) -> None:
        """One line, once, to somebody who spoke to the bot while the model is away."""
        context = self._context(session, message, None, now)
        if context is None or message.told_to_wait or not context.addressed:
            return
        message.told_to_wait = True
        context.wait_line()

    def _context(
        self,
        session: Session,
        message: InboundMessage,
        meaning: Understanding | None,
        now: datetime,
    ) -> Context | None:
        conversation = conversations.get(session, message.conversation_id)
        group = _group_of(session, conversation)
        if group is None and conversation.kind is ConversationKind.GROUP:
            return None
        speaker = _speaker(session, message, group, now)
        _note_language(session, speaker, message.text)
        return Context(
            session=session,
            house=self._house,
            message=message,
            conversation=conversation,
            speaker=speaker,
            group=group,
            grid=_grid_of(session, group, speaker),
            now=now,
            text=self.said(message),
            understanding=meaning,
        )


def _group_of(session: Session, conversation: Conversation) -> Group | None:
    if conversation.kind is not ConversationKind.GROUP:
        return None
    return groups.by_external_id(session, conversation.channel, conversation.external_id)


def _speaker(
    session: Session, message: InboundMessage, group: Group | None, now: datetime
) -> Person:
    """The person; somebody new in a group becomes a resident of its grid."""
    person = people.by_account(session, message.channel, message.sender_external_id)
    if person is None:
        person = people.add(
            session,
            name=message.sender_name,
            channel=message.channel,
            external_id=message.sender_external_id,
            now=now,
        )
    if group is None:
        return person
    assert person.id is not None
    assert group.id is not None
    people.join_group(session, person.id, group.id)
    line = grids.lineage(session, group.grid_id)
    if not people.roles_in(session, [person.id], line):
        people.give_role(session, person.id, group.grid_id, Role.RESIDENT)
    return person


def _note_language(session: Session, person: Person, text: str) -> None:
    language = language_of(text)
    if language and person.language != language:
        person.language = language
        session.add(person)


def _grid_of(session: Session, group: Group | None, speaker: Person) -> Grid | None:
    if group is not None:
        return grids.get(session, group.grid_id)
    assert speaker.id is not None
    hats = people.roles_of(session, speaker.id)
    home = next((hat for hat in hats if hat.role is Role.RESIDENT), hats[0] if hats else None)
    return grids.get(session, home.grid_id) if home else None
