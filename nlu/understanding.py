"""What the service makes of one message: plain data, shared by rules, model and handlers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

REPORT_PREFIX = "report_"


@dataclass(frozen=True, slots=True)
class Location:
    """A place as it was named; a part that was not said is an empty string."""

    text: str = ""
    zone: str = ""
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no part is known; the text alone does not make a place."""
        return not (self.zone or self.building or self.unit or self.floor or self.room)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to solve; a message may hold several, each with a place of its own."""

    text: str
    category: str
    location: Location = field(default_factory=Location)
    #: how sure it is that these words report anything
    confidence: float = 0.0
    #: how much of that belongs to each category
    shares: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Understanding:
    """The model's answer for one message, with the places found by rule."""

    text: str
    language: Literal["zh", "en"]
    intent: str
    confidence: float
    locations: tuple[Location, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: named spots, such as 东门, as the model marked them
    spots: tuple[str, ...] = ()
    #: how sure it is that anything at all is reported: all report intents together
    report_confidence: float = 0.0
    #: how much of that belongs to each category
    shares: Mapping[str, float] = field(default_factory=dict)

    @property
    def category(self) -> str:
        """The code of the reported category; empty when the message reports nothing."""
        if self.intent.startswith(REPORT_PREFIX):
            return self.intent.removeprefix(REPORT_PREFIX)
        return ""


class EmergencyKind(StrEnum):
    """What is happening to somebody, which decides the advice and who is called."""

    GAS = "gas"
    TRAPPED = "trapped"
    FIRE = "fire"
    COLLAPSE = "collapse"
    ILLNESS = "illness"
    DROWNING = "drowning"
    ELECTRIC_SHOCK = "electric_shock"
    VIOLENCE = "violence"
    SUICIDE = "suicide"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Emergency:
    """A danger to life that is there now; `text` holds the words that told it."""

    kind: EmergencyKind
    text: str
