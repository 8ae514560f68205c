"""The outbox gives each line to one sender, in order, and owns up to what it cannot know."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from storage import outbox
from storage.database import Database
from storage.models import Lane, OutboxMessage, OutboxStatus
from tests.storage.rows import all_at_once, line

LEASE = 30.0
RUN_OUT = timedelta(seconds=LEASE)


def claim(
    database: Database, now: datetime, lease: str = "mine", limit: int = 100
) -> list[OutboxMessage]:
    with database.transaction() as session:
        return outbox.claim(session, lease=lease, now=now, seconds=LEASE, limit=limit)


def keys(rows: list[OutboxMessage]) -> list[str]:
    return [row.dedupe_key for row in rows]


def settle(
    database: Database,
    row: OutboxMessage,
    how: Callable[[OutboxMessage], None],
    lease: str = "mine",
) -> bool:
    assert row.id is not None
    with database.transaction() as session:
        mine = outbox.get_leased(session, row.id, lease)
        if mine is not None:
            how(mine)
    return mine is not None


def orphans(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        return outbox.settle_orphans(session, now=now)


def status(database: Database, key: str) -> OutboxStatus:
    with database.reading() as session:
        return (
            session.exec(select(OutboxMessage).where(OutboxMessage.dedupe_key == key)).one().status
        )


def test_a_line_whose_key_was_used_is_not_queued_again(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        assert line(session, "k", now)
        assert not line(session, "k", now)
    settle(database, claim(database, now)[0], lambda row: outbox.settle_sent(row, at=now))
    with database.transaction() as session:
        assert not line(session, "k", now)
    assert claim(database, now) == []


def test_the_database_itself_refuses_a_used_key(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        line(session, "k", now)
        copy = session.exec(select(OutboxMessage)).one().model_dump(exclude={"id"})
    with pytest.raises(IntegrityError), database.transaction() as session:
        outbox.add_all(session, [OutboxMessage(**copy)])


def test_however_many_reach_for_them_each_line_is_claimed_once(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        for n in range(200):
            line(session, f"k{n}", now, to=f"g{n}")
    claimed: list[str] = []

    def reach(lease: str) -> None:
        while found := claim(database, now, lease, limit=7):
            claimed.extend(keys(found))

    all_at_once(reach)
    assert Counter(claimed) == Counter(f"k{n}" for n in range(200))


def test_however_many_send_them_the_lines_of_a_destination_leave_in_order(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        for n in range(200):
            line(session, f"k{n}", now, to=f"g{n % 10}")
    left: dict[str, list[int]] = defaultdict(list)
    under_way: Counter[str] = Counter()
    together: list[str] = []
    lock = Lock()

    def send(lease: str) -> None:
        while found := claim(database, now, lease, limit=3):
            for row in found:
                with lock:
                    under_way[row.destination] += 1
                    left[row.destination].append(row.id or 0)
                    together.extend(to for to, n in under_way.items() if n > 1)
            for row in found:
                with lock:
                    under_way[row.destination] -= 1
                settle(database, row, lambda mine: outbox.settle_sent(mine, at=now), lease)

    # Who finds every line busy goes home, so they are sent out until nothing is left.
    while sum(map(len, left.values())) < 200:
        all_at_once(send)
    assert together == []
    assert all(ids == sorted(ids) for ids in left.values())
    assert sum(map(len, left.values())) == 200


def test_higher_lanes_overtake_and_within_a_lane_order_holds(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        line(session, "notice", now, lane=Lane.NOTICE)
        line(session, "reply 1", now)
        line(session, "reply 2", now)
        line(session, "elsewhere", now, to="g2")
        line(session, "emergency", now, lane=Lane.EMERGENCY)
    assert keys(claim(database, now, limit=1)) == ["emergency"]
    assert keys(claim(database, now)) == ["reply 1", "elsewhere", "notice"]
    assert claim(database, now) == []


def test_a_line_that_waits_for_its_next_try_holds_back_those_behind_it(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        line(session, "first", now)
        line(session, "second", now)
    row = claim(database, now)[0]
    until = now + timedelta(seconds=60)
    settle(database, row, lambda mine: outbox.settle_retry(mine, "busy", until=until))
    assert claim(database, until - timedelta(seconds=1)) == []
    assert keys(claim(database, until)) == ["first"]


@pytest.mark.parametrize("end", [OutboxStatus.DEAD, OutboxStatus.SENT, OutboxStatus.UNCLEAR])
def test_a_line_that_is_settled_holds_nobody_back(
    database: Database, now: datetime, end: OutboxStatus
) -> None:
    with database.transaction() as session:
        line(session, "first", now, repeatable=False)
        line(session, "second", now)
    row = claim(database, now)[0]
    later = now + RUN_OUT
    if end is OutboxStatus.DEAD:
        settle(database, row, lambda mine: outbox.settle_dead(mine, "gone"))
    elif end is OutboxStatus.SENT:
        settle(database, row, lambda mine: outbox.settle_sent(mine, at=now))
    else:
        orphans(database, later)
    assert status(database, "first") is end
    assert keys(claim(database, later)) == ["second"]


def test_a_line_under_way_is_nobody_elses_until_its_lease_has_run_out(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        line(session, "k", now)
    claim(database, now)
    before = now + RUN_OUT - timedelta(seconds=1)
    assert orphans(database, before) == 0
    assert claim(database, before, "theirs") == []
    assert orphans(database, now + RUN_OUT) == 1
    [again] = claim(database, now + RUN_OUT, "theirs")
    assert (again.dedupe_key, again.attempts) == ("k", 2)


def test_what_may_not_be_said_twice_becomes_unclear_when_its_sender_dies(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        line(session, "k", now, repeatable=False)
    claim(database, now)
    orphans(database, now + RUN_OUT)
    assert status(database, "k") is OutboxStatus.UNCLEAR
    assert claim(database, now + RUN_OUT) == []


def test_a_sender_that_comes_back_too_late_changes_nothing(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        line(session, "k", now)
    [row] = claim(database, now, "mine")
    orphans(database, now + RUN_OUT)
    claim(database, now + RUN_OUT, "theirs")
    assert not settle(database, row, lambda mine: outbox.settle_dead(mine, "late"), "mine")
    assert status(database, "k") is OutboxStatus.SENDING


def test_only_what_has_not_left_of_that_very_run_is_withdrawn(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        for key, to in (
            ("notice:1:a", "sent"),
            ("notice:1:b", "waits"),
            ("notice:1:c", "waits"),
            ("notice:11:a", "other"),
            ("noticeX1:a", "alike"),
        ):
            line(session, key, now, to=to)
    settle(database, claim(database, now, limit=1)[0], lambda row: outbox.settle_sent(row, at=now))
    claim(database, now, limit=1)
    with database.transaction() as session:
        assert outbox.withdraw(session, "notice:1:") == 1
    with database.reading() as session:
        left = session.exec(select(OutboxMessage.dedupe_key)).all()
    assert set(left) == {"notice:1:a", "notice:1:b", "notice:11:a", "noticeX1:a"}


def test_a_withdrawal_takes_percent_signs_and_underscores_as_they_are(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        line(session, "notice:1:a", now)
        assert outbox.withdraw(session, "notice_1:") == 0
        assert outbox.withdraw(session, "%") == 0


def test_what_is_stuck_is_listed_counted_and_sent_again_when_asked(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        line(session, "dead", now, to="a")
        line(session, "unclear", now, to="b", repeatable=False)
        line(session, "sent", now, to="c")
        line(session, "waits", now + RUN_OUT * 2, to="d")
    dead, _unclear, sent = claim(database, now)
    settle(database, dead, lambda row: outbox.settle_dead(row, "blocked " * 100))
    settle(database, sent, lambda row: outbox.settle_sent(row, at=now))
    orphans(database, now + RUN_OUT)
    with database.reading() as session:
        stuck = outbox.stuck(session)
        assert outbox.counts(session) == {
            OutboxStatus.DEAD: 1,
            OutboxStatus.UNCLEAR: 1,
            OutboxStatus.PENDING: 1,
        }
    assert keys(stuck) == ["unclear", "dead"]
    every_id = list(range(1, 5))
    with database.transaction() as session:
        assert outbox.resend(session, every_id, now=now + RUN_OUT) == 2
    again = claim(database, now + RUN_OUT)
    assert [(row.dedupe_key, row.attempts) for row in again] == [("dead", 1), ("unclear", 1)]
