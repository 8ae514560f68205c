"""What a handler is given: one message, who said it where, and the ways to answer."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from handlers.grammar import quoted_number
from handlers.house import House
from handlers.refusal import RefusalError
from nlu.understanding import Understanding
from storage import conversations, groups, outbox, people, questions
from storage.cases import record
from storage.models import (
    Case,
    CaseAction,
    CaseEvent,
    Conversation,
    ConversationKind,
    Grid,
    Group,
    InboundMessage,
    InvalidTransitionError,
    Lane,
    OutboxMessage,
    Person,
    Question,
)

#: what is understood later than this is filed, but small talk about it has gone stale
STALE_AFTER = timedelta(minutes=30)


@dataclass(slots=True)
class Context:
    """One message on its way through the house, inside its one transaction."""

    session: Session
    house: House
    message: InboundMessage
    conversation: Conversation
    speaker: Person
    group: Group | None
    #: the grid of the group, or of the speaker in private
    grid: Grid | None
    now: datetime
    #: the text with the bot's own name taken out
    text: str
    understanding: Understanding | None = None
    _lines: int = field(default=0)

    @property
    def private(self) -> bool:
        """Whether only the speaker reads the answer."""
        return self.conversation.kind is ConversationKind.DIRECT

    @property
    def is_on(self) -> bool:
        """Whether the bot has been asked to listen here."""
        return self.group is None or self.group.enabled

    @property
    def addressed(self) -> bool:
        """Whether the bot was spoken to."""
        return self.private or self.message.addressed

    @property
    def language(self) -> str:
        """The language the speaker is answered in."""
        return self.speaker.language

    def text_of(self, name: str, /, **args: str) -> str:
        """A text from the catalogue in the speaker's language."""
        return self.house.texts.say(self.language, name, **args)

    def reply(self, name: str, /, *, case: Case | None = None, **args: str) -> None:
        """Answer where the message was said."""
        self.say(self.conversation, self.text_of(name, **args), case=case)

    def refuse(self, refusal: RefusalError) -> None:
        """Say the polite no."""
        self.say(self.conversation, self.text_of(refusal.name, **refusal.args_of_text))

    def reply_privately(self, text: str, *, case: Case | None = None) -> None:
        """Answer the speaker alone; in a group the line says only that this was done."""
        if self.private:
            self.say(self.conversation, text, case=case)
        else:
            told = self.tell_text(self.speaker, text, case=case)
            self.reply("told-privately" if told else "ask-me-privately")

    @property
    def quoted_number(self) -> int | None:
        """The one case number in the line of the bot that the message quotes."""
        return quoted_number(self.message.quoted_text) if self.message.quoted_from_bot else None

    def wait_line(self) -> None:
        """Say that the message will be seen to; in its own key, as the answer comes later."""
        channel, destination = groups.voice(self.session, self.conversation)
        text = self.text_of("received-will-file")
        key = f"message:{self.message.id}:wait"
        self._queue(key, channel, self.conversation.kind, destination, text)

    def say(
        self,
        conversation: Conversation,
        text: str,
        *,
        case: Case | None = None,
        lane: Lane = Lane.REPLY,
        mention: str = "",
    ) -> None:
        """Queue a line into a conversation, over the channel that writes there."""
        channel, destination = groups.voice(self.session, conversation)
        self._queue(
            self._next_key(), channel, conversation.kind, destination, text, case, lane, mention
        )

    def tell(
        self,
        person: Person,
        name: str,
        /,
        *,
        case: Case | None = None,
        once: str = "",
        **args: str,
    ) -> bool:
        """Tell a person something in private, in their language; False if nothing reaches them."""
        text = self.house.texts.say(person.language, name, **args)
        return self.tell_text(person, text, case=case, once=once)

    def tell_text(
        self,
        person: Person,
        text: str,
        *,
        case: Case | None = None,
        lane: Lane = Lane.REPLY,
        once: str = "",
    ) -> bool:
        """Tell a person these very words in private; False if nothing reaches them.

        What has been told under the key ``once`` is not told again.
        """
        assert person.id is not None
        reaches = people.reaches(self.session, person.id, self.house.private_channels)
        if not reaches:
            return False
        here = [r for r in reaches if r.channel == self.conversation.channel]
        reach = (here or reaches)[0]
        key = once or self._next_key()
        self._queue(key, reach.channel, reach.kind, reach.external_id, text, case, lane)
        return True

    def step(self, case: Case, action: CaseAction, note: str = "") -> CaseEvent:
        """The speaker takes a step on a case's timeline; raises RefusalError."""
        try:
            event = case.apply(
                action, by=self.speaker.id, at=self.now, note=note, message_id=self.message.id
            )
        except InvalidTransitionError as error:
            raise RefusalError(
                "wrong-state",
                number=str(case.number),
                status=self.text_of(f"status-{error.status.value}"),
                state=error.status.value,
            ) from error
        record(self.session, case, event)
        return event

    def ask(self, kind: str, *, minutes: int, case: Case | None = None, **payload: str) -> None:
        """Remember what the speaker was asked here, so that a bare answer has a meaning."""
        assert self.speaker.id is not None
        assert self.conversation.id is not None
        questions.ask(
            self.session,
            Question(
                person_id=self.speaker.id,
                conversation_id=self.conversation.id,
                kind=kind,
                case_id=case.id if case else None,
                payload=payload,
                expires_at=self.now + timedelta(minutes=minutes),
            ),
        )

    def conversation_by_id(self, conversation_id: int) -> Conversation:
        """Another conversation, such as the one a report was made in."""
        return conversations.get(self.session, conversation_id)

    def _next_key(self) -> str:
        self._lines += 1
        return f"message:{self.message.id}:{self._lines}"

    def _queue(
        self,
        key: str,
        channel: str,
        kind: ConversationKind,
        destination: str,
        text: str,
        case: Case | None = None,
        lane: Lane = Lane.REPLY,
        mention: str = "",
    ) -> None:
        outbox.add(
            self.session,
            OutboxMessage(
                dedupe_key=key,
                channel=channel,
                kind=kind,
                destination=destination,
                lane=lane,
                text=text,
                mention=mention,
                case_id=case.id if case else None,
                created_at=self.now,
                available_at=self.now,
            ),
        )
