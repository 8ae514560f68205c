"""Boosted trees as plain numbers: a pickle would let a model file run code."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.special import expit
from sklearn.ensemble import GradientBoostingClassifier

FILE = "trees.npz"
LEAF = -1


@dataclass(frozen=True)
class Trees:
    """One row for each tree, one column for each of its nodes; a leaf has no children."""

    left: np.ndarray
    right: np.ndarray
    feature: np.ndarray
    threshold: np.ndarray
    value: np.ndarray
    start: float

    @classmethod
    def fit(cls, rows: np.ndarray, truth: np.ndarray, seed: int) -> "Trees":
        """Shallow trees, each on half of the rows: there are few examples."""
        model = GradientBoostingClassifier(
            n_estimators=220,
            learning_rate=0.06,
            max_depth=3,
            min_samples_leaf=12,
            subsample=0.5,
            max_features=0.5,
            random_state=seed,
        ).fit(rows, truth)
        parts = [estimator.tree_ for estimator in model.estimators_[:, 0]]
        nodes = max(part.node_count for part in parts)

        def stack(name: str, empty: float) -> np.ndarray:
            columns = [np.ravel(getattr(part, name)) for part in parts]
            return np.array(
                [np.pad(c, (0, nodes - len(c)), constant_values=empty) for c in columns]
            )

        share = np.mean(truth)
        return cls(
            left=stack("children_left", LEAF),
            right=stack("children_right", LEAF),
            feature=stack("feature", 0),
            threshold=stack("threshold", 0),
            value=stack("value", 0) * model.learning_rate,
            start=float(np.log(share / (1 - share))),
        )

    def probabilities(self, rows: np.ndarray) -> np.ndarray:
        """How likely each row is a yes."""
        rows = rows.astype(np.float32)
        trees = np.arange(len(self.left))
        sums = np.full(len(rows), self.start)
        for at, row in enumerate(rows):
            node = np.zeros(len(trees), dtype=int)
            while (inner := self.left[trees, node] != LEAF).any():
                goes_left = row[self.feature[trees, node]] <= self.threshold[trees, node]
                child = np.where(goes_left, self.left[trees, node], self.right[trees, node])
                node = np.where(inner, child, node)
            sums[at] += self.value[trees, node].sum()
        return np.asarray(expit(sums))

    def save(self, folder: Path) -> None:
        """One file."""
        np.savez(folder / FILE, **vars(self))

    @classmethod
    def load(cls, folder: Path) -> "Trees":
        """Gives what was saved."""
        with np.load(folder / FILE, allow_pickle=False) as saved:
            fields = {name: saved[name] for name in saved.files}
        return cls(**{**fields, "start": float(fields["start"])})
