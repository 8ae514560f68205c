"""A resident reports a problem, or several: a case for each, one answer, at most one question."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import filing, sites
from handlers.context import Context
from handlers.filed_lines import answer_for
from handlers.filing import Filed, Problem
from handlers.grammar import is_yes
from handlers.places import names_a_spot, public_place
from handlers.reporters import tell_holder
from handlers.router import Router
from nlu.location import find_locations
from nlu.understanding import Location, Understanding
from nlu.understanding import Problem as Told
from storage import messages, questions
from storage.models import Question

router = Router()

#: minutes in which a bare building number, or a bare 1, still is an answer
ANSWER_MINUTES = 10


@router.intent("report")
def file_report(context: Context) -> bool:
    """File what the speaker reported, and say so in one answer."""
    assert context.understanding is not None
    if context.grid is None:
        context.reply("no-grid")
        return True
    _file(context, _problems(context, context.understanding))
    return True


@router.intent("maybe_report")
def ask_first(context: Context) -> bool:
    """Spoken to but unsure: ask the speaker before anything is filed."""
    assert context.understanding is not None
    if context.grid is None:
        context.reply("no-grid")
        return True
    problem = _whole(context, context.understanding)
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
                public_place(problem.location, context.language, problem.spot),
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
    found = find_locations(words)
    location = found[0] if found else Location()
    problem = Problem(
        text=words,
        category=context.house.taxonomy[question.payload["category"]],
        location=location,
        spot=sites.spot_said(context, words, location),
        restricted=bool(question.payload["restricted"]),
        message=messages.get(context.session, int(question.payload["message"])),
    )
    _file(context, [problem])
    return True


def _problems(context: Context, understanding: Understanding) -> list[Problem]:
    if len(understanding.problems) < 2:
        return [_whole(context, understanding)]
    problems: list[Problem] = []
    everywhere = sites.spots_said(context, context.text, Location())
    for told in understanding.problems:
        problem = _one_of_several(context, told)
        if not (_says_where(problem) or sites.speaks_of_home(problem.text)):
            problem = _where_others_are(problem, problems, everywhere)
        problems.append(problem)
    return problems


def _says_where(problem: Problem) -> bool:
    return bool(problem.spot) or (
        not problem.location.is_empty and problem.location.text in problem.text
    )


def _where_others_are(
    problem: Problem, before: Sequence[Problem], everywhere: Sequence[str]
) -> Problem:
    """As with buildings: where the problem before it is, or at the only place of the message."""
    if before and before[-1].spot:
        return replace(problem, location=before[-1].location, spot=before[-1].spot)
    if problem.location.is_empty and len(everywhere) == 1:
        return replace(problem, spot=everywhere[0])
    return problem


def _whole(context: Context, understanding: Understanding) -> Problem:
    shares = understanding.shares
    code = understanding.category or max(shares, key=lambda code: shares[code])
    location = understanding.locations[0] if understanding.locations else Location()
    if location.is_empty and understanding.spots:
        location = Location(text=understanding.spots[0])
    told = Told(context.text, code, location, understanding.report_confidence, shares)
    return _one_of_several(context, told)


def _one_of_several(context: Context, told: Told) -> Problem:
    headings = context.house.taxonomy.categories
    suspicion = sum(told.shares.get(code, 0.0) for code, c in headings.items() if c.restricted)
    category = headings[told.category]
    spot = sites.spot_said(context, told.text, told.location)
    # A place among its own words counts for more than the building of the words before.
    elsewhere = spot and told.location.text not in told.text
    return Problem(
        text=told.text,
        category=category,
        location=Location() if elsewhere else told.location,
        spot=spot,
        restricted=category.restricted or suspicion >= context.house.gate.restricted,
    )


def _file(context: Context, problems: list[Problem]) -> None:
    filed = [filing.open_case(context, problem) for problem in problems]
    hidden = [one for one in filed if one.case.restricted and not context.private]
    for one in hidden:
        # In the group nothing shows that there was anything; the reporter hears it alone.
        if not context.tell_text(context.speaker, answer_for(context, [one]), case=one.case):
            tell_holder(context, one.case, "holder-please-call")
    shown = [one for one in filed if one not in hidden]
    if not shown:
        return
    placeless = [one for one in shown if _lacks_building(context, one)]
    line = answer_for(context, shown, placeless=placeless)
    if placeless:
        numbers = " ".join(str(one.case.number) for one in placeless)
        context.ask("building", minutes=ANSWER_MINUTES, case=placeless[0].case, numbers=numbers)
    context.say(context.conversation, line, case=shown[0].case)


def _lacks_building(context: Context, filed: Filed) -> bool:
    category = context.house.taxonomy[filed.case.category]
    return category.asks_building and not (filed.case.building or names_a_spot(filed.case))
