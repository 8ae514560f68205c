"""Finds where in the estate a message points to."""

from pathlib import Path
from typing import Any

import pycrfsuite
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from gridnlu.components.location_features import describe

OPTIONS = ("c1", "c2", "max_iterations", "feature.minfreq")
BEGIN, INSIDE, OUTSIDE = "B", "I", "O"
ENTITY = "location"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LocationExtractor(GraphComponent):
    """A conditional random field over characters.

    Rasa's CRFEntityExtractor keeps its training data instead of its model and trains again at
    each start, and its features know no pairs of characters.
    """

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        tagger: pycrfsuite.Tagger | None = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._tagger = tagger

    @classmethod
    def required_components(cls) -> list[type]:
        """It reads tokens."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        """What Rasa checks for before it builds the graph."""
        return ["pycrfsuite"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Options of CRFsuite's L-BFGS trainer, and which share of the placeless texts it reads.

        All of them would take three times as long and find the same places.
        """
        return {"c1": 0.1, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 2, "placeless": 8}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "LocationExtractor":
        """Untrained."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the texts with a place, and from some without what is none."""
        options = {key: value for key, value in self._config.items() if key in OPTIONS}
        trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=options, verbose=False)
        placeless = 0
        for example in training_data.intent_examples:
            tokens, places = example.get(TOKENS_NAMES[TEXT]), example.get(ENTITIES, [])
            placeless += not places
            if tokens and (places or placeless % self._config["placeless"] == 0):
                trainer.append(describe(tokens), _tags(tokens, places))
        with self._storage.write_to(self._resource) as folder:
            trainer.train(str(_file(folder)))
            self._tagger = _open(_file(folder))
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the places found in each text."""
        for message in messages:
            found = self._find(message.get(TEXT), message.get(TOKENS_NAMES[TEXT]) or [])
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "LocationExtractor":
        """Trained."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, _open(_file(folder)))

    def _find(self, text: str, tokens: list[Token]) -> list[dict[str, Any]]:
        if self._tagger is None or not tokens:
            return []
        self._tagger.set(describe(tokens))
        tags = self._tagger.tag()
        return [self._entity(text, tokens, first, last) for first, last in _spans(tags)]

    def _entity(self, text: str, tokens: list[Token], first: int, last: int) -> dict[str, Any]:
        start, end = tokens[first].start, tokens[last].end
        sure = min(1 - self._tagger.marginal(OUTSIDE, at) for at in range(first, last + 1))
        return {
            "entity": ENTITY,
            "start": start,
            "end": end,
            "confidence_entity": max(0.0, sure),
            "value": text[start:end],
            "extractor": type(self).__name__,
        }


def _tags(tokens: list[Token], entities: list[dict[str, Any]]) -> list[str]:
    tags = [OUTSIDE] * len(tokens)
    for entity in entities:
        inside = [
            at
            for at, token in enumerate(tokens)
            if token.start < entity["end"] and token.end > entity["start"]
        ]
        for at in inside:
            tags[at] = BEGIN if at == inside[0] else INSIDE
    return tags


def _spans(tags: list[str]) -> list[tuple[int, int]]:
    """First and last token of each run; a run without its beginning still counts."""
    spans: list[tuple[int, int]] = []
    for at, tag in enumerate(tags):
        if tag == OUTSIDE:
            continue
        if tag == INSIDE and spans and spans[-1][1] == at - 1:
            spans[-1] = spans[-1][0], at
        else:
            spans.append((at, at))
    return spans


def _open(path: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    # Read whole on opening, so the file may go; open_inmemory would keep a pointer to freed bytes.
    tagger.open(str(path))
    return tagger


def _file(folder: Path) -> Path:
    return folder / "locations.crfsuite"
