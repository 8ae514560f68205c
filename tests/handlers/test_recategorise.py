"""What another heading changes about a case, and what is put forward for the model to learn."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from storage import candidates, people
from storage.database import Database
from storage.models import CandidateStatus, CaseEvent, Role, RoleInGrid, TrainingCandidate
from tests.talk import Talk

DAY = timedelta(days=1)


def put_forward(database: Database) -> list[TrainingCandidate]:
    with database.reading() as session:
        return list(candidates.of_status(session, CandidateStatus.PENDING))


def notes(database: Database, action: str) -> list[str]:
    with database.reading() as session:
        return [
            event.note for event in session.exec(select(CaseEvent)) if event.action.value == action
        ]


@pytest.fixture
def lamp(talk: Talk) -> Talk:
    """A street lamp that was taken for a hole in the road: seven working days, grid worker."""
    talk.means("5号楼门口路灯杆歪了", "report_road")
    talk.hear("张阿姨", "5号楼门口路灯杆歪了", group="g1")
    return talk


def test_every_report_is_put_forward_without_anybodys_data(talk: Talk, database: Database) -> None:
    words = "3号楼501张阿姨家漏水，电话13812345678"
    talk.means(words, "report_water_supply")
    talk.hear("李奶奶", words, group="g1")
    talk.hear("李强", "改 1 房屋渗漏")
    (candidate,) = put_forward(database)
    assert candidate.text == "3号楼******阿姨家漏水，电话***"
    assert (candidate.intent, candidate.instead_of) == ("report_leak", "report_water_supply")
    assert (candidate.language, candidate.origin, candidate.source.value) == (
        "zh", "#1", "correction",
    )  # fmt: skip
    assert notes(database, "recategorise") == ["供水 → 房屋渗漏"]


def test_the_last_correction_counts(lamp: Talk, database: Database) -> None:
    lamp.hear("李强", "改 1 噪音")
    lamp.hear("李强", "改 1 照明")
    assert [candidate.intent for candidate in put_forward(database)] == ["report_lighting"]
    lamp.hear("李强", "改 1 噪音")
    assert [candidate.intent for candidate in put_forward(database)] == ["report_noise"]


def test_what_was_decided_stays_decided(lamp: Talk, database: Database, now: datetime) -> None:
    lamp.hear("李强", "改 1 照明")
    (candidate,) = put_forward(database)
    assert candidate.id is not None
    with database.transaction() as session:
        candidates.decide(session, [candidate.id], CandidateStatus.REJECTED, now)
    lamp.hear("李强", "改 1 噪音")
    lamp.hear("李强", "改 1 照明")
    assert put_forward(database) == []


def test_words_that_say_nothing_are_not_put_forward(talk: Talk, database: Database) -> None:
    talk.means("5号楼", "report_road")
    talk.hear("张阿姨", "@小格 5号楼", group="g1", mention=True)
    talk.hear("李强", "改 1 噪音")
    assert talk.case().category == "noise"
    assert put_forward(database) == []


def test_a_refused_correction_changes_nothing(lamp: Talk, database: Database) -> None:
    lamp.hear("李强", "改 1 天后")
    lamp.hear("张阿姨", "改 1 照明")
    lamp.hear("王敏", "改 1 照明")
    assert lamp.case().category == "road"
    assert put_forward(database) == []
    assert notes(database, "recategorise") == []


def test_a_shorter_promise_counts_from_the_time_of_filing(lamp: Talk) -> None:
    filed = lamp.case()
    lamp.clock.forward(days=2)
    lamp.hear("李强", "改 1 供电")
    case = lamp.case()
    # Filed on Saturday: three working days later is Wednesday, whenever it was corrected.
    assert case.resolve_by == filed.resolve_by - 6 * DAY
    assert case.on_site_by == filed.created_at + DAY


def test_a_longer_promise_changes_nothing_of_what_was_promised(talk: Talk) -> None:
    talk.means("5号楼没水", "report_water_supply")
    talk.hear("张阿姨", "5号楼没水", group="g1")
    filed = talk.case()
    talk.hear("李强", "改 1 道路")
    case = talk.case()
    assert case.category == "road"
    assert (case.resolve_by, case.on_site_by) == (filed.resolve_by, filed.on_site_by)


def test_a_second_round_counts_from_where_it_began(lamp: Talk) -> None:
    lamp.hear("李强", "办结 1 扶正了")
    lamp.hear("张阿姨", "修好了", group="g1")
    lamp.clock.forward(days=10)
    lamp.hear("张阿姨", "没好 1", group="g1")
    reopened = lamp.clock()
    lamp.clock.forward(days=1)
    lamp.hear("李强", "改 1 供电")
    case = lamp.case()
    assert case.on_site_by == reopened + DAY
    assert case.resolve_by > lamp.clock()


def test_a_case_that_waits_for_its_reporter_keeps_clock_and_holder(lamp: Talk) -> None:
    lamp.hear("李强", "办结 1 扶正了")
    before = lamp.case()
    lamp.hear("李强", "改 1 电梯")
    case = lamp.case()
    assert case.category == "elevator"
    assert (case.resolve_by, case.assignee_id) == (before.resolve_by, before.assignee_id)


def test_another_owner_gets_it_and_accepts_anew(lamp: Talk, database: Database) -> None:
    lamp.hear("李强", "接 1")
    told = lamp.hear("李强", "改 1 电梯")
    assert [where for where, _ in told] == ["陈经理", "李强"]
    case = lamp.case()
    assert case.assignee_id == lamp.village.people["陈经理"]
    assert case.status == "assigned"
    assert notes(database, "transfer") == ["陈经理"]


def test_a_case_that_nobody_had_is_assigned(talk: Talk, database: Database) -> None:
    with database.transaction() as session:
        for hat in session.exec(select(RoleInGrid)).all():
            if hat.role is not Role.RESIDENT:
                session.delete(hat)
    talk.means("5号楼门口路灯杆歪了", "report_road")
    talk.hear("张阿姨", "5号楼门口路灯杆歪了", group="g1")
    assert talk.case().status == "reported"
    with database.transaction() as session:
        people.give_role(
            session, talk.village.people["陈经理"], talk.village.grids["heping"], Role.PROPERTY
        )
        people.give_role(
            session, talk.village.people["赵书记"], talk.village.grids["heping"],
            Role.COMMUNITY_LEAD,
        )  # fmt: skip
    told = talk.hear("赵书记", "改 1 电梯")
    assert [where for where, _ in told] == ["陈经理", "赵书记"]
    assert talk.actions() == ["report", "recategorise", "assign"]


def test_the_same_owner_keeps_it(lamp: Talk) -> None:
    told = lamp.hear("赵书记", "改 1 照明")
    assert [where for where, _ in told] == ["李强", "赵书记"]
    assert "transfer" not in lamp.actions()


def test_a_restricted_heading_hides_the_case_and_no_heading_shows_it_again(lamp: Talk) -> None:
    lamp.hear("李强", "改 1 治安")
    assert lamp.case().restricted
    assert lamp.actions()[-3:] == ["recategorise", "restrict", "transfer"]
    lamp.hear("周警官", "改 1 噪音")
    assert lamp.case().category == "noise"
    assert lamp.case().restricted


def test_a_cancelled_case_has_no_other_heading(lamp: Talk, database: Database) -> None:
    lamp.hear("张阿姨", "不是报修 #1", group="g1")
    assert lamp.case().status == "cancelled"
    (line,) = lamp.hear("李强", "改 1 照明")
    assert line[0] == "李强"
    assert lamp.case().category == "road"
    assert put_forward(database) == []
