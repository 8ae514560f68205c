"""Danger to life: advice and a number at once, holder and lead awake, whatever the hour."""

from datetime import timedelta

from handlers import assignment, filing, sites
from handlers.clocks import say_time
from handlers.context import Context
from handlers.filing import Problem
from handlers.places import public_place
from handlers.reporters import own_report
from handlers.router import Router
from nlu.location import find_locations
from nlu.rules import find_emergency
from nlu.understanding import Emergency, EmergencyKind, Location
from storage import cases, grids, messages, people
from storage.models import Case, CaseAction, Lane, Priority, Role

router = Router()

#: which heading the follow-up belongs to; everything else is "other"
CATEGORIES = {
    EmergencyKind.GAS: "gas_supply",
    EmergencyKind.TRAPPED: "elevator",
    EmergencyKind.FIRE: "fire_safety",
    EmergencyKind.COLLAPSE: "health",
    EmergencyKind.ILLNESS: "health",
    EmergencyKind.VIOLENCE: "security",
    EmergencyKind.SUICIDE: "security",
}

#: the same danger reported again within this time is the same danger
SAME_DANGER = timedelta(minutes=10)
#: steps in which somebody told of the danger, and read what to do
_SAID = frozenset({CaseAction.REPORT, CaseAction.JOIN, CaseAction.NOTE})


def answer_emergency(context: Context, danger: Emergency) -> None:
    """Say what to do and whom to call; file it and wake whoever must act."""
    if context.grid is None:
        _advise(context, danger)
        return
    found = find_locations(context.text)
    problem = _problem(context, danger, found[0] if found else Location())
    known = _known(context, danger, problem)
    if known is None:
        filed = filing.open_case(context, problem)
        told = filed.told | _wake_leads(context, filed.case)
        _advise(context, danger, filed.case, _told_line(context, filed.case, told))
        return
    advised_here = _was_said_here(context, known)
    _join(context, known, problem)
    if context.addressed or not advised_here:
        place = public_place(known, context.language) or "none"
        _advise(context, danger, known, context.text_of("emergency-joined", place=place))


@router.intent("emergency")
def pass_on_suspicion(context: Context) -> bool:
    """The model suspects a danger that no rule has heard: a person looks.

    The group reads the numbers when it is sure; nothing is filed, and no place named, on the
    word of a model: what it heard may be nobody's business in a group.
    """
    assert context.understanding is not None
    sure, gate = context.understanding.confidence, context.house.gate
    # Who turns to the bot with it is never left with numbers alone.
    told = (context.addressed or sure >= gate.likely) and _ask_worker_to_look(context)
    answers = context.addressed or sure >= gate.emergency
    if answers:
        context.reply("maybe-emergency", told="yes" if told else "no")
    return answers or told


def _ask_worker_to_look(context: Context) -> bool:
    if context.grid is None:
        return False
    assert context.grid.id is not None
    worker = assignment.choose(
        context.session, context.house, grid_id=context.grid.id, owner=Role.GRID_WORKER
    )
    if worker is None or worker.person.id == context.speaker.id:
        return False
    texts, language = context.house.texts, worker.person.language
    return context.tell(
        worker.person,
        "maybe-emergency-for-worker",
        reporter=context.speaker.name or texts.say(language, "a-neighbour"),
        time=say_time(context.message.received_at, context.house.zone),
        words=context.text,
    )


def _problem(context: Context, danger: Emergency, location: Location) -> Problem:
    category = context.house.taxonomy[CATEGORIES.get(danger.kind, "other")]
    return Problem(
        context.text,
        category,
        location,
        sites.spot_said(context, context.text, location),
        Priority.EMERGENCY,
        category.restricted,
    )


def _known(context: Context, danger: Emergency, problem: Problem) -> Case | None:
    """The case of the same danger; two who report it at once come here one after the other."""
    location, grid_id = sites.locate(context, problem.location, problem.spot)
    grids.lock(context.session, grid_id)
    since = context.now - SAME_DANGER
    for case in cases.open_emergencies(context.session, grid_id, problem.category.code, since):
        # Several kinds share a heading; what was said first tells which one it was.
        first = find_emergency(case.summary)
        if not first or first.kind is not danger.kind:
            continue
        if _is_same_place(context, case, location, problem.spot):
            return case
    return None


def _is_same_place(context: Context, case: Case, location: Location, spot: str) -> bool:
    """Where nobody has said a place only the speaker's own earlier words are the same danger."""
    there, here = (case.zone, case.building), (location.zone, location.building)
    if any(there) and any(here):
        return there == here
    if case.spot and spot:
        return case.spot == spot
    return own_report(context, case) is not None


def _join(context: Context, case: Case, problem: Problem) -> None:
    """Put the words behind the case, and before the eyes of whoever is on the way."""
    if own_report(context, case):
        context.step(case, CaseAction.NOTE, context.text)
    else:
        filing.add_report(context, case, problem)
        context.step(case, CaseAction.JOIN)
    if case.assignee_id in (None, context.speaker.id):
        return
    holder = assignment.person_holding(context.session, case)
    texts, language = context.house.texts, holder.language
    text = texts.say(
        language,
        "emergency-again",
        number=str(case.number),
        what=context.house.detail(case, language),
        reporter=context.speaker.name or texts.say(language, "a-neighbour"),
        time=say_time(context.message.received_at, context.house.zone),
        words=context.text,
    )
    context.tell_text(holder, text, case=case, lane=Lane.EMERGENCY)


def _was_said_here(context: Context, case: Case) -> bool:
    assert case.id is not None
    return any(
        messages.get(context.session, event.message_id).conversation_id == context.conversation.id
        for event, _person in cases.events(context.session, case.id)
        if event.action in _SAID and event.message_id is not None
    )


def _wake_leads(context: Context, case: Case) -> frozenset[Role]:
    """Tell the nearest leads, all of them; empty when nobody could be told."""
    for node in grids.lineage(context.session, case.grid_id):
        leads = people.holders(context.session, node, [Role.COMMUNITY_LEAD])
        told = [
            context.tell_text(
                lead, _alarm(context, case, lead.language), case=case, lane=Lane.EMERGENCY
            )
            for lead in leads
            if lead.id != case.assignee_id
        ]
        if leads:
            return frozenset({Role.COMMUNITY_LEAD} if any(told) else ())
    return frozenset()


def _alarm(context: Context, case: Case, language: str) -> str:
    holder = assignment.person_holding(context.session, case)
    role = assignment.role_key(context.session, context.house, case)
    return context.house.texts.say(
        language,
        "emergency-for-lead",
        holder=holder.name,
        role=context.house.texts.say(language, f"role-{role}"),
        number=str(case.number),
        what=context.house.detail(case, language),
        reporter=context.speaker.name or context.house.texts.say(language, "a-neighbour"),
        time=say_time(context.message.received_at, context.house.zone),
        words=case.summary,
    )


def _told_line(context: Context, case: Case, told: frozenset[Role]) -> str:
    worker, lead = Role.GRID_WORKER in told, Role.COMMUNITY_LEAD in told
    if not (worker or lead):
        return ""
    return context.text_of(
        "emergency-told",
        who="both" if worker and lead else "worker" if worker else "lead",
        place=public_place(case, context.language) or "none",
    )


def _advise(context: Context, danger: Emergency, case: Case | None = None, told: str = "") -> None:
    """What to do, and what has been done; of a restricted case a group reads only the first."""
    lines = [context.text_of(f"emergency-{danger.kind.value.replace('_', '-')}")]
    if told and case is not None and case.restricted and not context.private:
        context.tell_text(context.speaker, told, case=case, lane=Lane.EMERGENCY)
    elif told:
        lines.append(told)
    context.say(context.conversation, "\n".join(lines), case=case, lane=Lane.EMERGENCY)
