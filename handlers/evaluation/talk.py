"""Sets of lines that report nothing: how often the bot would step in all the same."""

from dataclasses import dataclass

from handlers.evaluation.answers import Answer
from handlers.evaluation.figures import Miss, SetResult, share
from handlers.evaluation.rows import LabelledFile
from handlers.gate import Act

_STEPS_IN = {
    Act.FILE: "filed",
    Act.ASK: "asked about",
    Act.EMERGENCY: "taken for emergency",
    Act.COMMAND: "taken for command",
}


@dataclass(frozen=True, slots=True)
class TalkSet:
    """Chatter, and lines that only sound like reports."""

    name: str
    texts: list[str]

    @property
    def truths(self) -> list[bool | None]:
        """None of them reports anything."""
        return [False] * len(self.texts)

    def measure(self, answers: list[Answer]) -> SetResult:
        """Judge the answers, given in the order of the texts."""
        n = len(self.texts)
        wrong = [
            (text, a)
            for text, a in zip(self.texts, answers, strict=True)
            if a.overheard in _STEPS_IN
        ]
        order = list(_STEPS_IN)
        wrong.sort(key=lambda w: (order.index(w[1].overheard), -w[1].meaning.report_confidence))
        return SetResult(
            name=self.name,
            what="lines that report nothing",
            n=n,
            figures=tuple(
                share(name, [a.overheard is act for a in answers], n=n)
                for act, name in _STEPS_IN.items()
            ),
            misses=tuple(_miss(text, answer) for text, answer in wrong),
            show_all=True,
            reporting_nothing=n,
            filed_falsely=sum(a.overheard is Act.FILE for a in answers),
        )


def read_talk(file: LabelledFile) -> TalkSet:
    """Rows with nothing but a text, and maybe where it is from."""
    return TalkSet(file.name, [row.text for row in file.rows])


def _miss(text: str, answer: Answer) -> Miss:
    got = answer.emergency.kind.value if answer.emergency else answer.predicted
    sure = answer.meaning.report_confidence
    return Miss(text, "ignored", f"{_STEPS_IN[answer.overheard]}: {got}", sure)
