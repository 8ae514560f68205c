"""A case stands under the wrong heading: clocks, holder and secrecy follow the right one."""

from datetime import datetime

from handlers import assignment
from handlers.assignment import Assignment
from handlers.clocks import clocks_for
from handlers.context import Context
from handlers.handover import hand_over, said_of
from handlers.headings import find_category, nearest_categories
from handlers.in_hand import find_meant
from handlers.learning import suggest_correction
from handlers.masking import mask
from handlers.refusal import RefusalError
from handlers.router import Audience, Call, Router, Takes
from handlers.taxonomy import Category
from storage import cases
from storage.models import Case, CaseAction, CaseStatus
from storage.models.lifecycle import HELD, OPEN

router = Router()

ECHO_LENGTH = 20
#: the solve clock runs: it does not while a case is put off or waits for the reporter's word
_RUNNING = OPEN - {CaseStatus.DEFERRED}
#: somebody of the house has it, or should
_WITH_US = HELD | {CaseStatus.REPORTED}
_ENDED = frozenset({CaseStatus.CLOSED, CaseStatus.CANCELLED})


@router.command(
    "recategorise", "改", "改分类", "recat", "recategorize", "recategorise",
    audience=Audience.STAFF, takes=Takes.CASE_AND_TEXT,
)  # fmt: skip
def recategorise(context: Context, call: Call) -> None:
    """The speaker names the right heading; once reviewed, the model learns from it."""
    case = find_meant(context, call, HELD)
    old = context.house.taxonomy[case.category]
    new = _named(context, case, call.rest)
    if new.code == old.code:
        name = old.name(context.language)
        raise RefusalError("same-category", number=str(case.number), category=name)
    names = f"{old.name(context.language)} → {new.name(context.language)}"
    context.step(case, CaseAction.RECATEGORISE, names)
    case.category = new.code
    _restrict(context, case, new)
    _recompute_clocks(context, case, new)
    suggest_correction(context, case, old, new)
    to = _new_holder(context, case, new) if new.owner is not old.owner else None
    if to:
        hand_over(context, case, to)
    else:
        _tell_holder(context, case, old)
    _answer(context, case, to)


def _named(context: Context, case: Case, words: str) -> Category:
    number = str(case.number)
    if not words:
        raise RefusalError("recategorise-needs-words", number=number)
    found = find_category(context.house.taxonomy, words)
    if found is None:
        near = nearest_categories(context.house.taxonomy, words)
        comma = "、" if context.language == "zh" else ", "
        raise RefusalError(
            "unknown-category",
            number=number,
            words=mask(words)[:ECHO_LENGTH],
            near=comma.join(category.name(context.language) for category in near) or "none",
        )
    return found


def _restrict(context: Context, case: Case, new: Category) -> None:
    """A restricted heading hides the case; only people lift that again, and by saying so."""
    if new.restricted and not case.restricted:
        context.step(case, CaseAction.RESTRICT)
        case.restricted = True


def _recompute_clocks(context: Context, case: Case, new: Category) -> None:
    """As if it had been filed so, but never later than what was promised."""
    if case.status not in _RUNNING:
        return
    house = context.house
    clocks = clocks_for(new.sla, _round_began(context, case), house.calendar, house.zone)
    if clocks.resolve_by < case.resolve_by:
        case.resolve_by, case.provisional = clocks.resolve_by, clocks.provisional
    promised = [moment for moment in (case.on_site_by, clocks.on_site_by) if moment]
    case.on_site_by = min(promised, default=None)


def _round_began(context: Context, case: Case) -> datetime:
    """When it was said, however late it was understood; or when a closed case was reopened."""
    assert case.id is not None
    for event, _person in reversed(cases.events(context.session, case.id)):
        if event.action is CaseAction.REOPEN and event.status_before in _ENDED:
            return event.at
    said = [report.created_at for report in cases.reports(context.session, case.id)]
    return min([*said, case.created_at])


def _new_holder(context: Context, case: Case, new: Category) -> Assignment | None:
    """Whom the heading belongs to, unless they have it or nobody of the house does."""
    if case.status not in _WITH_US:
        return None
    chosen = assignment.choose(
        context.session, context.house, grid_id=case.grid_id, owner=new.owner
    )
    return chosen if chosen and chosen.person.id != case.assignee_id else None


def _tell_holder(context: Context, case: Case, old: Category) -> None:
    if case.assignee_id in (None, context.speaker.id) or case.status not in OPEN:
        return
    holder = assignment.person_holding(context.session, case)
    context.tell(
        holder,
        "recategorised-yours",
        case=case,
        number=str(case.number),
        before=old.name(holder.language),
        what=context.house.detail(case, holder.language),
        due=context.house.due(case, holder.language),
    )


def _answer(context: Context, case: Case, to: Assignment | None) -> None:
    """Only the speaker reads it: the group need not know how the office files a case."""
    moved = said_of(context, to, context.language) if to else {"role": "none", "holder": "none"}
    if to and to.person.id == context.speaker.id:
        moved["role"] = "you"
    text = context.text_of(
        "recategorised",
        number=str(case.number),
        what=context.house.detail(case, context.language),
        due=context.house.due(case, context.language) if case.status in OPEN else "none",
        **moved,
    )
    context.tell_text(context.speaker, text, case=case)
