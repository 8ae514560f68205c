"""It was no report, or nobody need come any more: the reporter takes it back."""

from handlers import access
from handlers.context import Context
from handlers.refusal import RefusalError
from handlers.reporters import for_the_only, is_clear, own_report, tell_holder
from handlers.router import Call, Router
from storage import cases
from storage.models import Case, CaseAction, CaseStatus, CloseReason, Report
from storage.models.lifecycle import OPEN

router = Router()


@router.command("not_a_report", "不是报修", "not a report")
def withdraw(context: Context, call: Call) -> None:
    """The speaker's words were no report: take them back."""
    if call.number is None:
        if not withdraw_by_words(context):
            raise RefusalError("nothing-to-withdraw")
        return
    case, _near = access.find_visible(context, call.number)
    report = own_report(context, case)
    if report is None:
        raise RefusalError("only-the-reporter", number=str(case.number))
    _withdraw(context, case, report)


@router.phrase("不是报修", "not a report")
def withdraw_by_words(context: Context) -> bool:
    """The speaker's one open report here was none."""
    return for_the_only(context, OPEN, "which-withdrawn", _withdraw)


@router.intent("withdraw")
def withdraw_as_understood(context: Context) -> bool:
    """The model heard that nobody need come."""
    return is_clear(context) and withdraw_by_words(context)


def _withdraw(context: Context, case: Case, report: Report) -> None:
    assert case.id is not None
    report.withdrawn_at = context.now
    others = cases.reports(context.session, case.id)
    untouched = case.status in (CaseStatus.REPORTED, CaseStatus.ASSIGNED)
    cancels = untouched and not others
    context.step(case, CaseAction.CANCEL if cancels else CaseAction.NOTE, context.text)
    if cancels:
        case.close_reason = CloseReason.NOT_A_PROBLEM
        case.closed_at = context.now
        tell_holder(context, case, "holder-cancelled")
    elif not others:
        tell_holder(context, case, "holder-asked-to-check")
    context.reply("withdrawn", case=case, number=str(case.number))
