"""The reporter's word after the work: fixed, or not fixed."""

from datetime import timedelta

from handlers import access, assignment
from handlers.clocks import clocks_for
from handlers.context import Context
from handlers.grammar import words_of
from handlers.refusal import RefusalError
from handlers.reporters import for_the_only, is_likely, own_report, tell_holder
from handlers.router import Call, Router
from storage import cases
from storage.models import Case, CaseAction, CaseStatus, CloseReason, ConversationKind, Report
from storage.models.lifecycle import OPEN

router = Router()

REOPEN_WITHIN = timedelta(days=15)
REOPENED_AT_LEAST = timedelta(hours=24)

BARE_NO = frozenset({"没好", "reopen"})
_WORK = frozenset({CaseAction.ACCEPT, CaseAction.ON_SITE, CaseAction.RESOLVE, CaseAction.EXPLAIN})

FIXED_WORDS = (
    "修好了", "好了", "好啦", "已修好", "已经修好了", "通了", "可以了", "来水了", "来电了", "亮了",
    "弄好了", "fixed", "it's fixed", "its fixed", "it is fixed", "fixed now", "all good now",
    "yes fixed", "yes it's fixed", "works now", "it works now",
)  # fmt: skip
NOT_FIXED_WORDS = (
    "没好", "还没好", "没修好", "还没修好", "没有好", "没有修好", "还是没好", "又坏了", "又堵了",
    "没通", "还是堵", "not fixed", "still broken", "not yet fixed", "still not fixed",
    "it's not fixed", "its not fixed", "still blocked", "reopen",
)  # fmt: skip


@router.command("fixed", "修好了", "fixed")
def confirm(context: Context, call: Call) -> None:
    """The reporter says that this case is fixed."""
    if call.number is None:
        if not confirm_by_words(context):
            raise RefusalError("nothing-to-confirm")
        return
    case, _near = access.find_visible(context, call.number)
    if _worked_on_it(context, case):
        raise RefusalError("holder-cannot-confirm", number=str(case.number))
    report = own_report(context, case)
    if report is None:
        raise RefusalError("only-the-reporter", number=str(case.number))
    _confirm(context, case, report)


@router.command("reopen", "没好", "reopen")
def reopen(context: Context, call: Call) -> None:
    """The reporter says that this case is not fixed."""
    if call.number is None:
        if not reopen_by_words(context):
            raise RefusalError("nothing-to-reopen")
        return
    case, _near = access.find_visible(context, call.number)
    report = own_report(context, case) or _taken_back(context, case)
    if report is None:
        raise RefusalError("only-the-reporter", number=str(case.number))
    _reopen(context, case, report, call.rest)


@router.phrase(*FIXED_WORDS)
def confirm_by_words(context: Context) -> bool:
    """Bare words confirm only where exactly one case can be meant."""
    return for_the_only(context, {CaseStatus.RESOLVED}, "which-fixed", _confirm)


@router.phrase(*NOT_FIXED_WORDS)
def reopen_by_words(context: Context) -> bool:
    """Bare words reopen only where exactly one case can be meant."""
    return for_the_only(context, {CaseStatus.RESOLVED}, "which-not-fixed", _reopen)


@router.intent("confirm_fixed")
def confirm_as_understood(context: Context) -> bool:
    """The model heard that it is fixed, from somebody who was asked just that."""
    return is_likely(context) and confirm_by_words(context)


@router.intent("not_fixed")
def reopen_as_understood(context: Context) -> bool:
    """The model heard that it is not fixed, from somebody who was asked just that."""
    return is_likely(context) and reopen_by_words(context)


def _confirm(context: Context, case: Case, report: Report) -> None:
    if _worked_on_it(context, case):
        raise RefusalError("holder-cannot-confirm", number=str(case.number))
    assert case.id is not None
    report.confirmed_at = context.now
    waiting = [r for r in cases.reports(context.session, case.id) if r.confirmed_at is None]
    if waiting:
        context.step(case, CaseAction.NOTE, context.text)
        context.reply(
            "confirmed-others-asked", case=case, number=str(case.number), count=str(len(waiting))
        )
        return
    context.step(case, CaseAction.CONFIRM)
    case.close_reason = CloseReason.FIXED
    case.closed_at = context.now
    _tell_others(context, case)
    context.reply("closed", case=case, number=str(case.number), who=context.speaker.name or "none")
    tell_holder(context, case, "holder-closed")


def _worked_on_it(context: Context, case: Case) -> bool:
    assert case.id is not None
    return case.assignee_id == context.speaker.id or any(
        event.action in _WORK and event.actor_id == context.speaker.id
        for event, _person in cases.events(context.session, case.id)
    )


def _taken_back(context: Context, case: Case) -> Report | None:
    """The report the speaker had withdrawn, which cancelled the case."""
    assert case.id is not None
    assert context.speaker.id is not None
    if case.status is not CaseStatus.CANCELLED:
        return None
    return cases.report_of(context.session, case.id, context.speaker.id)


def _reopen(context: Context, case: Case, report: Report, said: str | None = None) -> None:
    words = context.text if said is None else said
    if words_of(words) in BARE_NO:
        words = ""
    due = context.house.due(case, context.language)
    if case.status in OPEN:
        raise RefusalError("still-in-hand", number=str(case.number), due=due)
    if case.closed_at and context.now - case.closed_at > REOPEN_WITHIN:
        raise RefusalError("closed-too-long", number=str(case.number))
    context.step(case, CaseAction.REOPEN, words)
    _restart_clocks(context, case)
    case.resolved_at = case.closed_at = case.close_reason = None
    report.withdrawn_at = None
    assert case.id is not None
    for standing in cases.reports(context.session, case.id):
        standing.confirmed_at = None
    told = tell_holder(context, case, "holder-reopened", words=words or "none")
    context.reply(
        "reopened",
        case=case,
        told="yes" if told else "no",
        number=str(case.number),
        due=context.house.due(case, context.language),
        role=context.text_of(f"role-{assignment.role_key(context.session, context.house, case)}"),
    )


def _restart_clocks(context: Context, case: Case) -> None:
    """Before closing the clock stood still while the reporter was asked; after it, a new round."""
    if case.closed_at is None and case.resolved_at is not None:
        stood_still = context.now - case.resolved_at
        case.resolve_by = max(case.resolve_by + stood_still, context.now + REOPENED_AT_LEAST)
        return
    sla = context.house.taxonomy[case.category].sla
    clocks = clocks_for(sla, context.now, context.house.calendar, context.house.zone)
    case.on_site_by, case.resolve_by = clocks.on_site_by, clocks.resolve_by
    case.provisional = clocks.provisional


def _tell_others(context: Context, case: Case) -> None:
    """The closing line also goes where other households had reported the same."""
    assert case.id is not None
    elsewhere = {
        r.conversation_id: r.language
        for r in cases.reports(context.session, case.id)
        if r.conversation_id != context.conversation.id
    }
    for conversation_id, language in elsewhere.items():
        conversation = context.conversation_by_id(conversation_id)
        if not (case.restricted and conversation.kind is ConversationKind.GROUP):
            text = context.house.texts.say(language, "closed", number=str(case.number), who="none")
            context.say(conversation, text, case=case)
