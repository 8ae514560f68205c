"""A case goes from one pair of hands to another; its timeline and all who must know are told."""

from handlers import assignment
from handlers.assignment import Assignment
from handlers.clocks import say_since
from handlers.context import Context
from handlers.filing import WORDS_LENGTH
from storage import cases, people
from storage.models import Case, CaseAction, Lane, Person, Priority, Role
from storage.models.lifecycle import HELD


def hand_over(context: Context, case: Case, to: Assignment) -> None:
    """Assign or transfer the case; whoever had it and the grid worker hear whose it is now."""
    concerned = _concerned(context, case)
    event = case.apply(
        CaseAction.TRANSFER if case.status in HELD else CaseAction.ASSIGN,
        by=None,
        at=context.now,
        note=to.person.name,
        message_id=context.message.id,
    )
    case.assignee_id = to.person.id
    cases.record(context.session, case, event)
    if to.person.id != context.speaker.id:
        _tell_holder(context, case, to)
    for person in concerned:
        if person.id not in (context.speaker.id, to.person.id):
            context.tell(
                person,
                "case-moved",
                case=case,
                number=str(case.number),
                what=context.house.detail(case, person.language),
                **said_of(context, to, person.language),
            )


def said_of(context: Context, holder: Assignment, language: str) -> dict[str, str]:
    """Role and name of whoever has it, as the texts take them."""
    role = context.house.texts.say(language, f"role-{holder.role_key}")
    return {"role": role, "holder": holder.person.name}


def _concerned(context: Context, case: Case) -> list[Person]:
    """Who had it, and the grid worker, who always knows."""
    worker = assignment.choose(
        context.session, context.house, grid_id=case.grid_id, owner=Role.GRID_WORKER
    )
    found = [worker.person] if worker else []
    if case.assignee_id is not None:
        found.append(assignment.person_holding(context.session, case))
    return list({person.id: person for person in found}.values())


def _tell_holder(context: Context, case: Case, holder: Assignment) -> None:
    assert case.id is not None
    emergency = case.priority is Priority.EMERGENCY
    language, texts = holder.person.language, context.house.texts
    report = next(iter(cases.reports(context.session, case.id)), None)
    reporter = people.get(context.session, report.reporter_id).name if report else ""
    context.tell_text(
        holder.person,
        texts.say(
            language,
            "new-emergency" if emergency else "new-case",
            number=str(case.number),
            what=context.house.detail(case, language),
            reporter=reporter or texts.say(language, "a-neighbour"),
            time=say_since(
                report.created_at if report else case.created_at,
                context.now,
                language,
                context.house.zone,
            ),
            words=(report.text if report else case.summary)[:WORDS_LENGTH],
            due=context.house.due(case, language),
        ),
        case=case,
        lane=Lane.EMERGENCY if emergency else Lane.REPLY,
    )
