from collections.abc import Callable, Iterator
from datetime import datetime
from uuid import uuid4

import pytest
from sqlmodel import Session

from handlers import access
from handlers.access import Standing
from handlers.context import Context
from handlers.refusal import RefusalError
from storage import cases, conversations, grids, groups, people
from storage.database import Database
from storage.models import Case, ConversationKind, InboundMessage, Person, Report, Role
from tests.talk import Talk
from tests.village import CHANNEL, Village

Enter = Callable[..., Context]


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.transaction() as opened:
        yield opened


@pytest.fixture
def enter(session: Session, talk: Talk, village: Village, now: datetime) -> Enter:
    """Somebody has just said something, in a group or in private."""

    def make(who: str, group: str = "") -> Context:
        speaker = people.get(session, village.people[who])
        kind = ConversationKind.GROUP if group else ConversationKind.DIRECT
        conversation = conversations.get_or_create(session, CHANNEL, kind, group or who)
        assert conversation.id is not None
        here = groups.by_external_id(session, CHANNEL, group) if group else None
        message = InboundMessage(
            channel=CHANNEL,
            external_id=uuid4().hex,
            conversation_id=conversation.id,
            sender_external_id=who,
            text="",
            addressed=not group,
            received_at=now,
            available_at=now,
        )
        session.add(message)
        session.flush()
        return Context(
            session=session,
            house=talk.house,
            message=message,
            conversation=conversation,
            speaker=speaker,
            group=here,
            grid=grids.get(session, here.grid_id) if here else None,
            now=now,
            text="",
        )

    return make


def file_case(
    context: Context, village: Village, *, restricted: bool = False, holder: str = "陈经理"
) -> Case:
    """A case of the first grid, reported by whoever speaks."""
    case = cases.add(
        context.session,
        Case(
            number=7,
            category="elevator",
            restricted=restricted,
            grid_id=village.grids["heping-1"],
            summary="",
            assignee_id=village.people[holder],
            created_at=context.now,
            resolve_by=context.now,
        ),
    )
    assert case.id is not None
    assert context.speaker.id is not None
    assert context.conversation.id is not None
    assert context.message.id is not None
    cases.add_report(
        context.session,
        Report(
            case_id=case.id,
            reporter_id=context.speaker.id,
            conversation_id=context.conversation.id,
            message_id=context.message.id,
            text="",
            created_at=context.now,
        ),
    )
    return case


def refusal_of(context: Context, number: int) -> tuple[str, dict[str, str]]:
    with pytest.raises(RefusalError) as refused:
        access.find_visible(context, number)
    return refused.value.name, refused.value.args_of_text


@pytest.mark.parametrize(
    ("who", "standing"),
    [
        ("张阿姨", Standing.REPORTER),
        ("李奶奶", Standing.NEIGHBOUR),
        ("吴大哥", Standing.STRANGER),
        ("李强", Standing.STAFF),
        ("王敏", Standing.STRANGER),
        ("赵书记", Standing.STAFF),
        ("陈经理", Standing.STAFF),
        ("周警官", Standing.NEIGHBOUR),
    ],
)
def test_how_near_somebody_is_decides_what_they_see(
    enter: Enter, village: Village, who: str, standing: Standing
) -> None:
    context = enter("张阿姨", "g1")
    case = file_case(context, village)
    person: Person = people.get(context.session, village.people[who])
    assert access.standing(context, person, case) is standing


def test_a_number_of_another_grid_is_refused_like_one_that_does_not_exist(
    enter: Enter, village: Village
) -> None:
    file_case(enter("张阿姨", "g1"), village)
    stranger = enter("吴大哥", "g2")
    assert refusal_of(stranger, 7) == ("unknown-number", {"number": "7"})
    assert refusal_of(stranger, 8) == ("unknown-number", {"number": "8"})


@pytest.mark.parametrize("who", ["张阿姨", "李强", "赵书记", "周警官"])
def test_in_a_group_nobody_learns_of_a_restricted_case(
    enter: Enter, village: Village, who: str
) -> None:
    file_case(enter("张阿姨", "g1"), village, restricted=True, holder="周警官")
    assert refusal_of(enter(who, "g1"), 7) == ("unknown-number", {"number": "7"})


@pytest.mark.parametrize(("who", "sees"), [("张阿姨", True), ("周警官", True), ("李奶奶", False)])
def test_in_private_its_reporter_and_its_staff_see_a_restricted_case(
    enter: Enter, village: Village, who: str, sees: bool
) -> None:
    case = file_case(enter("张阿姨", "g1"), village, restricted=True, holder="周警官")
    context = enter(who)
    if sees:
        assert access.find_visible(context, 7)[0].id == case.id
    else:
        assert refusal_of(context, 7) == ("unknown-number", {"number": "7"})


def test_a_resident_may_see_a_case_but_not_work_on_it(enter: Enter, village: Village) -> None:
    file_case(enter("张阿姨", "g1"), village)
    with pytest.raises(RefusalError) as refused:
        access.find_workable(enter("李奶奶", "g1"), 7)
    assert refused.value.name == "staff-only"
    assert refused.value.args_of_text["role"] == "物业"
    assert access.find_workable(enter("李强", "g1"), 7).number == 7


def test_staff_of_one_grid_are_neighbours_in_another_but_staff_in_private(enter: Enter) -> None:
    def is_staff(group: str) -> bool:
        context = enter("王敏", group)
        return access.is_staff(context, context.speaker)

    assert not is_staff("g1")
    assert is_staff("g2")
    assert is_staff("")


def test_a_worker_who_lives_elsewhere_is_staff_in_private(enter: Enter, village: Village) -> None:
    context = enter("王敏")
    people.give_role(
        context.session, village.people["王敏"], village.grids["heping-1"], Role.RESIDENT
    )
    assert access.is_staff(context, context.speaker)


@pytest.mark.parametrize(
    ("who", "group", "leads"),
    [
        ("赵书记", "g1", True),
        ("赵书记", "", True),
        ("李强", "g1", False),
        ("李强", "", False),
        ("张阿姨", "g1", False),
    ],
)
def test_a_lead_leads_every_grid_below(enter: Enter, who: str, group: str, leads: bool) -> None:
    context = enter(who, group)
    assert access.is_lead(context, context.speaker) is leads
