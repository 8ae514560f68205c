"""All sets together: one question to the model for each text, then every figure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from handlers.evaluation.answers import Answer
from handlers.evaluation.calibration import Calibration, Claim, calibrate
from handlers.evaluation.figures import Figure, SetResult
from handlers.evaluation.sets import LabelledSet
from handlers.evaluation.together import together

#: the name of no set
TOGETHER = "all together"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The results in the order of the files; no calibration where no set tells what reports."""

    results: tuple[SetResult, ...]
    calibration: Calibration | None

    @property
    def summary(self) -> list[tuple[str, Figure]]:
        """Every figure beside the name of its set, and last those of all sets together."""
        lines = [(result.name, figure) for result in self.results for figure in result.figures]
        return lines + [(TOGETHER, figure) for figure in self.together]

    @property
    def together(self) -> tuple[Figure, ...]:
        """The figures a model is judged by, over all sets that have them."""
        errors = (self.calibration.error,) if self.calibration else ()
        return (*together(self.results), *errors)


def evaluate(
    sets: Sequence[LabelledSet], answer_all: Callable[[list[str]], list[Answer]]
) -> Evaluation:
    """Measure each set on its own, and the model's confidence over all of them."""
    answers = iter(answer_all([text for one in sets for text in one.texts]))
    answered = [(one, list(islice(answers, len(one.texts)))) for one in sets]
    claims = [
        Claim(answer.meaning.report_confidence, truth)
        for one, theirs in answered
        for truth, answer in zip(one.truths, theirs, strict=True)
        if truth is not None
    ]
    return Evaluation(
        tuple(one.measure(theirs) for one, theirs in answered),
        calibrate(claims) if claims else None,
    )
