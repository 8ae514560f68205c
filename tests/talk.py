"""Speak in the village and read what the bot says, through the real inbox and outbox."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from sqlmodel import select

from bot.channels.port import Capabilities, Hears, Inbound, Outgoing, SendError, Speaks
from bot.inbox import Inbox
from bot.intake import Intake
from bot.outbox import Sender
from bot.reception import Reception
from bot.service import make_house
from bot.settings import Settings
from handlers.house import House
from handlers.routes import make_dispatcher, make_router
from nlu.answers import Intent, Parsed, Told, understanding_of
from nlu.client import NluUnavailableError
from nlu.understanding import Understanding
from storage.database import Database
from storage.models import Case, CaseEvent, ConversationKind
from tests.village import CHANNEL, Village


@dataclass(slots=True)
class Clock:
    """Stands still until it is moved."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **delta: float) -> None:
        """Let time pass."""
        self.moment += timedelta(**delta)


#: stands where, in the words of a test, one problem ends and the next begins
BOUNDARY = "‖"


@dataclass(slots=True)
class TableUnderstander:
    """A stand-in for the model: says of each text what a table says, else chitchat."""

    table: dict[str, Parsed] = field(default_factory=dict)
    away: bool = False
    asked: list[str] = field(default_factory=list)

    def understand(self, texts: Sequence[str]) -> list[Understanding]:
        if self.away:
            raise NluUnavailableError("away for this test")
        self.asked += texts
        return [understanding_of(text, self.table.get(text, TALK)) for text in texts]


TALK = Parsed(intent=Intent(name="chitchat", confidence=0.95))


def parsed(text: str, intents: Sequence[str], confidence: float) -> Parsed:
    """What the model would answer; one intent for each stretch between boundaries."""
    meanings = [Intent(name=intent, confidence=confidence) for intent in intents]
    problems: list[Told] = []
    if len(intents) > 1:
        end = 0
        for words, meaning in zip(text.split(BOUNDARY), meanings, strict=True):
            start, end = end, end + len(words)
            problems.append(Told(start=start, end=end, intent_ranking=[meaning]))
    return Parsed(intent=meanings[0], problems=problems)


EVERYTHING = Capabilities(
    hears=(Hears.ALL, Hears.DIRECT), speaks=Speaks.PUSH, private_push=True, max_bytes=2048
)


@dataclass(slots=True)
class FakeChannel:
    """A platform's edge: keeps what was sent, and fails when told to."""

    name: str = CHANNEL
    capabilities: Capabilities = EVERYTHING
    sent: list[Outgoing] = field(default_factory=list)
    failures: list[SendError] = field(default_factory=list)

    def send(self, line: Outgoing) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append(line)


@dataclass(slots=True)
class Talk:
    """Everything between somebody's words and the bot's answer, without HTTP."""

    village: Village
    database: Database
    clock: Clock
    model: TableUnderstander
    channel: FakeChannel
    house: House
    inbox: Inbox
    intake: Intake
    sender: Sender
    _ids: "count[int]" = field(default_factory=lambda: count(1))

    def means(self, text: str, *intents: str, confidence: float = 0.95) -> None:
        """Teach the model a text; with several intents ‖ stands between the problems."""
        self.model.table[text.replace(BOUNDARY, "")] = parsed(text, intents, confidence)

    def hear(
        self,
        who: str,
        text: str,
        *,
        group: str = "",
        mention: bool = False,
        quoting: str = "",
        external_id: str = "",
    ) -> list[tuple[str, str]]:
        """Somebody speaks, in ``group`` or in private; what the bot says to it, and where."""
        self.put(who, text, group=group, mention=mention, quoting=quoting, external_id=external_id)
        return self.settle()

    def put(
        self,
        who: str,
        text: str,
        *,
        group: str = "",
        mention: bool = False,
        quoting: str = "",
        external_id: str = "",
    ) -> bool:
        """A message arrives and is stored, nothing more."""
        return self.inbox.accept(
            Inbound(
                channel=CHANNEL,
                external_id=external_id or f"in-{next(self._ids)}",
                kind=ConversationKind.GROUP if group else ConversationKind.DIRECT,
                conversation=group or who,
                sender=who,
                sender_name="",
                text=text,
                mentions_bot=mention,
                received_at=self.clock(),
                quoted_text=quoting,
                quoted_from_bot=bool(quoting),
            )
        )

    def settle(self) -> list[tuple[str, str]]:
        """Let both pumps work until nothing is left; the lines sent meanwhile."""
        before = len(self.channel.sent)
        while self.intake.work() or self.sender.work():
            pass
        return [(line.destination, line.text) for line in self.channel.sent[before:]]

    def case(self, number: int = 1) -> Case:
        """A case as it stands."""
        with self.database.reading() as session:
            return session.exec(select(Case).where(Case.number == number)).one()

    def cases(self) -> list[Case]:
        """All cases."""
        with self.database.reading() as session:
            return list(session.exec(select(Case).order_by(Case.number)).all())  # type: ignore[arg-type]

    def actions(self, number: int = 1) -> list[str]:
        """What has happened to a case, in order."""
        case_id = self.case(number).id
        with self.database.reading() as session:
            events = session.exec(select(CaseEvent).where(CaseEvent.case_id == case_id)).all()
        return [e.action.value for e in sorted(events, key=lambda e: e.id or 0)]


def make_talk(
    database: Database,
    village: Village,
    now: datetime,
    *,
    wrap: Callable[[FakeChannel], FakeChannel] = lambda channel: channel,
) -> Talk:
    """Wire the parts as the service does, with the model and the platform stood in for."""
    clock, model, channel = Clock(now), TableUnderstander(), wrap(FakeChannel())
    house = make_house(Settings(_env_file=None), [channel])
    router = make_router()
    reception = Reception(house, router, make_dispatcher(router))
    return Talk(
        village=village,
        database=database,
        clock=clock,
        model=model,
        channel=channel,
        house=house,
        inbox=Inbox(database, wake=lambda: None),
        intake=Intake(database, reception, model, clock=clock, wake_outbox=lambda: None),
        sender=Sender(database, [channel], clock=clock, hands=1),
    )
