"""The working parts of the service, put together once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.channels.port import Channel
from bot.channels.webchat import WebchatChannel
from bot.inbox import Inbox
from bot.intake import Intake
from bot.outbox import Sender
from bot.pumps import Pump
from bot.reception import Reception
from bot.settings import Settings
from handlers.gate import Gate
from handlers.house import House
from handlers.replies import Texts
from handlers.routes import make_dispatcher, make_router
from handlers.taxonomy import load_taxonomy
from nlu.client import RasaClient
from scheduler.jobs import publish_due_notices
from scheduler.ticker import Ticker
from scheduler.workcalendar import AnnouncedCalendar
from storage.database import Database


class RunRole(StrEnum):
    """Which part of the work a process does."""

    ALL = "all"
    WEB = "web"
    WORKER = "worker"
    SCHEDULER = "scheduler"


def utc_now() -> datetime:
    """The clock of the real service."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Service:
    """What the web pages and the command line reach into."""

    settings: Settings
    database: Database
    nlu: RasaClient
    house: House
    inbox: Inbox
    clock: Callable[[], datetime]
    pumps: Sequence[Pump]
    sender: Sender
    ticker: Ticker

    def start(self, role: RunRole) -> None:
        """Begin the work of this role."""
        if role in (RunRole.ALL, RunRole.WORKER):
            for pump in self.pumps:
                pump.start()
        if role in (RunRole.ALL, RunRole.SCHEDULER):
            self.ticker.start()

    def stop(self, role: RunRole) -> None:
        """Finish what is under way and end."""
        if role in (RunRole.ALL, RunRole.SCHEDULER):
            self.ticker.stop()
        if role in (RunRole.ALL, RunRole.WORKER):
            for pump in self.pumps:
                pump.stop()
        self.sender.close()
        self.nlu.close()
        self.database.dispose()


def make_house(settings: Settings, channels: Sequence[Channel]) -> House:
    """What handlers may count on, from the settings and the channels there are."""
    return House(
        texts=Texts(),
        taxonomy=load_taxonomy(),
        calendar=AnnouncedCalendar(),
        zone=settings.zone,
        gate=Gate(),
        bot_name=settings.name,
        private_channels=tuple(c.name for c in channels if c.capabilities.private_push),
    )


def make_channels(
    settings: Settings, database: Database, clock: Callable[[], datetime]
) -> list[Channel]:
    """The channels that the settings switch on."""
    if not settings.demo:
        return []
    return [WebchatChannel(database, bot_name=settings.name, clock=clock)]


def make_service(settings: Settings, *, clock: Callable[[], datetime] = utc_now) -> Service:
    """Wire everything; nothing runs yet."""
    database = Database(settings.database_url)
    channels = make_channels(settings, database, clock)
    house = make_house(settings, channels)
    nlu = RasaClient(settings.nlu.url, timeout=settings.nlu.timeout_seconds)
    sender = Sender(database, channels, clock=clock)
    out = Pump("outbox", sender.work)
    router = make_router()
    intake = Intake(
        database,
        Reception(house, router, make_dispatcher(router)),
        nlu,
        clock=clock,
        wake_outbox=out.wake,
    )
    pump = Pump("inbox", intake.work)

    def publish() -> None:
        if publish_due_notices(database, house, clock()):
            out.wake()

    return Service(
        settings=settings,
        database=database,
        nlu=nlu,
        house=house,
        inbox=Inbox(database, wake=pump.wake),
        clock=clock,
        pumps=(pump, out),
        sender=sender,
        ticker=Ticker({"notices": publish}, settings.zone),
    )
