"""Two models measured on the same labelled files, as the product would act on what they say."""

from collections.abc import Sequence
from pathlib import Path

from handlers.evaluation.answers import answer_all
from handlers.evaluation.comparison import Comparison, ComparisonError, compare
from handlers.evaluation.labels import LabelSet
from handlers.evaluation.measure import Evaluation, evaluate
from handlers.evaluation.problems import ProblemSet
from handlers.evaluation.sets import LabelledSet, read_set
from handlers.evaluation.talk import TalkSet
from handlers.gate import Gate
from handlers.routes import make_router
from handlers.taxonomy import Taxonomy
from nlu.shelved import ShelvedModel

#: the others measure rules, which are the same whatever the model
_OF_THE_MODEL = (LabelSet, TalkSet, ProblemSet)


def read_testset(folder: Path, taxonomy: Taxonomy) -> list[LabelledSet]:
    """The sets of a folder that a model decides; raises LabelledFileError, ComparisonError."""
    paths = sorted(path for path in folder.glob("*.csv") if path.is_file())
    sets = [read_set(path, path.stem, taxonomy) for path in paths]
    chosen: list[LabelledSet] = [one for one in sets if isinstance(one, _OF_THE_MODEL)]
    if not any(isinstance(one, LabelSet) for one in chosen):
        raise ComparisonError(f"{folder} holds no CSV file with the columns text and label.")
    return chosen


def compare_models(
    sets: Sequence[LabelledSet], old: ShelvedModel, new: ShelvedModel
) -> Comparison:
    """Ask both; raises NluUnavailableError or NluAnswerError when one cannot be read."""
    return compare(_measure(sets, old), _measure(sets, new))


def _measure(sets: Sequence[LabelledSet], model: ShelvedModel) -> Evaluation:
    router, gate = make_router(), Gate()
    return evaluate(
        sets,
        lambda texts: answer_all(texts, router=router, gate=gate, understand=model.understand),
    )
