"""The sender: nothing is lost, nothing overtakes its own line, nobody is hammered."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from bot.channels.port import Capabilities, Outgoing, SendError
from bot.outbox import LEASE_SECONDS, LONGEST_WAIT, TRIES, Sender
from storage import outbox
from storage.database import Database
from storage.models import ConversationKind, Lane, OutboxMessage, OutboxStatus
from tests.talk import EVERYTHING, Clock

SECOND = timedelta(seconds=1)
AT_ONCE = timedelta(0)


class Platform:
    """A platform's edge in the test's hand: does what ``meet`` says before it takes a line."""

    def __init__(self, name: str = "test") -> None:
        self.name = name
        self.capabilities: Capabilities = EVERYTHING
        self.taken: list[str] = []
        self.tries: list[str] = []
        self.meet: Callable[[Outgoing], None] = lambda _line: None

    def send(self, line: Outgoing) -> None:
        self.tries.append(line.text)
        self.meet(line)
        self.taken.append(line.text)


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@pytest.fixture
def platform() -> Platform:
    return Platform()


@pytest.fixture
def sender(database: Database, platform: Platform, clock: Clock) -> Iterator[Sender]:
    made = Sender(database, [platform], clock=clock, hands=1)
    yield made
    made.close()


def queue(
    database: Database,
    clock: Clock,
    text: str,
    *,
    to: str = "g1",
    lane: Lane = Lane.REPLY,
    channel: str = "test",
) -> None:
    with database.transaction() as session:
        outbox.add(
            session,
            OutboxMessage(
                dedupe_key=text,
                channel=channel,
                kind=ConversationKind.GROUP,
                destination=to,
                lane=lane,
                text=text,
                mention="张阿姨",
                created_at=clock(),
                available_at=clock(),
            ),
        )


def row(database: Database, text: str) -> OutboxMessage:
    with database.reading() as session:
        return session.exec(select(OutboxMessage).where(OutboxMessage.text == text)).one()


def work(sender: Sender) -> None:
    while sender.work():
        pass


def refuse(times: int, retry_after: timedelta | None) -> Callable[[Outgoing], None]:
    left = [times]

    def meet(_line: Outgoing) -> None:
        if left[0] > 0:
            left[0] -= 1
            raise SendError("not now", retry_after=retry_after)

    return meet


def test_a_line_arrives_as_it_was_queued_and_is_marked_sent(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    seen: list[Outgoing] = []
    platform.meet = seen.append
    queue(database, clock, "你好")
    assert sender.work()
    assert seen == [Outgoing("你好", ConversationKind.GROUP, "g1", "你好", "张阿姨")]
    sent = row(database, "你好")
    assert (sent.status, sent.sent_at, sent.lease) == (OutboxStatus.SENT, clock(), "")
    assert not sender.work()


def test_a_platform_that_says_when_to_come_back_is_left_alone_until_then(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    platform.meet = refuse(1, timedelta(seconds=60))
    queue(database, clock, "你好")
    work(sender)
    clock.forward(seconds=59)
    work(sender)
    assert platform.tries == ["你好"]
    clock.forward(seconds=1)
    work(sender)
    assert platform.taken == ["你好"]


def test_tries_come_at_longer_and_longer_distances_and_end(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    began = clock()
    tried_at: list[timedelta] = []

    def meet(_line: Outgoing) -> None:
        tried_at.append(clock() - began)
        raise SendError("not now", retry_after=AT_ONCE)

    platform.meet = meet
    queue(database, clock, "你好")
    for _ in range(600):
        work(sender)
        clock.forward(seconds=1)
    assert [t // SECOND for t in tried_at] == [0, 2, 6, 14, 30, 62, 126, 254]
    dead = row(database, "你好")
    assert (dead.status, dead.attempts, dead.error) == (OutboxStatus.DEAD, TRIES, "not now")
    assert timedelta(seconds=2**TRIES) < LONGEST_WAIT


def test_a_platform_that_will_never_take_a_line_is_asked_once(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    platform.meet = refuse(1, None)
    queue(database, clock, "你好")
    work(sender)
    clock.forward(hours=1)
    work(sender)
    assert platform.tries == ["你好"]
    assert row(database, "你好").status is OutboxStatus.DEAD


def test_a_line_for_a_channel_that_is_not_here_is_dead_and_says_so(
    database: Database, sender: Sender, clock: Clock
) -> None:
    queue(database, clock, "你好", channel="pigeon")
    work(sender)
    lost = row(database, "你好")
    assert lost.status is OutboxStatus.DEAD
    assert "pigeon" in lost.error


def test_a_channel_that_breaks_does_not_stop_the_others(
    database: Database, platform: Platform, clock: Clock
) -> None:
    broken = Platform("broken")

    def explode(_line: Outgoing) -> None:
        raise ZeroDivisionError

    broken.meet = explode
    both = Sender(database, [broken, platform], clock=clock, hands=1)
    for n in range(3):
        queue(database, clock, f"broken {n}", channel="broken", to=f"b{n}")
        queue(database, clock, f"good {n}", to=f"g{n}")
    work(both)
    both.close()
    assert sorted(platform.taken) == ["good 0", "good 1", "good 2"]
    failed = row(database, "broken 0")
    assert (failed.status, failed.error) == (OutboxStatus.PENDING, "ZeroDivisionError()")


def test_later_lines_to_the_same_place_wait_for_one_that_failed(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    platform.meet = refuse(1, AT_ONCE)
    for text in ("first", "second", "third"):
        queue(database, clock, text)
    queue(database, clock, "elsewhere", to="g2")
    work(sender)
    assert platform.taken == ["elsewhere"]
    clock.forward(seconds=2)
    work(sender)
    assert platform.taken == ["elsewhere", "first", "second", "third"]


def test_a_dead_line_lets_those_behind_it_pass(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    platform.meet = refuse(1, None)
    queue(database, clock, "first")
    queue(database, clock, "second")
    work(sender)
    assert platform.taken == ["second"]


def test_an_emergency_overtakes_all_that_was_queued_before(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    for n in range(20):
        queue(database, clock, f"notice {n}", to=f"g{n}", lane=Lane.NOTICE)
    queue(database, clock, "reply", to="g3")
    queue(database, clock, "emergency", to="g3", lane=Lane.EMERGENCY)
    work(sender)
    assert platform.taken[:2] == ["emergency", "reply"]
    assert len(platform.taken) == 22


def test_an_emergency_overtakes_a_line_to_the_same_place_that_failed(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    platform.meet = refuse(1, timedelta(minutes=5))
    queue(database, clock, "reply")
    work(sender)
    queue(database, clock, "emergency", lane=Lane.EMERGENCY)
    work(sender)
    assert platform.taken == ["emergency"]


def test_an_emergency_waits_for_no_more_lines_than_there_are_hands(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    for n in range(20):
        queue(database, clock, f"notice {n}", to=f"g{n}", lane=Lane.NOTICE)
    assert sender.work()
    queue(database, clock, "emergency", lane=Lane.EMERGENCY)
    work(sender)
    assert platform.taken[1] == "emergency"


def test_a_platform_that_hangs_longer_than_the_lease_is_told_by_another_process(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    elsewhere = Platform()
    other = Sender(database, [elsewhere], clock=clock, hands=1)

    def hang(_line: Outgoing) -> None:
        clock.forward(seconds=LEASE_SECONDS)
        work(other)
        raise SendError("timed out", retry_after=None)

    platform.meet = hang
    queue(database, clock, "你好")
    work(sender)
    other.close()
    assert elsewhere.taken == ["你好"]
    # The late sender's verdict no longer counts.
    assert row(database, "你好").status is OutboxStatus.SENT


def test_lines_that_wait_for_a_hand_are_not_taken_from_other_processes(
    database: Database, sender: Sender, platform: Platform, clock: Clock
) -> None:
    """A slow platform must not let the lease of a line run out before it is even tried."""
    elsewhere = Platform()
    other = Sender(database, [elsewhere], clock=clock, hands=1)

    def slow(_line: Outgoing) -> None:
        clock.forward(seconds=LEASE_SECONDS - 1)
        work(other)

    platform.meet = slow
    for n in range(5):
        queue(database, clock, f"line {n}", to=f"g{n}")
    work(sender)
    other.close()
    assert sorted(platform.taken + elsewhere.taken) == [f"line {n}" for n in range(5)]


def test_several_hands_send_to_several_places_at_the_same_time(
    database: Database, platform: Platform, clock: Clock
) -> None:
    together = threading.Barrier(3)

    def meet(_line: Outgoing) -> None:
        together.wait(timeout=30)

    platform.meet = meet
    hands = Sender(database, [platform], clock=clock, hands=3)
    for n in range(3):
        queue(database, clock, f"line {n}", to=f"g{n}")
    work(hands)
    hands.close()
    assert sorted(platform.taken) == ["line 0", "line 1", "line 2"]
