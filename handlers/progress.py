"""How is it going: one case by its number, or all that the speaker has reported."""

from handlers import access, assignment
from handlers.access import Standing
from handlers.clocks import say_moment
from handlers.context import Context
from handlers.places import full_place
from handlers.reporters import is_likely
from handlers.router import Call, Router, Takes
from storage import cases
from storage.models import Case, CaseStatus
from storage.models.lifecycle import OPEN

router = Router()

LIST_LENGTH = 8
_STILL_OF_INTEREST = OPEN | {CaseStatus.RESOLVED}


@router.command("status", "status", "进度", reads=True)
def show_case(context: Context, call: Call) -> None:
    """One case: people of the grid see the outline, its staff in private everything."""
    if call.number is None:
        show_mine(context, call)
        return
    case, near = access.find_visible(context, call.number)
    lines = [_line(context, case)]
    if context.private and near is Standing.STAFF:
        lines += _details(context, case)
    context.reply("plain", case=case, text="\n".join(lines))


@router.command("mine", "我的", "mine", takes=Takes.NOTHING, reads=True)
def show_mine(context: Context, _call: Call) -> None:
    """What the speaker has reported, in a group only what was reported there."""
    mine = _mine(context)
    if not mine:
        context.reply("mine-empty" if context.private else "mine-empty-here")
        return
    lines = [context.text_of("mine-head", count=str(len(mine)))]
    lines += [_line(context, case) for case in mine[:LIST_LENGTH]]
    if len(mine) > LIST_LENGTH:
        lines.append(context.text_of("list-more", count=str(len(mine) - LIST_LENGTH)))
    context.reply("plain", text="\n".join(lines))


@router.intent("ask_status", "urge")
def show_as_understood(context: Context) -> bool:
    """Asked in other words; overheard, it is answered only to somebody who has reported."""
    if not (context.addressed or is_likely(context)):
        return False
    mine = _mine(context)
    if not mine:
        if context.addressed:
            context.reply("mine-empty" if context.private else "mine-empty-here")
        return context.addressed
    context.reply("plain", text="\n".join(_line(context, case) for case in mine[:LIST_LENGTH]))
    return True


def _mine(context: Context) -> list[Case]:
    assert context.speaker.id is not None
    here = None if context.private else context.conversation.id
    found = cases.reported_by(
        context.session, context.speaker.id, _STILL_OF_INTEREST, conversation_id=here
    )
    return [case for case in found if context.private or not case.restricted]


def _line(context: Context, case: Case) -> str:
    waiting = case.status in OPEN
    return context.text_of(
        "case-line" if waiting else "case-line-done",
        number=str(case.number),
        what=context.house.outline(case, context.language),
        status=context.text_of(f"status-{case.status.value}"),
        due=context.house.due(case, context.language),
    )


def _details(context: Context, case: Case) -> list[str]:
    assert case.id is not None
    zone = context.house.zone
    lines = []
    if case.room or case.floor:
        lines.append(full_place(case, context.language))
    lines += [
        f"{say_moment(report.created_at, context.language, zone)} {report.text}"
        for report in cases.reports(context.session, case.id)
    ]
    if case.assignee_id is not None:
        holder = assignment.person_holding(context.session, case)
        lines.append(context.text_of("case-holder", name=holder.name))
    for event, person in cases.events(context.session, case.id)[-LIST_LENGTH:]:
        lines.append(
            context.text_of(
                "case-event",
                time=say_moment(event.at, context.language, zone),
                what=context.text_of(f"action-{event.action.value.replace('_', '-')}"),
                who=person.name if person and person.name else "none",
                note=event.note or "none",
            )
        )
    return lines
