from sqlalchemy import delete

from storage.models import Account
from tests.talk import Talk


def _lose_accounts(talk: Talk, *names: str) -> None:
    ids = [talk.village.people[name] for name in names]
    with talk.database.transaction() as session:
        session.execute(delete(Account).where(Account.person_id.in_(ids)))  # type: ignore[attr-defined]


def test_a_worker_whom_nothing_reaches_is_not_said_to_have_been_asked(talk: Talk) -> None:
    _lose_accounts(talk, "李强")
    assert talk.hear("张阿姨", "我的网格员", group="g1") == [
        ("g1", "您的网格员是李强，这里暂时联系不上。有事直接说，我来登记。")
    ]


def test_a_report_that_nobody_could_be_told_of_is_not_said_to_have_been_passed_on(
    talk: Talk,
) -> None:
    _lose_accounts(talk, "李强", "赵书记")
    assert talk.hear("张阿姨", "3号楼下水道堵了", group="g1") == [
        ("g1", "#1 已登记：排水排污 · 3号楼。\n最迟12月1日（周二）办结或答复。")
    ]
    assert talk.case().assignee_id == talk.village.people["李强"]


def test_asking_for_the_worker_waits_for_its_turn_as_it_tells_somebody(talk: Talk) -> None:
    talk.means("这边归谁管", "ask_worker")
    talk.model.away = True
    talk.hear("张阿姨", "3号楼下水道堵了", group="g1")
    assert talk.hear("张阿姨", "我的网格员", group="g1") == []


def test_nobody_reads_that_a_case_was_passed_on_to_a_holder_whom_nothing_reaches(
    talk: Talk,
) -> None:
    talk.hear("张阿姨", "3号楼下水道堵了", group="g1")
    talk.hear("李强", "办结 1 已疏通")
    _lose_accounts(talk, "李强")
    said = talk.hear("张阿姨", "没好 #1", group="g1")
    assert said == [("g1", "#1 没好，最迟12月1日（周二）。")]
