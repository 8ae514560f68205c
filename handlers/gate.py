"""Whether a message is filed, asked about or left alone."""

from dataclasses import dataclass, replace
from enum import StrEnum

from nlu.understanding import Understanding

#: intents that close a case or open it again
CLOSING = ("confirm_fixed", "not_fixed", "withdraw")
DANGER, TALK = "emergency", "chitchat"


class Act(StrEnum):
    """What the service does with a message."""

    FILE = "file"
    ASK = "ask"
    IGNORE = "ignore"
    COMMAND = "command"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Gate:
    """How sure the model must be; overheard talk needs more than what was said to the bot."""

    file_overheard: float = 0.91
    ask_overheard: float = 0.65
    file_addressed: float = 0.5
    ask_addressed: float = 0.25
    #: this much suspicion of a restricted matter is enough to treat it as one
    restricted: float = 0.3
    #: words that close or reopen a case must be clear
    verdict: float = 0.93
    #: the answer to "is it fixed?", a question that nobody put to the bot, a danger to look at
    likely: float = 0.6
    #: a danger that no rule has heard, sure enough for the numbers to be said in the group
    emergency: float = 0.9

    def believe(self, understanding: Understanding) -> Understanding:
        """What it means out of the blue: closing and reopening words, unless clear, are talk.

        Somebody who was just asked whether it is fixed is believed from `likely` on.
        """
        if understanding.intent in CLOSING and understanding.confidence < self.verdict:
            return replace(understanding, intent=TALK)
        return understanding

    def judge(self, understanding: Understanding, *, addressed: bool) -> Act:
        """File, ask or ignore, by how sure it is that something is reported; or a danger."""
        if understanding.intent == DANGER and understanding.confidence >= self.emergency:
            return Act.EMERGENCY
        sure = understanding.report_confidence
        if not understanding.category:
            # Talk was likelier than any one heading; only a strong sum of them raises a doubt.
            return Act.ASK if addressed and sure >= self.file_addressed else Act.IGNORE
        if sure >= (self.file_addressed if addressed else self.file_overheard):
            return Act.FILE
        if sure >= (self.ask_addressed if addressed else self.ask_overheard):
            return Act.ASK
        return Act.IGNORE
