"""A notice goes out when it is due, once, whoever ticks and whatever was missed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from handlers.notices import cancel
from scheduler.jobs import publish_due_notices
from storage import groups, notices
from storage.database import Database
from storage.models import (
    Broadcast,
    Notice,
    NoticeLevel,
    NoticeStatus,
    OutboxMessage,
)
from tests import processes
from tests.mortals import Diary, announce, live
from tests.talk import Talk

TICKERS = 6
DAY = timedelta(days=1)


def schedule(
    talk: Talk,
    text: str = "明天停水",
    *,
    at: datetime | None = None,
    cron: str = "",
    grid: str = "heping",
    level: NoticeLevel = NoticeLevel.NORMAL,
) -> int:
    with talk.database.transaction() as session:
        notice = Notice(
            text=text,
            level=level,
            cron=cron,
            next_run_at=at or talk.clock(),
            created_at=talk.clock(),
        )
        notices.add(session, notice, [talk.village.grids[grid]])
    assert notice.id is not None
    return notice.id


def tick(talk: Talk, database: Database | None = None) -> int:
    return publish_due_notices(database or talk.database, talk.house, talk.clock())


def runs(talk: Talk, notice_id: int) -> list[datetime]:
    with talk.database.reading() as session:
        return [run.scheduled_for for run in notices.runs(session, notice_id)]


def destinations(talk: Talk) -> list[str]:
    with talk.database.reading() as session:
        return sorted(session.exec(select(OutboxMessage.destination)).all())


def notice(talk: Talk, notice_id: int) -> Notice:
    with talk.database.reading() as session:
        found = notices.get(session, notice_id)
    assert found is not None
    return found


def test_a_notice_waits_for_its_time_and_then_goes_to_every_group_once(talk: Talk) -> None:
    notice_id = schedule(talk, at=talk.clock() + timedelta(minutes=1))
    talk.clock.forward(seconds=59)
    assert tick(talk) == 0
    talk.clock.forward(seconds=1)
    assert tick(talk) == 1
    assert destinations(talk) == ["g1", "g2"]
    done = notice(talk, notice_id)
    assert (done.status, done.next_run_at) == (NoticeStatus.FINISHED, None)
    talk.clock.moment += DAY
    assert tick(talk) == 0


def test_all_that_is_due_goes_out_in_one_tick(talk: Talk) -> None:
    for n in range(3):
        schedule(talk, f"第{n}件事")
    assert tick(talk) == 3


def test_a_notice_reaches_the_groups_below_its_grid_and_no_others(talk: Talk) -> None:
    schedule(talk, grid="heping-2")
    tick(talk)
    assert destinations(talk) == ["g2"]


def test_a_group_that_is_switched_off_gets_nothing(talk: Talk) -> None:
    with talk.database.transaction() as session:
        group = groups.by_external_id(session, "webchat", "g1")
        assert group is not None
        group.enabled = False
    notice_id = schedule(talk)
    tick(talk)
    assert destinations(talk) == ["g2"]
    with talk.database.reading() as session:
        [run] = notices.runs(session, notice_id)
        assert run.groups == 1


def test_a_cancelled_notice_is_not_published(talk: Talk) -> None:
    notice_id = schedule(talk, cron="0 15 * * *", at=talk.clock())
    with talk.database.transaction() as session:
        found = notices.get(session, notice_id)
        assert found is not None
        cancel(session, found)
    talk.clock.moment += DAY
    assert tick(talk) == 0
    assert destinations(talk) == []


def test_a_repeating_notice_comes_each_time_its_line_says(talk: Talk) -> None:
    first = talk.clock()
    notice_id = schedule(talk, cron="5 14 * * *")
    for _ in range(3):
        assert tick(talk) == 1
        assert tick(talk) == 0
        talk.clock.moment += DAY
    assert runs(talk, notice_id) == [first, first + DAY, first + 2 * DAY]


def test_runs_that_were_missed_are_caught_up_once(talk: Talk) -> None:
    first = talk.clock()
    notice_id = schedule(talk, cron="5 14 * * *")
    talk.clock.moment += 3 * DAY + timedelta(hours=1)
    assert tick(talk) == 1
    assert runs(talk, notice_id) == [first]
    assert notice(talk, notice_id).next_run_at == first + 4 * DAY
    assert len(destinations(talk)) == 2


def test_a_restart_between_two_runs_changes_nothing(talk: Talk, database_url: str) -> None:
    first = talk.clock()
    notice_id = schedule(talk, cron="5 14 * * *")
    tick(talk)
    restarted = Database(database_url)
    assert tick(talk, restarted) == 0
    talk.clock.moment += DAY
    assert tick(talk, restarted) == 1
    restarted.dispose()
    assert runs(talk, notice_id) == [first, first + DAY]


def test_many_who_tick_at_the_same_moment_publish_each_notice_once(talk: Talk) -> None:
    ids = [schedule(talk, f"第{n}件事", cron="5 14 * * *") for n in range(5)]
    with ThreadPoolExecutor(max_workers=TICKERS) as pool:
        published = list(pool.map(lambda _n: tick(talk), range(TICKERS)))
    assert sum(published) == len(ids)
    assert [len(runs(talk, notice_id)) for notice_id in ids] == [1] * len(ids)
    assert len(destinations(talk)) == 2 * len(ids)


def test_processes_that_tick_at_the_same_moment_say_each_notice_once(
    talk: Talk, database_url: str, tmp_path: Path
) -> None:
    for n in range(3):
        schedule(talk, f"第{n}件事")
    diary, now = tmp_path / "diary", talk.clock()
    started = [processes.start(live, database_url, diary, now, 0, announce) for _ in range(3)]
    assert processes.exit_codes(started) == [0, 0, 0]
    said = Diary(diary).lines()
    assert len(said) == len(set(said)) == 6
    with talk.database.reading() as session:
        assert len(session.exec(select(Broadcast)).all()) == 3


def test_a_notice_that_cannot_run_does_not_keep_the_others_from_running(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    broken = schedule(talk, "坏掉的", cron="no such line", at=talk.clock() - DAY)
    good = schedule(talk, "明天停水")
    assert tick(talk) == 1
    assert (runs(talk, broken), runs(talk, good)) == ([], [talk.clock()])
    assert destinations(talk) == ["g1", "g2"]
    assert "notice failed" in caplog.text


@pytest.mark.parametrize(
    ("level", "repeatable"),
    [("normal", False), ("yellow", False), ("orange", True), ("red", True)],
)
def test_only_grave_warnings_may_be_said_twice(talk: Talk, level: str, repeatable: bool) -> None:
    schedule(talk, level=NoticeLevel(level))
    tick(talk)
    with talk.database.reading() as session:
        rows = session.exec(select(OutboxMessage.repeatable)).all()
    assert set(rows) == {repeatable}


def test_a_run_that_comes_late_in_the_night_waits_for_the_morning(talk: Talk) -> None:
    schedule(talk)
    talk.clock.forward(hours=13)  # 3:05
    tick(talk)
    assert talk.settle() == []
    talk.clock.forward(hours=4)  # 7:05
    assert {where for where, _text in talk.settle()} == {"g1", "g2"}


def test_a_red_warning_wakes_people_and_stands_behind_nothing(talk: Talk) -> None:
    schedule(talk)
    talk.clock.forward(hours=13)  # 3:05
    schedule(talk, "洪水，请马上转移", level=NoticeLevel.RED)
    tick(talk)
    lines = talk.settle()
    assert {where for where, _text in lines} == {"g1", "g2"}
    assert all("红色预警" in text for _where, text in lines)
