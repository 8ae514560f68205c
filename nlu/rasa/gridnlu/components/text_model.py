"""A linear classifier over n-grams, saved as plain numbers and words."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from scipy.special import log_softmax, softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

WORDS, NUMBERS = "vocabularies.json", "weights.npz"


class TextModel:
    """Texts in, one probability for each class out.

    Not saved with skops or pickle: the first takes ten seconds to read the vocabulary, the second
    would let a model file run code.
    """

    def __init__(
        self,
        vectorizers: list[TfidfVectorizer],
        weights: np.ndarray,
        offsets: np.ndarray,
        classes: list[str],
        temperature: float,
    ) -> None:
        self.classes = classes
        self._vectorizers = vectorizers
        self._weights = weights.astype(np.float32)
        self._offsets = offsets
        self._temperature = temperature

    @classmethod
    def fit(cls, texts: list[str], labels: list[str], config: dict[str, Any]) -> "TextModel":
        """The temperature comes from texts held out in turn, the weights from all."""
        vectorizers = _vectorizers(config)
        machine = LinearSVC(C=config["strength"], random_state=config["random_state"])
        pipeline = make_pipeline(make_union(*vectorizers), machine)
        weights = {"linearsvc__sample_weight": _weights(labels, config["levelling"])}
        temperature = _temperature(pipeline, texts, labels, weights, config)
        pipeline.fit(texts, labels, **weights)
        classes = [str(name) for name in machine.classes_]
        return cls(vectorizers, machine.coef_.T, machine.intercept_, classes, temperature)

    def probabilities(self, texts: list[str]) -> np.ndarray:
        """One row for each text."""
        features = hstack([vectorizer.transform(texts) for vectorizer in self._vectorizers])
        margins = csr_matrix(features) @ self._weights + self._offsets
        return softmax(margins / self._temperature, axis=1)

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
            temperature=self._temperature,
            rarity=np.concatenate([vectorizer.idf_ for vectorizer in self._vectorizers]),
        )

    @classmethod
    def load(cls, folder: Path, config: dict[str, Any]) -> "TextModel":
        """Gives what was saved."""
        words = json.loads((folder / WORDS).read_text(encoding="utf-8"))
        with np.load(folder / NUMBERS, allow_pickle=False) as numbers:
            vectorizers = _vectorizers(config)
            first = 0
            for vectorizer, vocabulary in zip(vectorizers, words["vocabularies"], strict=True):
                vectorizer.vocabulary = {word: at for at, word in enumerate(vocabulary)}
                vectorizer.idf_ = numbers["rarity"][first : first + len(vocabulary)]
                first += len(vocabulary)
            return cls(
                vectorizers,
                numbers["weights"],
                numbers["offsets"],
                words["classes"],
                float(numbers["temperature"]),
            )


def _vectorizers(config: dict[str, Any]) -> list[TfidfVectorizer]:
    shared = {
        "sublinear_tf": True,
        "lowercase": False,
        "min_df": config["rarest"],
        "dtype": np.float32,
    }
    # Characters in Chinese, words in English.
    phrases = TfidfVectorizer(
        token_pattern=r"\S+",  # noqa: S106 - the tokens of a text, not a secret
        ngram_range=(1, config["longest_phrase"]),
        **shared,
    )
    # Parts of words let English forgive endings and typing errors.
    pieces = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, config["longest_piece"]), **shared
    )
    return [phrases, pieces]


def _weights(labels: list[str], levelling: float) -> np.ndarray:
    """0 = every example counts the same, 1 = every class counts the same.

    Between the two: a group mostly chats, but small talk must not drown what is rare.
    """
    _, which, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    return ((np.median(sizes) / sizes) ** levelling)[which]


def _temperature(
    pipeline: Any,
    texts: list[str],
    labels: list[str],
    weights: dict[str, np.ndarray],
    config: dict[str, Any],
) -> float:
    folds = StratifiedKFold(
        config["calibration_folds"], shuffle=True, random_state=config["random_state"]
    )
    margins = cross_val_predict(
        pipeline, texts, labels, cv=folds, method="decision_function", fit_params=weights
    )
    _, truth = np.unique(labels, return_inverse=True)
    rows = np.arange(len(truth))

    def loss(temperature: float) -> float:
        return -float(log_softmax(margins / temperature, axis=1)[rows, truth].mean())

    return float(minimize_scalar(loss, bounds=(0.01, 5.0), method="bounded").x)
