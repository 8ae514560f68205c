"""Says what a message is about, with a calibrated confidence."""

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

from gridnlu.components.text_model import TextModel

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
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

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
            "longest_phrase": 4,
            "longest_piece": 5,
            "rarest": 2,
            "strength": 0.5,
            "levelling": 0.5,
            "calibration_folds": 5,
            "ranking_length": 10,
            "random_state": 7,
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
            [_phrase(example) for example in examples],
            [example.get(INTENT) for example in examples],
            self._config,
        )
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and ranking; a text without a visible character has no intent."""
        for message in messages:
            message.set(INTENT, dict(NOTHING), add_to_output=True)
            message.set(INTENT_RANKING_KEY, [], add_to_output=True)
        readable = [message for message in messages if message.get(TOKENS_NAMES[TEXT])]
        if self._model is None or not readable:
            return messages
        rows = self._model.probabilities([_phrase(message) for message in readable])
        for message, row in zip(readable, rows, strict=True):
            ranking = self._rank(row)
            message.set(INTENT, dict(ranking[0]), add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

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
            return cls(config, model_storage, resource, TextModel.load(folder, config))

    def _rank(self, probabilities: np.ndarray) -> list[dict[str, Any]]:
        best = np.argsort(-probabilities, kind="stable")[: self._config["ranking_length"]]
        return [
            {"name": self._model.classes[at], "confidence": float(probabilities[at])}
            for at in best
        ]


def _phrase(message: Message) -> str:
    return " ".join(_shape(token.lemma) for token in message.get(TOKENS_NAMES[TEXT]))


def _shape(word: str) -> str:
    """Which building it is says nothing about the trouble; how long the number is may."""
    return "0" * min(len(word), 5) if word.isdigit() else word
