"""What the holder of a case does by chat: take it, arrive, resolve it; and the to-do list."""

from handlers import access, assignment
from handlers.context import Context
from handlers.in_hand import LIST_LENGTH, find_meant
from handlers.masking import mask_rooms
from handlers.refusal import RefusalError
from handlers.reporters import tell_holder
from handlers.router import Audience, Call, Router, Takes
from storage import cases, people
from storage.models import Case, CaseAction, CaseStatus, Conversation, ConversationKind, Report
from storage.models.lifecycle import HELD

router = Router()


@router.command("accept", "接", "接单", "accept", audience=Audience.STAFF)
def accept(context: Context, call: Call) -> None:
    """The speaker takes the case in hand."""
    case = find_meant(context, call, {CaseStatus.ASSIGNED})
    if case.status is CaseStatus.ACCEPTED:
        holder = assignment.person_holding(context.session, case)
        if holder.id == context.speaker.id:
            raise RefusalError("already-yours", number=str(case.number))
        raise RefusalError("already-accepted", number=str(case.number), who=holder.name)
    context.step(case, CaseAction.ACCEPT)
    _take_over(context, case)
    _answer_holder(context, case, "accepted")


@router.command("on_site", "到场", "arrived", audience=Audience.STAFF)
def arrive(context: Context, call: Call) -> None:
    """The speaker is on the spot."""
    case = find_meant(context, call, HELD)
    _leave_to_its_holder(context, case)
    context.step(case, CaseAction.ON_SITE)
    _take_over(context, case)
    _answer_holder(context, case, "on-site")


@router.command("resolve", "办结", "resolve", audience=Audience.STAFF, takes=Takes.CASE_AND_TEXT)
def resolve(context: Context, call: Call) -> None:
    """The speaker has done it and says how; the reporters are asked."""
    case = find_meant(context, call, HELD)
    if not call.rest:
        raise RefusalError("resolve-needs-words", number=str(case.number))
    _leave_to_its_holder(context, case)
    context.step(case, CaseAction.RESOLVE, call.rest)
    _take_over(context, case)
    case.resolution = call.rest
    case.resolved_at = context.now
    asked = _ask_reporters(context, case)
    _answer_holder(context, case, "resolved" if asked else "resolved-nobody-asked")


@router.command("todo", "待办", "todo", audience=Audience.STAFF, takes=Takes.NOTHING, reads=True)
def show_todo(context: Context, _call: Call) -> None:
    """What the speaker has in hand, most pressing first, in private."""
    assert context.speaker.id is not None
    held = cases.held_by(context.session, context.speaker.id, HELD)
    if not held:
        context.reply_privately(context.text_of("todo-empty"))
        return
    lines = [context.text_of("todo-head", count=str(len(held)))]
    lines += [_todo_line(context, case) for case in held[:LIST_LENGTH]]
    if len(held) > LIST_LENGTH:
        lines.append(context.text_of("list-more", count=str(len(held) - LIST_LENGTH)))
    context.reply_privately("\n".join(lines))


def _leave_to_its_holder(context: Context, case: Case) -> None:
    """What somebody has accepted is theirs; only a lead may step in."""
    if case.status is not CaseStatus.ACCEPTED or case.assignee_id == context.speaker.id:
        return
    if not access.leads(context, case):
        holder = assignment.person_holding(context.session, case)
        raise RefusalError("already-accepted", number=str(case.number), who=holder.name)


def _take_over(context: Context, case: Case) -> None:
    """The speaker has the case from now on, and whoever had it is told."""
    if case.assignee_id != context.speaker.id:
        tell_holder(context, case, "taken-over", who=context.speaker.name)
    case.assignee_id = context.speaker.id


def _todo_line(context: Context, case: Case) -> str:
    return context.text_of(
        "todo-line",
        number=str(case.number),
        what=context.house.detail(case, context.language),
        status=context.text_of(f"status-{case.status.value}"),
        due=context.house.due(case, context.language),
        late="yes" if case.resolve_by < context.now else "no",
    )


def _answer_holder(context: Context, case: Case, name: str) -> None:
    # Accepting and arriving are nobody's news in a group: the holder reads it alone.
    context.tell_text(
        context.speaker,
        context.text_of(
            name,
            number=str(case.number),
            what=context.house.detail(case, context.language),
            due=context.house.due(case, context.language),
        ),
        case=case,
    )


def _ask_reporters(context: Context, case: Case) -> bool:
    """One line into each conversation the case was reported in; False if nobody can be asked."""
    assert case.id is not None
    by_conversation: dict[int, list[Report]] = {}
    for report in cases.reports(context.session, case.id):
        by_conversation.setdefault(report.conversation_id, []).append(report)
    asked = 0
    for conversation_id, reports in by_conversation.items():
        conversation = context.conversation_by_id(conversation_id)
        if case.restricted and conversation.kind is ConversationKind.GROUP:
            asked += sum(_ask_alone(context, case, report) for report in reports)
        else:
            _ask_here(context, case, conversation, reports)
            asked += len(reports)
    return asked > 0


def _ask_here(
    context: Context, case: Case, conversation: Conversation, reports: list[Report]
) -> None:
    # One line for all of them, in the language of whoever reported first.
    language = reports[0].language
    names = [people.get(context.session, report.reporter_id).name for report in reports]
    context.say(
        conversation,
        context.house.texts.say(
            language,
            "is-it-fixed",
            number=str(case.number),
            words=mask_rooms(_without_stop(case.resolution)),
            role=_role(context, case, language),
            who=" ".join(f"@{name}" for name in names if name)
            or context.house.texts.say(language, "dear-reporter"),
        ),
        case=case,
        mention=people.account_on(context.session, reports[0].reporter_id, conversation.channel),
    )


def _ask_alone(context: Context, case: Case, report: Report) -> bool:
    person = people.get(context.session, report.reporter_id)
    text = context.house.texts.say(
        report.language,
        "is-it-fixed",
        number=str(case.number),
        words=_without_stop(case.resolution),
        role=_role(context, case, report.language),
        who=person.name or context.house.texts.say(report.language, "dear-reporter"),
    )
    return context.tell_text(person, text, case=case)


def _role(context: Context, case: Case, language: str) -> str:
    key = assignment.role_key(context.session, context.house, case)
    return context.house.texts.say(language, f"role-{key}")


def _without_stop(words: str) -> str:
    """The line ends in a full stop of its own."""
    return words.rstrip("。.")
