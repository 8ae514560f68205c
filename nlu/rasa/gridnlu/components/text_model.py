"""Is it a report, and if so of what; if not, what kind of talk is it?"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import expit, softmax
from sklearn.linear_model import LogisticRegression

from gridnlu.components.features import Counted, Features, decisiveness, rarity
from gridnlu.components.linear import (
    Linear,
    Task,
    fit_all,
    hold_out,
    levelled,
    temperature,
)

REPORT = "report_"
NUMBERS, NAMES = "weights.npz", "classes.json"
#: which of all intents; a report or not, by rare and by telling runs; which category
QUESTIONS = ("intent", "report", "decisive", "category")
SCALES = ("report", "category", "talk")
#: words never heard make it less sure that anything is reported
STRANGE = 0.5
#: what people report most often must not draw the others to it
CATEGORY_LEVEL = 0.8
Margins = dict[str, np.ndarray]


class TextModel:
    """Linear classifiers over the same features, differently weighed.

    Whether something is reported hangs on other words (上次, 谢谢, 求推荐) than what is reported
    (下水道), so each is asked on its own, and of the second only what tells categories apart
    counts much. A small regression over the margins says how sure it is that it is a report.

    Saved as plain numbers and words: a pickle would let a model file run code.
    """

    def __init__(
        self,
        features: Features,
        classes: list[str],
        linears: dict[str, Linear],
        scales: dict[str, np.ndarray],
    ) -> None:
        self.classes = classes
        self.is_report = np.array([name.startswith(REPORT) for name in classes])
        self._features = features
        self._linears = linears
        self._scales = scales

    @classmethod
    def fit(
        cls, texts: Sequence[str], labels: Sequence[str], config: dict[str, Any]
    ) -> "TextModel":
        """Scales come from texts that were held out, weights from all."""
        features = Features.fit(texts)
        counted, truth = features.count(texts), np.array(labels)
        reports = np.char.startswith(truth, REPORT)
        out = hold_out(truth, config["held_out"], config["seed"])
        fitted = fit_all(_tasks(counted, truth, reports, out, config), config["processes"])
        linears = {name: linear for name, (linear, _) in zip(QUESTIONS, fitted, strict=True)}
        margins = {name: margin for name, (_, margin) in zip(QUESTIONS, fitted, strict=True)}
        model = cls(features, [str(name) for name in np.unique(truth)], linears, {})
        at = np.flatnonzero(out)
        talk = margins["intent"][~reports[at]][:, ~model.is_report]
        signs = model._signs(margins, counted.take(at), [texts[row] for row in at])
        model._scales = {
            "report": _fit_scale(signs, reports[at]),
            "category": np.array(temperature(margins["category"], truth[out & reports])),
            "talk": np.array(temperature(talk, truth[out & ~reports])),
        }
        return model

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """One row for each text, one column for each class."""
        if not len(texts):
            return np.empty((0, len(self.classes)))
        counted = self._features.count(texts)
        margins = {name: linear.margins(counted) for name, linear in self._linears.items()}
        *slopes, offset = self._scales["report"]
        signs = self._signs(margins, counted, texts)
        sure = expit(signs @ np.array(slopes) + offset)[:, None]
        talk = margins["intent"][:, ~self.is_report] / self._scales["talk"]
        category = margins["category"] / self._scales["category"]
        result = np.empty((len(texts), len(self.classes)))
        result[:, self.is_report] = sure * softmax(category, axis=1)
        result[:, ~self.is_report] = (1 - sure) * softmax(talk, axis=1)
        return result

    def save(self, folder: Path) -> None:
        """Words and numbers."""
        self._features.save(folder)
        (folder / NAMES).write_text(json.dumps(self.classes), encoding="utf-8")
        arrays = {f"scale {name}": scale for name, scale in self._scales.items()}
        for name, linear in self._linears.items():
            arrays |= {f"weights {name}": linear.weights, f"offsets {name}": linear.offsets}
            arrays[f"strange {name}"] = np.array(linear.strange)
            arrays |= {f"{name} {kind}": part for kind, part in enumerate(linear.scales)}
        np.savez(folder / NUMBERS, **arrays)

    @classmethod
    def load(cls, folder: Path) -> "TextModel":
        """Gives what was saved."""
        features = Features.load(folder)
        classes = json.loads((folder / NAMES).read_text(encoding="utf-8"))
        kinds = range(len(features.vocabularies))
        with np.load(folder / NUMBERS, allow_pickle=False) as saved:
            linears = {
                name: Linear(
                    [saved[f"{name} {kind}"] for kind in kinds],
                    float(saved[f"strange {name}"]),
                    saved[f"weights {name}"],
                    saved[f"offsets {name}"],
                )
                for name in QUESTIONS
            }
            scales = {name: saved[f"scale {name}"] for name in SCALES}
        return cls(features, classes, linears, scales)

    def _signs(self, margins: Margins, counted: Counted, texts: Sequence[str]) -> np.ndarray:
        """What tells reports from talk: all classifiers, and how much there is to go by."""
        sides = self.is_report, ~self.is_report
        by_size = [np.sort(margins["intent"][:, side], axis=1) for side in sides]
        known = sum(np.diff(part.indptr) for part in counted.known)
        return np.column_stack(
            [
                margins["report"],
                margins["decisive"],
                *(side[:, -min(best, side.shape[1])] for side in by_size for best in (1, 2)),
                np.log1p(known),
                [text.isascii() for text in texts],
            ]
        )


def _tasks(
    counted: Counted,
    truth: np.ndarray,
    reports: np.ndarray,
    out: np.ndarray,
    config: dict[str, Any],
) -> list[Task]:
    """In the order of the questions."""
    level, hold = config["levelling"], {"strength": config["strength"], "seed": config["seed"]}
    alike = np.ones(len(truth))
    only = counted.take(np.flatnonzero(reports)), truth[reports]
    return [
        Task(counted, truth, levelled(truth, level), rarity, STRANGE, out, **hold),
        Task(counted, reports, alike, rarity, STRANGE, out, **hold),
        Task(counted, reports, alike, decisiveness, STRANGE, out, **hold),
        # A place nobody has heard of makes a report no less one about its category.
        Task(*only, levelled(only[1], CATEGORY_LEVEL), decisiveness, 0.0, out[reports], **hold),
    ]


def _fit_scale(signs: np.ndarray, reports: np.ndarray) -> np.ndarray:
    model = LogisticRegression(max_iter=3000).fit(signs, reports)
    return np.append(model.coef_[0], model.intercept_)
