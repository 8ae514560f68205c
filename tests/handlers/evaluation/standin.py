"""Sets written by hand, measured with a table in place of the model."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from handlers.evaluation.answers import Answer, answer_all
from handlers.evaluation.figures import SetResult
from handlers.evaluation.measure import Evaluation, evaluate
from handlers.evaluation.sets import read_set
from handlers.gate import Gate
from handlers.routes import make_router
from handlers.taxonomy import load_taxonomy
from nlu.location import find_locations
from nlu.understanding import Problem, Understanding

GATE = Gate(file_overheard=0.8, ask_overheard=0.4, verdict=0.6)


def report(code: str, sure: float, *problems: Problem) -> Understanding:
    """The model takes it for a report of this category."""
    return Understanding(
        text="",
        language="zh",
        intent=f"report_{code}",
        confidence=sure,
        problems=problems,
        report_confidence=sure,
        shares={code: sure},
    )


def talk(intent: str, sure: float, shares: Mapping[str, float] | None = None) -> Understanding:
    """The model takes it for talk, with what it leaves to the categories."""
    return Understanding(
        text="",
        language="zh",
        intent=intent,
        confidence=sure,
        report_confidence=sum((shares or {}).values()),
        shares=shares or {},
    )


@dataclass(slots=True)
class Bench:
    """Files in a folder and what the model says of each text; else it is chitchat."""

    folder: Path
    model: dict[str, Understanding] = field(default_factory=dict)

    def write(self, name: str, *lines: str) -> Path:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def measure(self, *paths: Path) -> Evaluation:
        taxonomy = load_taxonomy()
        return evaluate([read_set(path, path.stem, taxonomy) for path in paths], self._answer)

    def result(self, path: Path) -> SetResult:
        return self.measure(path).results[0]

    def _answer(self, texts: list[str]) -> list[Answer]:
        return answer_all(texts, router=make_router(), gate=GATE, understand=self._understand)

    def _understand(self, texts: list[str]) -> list[Understanding]:
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> Understanding:
        said = self.model.get(text, talk("chitchat", 0.9))
        return Understanding(
            text=text,
            language=said.language,
            intent=said.intent,
            confidence=said.confidence,
            locations=find_locations(text),
            problems=said.problems,
            report_confidence=said.report_confidence,
            shares=said.shares,
        )


def values(result: SetResult) -> dict[str, tuple[float, int]]:
    """Each figure's numerator and denominator."""
    return {figure.name: (figure.hits, figure.of) for figure in result.figures}
