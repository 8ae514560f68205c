"""What a reporter's words about their own cases have in common."""

from collections.abc import Callable, Collection

from handlers import assignment
from handlers.context import Context
from storage import cases
from storage.models import Case, CaseStatus, Report


def own_report(context: Context, case: Case) -> Report | None:
    """The speaker's standing report behind a case."""
    assert case.id is not None
    mine = [
        r for r in cases.reports(context.session, case.id) if r.reporter_id == context.speaker.id
    ]
    return mine[0] if mine else None


def for_the_only(
    context: Context,
    statuses: Collection[CaseStatus],
    listing: str,
    act: Callable[[Context, Case, Report], None],
) -> bool:
    """Act on the one case of the speaker that can be meant; list them when there are more.

    In a group only cases reported there count; in private all of the speaker's. A quoted line
    of the bot picks one of them. False when there is none: then the words were just talk.
    """
    assert context.speaker.id is not None
    here = None if context.private else context.conversation.id
    found = [
        case
        for case in cases.reported_by(
            context.session, context.speaker.id, statuses, conversation_id=here
        )
        if (context.private or not case.restricted)
        and context.quoted_number in (None, case.number)
    ]
    if not found:
        return False
    if len(found) > 1:
        context.reply(
            listing,
            cases=context.house.listing(found, context.language),
            first=str(found[0].number),
        )
        return True
    assert found[0].id is not None
    case = cases.get(context.session, found[0].id)
    report = own_report(context, case)
    assert report is not None
    act(context, case, report)
    return True


def is_likely(context: Context) -> bool:
    """Whether the model is sure enough for a question that was not put to the bot."""
    assert context.understanding is not None
    return context.understanding.confidence >= context.house.gate.likely


def is_clear(context: Context) -> bool:
    """Whether the model is sure enough of words that nobody has asked for."""
    assert context.understanding is not None
    return context.understanding.confidence >= context.house.gate.verdict


def tell_holder(context: Context, case: Case, name: str, **args: str) -> bool:
    """Tell whoever holds the case, in private; False if nobody could be told."""
    if case.assignee_id is None:
        return False
    holder = assignment.person_holding(context.session, case)
    return context.tell(
        holder,
        name,
        case=case,
        number=str(case.number),
        what=context.house.detail(case, holder.language),
        due=context.house.due(case, holder.language),
        **args,
    )
