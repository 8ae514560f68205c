"""Danger to life: advice and a number at once, holder and lead awake, whatever the hour."""

from datetime import timedelta

from handlers import assignment, filing
from handlers.clocks import say_time
from handlers.context import Context
from handlers.filing import Problem
from handlers.places import full_place, public_place
from handlers.router import Router
from nlu.location import find_locations
from nlu.understanding import Emergency, EmergencyKind, Location
from storage import cases, grids, people
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


def answer_emergency(context: Context, danger: Emergency) -> None:
    """Say what to do and whom to call; file it and wake whoever must act."""
    found = find_locations(context.text)
    location = found[0] if found else Location()
    known = _known(context, danger, location)
    if known is None:
        case = _open(context, danger, location)
        _advise(context, danger, case)
        return
    problem = Problem(context.text, context.house.taxonomy[known.category], location)
    filing.add_report(context, known, problem)
    context.step(known, CaseAction.JOIN)
    if context.addressed:
        _advise(context, danger, known)


@router.intent("emergency")
def pass_on_suspicion(context: Context) -> bool:
    """The model suspects a danger that no rule has heard: a person looks, the group stays calm."""
    assert context.understanding is not None
    if context.addressed:
        context.reply("maybe-emergency")
    if context.understanding.confidence < context.house.gate.verdict or context.grid is None:
        return context.addressed
    assert context.grid.id is not None
    worker = assignment.choose(
        context.session, context.house, grid_id=context.grid.id, owner=Role.GRID_WORKER
    )
    if worker is not None:
        context.tell(
            worker.person,
            "maybe-emergency-for-worker",
            reporter=context.speaker.name or context.text_of("a-neighbour"),
            time=say_time(context.message.received_at, context.house.zone),
            words=context.text,
        )
    return True


def _known(context: Context, danger: Emergency, location: Location) -> Case | None:
    if context.grid is None or context.grid.id is None:
        return None
    return cases.open_emergency(
        context.session,
        context.grid.id,
        _category(danger),
        location.building,
        context.now - SAME_DANGER,
    )


def _open(context: Context, danger: Emergency, location: Location) -> Case | None:
    if context.grid is None:
        return None
    category = context.house.taxonomy[_category(danger)]
    problem = Problem(
        text=context.text,
        category=category,
        location=location,
        priority=Priority.EMERGENCY,
        restricted=category.restricted,
    )
    case, _holder = filing.open_case(context, problem)
    _wake_leads(context, case)
    return case


def _wake_leads(context: Context, case: Case) -> None:
    for node in grids.lineage(context.session, case.grid_id):
        leads = people.holders(context.session, node, [Role.COMMUNITY_LEAD])
        for lead in leads:
            if lead.id != case.assignee_id:
                context.tell_text(
                    lead, _alarm(context, case, lead.language), case=case, lane=Lane.EMERGENCY
                )
        if leads:
            return


def _alarm(context: Context, case: Case, language: str) -> str:
    return context.house.texts.say(
        language,
        "emergency-for-lead",
        number=str(case.number),
        what=context.house.detail(case, language),
        reporter=context.speaker.name or context.house.texts.say(language, "a-neighbour"),
        time=say_time(context.message.received_at, context.house.zone),
        words=case.summary,
    )


def _advise(context: Context, danger: Emergency, case: Case | None) -> None:
    advice = context.text_of(f"emergency-{danger.kind.value.replace('_', '-')}")
    lines = [advice]
    if case is not None and not (case.restricted and not context.private):
        place = public_place(case, context.language)
        lines.append(context.text_of("emergency-told", place=place or "none"))
    context.say(context.conversation, "\n".join(lines), case=case, lane=Lane.EMERGENCY)


def _category(danger: Emergency) -> str:
    return CATEGORIES.get(danger.kind, "other")
