"""A pump works while there is work, wakes when it is called, and outlives its failures."""

import threading
from collections.abc import Iterator

import pytest

from bot import pumps
from bot.pumps import Pump

PATIENCE = 30


class Work:
    """Rounds of work to do, and a way to wait until they are done."""

    def __init__(self) -> None:
        self.left = 0
        self.rounds = 0
        self.idle = threading.Event()
        self.failing = False

    def __call__(self) -> bool:
        self.rounds += 1
        if self.failing:
            self.failing = False
            raise ZeroDivisionError
        if self.left:
            self.left -= 1
            return True
        self.idle.set()
        return False


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def pump(work: Work) -> Iterator[Pump]:
    made = Pump("test", work)
    yield made
    made.stop()


def test_a_pump_works_until_nothing_is_left(work: Work, pump: Pump) -> None:
    work.left = 5
    pump.start()
    assert work.idle.wait(PATIENCE)
    assert work.left == 0


def test_a_pump_that_sleeps_is_woken(
    work: Work, pump: Pump, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pumps, "IDLE_SECONDS", 10 * PATIENCE)
    pump.start()
    assert work.idle.wait(PATIENCE)
    work.idle.clear()
    work.left = 1
    pump.wake()
    assert work.idle.wait(PATIENCE)
    assert work.left == 0


def test_work_that_comes_while_the_pump_is_at_work_is_not_overlooked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pumps, "IDLE_SECONDS", 10 * PATIENCE)
    rounds: list[int] = []
    seen_twice = threading.Event()

    def work() -> bool:
        rounds.append(1)
        if len(rounds) == 1:
            # The work arrives after this round has looked, and before the pump goes to sleep.
            busy.wake()
        else:
            seen_twice.set()
        return False

    busy = Pump("test", work)
    busy.start()
    assert seen_twice.wait(PATIENCE)
    busy.stop()


def test_a_pump_finds_by_itself_what_another_process_has_left(work: Work, pump: Pump) -> None:
    pump.start()
    assert work.idle.wait(PATIENCE)
    work.idle.clear()
    work.left = 1
    assert work.idle.wait(PATIENCE)
    assert work.left == 0


def test_a_round_that_fails_does_not_end_the_pump(
    work: Work, pump: Pump, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pumps, "FAILED_SECONDS", 0.01)
    work.failing, work.left = True, 2
    pump.start()
    assert work.idle.wait(PATIENCE)
    assert work.left == 0


def test_a_pump_that_is_stopped_finishes_its_round_and_does_no_other() -> None:
    begun = threading.Event()
    rounds: list[str] = []

    def work() -> bool:
        rounds.append("begun")
        begun.set()
        threading.Event().wait(0.05)
        rounds.append("ended")
        return True

    busy = Pump("a pump to stop", work)
    busy.start()
    assert begun.wait(PATIENCE)
    busy.stop()
    assert rounds[-1] == "ended"
    assert "a pump to stop" not in [thread.name for thread in threading.enumerate()]


def test_a_pump_that_never_started_can_be_stopped(work: Work, pump: Pump) -> None:
    pump.stop()
    assert work.rounds == 0
