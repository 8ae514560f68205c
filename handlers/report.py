"""A resident reports a problem: one case, one short line, at most one question."""

import re

from handlers import assignment, filing
from handlers.clocks import say_since
from handlers.context import STALE_AFTER, Context
from handlers.filing import Filed, Problem
from handlers.grammar import half_width, is_yes
from handlers.places import full_place, names_a_spot, public_place
from handlers.reporters import tell_holder
from handlers.router import Router
from nlu.location import find_locations
from nlu.understanding import Location, Understanding
from storage import cases, messages, questions
from storage.models import CaseAction, Question
from storage.models.lifecycle import OPEN

router = Router()

#: minutes in which a bare building number, or a bare 1, still is an answer
ANSWER_MINUTES = 10
_BARE_BUILDING = re.compile(r"#?\s*([a-z]?\d{1,3}[a-z]?)\s*[#号]?")
#: what may stand around a building in an answer; anything more is a new thought
_AROUND_BUILDING = re.compile(
    r"(?:[\s,，.。!！~、]|[是在就我们家住这那边里的啊呀哦嗯呢吧哈]|it'?s|is|in|at|the|i|we|live|here"
    r"|please|thanks|thank you|谢谢)*"
)


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
    if context.grid is None:
        context.reply("no-grid")
        return True
    problem = _problem(context, context.understanding)
    if problem.restricted and not context.private:
        # The group must not read what it may be about.
        context.tell(context.speaker, "say-it-privately")
        return True
    context.ask(
        "report",
        minutes=ANSWER_MINUTES,
        message=str(context.message.id),
        text=problem.text,
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
    if not is_yes(context.text):
        return False
    questions.settle(context.session, question)
    words = question.payload["text"]
    _file(
        context,
        Problem(
            text=words,
            category=context.house.taxonomy[question.payload["category"]],
            location=_first_location(words),
            restricted=bool(question.payload["restricted"]),
            message=messages.get(context.session, int(question.payload["message"])),
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
    if case.status not in OPEN:
        return False
    case.place, case.building = location.text, location.building
    for part in ("zone", "unit", "floor", "room"):
        setattr(case, part, getattr(location, part) or getattr(case, part))
    context.step(case, CaseAction.NOTE, location.text)
    if case.assignee_id is not None:
        holder = assignment.person_holding(context.session, case)
        context.tell(
            holder,
            "place-added",
            case=case,
            number=str(case.number),
            place=full_place(case, holder.language),
        )
    context.reply(
        "place-noted",
        case=case,
        number=str(case.number),
        place=public_place(case, context.language),
        due=context.house.due(case, context.language),
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
    filed = filing.open_case(context, problem)
    case = filed.case
    if case.restricted and not context.private:
        # In the group nothing shows that there was anything; the reporter hears it alone.
        if not context.tell_text(context.speaker, _filed_line(context, filed), case=case):
            tell_holder(context, case, "holder-please-call")
        return
    asks = problem.category.asks_building and not (case.building or names_a_spot(case))
    line = _filed_line(context, filed, asks=asks)
    if asks:
        context.ask("building", minutes=ANSWER_MINUTES, case=case)
    context.say(context.conversation, line, case=case)


def _filed_line(context: Context, filed: Filed, *, asks: bool = False) -> str:
    case, holder = filed.case, filed.holder
    category = context.house.taxonomy[case.category]
    reached = filed.has_reached_holder
    name = f"filed-{category.sla.value}" if reached else "filed-no-holder"
    line = context.text_of(
        "filed-which-building" if asks else name,
        number=str(case.number),
        what=context.house.outline(case, context.language),
        role=context.text_of(f"role-{holder.role_key}") if holder else "none",
        due=context.house.due(case, context.language),
    )
    if context.now - context.message.received_at <= STALE_AFTER:
        return line
    said_at = say_since(
        context.message.received_at, context.now, context.language, context.house.zone
    )
    who = "you" if context.private else context.speaker.name or context.text_of("a-neighbour")
    return context.text_of("filed-late", who=who, time=said_at, line=line)


def _first_location(text: str) -> Location:
    found = find_locations(text)
    return found[0] if found else Location()


def _building_said(text: str) -> Location | None:
    words = half_width(text).strip().rstrip("。.!")
    bare = _BARE_BUILDING.fullmatch(words)
    if bare:
        return Location(text=words, building=bare.group(1).upper())
    location = _first_location(text)
    around = half_width(text).replace(half_width(location.text), "", 1)
    return location if location.building and _AROUND_BUILDING.fullmatch(around) else None
