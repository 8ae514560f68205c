"""Announcements: a lead schedules one by chat, lists them, takes one back; a run of one."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers.clocks import say_moment
from handlers.context import Context
from handlers.grammar import is_yes
from handlers.house import House
from handlers.refusal import RefusalError
from handlers.router import Audience, Call, Router, Takes
from handlers.when import SaidMoment, after_quiet, is_quiet, read_moment
from nlu.language import language_of
from storage import grids, groups, notices, outbox, people, questions
from storage.models import (
    Broadcast,
    ConversationKind,
    Grid,
    Group,
    Lane,
    Notice,
    NoticeLevel,
    NoticeStatus,
    OutboxMessage,
    Question,
)
from storage.models.notices import URGENT_LEVELS

router = Router()

ANSWER_MINUTES = 10
PREVIEW_LENGTH = 30


@router.command("notice", "公告", "notice", audience=Audience.LEAD, takes=Takes.TEXT)
def announce(context: Context, call: Call) -> None:
    """Schedule a text: in a group for that group, in private for all grids of the lead."""
    said = _read(context, call.rest)
    if is_quiet(said.at, context.house.zone):
        morning = after_quiet(said.at, context.house.zone)
        context.ask("quiet_hours", minutes=ANSWER_MINUTES, text=said.rest, at=morning.isoformat())
        context.reply("notice-quiet-hours", when=_say(context, morning))
        return
    _schedule(context, said.rest, said.at)


@router.answer("quiet_hours")
def move_to_morning(context: Context, question: Question) -> bool:
    """1: then in the morning."""
    if not is_yes(context.text):
        return False
    questions.settle(context.session, question)
    _schedule(context, question.payload["text"], datetime.fromisoformat(question.payload["at"]))
    return True


@router.command(
    "notices", "公告列表", "notices", audience=Audience.LEAD, takes=Takes.NOTHING, reads=True
)
def show_notices(context: Context, _call: Call) -> None:
    """What the lead has still to come."""
    assert context.speaker.id is not None
    coming = notices.scheduled_by(context.session, context.speaker.id)
    lines = [
        context.text_of(
            "notice-line-in-list",
            number=str(notice.id),
            when=_say(context, notice.next_run_at or notice.created_at),
            text=_shorten(notice.text),
        )
        for notice in coming
    ]
    context.reply_privately("\n".join(lines) or context.text_of("notices-empty"))


@router.command("recall", "撤回", "recall", audience=Audience.LEAD, takes=Takes.NOTICE)
def recall(context: Context, call: Call) -> None:
    """Take a notice back; what has left already stays where it is."""
    assert call.number is not None
    notice = notices.get(context.session, call.number)
    if notice is None or not _may_touch(context, notice):
        raise RefusalError("unknown-notice", number=str(call.number))
    runs = notices.runs(context.session, call.number)
    held_back = cancel(context.session, notice)
    if runs and not held_back and not notice.cron:
        raise RefusalError("notice-already-sent", number=str(call.number))
    in_part = bool(runs) and held_back < runs[-1].groups
    name = "notice-recalled-in-part" if in_part else "notice-recalled"
    context.reply(name, number=str(call.number))


def cancel(session: Session, notice: Notice) -> int:
    """No further run of it; returns how many lines could still be held back."""
    if notice.status is NoticeStatus.SCHEDULED:
        notice.status = NoticeStatus.CANCELLED
        notice.next_run_at = None
    session.add(notice)
    return outbox.withdraw(session, f"notice:{notice.id}:")


def publish(session: Session, house: House, notice: Notice, *, now: datetime) -> Broadcast:
    """Queue one run of a due notice to all its groups; the caller says when the next one is."""
    assert notice.id is not None
    assert notice.next_run_at is not None
    audience = _audience(session, notice)
    run = Broadcast(
        notice_id=notice.id,
        scheduled_for=notice.next_run_at,
        created_at=now,
        groups=len(audience),
    )
    notices.record_run(session, run)
    text = house.texts.say(
        language_of(notice.text) or "zh", f"notice-{notice.level.value}", text=notice.text
    )
    urgent = notice.level in URGENT_LEVELS
    # A run that is late, or repeated round the clock, waits for the morning like any other.
    leaves = after_quiet(now, house.zone) if is_quiet(now, house.zone) and not urgent else now
    outbox.add_all(session, [_line(notice, run, group, text, leaves) for group in audience])
    return run


def audience_of(session: Session, grid_ids: Sequence[int]) -> list[Group]:
    """The groups that a notice to these grids reaches."""
    return groups.under(session, grid_ids)


def _audience(session: Session, notice: Notice) -> list[Group]:
    assert notice.id is not None
    if notice.group_id is not None:
        group = groups.get(session, notice.group_id)
        return [group] if group.enabled else []
    return audience_of(session, [g.id for g in notices.grids_of(session, notice.id) if g.id])


def _line(
    notice: Notice, run: Broadcast, group: Group, text: str, leaves: datetime
) -> OutboxMessage:
    urgent = notice.level in URGENT_LEVELS
    return OutboxMessage(
        dedupe_key=f"notice:{notice.id}:{run.scheduled_for.isoformat()}:{group.id}",
        channel=group.write_channel or group.channel,
        kind=ConversationKind.GROUP,
        destination=group.write_external_id or group.external_id,
        # A warning does not stand behind announcements that wait for the morning.
        lane=Lane.EMERGENCY if urgent else Lane.NOTICE,
        text=text,
        repeatable=urgent,
        created_at=run.created_at,
        available_at=leaves,
    )


def _read(context: Context, words: str) -> SaidMoment:
    for language in (context.language, "en", "zh"):
        said = read_moment(words, language, context.now, context.house.zone)
        if said is not None:
            break
    else:
        raise RefusalError("notice-needs-time")
    if said.at <= context.now:
        raise RefusalError("notice-in-the-past", when=_say(context, said.at))
    if not said.rest:
        raise RefusalError("notice-needs-text")
    return said


def _schedule(context: Context, text: str, at: datetime) -> None:
    assert context.speaker.id is not None
    here = None if context.private else context.group
    led = people.lead_grids(context.session, context.speaker.id)
    reached: Sequence[Grid] = [grids.get(context.session, here.grid_id)] if here else led
    grid_ids = [grid.id for grid in reached if grid.id is not None]
    notice = notices.add(
        context.session,
        Notice(
            text=text,
            level=NoticeLevel.NORMAL,
            next_run_at=at,
            author_id=context.speaker.id,
            group_id=here.id if here else None,
            created_at=context.now,
        ),
        grid_ids,
    )
    heard = [here] if here else audience_of(context.session, grid_ids)
    context.reply(
        "notice-scheduled",
        number=str(notice.id),
        when=_say(context, at),
        audience=here.name if here else "、".join(grid.name for grid in reached),
        count=str(len(heard)),
        text=text,
    )


def _shorten(text: str) -> str:
    return text if len(text) <= PREVIEW_LENGTH else text[: PREVIEW_LENGTH - 1] + "…"


def _may_touch(context: Context, notice: Notice) -> bool:
    assert context.speaker.id is not None
    if notice.author_id == context.speaker.id:
        return True
    assert notice.id is not None
    led = {g.id for g in people.lead_grids(context.session, context.speaker.id)}
    return any(
        led & set(grids.lineage(context.session, grid.id))
        for grid in notices.grids_of(context.session, notice.id)
        if grid.id is not None
    )


def _say(context: Context, moment: datetime) -> str:
    return say_moment(moment, context.language, context.house.zone)
