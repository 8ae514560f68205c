"""All that is known of danger in one language: signs, clues, and what takes them back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nlu.emergencies.clues import Clues
from nlu.understanding import EmergencyKind

#: the kinds from the gravest on; the first that is told decides the advice
GRAVEST_FIRST = (
    EmergencyKind.SUICIDE,
    EmergencyKind.VIOLENCE,
    EmergencyKind.ELECTRIC_SHOCK,
    EmergencyKind.DROWNING,
    EmergencyKind.GAS,
    EmergencyKind.FIRE,
    EmergencyKind.COLLAPSE,
    EmergencyKind.TRAPPED,
    EmergencyKind.ILLNESS,
    EmergencyKind.OTHER,
)


@dataclass(frozen=True, slots=True)
class Vetoes:
    """What makes words of danger harmless, as the modules of each language explain."""

    figures: re.Pattern[str]
    stories: re.Pattern[str]
    mistakes: re.Pattern[str]
    unreal: re.Pattern[str]
    unreal_within: re.Pattern[str]
    queried: re.Pattern[str]
    bare_question: re.Pattern[str]
    on_the_spot: re.Pattern[str]
    over: re.Pattern[str]
    again: re.Pattern[str]
    past: re.Pattern[str]
    past_after: re.Pattern[str]
    now: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of one language, ready to be searched, gravest kind first."""

    signs: Mapping[EmergencyKind, re.Pattern[str]]
    clues: Clues
    vetoes: Vetoes
    #: too young to wish for death: on a ledge such a child is in danger by accident
    too_young: re.Pattern[str]
    wish_to_die: re.Pattern[str]
