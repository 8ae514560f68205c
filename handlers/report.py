"""A resident reports a problem: one case, one short line, at most one question."""

import re

from handlers import assignment, filing
from handlers.clocks import say_due, say_time
from handlers.context import Context
from handlers.dispatch import STALE_AFTER
from handlers.filing import Problem
from handlers.places import public_place
from handlers.router import Router
from nlu.location import find_locations
from nlu.understanding import Location, Understanding
from storage import cases, messages, questions
from storage.models import Case, CaseAction, Question

router = Router()

#: minutes in which a bare building number, or a bare 1, still is an answer
ANSWER_MINUTES = 10
#: an answer to "which building?" is short; anything longer is a new thought
ANSWER_LENGTH = 20
_BARE_BUILDING = re.compile(r"#?[A-Za-z]?\d{1,3}#?")


@router.intent("report")
def file_report(context: Context) -> bool:
    """File what the speaker reported, and say so in one line."""
    assert context.understanding is not None
    if context.grid is None:
        context.reply("no-grid")
        return True
    _file(context, _problem(context, context.understanding))
    return True


@router.intent("maybe_report")
def ask_first(context: Context) -> bool:
    """Spoken to but unsure: ask the speaker before anything is filed."""
    assert context.understanding is not None
    problem = _problem(context, context.understanding)
    context.ask(
        "report",
        minutes=ANSWER_MINUTES,
        message=str(context.message.id),
        category=problem.category.code,
        restricted="yes" if problem.restricted else "",
    )
    context.reply(
        "maybe-report",
        what=" · ".join(
            part
            for part in (
                problem.category.name(context.language),
                public_place(problem.location, context.language),
            )
            if part
        ),
    )
    return True


@router.answer("report")
def file_after_asking(context: Context, question: Question) -> bool:
    """1: yes, that was a report."""
    if context.text.strip() != "1":
        return False
    questions.settle(context.session, question)
    said = messages.get(context.session, int(question.payload["message"]))
    _file(
        context,
        Problem(
            text=said.text,
            category=context.house.taxonomy[question.payload["category"]],
            location=_first_location(said.text),
            restricted=bool(question.payload["restricted"]),
            message=said,
        ),
    )
    return True


@router.answer("building")
def take_building(context: Context, question: Question) -> bool:
    """The building the bot had asked for."""
    location = _building_said(context.text)
    if location is None or question.case_id is None:
        return False
    questions.settle(context.session, question)
    case = cases.get(context.session, question.case_id)
    case.place, case.zone, case.building = location.text, location.zone, location.building
    case.unit = location.unit or case.unit
    context.step(case, CaseAction.NOTE, location.text)
    if case.assignee_id is not None:
        holder = assignment.person_holding(context.session, case)
        context.tell(
            holder,
            "place-added",
            case=case,
            number=str(case.number),
            place=public_place(case, holder.language),
        )
    context.reply(
        "place-noted",
        case=case,
        number=str(case.number),
        place=public_place(case, context.language),
    )
    return True


def _problem(context: Context, understanding: Understanding) -> Problem:
    shares = understanding.shares
    headings = context.house.taxonomy.categories
    suspicion = sum(shares.get(code, 0.0) for code, c in headings.items() if c.restricted)
    category = headings[understanding.category or max(shares, key=lambda code: shares[code])]
    location = understanding.locations[0] if understanding.locations else Location()
    if location.is_empty and understanding.spots:
        location = Location(text=understanding.spots[0])
    return Problem(
        text=context.text,
        category=category,
        location=location,
        restricted=category.restricted or suspicion >= context.house.gate.restricted,
    )


def _file(context: Context, problem: Problem) -> None:
    case, holder = filing.open_case(context, problem)
    if case.restricted and not context.private:
        # In the group nothing shows that there was anything; the reporter hears it alone.
        context.tell_text(context.speaker, _filed_line(context, case, holder), case=case)
        return
    asks = problem.category.asks_building and not (case.building or case.place)
    line = _filed_line(context, case, holder, asks=asks)
    if asks:
        context.ask("building", minutes=ANSWER_MINUTES, case=case)
    context.say(context.conversation, line, case=case)


def _filed_line(
    context: Context, case: Case, holder: assignment.Assignment | None, *, asks: bool = False
) -> str:
    category = context.house.taxonomy[case.category]
    name = "filed-no-holder" if holder is None else f"filed-{category.sla.value}"
    line = context.text_of(
        "filed-which-building" if asks else name,
        number=str(case.number),
        what=context.house.outline(case, context.language),
        role=context.text_of(f"role-{holder.role_key}") if holder else "none",
        due=context.house.due(case, context.language),
    )
    if context.now - context.message.received_at <= STALE_AFTER:
        return line
    said_at = say_time(context.message.received_at, context.house.zone)
    return context.text_of("filed-late", time=said_at, line=line)


def _first_location(text: str) -> Location:
    found = find_locations(text)
    return found[0] if found else Location()


def _building_said(text: str) -> Location | None:
    words = text.strip()
    if not words or len(words) > ANSWER_LENGTH:
        return None
    if _BARE_BUILDING.fullmatch(words):
        return Location(text=words, building=words.strip("#").upper())
    location = _first_location(words)
    return location if location.building else None
