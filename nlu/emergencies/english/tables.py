"""The English tables put together."""

from collections.abc import Mapping

from nlu.emergencies.clues import Clues, listed, listed_whole
from nlu.emergencies.english import (
    clues,
    collapse,
    doubts,
    drowning,
    electricity,
    figures,
    fire,
    gas,
    hazards_seen,
    illness,
    other,
    past,
    people_seen,
    stories,
    suicide,
    trapped,
    violence,
)
from nlu.emergencies.english.words import ENGLISH
from nlu.emergencies.language import GRAVEST_FIRST, Language, Vetoes
from nlu.emergencies.notation import any_of
from nlu.understanding import EmergencyKind

_SIGNS: Mapping[EmergencyKind, tuple[str, ...]] = {
    EmergencyKind.SUICIDE: suicide.SIGNS,
    EmergencyKind.VIOLENCE: violence.SIGNS,
    EmergencyKind.ELECTRIC_SHOCK: electricity.SIGNS,
    EmergencyKind.DROWNING: drowning.SIGNS,
    EmergencyKind.GAS: gas.SIGNS,
    EmergencyKind.FIRE: fire.SIGNS,
    EmergencyKind.COLLAPSE: collapse.SIGNS,
    EmergencyKind.TRAPPED: trapped.SIGNS,
    EmergencyKind.ILLNESS: illness.SIGNS,
    EmergencyKind.OTHER: other.SIGNS,
}


def tables() -> Language:
    """The English signs, clues and vetoes, compiled."""
    return Language(
        signs={kind: ENGLISH.compile(_told(kind)) for kind in GRAVEST_FIRST},
        clues=Clues(
            by_kind={kind: listed_whole(clues.CLUES[kind]) for kind in GRAVEST_FIRST},
            weak=listed_whole(clues.WEAK),
            someone=listed_whole(clues.SOMEONE),
            call=ENGLISH.compile([r"\b<call>"]),
            now=listed(clues.NOW),
            business=listed_whole(clues.BUSINESS),
            longest=140,
            enough=5,
        ),
        vetoes=Vetoes(
            figures=any_of(figures.FIGURES),
            stories=any_of(stories.STORIES),
            mistakes=any_of(stories.MISTAKES),
            unreal=any_of(doubts.UNREAL),
            unreal_within=any_of(doubts.UNREAL_WITHIN),
            queried=any_of(doubts.QUERIED),
            bare_question=any_of(doubts.BARE_QUESTION),
            on_the_spot=any_of(doubts.ON_THE_SPOT),
            over=any_of(past.OVER),
            again=any_of(past.AGAIN),
            past=any_of(past.PAST),
            past_after=any_of(past.PAST_AFTER),
            now=any_of(past.NOW),
        ),
        too_young=any_of(suicide.TOO_YOUNG),
        wish_to_die=any_of(suicide.WISH_TO_DIE),
    )


def _told(kind: EmergencyKind) -> tuple[str, ...]:
    """By its name, or by what is seen of it."""
    seen = (*hazards_seen.SIGNS.get(kind, ()), *people_seen.SIGNS.get(kind, ()))
    return (*_SIGNS[kind], *seen)
