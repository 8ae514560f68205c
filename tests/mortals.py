"""Lives that end at a chosen step: what runs in the processes that tests kill."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from bot.channels.port import Outgoing
from scheduler.jobs import publish_due_notices
from storage.database import Database
from storage.migrate import upgrade
from tests.talk import FakeChannel, Talk, make_talk
from tests.village import Village

REPORT = "3号楼下水道堵了"
RESOLVED = "办结 1 已疏通，换了一段管"


@dataclass(slots=True)
class Fate:
    """Counts steps, and kills its own process, as the kernel would, at the one that is last."""

    last: int = 0
    taken: int = 0

    def step(self) -> None:
        self.taken += 1
        if self.taken == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


class MortalDatabase(Database):
    """A database whose process may die in each transaction and right after it.

    To die before a transaction is to die after the one before: beginning leaves no trace.
    """

    def __init__(self, url: str, fate: Fate) -> None:
        super().__init__(url)
        self._fate = fate

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        with super().transaction() as session:
            yield session
            self._fate.step()
        self._fate.step()


@dataclass(slots=True)
class Diary:
    """What the world outside has seen; it outlives the process that wrote it."""

    path: Path

    def write(self, **entry: str) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")

    def read(self) -> list[dict[str, str]]:
        if not self.path.exists():
            return []
        return [json.loads(line) for line in self.path.read_text(encoding="utf-8").splitlines()]

    def acknowledged(self) -> bool:
        """Whether the platform was told that its message had been taken."""
        return any(entry["what"] == "acknowledged" for entry in self.read())

    def lines(self) -> list[str]:
        """The keys of the lines that have reached the platform."""
        return [entry["key"] for entry in self.read() if entry["what"] == "sent"]


@dataclass(slots=True)
class MortalChannel(FakeChannel):
    """A platform that is told of a line while the process may die before or after."""

    fate: Fate = field(default_factory=Fate)
    diary: Diary = field(default_factory=lambda: Diary(Path(os.devnull)))

    def send(self, line: Outgoing) -> None:
        self.fate.step()
        self.diary.write(what="sent", key=line.key, to=line.destination, text=line.text)
        self.fate.step()


@dataclass(slots=True)
class Life:
    """One process: the talk it takes part in, and what the world outside sees of it."""

    talk: Talk
    diary: Diary
    fate: Fate

    def hear(self, who: str, text: str, group: str) -> None:
        """Take a message as a platform sends it; until it is acknowledged it is sent again."""
        if self.diary.acknowledged():
            return
        self.talk.put(who, text, group=group, external_id="the-message")
        self.fate.step()
        self.diary.write(what="acknowledged")

    def end(self) -> None:
        """Close what the process had open."""
        self.talk.sender.close()
        self.talk.database.dispose()


def begin(url: str, diary: Path, now: datetime, *, last_step: int = 0) -> Life:
    """The service in a process that dies at ``last_step``; 0 lets it live."""
    fate, seen = Fate(last_step), Diary(diary)
    database = MortalDatabase(url, fate)
    talk = make_talk(
        database,
        Village(database, now),
        now,
        wrap=lambda _channel: MortalChannel(fate=fate, diary=seen),
    )
    talk.means(REPORT, "report_drainage")
    return Life(talk, seen, fate)


def report(life: Life) -> None:
    """A resident reports; the case is filed and everybody told."""
    life.hear("张阿姨", REPORT, group="g1")
    life.talk.settle()


def resolve(life: Life) -> None:
    """The worker has solved the case; the resident is asked."""
    life.hear("李强", RESOLVED, group="")
    life.talk.settle()


def announce(life: Life) -> None:
    """A notice is due; it goes to its groups."""
    publish_due_notices(life.talk.database, life.talk.house, life.talk.clock())
    life.talk.settle()


def live(
    url: str, diary: Path, now: datetime, last_step: int, job: Callable[[Life], None]
) -> None:
    """A process that does its job until it is done or killed."""
    life = begin(url, diary, now, last_step=last_step)
    job(life)
    life.end()


def upgrade_alone(url: str) -> None:
    """A process that brings a database up to date."""
    database = Database(url)
    upgrade(database)
    database.dispose()
