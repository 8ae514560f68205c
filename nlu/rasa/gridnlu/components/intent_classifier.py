"""Says what a message is about, with a calibrated confidence."""

from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from gridnlu.components.problem_finder import ProblemFinder
from gridnlu.components.splitter import Part, Splitter, read_examples
from gridnlu.components.text_model import TextModel
from gridnlu.project import ROOT

#: how likely it is that anything at all is reported
REPORT_CONFIDENCE = "report_confidence"
PROBLEMS = "problems"
NOTHING: dict[str, Any] = {"name": None, "confidence": 0.0}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CalibratedIntentClassifier(IntentClassifier, GraphComponent):
    """A linear support vector machine whose margins are turned into probabilities.

    Rasa's featurizer works one message at a time and makes features for each token that nothing
    here needs; this one reads a whole batch at once.
    """

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: TextModel | None = None,
        splitter: Splitter | None = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model
        self._splitter = splitter

    @classmethod
    def required_components(cls) -> list[type]:
        """It reads tokens."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        """What Rasa checks for before it builds the graph."""
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Multinomial regression took ten times as long and was right less often."""
        return {
            "strength": 0.5,
            "levelling": 0.5,
            "held_out": 0.4,
            "processes": 2,
            "seed": 7,
            "ranking_length": 10,
            "several": str(ROOT / "data" / "several"),
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "CalibratedIntentClassifier":
        """Untrained."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from every example that has an intent."""
        examples = [e for e in training_data.intent_examples if e.get(TOKENS_NAMES[TEXT])]
        self._model = TextModel.fit(
            [example.get(TEXT) for example in examples],
            [example.get(INTENT) for example in examples],
            self._config,
        )
        self._splitter = self._learn_to_split(self._model)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
            self._splitter.save(folder)
        return self._resource

    def _learn_to_split(self, model: TextModel) -> Splitter:
        examples = list(read_examples(Path(self._config["several"])))
        return Splitter.fit(
            examples,
            lambda texts: model.probabilities(texts)[:, model.is_report],
            self._config["seed"],
        )

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and ranking; a text without a visible character has no intent."""
        for message in messages:
            message.set(INTENT, dict(NOTHING), add_to_output=True)
            message.set(INTENT_RANKING_KEY, [], add_to_output=True)
        readable = [message for message in messages if message.get(TOKENS_NAMES[TEXT])]
        if self._model is None or self._splitter is None or not readable:
            return messages
        rows = self._model.probabilities([message.get(TEXT) for message in readable])
        for message, row in zip(readable, rows, strict=True):
            ranking = self._rank(row)
            message.set(INTENT, dict(ranking[0]), add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            sure = float(row[self._model.is_report].sum())
            message.set(REPORT_CONFIDENCE, sure, add_to_output=True)
        finder = ProblemFinder(self._model, self._splitter)
        for message, found in zip(
            readable, finder.find([m.get(TEXT) for m in readable], rows), strict=True
        ):
            if found:
                message.set(PROBLEMS, [self._problem(*one) for one in found], add_to_output=True)
        return messages

    def _problem(self, part: Part, row: np.ndarray) -> dict[str, Any]:
        return {"start": part.start, "end": part.end, INTENT_RANKING_KEY: self._rank(row)}

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "CalibratedIntentClassifier":
        """Trained."""
        with model_storage.read_from(resource) as folder:
            model, splitter = TextModel.load(folder), Splitter.load(folder)
            return cls(config, model_storage, resource, model, splitter)

    def _rank(self, probabilities: np.ndarray) -> list[dict[str, Any]]:
        """The likeliest intents; first one of the likelier kind, a report or talk.

        A report that may be about ten things is still rather a report than small talk.
        """
        reports = self._model.is_report
        likelier = reports if probabilities[reports].sum() >= 0.5 else ~reports
        order = np.argsort(-probabilities, kind="stable")[: self._config["ranking_length"]]
        first = int(np.where(likelier, probabilities, -1).argmax())
        return [
            {"name": self._model.classes[at], "confidence": float(probabilities[at])}
            for at in [first, *(at for at in order if at != first)]
        ]
