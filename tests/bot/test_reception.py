"""What is kept of a message, and of whom."""

from sqlmodel import select

from storage import people
from storage.models import InboundMessage, Role
from tests.talk import Talk


def texts(talk: Talk) -> list[str]:
    with talk.database.reading() as session:
        return [message.text for message in session.exec(select(InboundMessage)).all()]


def test_words_in_a_group_that_is_off_are_not_kept(talk: Talk) -> None:
    talk.hear("张阿姨", "3号楼下水道堵了", group="off")
    assert texts(talk) == [""]
    assert talk.cases() == []


def test_words_in_a_group_that_is_off_go_to_no_model(talk: Talk) -> None:
    talk.put("张阿姨", "3号楼下水道堵了", group="off")
    talk.put("李奶奶", "drain blocked in building 3", group="g1")
    talk.settle()
    assert talk.model.asked == ["drain blocked in building 3"]


def test_an_emergency_in_a_group_that_is_off_is_kept(talk: Talk) -> None:
    talk.hear("张阿姨", "5号楼楼道里好大的煤气味", group="off")
    assert texts(talk) == ["5号楼楼道里好大的煤气味"]


def test_words_in_an_unknown_group_are_not_kept(talk: Talk) -> None:
    assert talk.hear("张阿姨", "3号楼下水道堵了", group="nowhere") == []
    assert texts(talk) == [""]


def test_somebody_new_in_a_group_becomes_a_resident_of_its_grid(talk: Talk) -> None:
    talk.hear("新邻居", "3号楼下水道堵了", group="g1")
    with talk.database.reading() as session:
        person = people.by_account(session, "webchat", "新邻居")
        assert person is not None
        assert person.id is not None
        hats = people.roles_of(session, person.id)
    assert [(hat.role, hat.grid_id) for hat in hats] == [
        (Role.RESIDENT, talk.village.grids["heping-1"])
    ]
    assert talk.case().status == "assigned"


def test_the_language_of_the_last_message_with_words_counts(talk: Talk) -> None:
    assert "You have no open report" in talk.hear("张阿姨", "mine")[0][1]
    talk.hear("张阿姨", "👍", group="g1")
    assert "没有" in talk.hear("张阿姨", "我的")[0][1]
