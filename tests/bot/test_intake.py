"""Every message is handled once and in order, whatever breaks meanwhile."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from sqlmodel import select

from bot.intake import CONVERSATIONS_AT_ONCE, MESSAGES_AT_ONCE, MODEL_REST, TRIES, WAIT, Intake
from bot.reception import Reception
from handlers.context import Context
from handlers.dispatch import Dispatcher
from handlers.emergency import answer_emergency
from handlers.router import Call, Router, Takes
from handlers.routes import make_router
from nlu.understanding import Understanding
from storage import conversations, messages
from storage.models import CaseStatus, InboundMessage, MessageStatus, Report
from tests.talk import Clock, Talk

DRAIN = "3号楼下水道堵了"
LAMP = "4号楼路灯不亮"
FIRE = "5号楼着火了，快来人"


@pytest.fixture
def town(talk: Talk) -> Talk:
    talk.means(LAMP, "report_lighting")
    return talk


def message(talk: Talk, external_id: str) -> InboundMessage:
    with talk.database.reading() as session:
        return session.exec(
            select(InboundMessage).where(InboundMessage.external_id == external_id)
        ).one()


def waiting(talk: Talk) -> int:
    with talk.database.reading() as session:
        return messages.counts(session)[MessageStatus.PENDING]


def filed(talk: Talk) -> list[str]:
    return [case.summary for case in talk.cases()]


def places(lines: list[tuple[str, str]]) -> list[str]:
    return [place for place, _text in lines]


def model_comes_back(talk: Talk) -> None:
    talk.model.away = False
    talk.clock.moment += max(WAIT, MODEL_REST)


# Once


def test_a_message_that_the_platform_repeats_is_handled_once(town: Talk) -> None:
    assert town.hear("张阿姨", DRAIN, group="g1", external_id="m1")
    assert town.hear("张阿姨", DRAIN, group="g1", external_id="m1") == []
    assert filed(town) == [DRAIN]


def test_a_handled_message_says_when_and_what_was_made_of_it(town: Talk) -> None:
    town.hear("张阿姨", DRAIN, group="g1", external_id="m1")
    done = message(town, "m1")
    assert (done.status, done.handled_at) == (MessageStatus.DONE, town.clock())
    assert (done.act, done.intent) == ("file", "report_drainage")


def test_when_there_is_nothing_to_do_the_intake_says_so(town: Talk) -> None:
    assert not town.intake.work()
    town.put("张阿姨", DRAIN, group="g1")
    assert town.intake.work()
    assert not town.intake.work()


def test_the_messages_of_many_groups_are_understood_in_one_call(town: Talk) -> None:
    calls: list[int] = []
    understand = town.model.understand
    counting = Counting(understand, calls)
    town.intake = other_intake(town, counting)
    town.put("张阿姨", DRAIN, group="g1")
    town.put("吴大哥", LAMP, group="g2")
    town.settle()
    assert calls == [2]


def test_what_a_speaker_says_is_handled_in_order(town: Talk) -> None:
    for text in (DRAIN, LAMP):
        town.put("张阿姨", text, group="g1")
    town.put("张阿姨", "我的", group="g1", mention=True)
    mine = [text for place, text in town.settle() if "#1" in text and "#2" in text]
    assert filed(town) == [DRAIN, LAMP]
    assert len(mine) == 1


# The model away


def test_while_the_model_is_away_messages_wait_and_then_are_filed_in_order(town: Talk) -> None:
    town.model.away = True
    for text in (DRAIN, LAMP):
        assert town.hear("张阿姨", text, group="g1") == []
    assert (filed(town), waiting(town)) == ([], 2)
    model_comes_back(town)
    town.settle()
    assert (filed(town), waiting(town)) == ([DRAIN, LAMP], 0)


def test_waiting_for_the_model_is_nobodys_fault(town: Talk) -> None:
    town.model.away = True
    town.put("张阿姨", DRAIN, group="g1", external_id="m1")
    for _ in range(3 * TRIES):
        town.settle()
        town.clock.moment += WAIT
    assert (message(town, "m1").status, message(town, "m1").attempts) == (
        MessageStatus.PENDING,
        0,
    )


def test_who_speaks_to_the_bot_hears_once_that_it_will_be_filed(town: Talk) -> None:
    town.model.away = True
    assert places(town.hear("张阿姨", DRAIN)) == ["张阿姨"]
    assert places(town.hear("李奶奶", LAMP, group="g1", mention=True)) == ["g1"]
    assert town.hear("Tom", "drain blocked in building 3", group="g1") == []
    for _ in range(3):
        town.clock.moment += WAIT
        assert town.settle() == []


def test_the_answer_still_comes_after_the_line_that_said_to_wait(town: Talk) -> None:
    town.model.away = True
    town.hear("张阿姨", DRAIN)
    model_comes_back(town)
    assert sorted(places(town.settle())) == ["张阿姨", "李强"]


def test_an_emergency_does_not_wait_for_the_model(town: Talk) -> None:
    town.model.away = True
    town.put("张阿姨", DRAIN, group="g1")
    lines = town.hear("张阿姨", FIRE, group="g1")
    assert {"g1", "李强", "赵书记"} <= set(places(lines))
    assert filed(town) == [FIRE]


def test_a_command_that_names_its_case_does_not_wait_for_the_model(town: Talk) -> None:
    town.hear("张阿姨", DRAIN, group="g1")
    town.model.away = True
    town.put("李强", "楼道里的灯要不要换")
    town.hear("李强", "接 1")
    assert town.case().status is CaseStatus.ACCEPTED


def test_a_command_that_only_reads_does_not_wait_for_the_model(town: Talk) -> None:
    town.hear("张阿姨", DRAIN, group="g1")
    town.model.away = True
    town.hear("张阿姨", LAMP)
    [(place, line)] = town.hear("张阿姨", "我的")
    assert place == "张阿姨"
    assert "#1" in line


def test_a_speakers_other_words_wait_behind_the_first_and_nobody_elses_do(town: Talk) -> None:
    town.hear("张阿姨", DRAIN, group="g1")
    town.hear("李强", "接 1")
    town.model.away = True
    town.hear("李强", "楼道里的灯要不要换")
    town.hear("李强", "到场")
    assert "on_site" not in town.actions()
    model_comes_back(town)
    town.settle()
    assert "on_site" in town.actions()


def test_a_model_that_does_not_answer_is_left_alone_for_a_while(town: Talk) -> None:
    calls: list[int] = []
    town.model.away = True
    town.intake = other_intake(town, Counting(town.model.understand, calls))
    town.hear("张阿姨", DRAIN, group="g1")
    town.hear("李奶奶", LAMP, group="g1")
    assert len(calls) == 1
    town.clock.moment += MODEL_REST
    town.hear("Tom", LAMP, group="g1")
    assert len(calls) == 2


def test_what_is_understood_late_is_filed_and_the_answer_names_its_time(town: Talk) -> None:
    town.model.away = True
    town.put("张阿姨", DRAIN, group="g1")
    said_at = town.clock()
    town.settle()
    town.clock.forward(minutes=31)
    town.model.away = False
    answer = next(text for place, text in town.settle() if place == "g1")
    assert "14:05" in answer
    with town.database.reading() as session:
        assert session.exec(select(Report.created_at)).one() == said_at


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("你好呀", "chitchat"),
        ("我报的怎么样了", "ask_status"),
        ("怎么用", "ask_help"),
        ("弄利索了", "confirm_fixed"),
        ("还是老样子", "not_fixed"),
    ],
)
def test_what_is_understood_too_late_and_is_no_report_does_nothing(
    town: Talk, text: str, intent: str
) -> None:
    town.hear("张阿姨", DRAIN, group="g1")
    town.hear("李强", "办结 1 已疏通")
    town.means(text, intent)
    town.model.away = True
    town.put("张阿姨", text, group="g1")
    town.settle()
    town.clock.forward(minutes=31)
    town.model.away = False
    assert town.settle() == []
    assert (town.case().status, waiting(town)) == (CaseStatus.RESOLVED, 0)


@pytest.mark.parametrize("words", ["修好了", "没好"])
def test_bare_words_that_waited_too_long_behind_others_close_and_reopen_nothing(
    town: Talk, words: str
) -> None:
    town.hear("张阿姨", DRAIN, group="g1")
    town.hear("李强", "办结 1 已疏通")
    town.model.away = True
    town.put("张阿姨", "今天天气不错", group="g1")
    town.put("张阿姨", words, group="g1")
    town.settle()
    town.clock.forward(minutes=31)
    town.model.away = False
    town.settle()
    assert (town.case().status, waiting(town)) == (CaseStatus.RESOLVED, 0)


# What breaks


@dataclass(slots=True)
class Counting:
    """Asks whom it is given and notes how many texts each call had."""

    ask: Callable[[Sequence[str]], list[Understanding]]
    calls: list[int]

    def understand(self, texts: Sequence[str]) -> list[Understanding]:
        self.calls.append(len(texts))
        return self.ask(texts)


@dataclass(slots=True)
class Choking:
    """A model whose answer cannot be read when this text is among the questions."""

    ask: Callable[[Sequence[str]], list[Understanding]]
    text: str

    def understand(self, texts: Sequence[str]) -> list[Understanding]:
        if self.text in texts:
            raise UnicodeError(self.text)
        return self.ask(texts)


@dataclass(slots=True)
class Fragile:
    """A feature whose one command fails as long as it is broken."""

    broken: bool = True
    ran: list[datetime] = field(default_factory=list)

    def router(self, clock: Clock) -> Router:
        router = Router()

        @router.command("fragile", "试试", takes=Takes.NOTHING)
        def run(context: Context, _call: Call) -> None:
            self.ran.append(clock())
            context.say(context.conversation, "试过了")
            if self.broken:
                raise ZeroDivisionError

        return router


def other_intake(talk: Talk, model: object = None, feature: Router | None = None) -> Intake:
    """One more process that takes from the same inbox."""
    router = Router.of((make_router(), feature or Router()))
    reception = Reception(talk.house, router, Dispatcher(router, emergency=answer_emergency))
    return Intake(
        talk.database,
        reception,
        model or talk.model,  # type: ignore[arg-type]
        clock=talk.clock,
        wake_outbox=lambda: None,
    )


def test_a_message_that_breaks_its_handler_leaves_nothing_and_stops_nobody(town: Talk) -> None:
    town.intake = other_intake(town, feature=Fragile().router(town.clock))
    town.put("张阿姨", "试试", external_id="bad")
    town.put("李奶奶", DRAIN, group="g1")
    assert "张阿姨" not in places(town.settle())
    assert filed(town) == [DRAIN]
    assert "ZeroDivisionError" in message(town, "bad").error


def test_a_message_that_broke_is_tried_again_after_longer_and_longer_and_then_dead(
    town: Talk,
) -> None:
    feature = Fragile()
    town.intake = other_intake(town, feature=feature.router(town.clock))
    town.put("张阿姨", "试试", external_id="bad")
    for _ in range(120):
        town.settle()
        town.clock.forward(seconds=1)
    pauses = [
        later - earlier for earlier, later in zip(feature.ran, feature.ran[1:], strict=False)
    ]
    assert len(feature.ran) == TRIES == 5
    assert pauses == sorted(set(pauses))
    assert message(town, "bad").status is MessageStatus.DEAD


def test_a_dead_message_is_handled_when_it_is_revived(town: Talk) -> None:
    feature = Fragile()
    town.intake = other_intake(town, feature=feature.router(town.clock))
    town.put("张阿姨", "试试", external_id="bad")
    for _ in range(30):
        town.settle()
        town.clock.forward(seconds=1)
    assert message(town, "bad").status is MessageStatus.DEAD
    feature.broken = False
    with town.database.transaction() as session:
        assert messages.revive(session, town.clock()) == 1
    assert town.settle() == [("张阿姨", "试过了")]
    assert message(town, "bad").status is MessageStatus.DONE


def test_a_speakers_later_words_wait_for_one_that_broke_but_not_for_a_dead_one(
    town: Talk,
) -> None:
    town.intake = other_intake(town, feature=Fragile().router(town.clock))
    town.put("张阿姨", "试试")
    town.put("张阿姨", DRAIN)
    town.settle()
    assert filed(town) == []
    for _ in range(60):
        town.clock.forward(seconds=1)
        town.settle()
    assert filed(town) == [DRAIN]


def test_a_text_that_breaks_the_model_is_blamed_alone(town: Talk) -> None:
    town.intake = other_intake(town, Choking(town.model.understand, "？？"))
    town.put("李奶奶", "？？", group="g1", external_id="bad")
    town.put("张阿姨", DRAIN, group="g1")
    town.settle()
    assert filed(town) == [DRAIN]
    assert (message(town, "bad").status, message(town, "bad").attempts) == (
        MessageStatus.PENDING,
        1,
    )


def test_a_text_that_breaks_the_model_but_is_a_command_needs_no_model(town: Talk) -> None:
    town.hear("张阿姨", DRAIN, group="g1")
    town.intake = other_intake(town, Choking(town.model.understand, "接 1"))
    town.hear("李强", "接 1")
    assert town.case().status is CaseStatus.ACCEPTED


def test_words_that_are_an_emergency_only_with_the_bots_name_before_them_still_get_an_answer(
    town: Talk,
) -> None:
    """A forwarded text is told by how it begins; the name must not hide its beginning."""
    town.put("张阿姨", "@小格 转：12栋着火了", group="g1", mention=True, external_id="m1")
    town.settle()
    assert message(town, "m1").status is MessageStatus.DONE


# Several processes


@dataclass(slots=True)
class Slow:
    """A model that takes longer than the lease lasts; meanwhile something else happens."""

    talk: Talk
    meanwhile: Callable[[], object]

    def understand(self, texts: Sequence[str]) -> list[Understanding]:
        self.talk.clock.forward(seconds=60)
        self.meanwhile()
        return self.talk.model.understand(texts)


def test_a_conversation_that_another_process_took_over_is_handled_only_there(town: Talk) -> None:
    other = other_intake(town)
    town.intake = other_intake(town, Slow(town, other.work))
    town.put("张阿姨", DRAIN, group="g1", external_id="m1")
    town.put("李奶奶", LAMP, group="g1")
    town.settle()
    assert filed(town) == [DRAIN, LAMP]
    assert town.actions() == ["report", "assign"]


def test_what_another_process_has_in_hand_is_left_to_it(town: Talk) -> None:
    """The other one has claimed the conversation and is still thinking."""

    def take_over() -> None:
        with town.database.transaction() as session:
            conversations.claim(session, lease="other", now=town.clock(), seconds=15, limit=10)

    town.intake = other_intake(town, Slow(town, take_over))
    town.put("张阿姨", DRAIN, group="g1", external_id="m1")
    town.settle()
    assert (filed(town), message(town, "m1").status) == ([], MessageStatus.PENDING)
    town.clock.forward(seconds=15)
    town.intake = other_intake(town)
    town.settle()
    assert filed(town) == [DRAIN]


def test_two_processes_at_once_handle_everything_once(town: Talk) -> None:
    names = ["张阿姨", "李奶奶", "Tom", "吴大哥"]
    for n in range(40):
        town.put(names[n % 4], DRAIN, group="g1" if n % 3 else "")
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(exhaust, [other_intake(town), other_intake(town)]))
    town.settle()
    with town.database.reading() as session:
        reported = session.exec(select(Report.message_id)).all()
        dead = messages.counts(session)[MessageStatus.DEAD]
    assert (len(reported), len(set(reported)), dead) == (40, 40, 0)


def exhaust(intake: Intake) -> None:
    while intake.work():
        pass


# Many waiting


def test_an_emergency_behind_more_messages_than_fit_into_a_round_is_answered_in_the_next(
    town: Talk,
) -> None:
    town.model.away = True
    for n in range(2 * MESSAGES_AT_ONCE):
        town.put("张阿姨", f"闲话{n}", group="g1")
    town.put("李奶奶", FIRE, group="g1")
    town.intake.work()
    assert filed(town) == [FIRE]


def test_an_emergency_in_the_last_of_many_conversations_is_answered_in_the_next_round(
    town: Talk,
) -> None:
    for n in range(2 * CONVERSATIONS_AT_ONCE):
        town.put(f"路人{n}", "闲话")
    town.put("张阿姨", FIRE)
    town.intake.work()
    assert filed(town) == [FIRE]


def test_words_that_wait_for_the_model_do_not_keep_a_command_from_its_turn(town: Talk) -> None:
    """Even where looking at all that wait takes longer than the first of them are put off."""
    town.hear("张阿姨", DRAIN, group="g1")
    town.model.away = True
    for n in range(2 * MESSAGES_AT_ONCE):
        town.put("张阿姨", f"闲话{n}", group="g1")
    town.put("李强", "接 #1", group="g1")
    for _ in range(3):
        town.intake.work()
        town.clock.moment += WAIT
    assert town.case().status is CaseStatus.ACCEPTED
