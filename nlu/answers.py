"""From what the model answers to what the service goes by."""

from collections.abc import Iterable, Mapping

from pydantic import BaseModel

from nlu.language import language_of
from nlu.location import find_locations
from nlu.problems import Part, told
from nlu.understanding import REPORT_PREFIX, Problem, Understanding

NOTHING_SAID = "chitchat"


class Intent(BaseModel):
    """An intent and how likely it is; no name for a text without a visible character."""

    name: str | None
    confidence: float


class Entity(BaseModel):
    """A marked stretch of the text."""

    entity: str
    value: str


class Told(BaseModel):
    """A stretch that tells of one problem among several, and what it may be about."""

    start: int
    end: int
    intent_ranking: list[Intent]


class Parsed(BaseModel):
    """What /model/parse gives for one text."""

    intent: Intent
    intent_ranking: list[Intent] = []
    entities: list[Entity] = []
    #: how likely it is that anything is reported; the ranking holds only the likeliest intents
    report_confidence: float | None = None
    problems: list[Told] = []


def understanding_of(text: str, parsed: Parsed) -> Understanding:
    """The answer beside what the rules find in the text."""
    shares = _shares(parsed.intent_ranking or [parsed.intent])
    intent, confidence = parsed.intent.name or NOTHING_SAID, parsed.intent.confidence
    locations = find_locations(text)
    problems = told(text, [_part(one) for one in parsed.problems])
    report_confidence = parsed.report_confidence
    if report_confidence is None:
        report_confidence = sum(shares.values())
    if not problems and intent.startswith(REPORT_PREFIX):
        place = {"location": locations[0]} if locations else {}
        category = intent.removeprefix(REPORT_PREFIX)
        problems = (Problem(text, category, confidence=report_confidence, shares=shares, **place),)
    return Understanding(
        text=text,
        language="en" if language_of(text) == "en" else "zh",
        intent=intent,
        confidence=confidence,
        locations=locations,
        problems=problems,
        spots=tuple(e.value for e in parsed.entities if e.entity == "location"),
        report_confidence=report_confidence,
        shares=shares,
    )


def _part(one: Told) -> Part:
    return Part(one.start, one.end, _shares(one.intent_ranking))


def _shares(ranking: Iterable[Intent]) -> Mapping[str, float]:
    return {
        entry.name.removeprefix(REPORT_PREFIX): entry.confidence
        for entry in ranking
        if entry.name and entry.name.startswith(REPORT_PREFIX)
    }
