# mypy: ignore-errors
# (It runs in the NLU environment, which mypy does not see from here.)
"""One linear classifier for all intents, copied beside the project's components."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from gridnlu.components.linear import levelled, temperature
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
from scipy.sparse import csr_matrix, hstack
from scipy.special import softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

WORDS, NUMBERS = "vocabularies.json", "weights.npz"
STRENGTH, LEVELLING, FOLDS, RAREST, SEED = 0.5, 0.5, 5, 2, 7


class OneQuestionModel:
    """Texts in, one probability for each intent out."""

    def __init__(
        self,
        vectorizers: list[TfidfVectorizer],
        weights: np.ndarray,
        offsets: np.ndarray,
        classes: list[str],
        divisor: float,
    ) -> None:
        self.classes = classes
        self._vectorizers = vectorizers
        self._weights = weights.astype(np.float32)
        self._offsets = offsets
        self._divisor = divisor

    @classmethod
    def fit(cls, texts: list[str], labels: list[str]) -> "OneQuestionModel":
        """The temperature comes from texts held out in turn, the weights from all."""
        vectorizers, truth = _vectorizers(), np.array(labels)
        machine = LinearSVC(C=STRENGTH, random_state=SEED)
        pipeline = make_pipeline(make_union(*vectorizers), machine)
        counts = {"linearsvc__sample_weight": levelled(truth, LEVELLING)}
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
        margins = cross_val_predict(
            pipeline, texts, truth, cv=folds, method="decision_function", fit_params=counts
        )
        pipeline.fit(texts, truth, **counts)
        classes = [str(name) for name in machine.classes_]
        divisor = temperature(margins, truth)
        return cls(vectorizers, machine.coef_.T, machine.intercept_, classes, divisor)

    def probabilities(self, texts: list[str]) -> np.ndarray:
        """One row for each text."""
        features = hstack([vectorizer.transform(texts) for vectorizer in self._vectorizers])
        margins = csr_matrix(features) @ self._weights + self._offsets
        return softmax(margins / self._divisor, axis=1)

    def save(self, folder: Path) -> None:
        """Two files."""
        words = {
            "classes": self.classes,
            "vocabularies": [list(v.get_feature_names_out()) for v in self._vectorizers],
        }
        (folder / WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        np.savez(
            folder / NUMBERS,
            weights=self._weights,
            offsets=self._offsets,
            divisor=self._divisor,
            rarity=np.concatenate([vectorizer.idf_ for vectorizer in self._vectorizers]),
        )

    @classmethod
    def load(cls, folder: Path) -> "OneQuestionModel":
        """Gives what was saved."""
        words = json.loads((folder / WORDS).read_text(encoding="utf-8"))
        vectorizers, first = _vectorizers(), 0
        with np.load(folder / NUMBERS, allow_pickle=False) as saved:
            for vectorizer, vocabulary in zip(vectorizers, words["vocabularies"], strict=True):
                vectorizer.vocabulary = {word: at for at, word in enumerate(vocabulary)}
                vectorizer.idf_ = saved["rarity"][first : first + len(vocabulary)]
                first += len(vocabulary)
            numbers = saved["weights"], saved["offsets"], words["classes"], float(saved["divisor"])
        return cls(vectorizers, *numbers)


def _vectorizers() -> list[TfidfVectorizer]:
    shared = {"sublinear_tf": True, "lowercase": False, "min_df": RAREST, "dtype": np.float32}
    # Characters in Chinese, words in English; parts of words forgive endings and typing errors.
    phrases = TfidfVectorizer(
        token_pattern=r"\S+",  # noqa: S106 - the tokens of a text, not a secret
        ngram_range=(1, 4),
        **shared,
    )
    return [phrases, TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), **shared)]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class OneQuestionClassifier(IntentClassifier, GraphComponent):
    """Reads tokens, answers with all intents and their probabilities."""

    def __init__(
        self, storage: ModelStorage, resource: Resource, model: OneQuestionModel | None = None
    ) -> None:
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def required_components(cls) -> list[type]:
        """It reads tokens."""
        return [Tokenizer]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "OneQuestionClassifier":
        """Untrained."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from every example that has an intent."""
        examples = [e for e in training_data.intent_examples if e.get(TOKENS_NAMES[TEXT])]
        texts = [_phrase(example) for example in examples]
        self._model = OneQuestionModel.fit(texts, [example.get(INTENT) for example in examples])
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and ranking; a text without a visible character has no intent."""
        for message in messages:
            message.set(INTENT, {"name": None, "confidence": 0.0}, add_to_output=True)
        readable = [message for message in messages if message.get(TOKENS_NAMES[TEXT])]
        if self._model is None or not readable:
            return messages
        rows = self._model.probabilities([_phrase(message) for message in readable])
        for message, row in zip(readable, rows, strict=True):
            ranking = [
                {"name": self._model.classes[at], "confidence": float(row[at])}
                for at in np.argsort(-row, kind="stable")
            ]
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
    ) -> "OneQuestionClassifier":
        """Trained."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, OneQuestionModel.load(folder))


def _phrase(message: Message) -> str:
    return " ".join(_shape(token.lemma) for token in message.get(TOKENS_NAMES[TEXT]))


def _shape(word: str) -> str:
    """Which building it is says nothing about the trouble; how long the number is may."""
    return "0" * min(len(word), 5) if word.isdigit() else word
