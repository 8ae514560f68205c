"""The building the bot had asked for, from whoever was asked."""

import re

from handlers import assignment
from handlers.context import Context
from handlers.grammar import half_width
from handlers.places import full_place, public_place
from handlers.router import Router
from nlu.location import find_locations
from nlu.understanding import Location
from storage import cases, questions
from storage.models import Case, CaseAction, Question
from storage.models.lifecycle import OPEN

router = Router()

_BARE_BUILDING = re.compile(r"#?\s*([a-z]?\d{1,3}[a-z]?)\s*[#号]?")
#: what may stand around a building in an answer; anything more is a new thought
_AROUND_BUILDING = re.compile(
    r"(?:[\s,，.。!！~、]|[是在就我们家住这那边里的啊呀哦嗯呢吧哈都]|it'?s|is|in|at|the|i|we|live|here"
    r"|all|both|please|thanks|thank you|谢谢)*"
)


@router.answer("building")
def take_building(context: Context, question: Question) -> bool:
    """Put every case that was asked about into the building that was said."""
    location = _building_said(context.text)
    if location is None or question.case_id is None:
        return False
    questions.settle(context.session, question)
    numbers = [int(number) for number in question.payload["numbers"].split()]
    asked = [cases.by_number(context.session, number) for number in numbers]
    still_open = [case for case in asked if case and case.status in OPEN]
    for case in still_open:
        _move(context, case, location)
    if still_open:
        first = still_open[0]
        context.reply(
            "place-noted",
            case=first,
            number=" #".join(str(case.number) for case in still_open),
            place=public_place(first, context.language),
            due=context.house.due(max(still_open, key=lambda c: c.resolve_by), context.language),
        )
    return bool(still_open)


def _move(context: Context, case: Case, location: Location) -> None:
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


def _building_said(text: str) -> Location | None:
    words = half_width(text).strip().rstrip("。.!")
    bare = _BARE_BUILDING.fullmatch(words)
    if bare:
        return Location(text=words, building=bare.group(1).upper())
    found = find_locations(text)
    location = found[0] if found else Location()
    around = half_width(text).replace(half_width(location.text), "", 1)
    return location if location.building and _AROUND_BUILDING.fullmatch(around) else None
