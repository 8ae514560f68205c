"""Open a case: number, clocks, place, holder; the holder and the grid worker are told."""

from dataclasses import dataclass

from handlers import assignment
from handlers.assignment import Assignment
from handlers.clocks import clocks_for, say_since
from handlers.context import Context
from handlers.sites import locate
from handlers.taxonomy import Category
from nlu.understanding import Location
from storage import cases, numbers
from storage.models import (
    Case,
    CaseAction,
    CaseEvent,
    CaseStatus,
    InboundMessage,
    Lane,
    Priority,
    Report,
    Role,
)

SUMMARY_LENGTH = 200
#: what a phone screen can hold; the whole text stands behind the case
WORDS_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be filed."""

    text: str
    category: Category
    location: Location
    #: the proper name of a place of the grid, beside or instead of the location
    spot: str = ""
    priority: Priority = Priority.NORMAL
    restricted: bool = False
    #: the message it was said in, when that is not the one being handled
    message: InboundMessage | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """A new case, who has it, and in which roles somebody has truly been told."""

    case: Case
    holder: Assignment | None
    told: frozenset[Role]

    @property
    def has_reached_holder(self) -> bool:
        """Whether the holder has truly been told."""
        return self.holder is not None and self.holder.role in self.told


def open_case(context: Context, problem: Problem) -> Filed:
    """File the problem as a new case and tell who must act."""
    location, grid_id = locate(context, problem.location, problem.spot)
    # The promise counts from when it was said, however late it was understood.
    said_at = (problem.message or context.message).received_at
    clocks = clocks_for(problem.category.sla, said_at, context.house.calendar, context.house.zone)
    case = cases.add(
        context.session,
        Case(
            number=numbers.next_case_number(context.session),
            category=problem.category.code,
            priority=problem.priority,
            restricted=problem.restricted or problem.category.restricted,
            grid_id=grid_id,
            summary=problem.text[:SUMMARY_LENGTH],
            place=location.text,
            zone=location.zone,
            building=location.building,
            unit=location.unit,
            floor=location.floor,
            room=location.room,
            spot=problem.spot,
            on_site_by=said_at if problem.priority is Priority.EMERGENCY else clocks.on_site_by,
            resolve_by=clocks.resolve_by,
            provisional=clocks.provisional,
            created_at=context.now,
        ),
    )
    _record_report(context, case)
    add_report(context, case, problem)
    holder = assignment.choose(
        context.session, context.house, grid_id=grid_id, owner=problem.category.owner
    )
    if holder is None:
        return Filed(case, None, frozenset())
    _assign(context, case, holder)
    return Filed(case, holder, _tell_holder(context, case, holder, problem))


def add_report(context: Context, case: Case, problem: Problem) -> None:
    """Put what the speaker said behind a case."""
    assert case.id is not None
    assert context.speaker.id is not None
    message = problem.message or context.message
    assert message.id is not None
    cases.add_report(
        context.session,
        Report(
            case_id=case.id,
            reporter_id=context.speaker.id,
            conversation_id=message.conversation_id,
            message_id=message.id,
            text=problem.text,
            language=context.language,
            created_at=message.received_at,
        ),
    )


def _assign(context: Context, case: Case, holder: Assignment) -> None:
    case.assignee_id = holder.person.id
    event = case.apply(
        CaseAction.ASSIGN,
        by=None,
        at=context.now,
        note=holder.person.name,
        message_id=context.message.id,
    )
    cases.record(context.session, case, event)


def _record_report(context: Context, case: Case) -> None:
    assert case.id is not None
    event = CaseEvent(
        case_id=case.id,
        at=context.now,
        action=CaseAction.REPORT,
        actor_id=context.speaker.id,
        status_before=None,
        status_after=CaseStatus.REPORTED,
        message_id=context.message.id,
    )
    cases.record(context.session, case, event)


def _tell_holder(
    context: Context, case: Case, holder: Assignment, problem: Problem
) -> frozenset[Role]:
    emergency = case.priority is Priority.EMERGENCY
    lane = Lane.EMERGENCY if emergency else Lane.REPLY
    lines = [(holder, "new-emergency" if emergency else "new-case")]
    if holder.role is not Role.GRID_WORKER:
        worker = assignment.choose(
            context.session, context.house, grid_id=case.grid_id, owner=Role.GRID_WORKER
        )
        if worker and worker.person.id != holder.person.id:
            lines.append((worker, "new-emergency" if emergency else "new-case-copy"))
    return frozenset(
        who.role
        for who, name in lines
        if context.tell_text(
            who.person,
            _private_line(context, case, holder, problem, who.person.language, name),
            case=case,
            lane=lane,
        )
    )


def _fit(words: str) -> str:
    return words if len(words) <= WORDS_LENGTH else f"{words[:WORDS_LENGTH]}…"


def _private_line(
    context: Context, case: Case, holder: Assignment, problem: Problem, language: str, name: str
) -> str:
    message = problem.message or context.message
    return context.house.texts.say(
        language,
        name,
        number=str(case.number),
        what=context.house.detail(case, language),
        reporter=context.speaker.name or context.house.texts.say(language, "a-neighbour"),
        time=say_since(message.received_at, context.now, language, context.house.zone),
        words=_fit(problem.text),
        due=context.house.due(case, language),
        holder=holder.person.name,
        role=context.house.texts.say(language, f"role-{holder.role_key}"),
    )
