"""Linear classifiers as plain numbers, and what they say of texts they have not seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC

from gridnlu.components.features import Counted, weigh

#: texts from which on the fits are shared among processes
WORTH_SHARING = 5000
Weighting = Callable[[Counted, np.ndarray], list[np.ndarray]]


@dataclass(frozen=True)
class Linear:
    """What each run counts, and one column of weights a class; yes and no have one column."""

    scales: list[np.ndarray]
    strange: float
    weights: np.ndarray
    offsets: np.ndarray

    def margins(self, counted: Counted) -> np.ndarray:
        """How far each text lies on the side of each class."""
        return np.asarray(weigh(counted, self.scales, self.strange) @ self.weights + self.offsets)


@dataclass(frozen=True)
class Task:
    """Texts with their labels, how each text counts, and how their runs are weighed."""

    counted: Counted
    labels: np.ndarray
    counts: np.ndarray
    weighting: Weighting
    strange: float
    held_out: np.ndarray
    strength: float
    seed: int

    def fit(self, which: np.ndarray | None = None) -> Linear:
        """A linear support vector machine over some of the texts, or all."""
        at = np.arange(len(self.labels)) if which is None else which
        counted, labels = self.counted.take(at), self.labels[at]
        scales = [scale.astype(np.float32) for scale in self.weighting(counted, labels)]
        machine = LinearSVC(C=self.strength, random_state=self.seed)
        machine.fit(weigh(counted, scales, self.strange), labels, sample_weight=self.counts[at])
        weights, offsets = machine.coef_, machine.intercept_
        if len(weights) == 1 and labels.dtype != bool:
            weights, offsets = np.vstack([-weights, weights]), np.append(-offsets, offsets)
        return Linear(scales, self.strange, weights.T.astype(np.float32), offsets)


def fit_all(tasks: Sequence[Task], processes: int) -> list[tuple[Linear, np.ndarray]]:
    """For each task the classifier, and the margins of the texts that were held out from another.

    The fits share the cores: this is nearly all of a training's time.
    """
    jobs = [(task, rows) for task in tasks for rows in (None, np.flatnonzero(~task.held_out))]
    # A second process takes seconds to start.
    workers = processes if max(len(task.labels) for task in tasks) >= WORTH_SHARING else 1
    fitted = Parallel(n_jobs=workers)(delayed(task.fit)(rows) for task, rows in jobs)
    return [
        (whole, part.margins(task.counted.take(np.flatnonzero(task.held_out))))
        for task, whole, part in zip(tasks, fitted[::2], fitted[1::2], strict=True)
    ]


def hold_out(labels: np.ndarray, share: float, seed: int) -> np.ndarray:
    """Which texts, of every label the same share, a classifier is calibrated on."""
    rows = np.arange(len(labels))
    _, out = train_test_split(rows, test_size=share, stratify=labels, random_state=seed)
    return np.isin(rows, out)


def temperature(margins: np.ndarray, labels: np.ndarray) -> float:
    """What margins must be divided by, so that their softmax can be believed."""
    _, truth = np.unique(labels, return_inverse=True)
    rows = np.arange(len(truth))

    def loss(divisor: float) -> float:
        return -float(log_softmax(margins / divisor, axis=1)[rows, truth].mean())

    return float(minimize_scalar(loss, bounds=(0.02, 2), method="bounded").x)


def levelled(labels: np.ndarray, levelling: float) -> np.ndarray:
    """0 = every example counts the same, 1 = every class counts the same.

    Between the two: a group mostly chats, but small talk must not drown what is rare.
    """
    _, which, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    return np.asarray(((np.median(sizes) / sizes) ** levelling)[which])
