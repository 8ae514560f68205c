"""What a reader would go by to tell whether a clause begins another problem."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridnlu.components.clauses import Clause

#: a clause that says at least so much that something is reported
SURE = 0.5
# Words that join a clause to what stands before it: 还有, 也, also. A clause with them looks like
# an answer to somebody (我家也停电了), so it is read without.
_JOINING = re.compile(
    r"^(?:还有就是|还有|另外|再就是|再有|此外|顺便|以及|同时|并且|而且|另|其次|最后"
    r"|and also|also|plus|and|besides)[，,\s]*|(?<=.)[还又](?=[没不有是要在把被])|也"
    r"|\b(?:too|also|either|as well)\b",
    re.IGNORECASE,
)
_TOO = re.compile(r"^.{0,7}也|\b(?:too|also|either|as well)\b", re.IGNORECASE)
# A clause that begins so mostly goes on about the same: what came of it, who was asked, a wish.
_GOES_ON = re.compile(
    r"这|那|它|结果|所以|导致|害得|害我|弄得|搞得|因为|已经|打了|打电话|找|请|麻烦|求|希望|都|到处|太|真"
    r"|谁|能不能|什么时候|有没有|(?:it|they|this|that|so|because|please|can|could|which|since|i|we)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"请|麻烦|希望|能不能|管管|处理|解决|\b(?:please|can you|could)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Reading:
    """A message in clauses, with what the classifier says of all and of each.

    `whole` and the rows of `each` hold the report categories only.
    """

    clauses: Sequence[Clause]
    whole: np.ndarray
    each: np.ndarray

    @property
    def sure(self) -> np.ndarray:
        """How likely each clause reports anything."""
        return np.asarray(self.each.sum(axis=1))


def alone(clause: str) -> str:
    """The clause as if nothing stood before it."""
    without = _JOINING.sub("", clause).strip(" ，,")
    return without if len(without) > 1 else clause


def describe(reading: Reading, begin: int, at: int) -> list[float]:
    """Clause `at` beside those from `begin` on, which tell of one problem, as numbers."""
    clause, before = reading.clauses[at], reading.clauses[begin:at]
    about = _about(reading.each[begin:at])
    this = _about(reading.each[at : at + 1])[0]
    sure, this_sure = reading.sure[begin:at], float(reading.sure[at])
    head = int(np.argmax(sure >= SURE)) if (sure >= SURE).any() else int(sure.argmax())
    closeness = np.sqrt(about * this).sum(axis=1)
    top, this_top = int(about[head].argmax()), int(this.argmax())
    whole = _about(reading.whole[None])[0]
    differs = float(top != this_top)
    return [
        *(sure.max(), sure[-1], sure[head], this_sure),
        *(closeness[head], closeness[-1], closeness.max()),
        *(this.max(), about[head].max(), about[head][this_top], this[top]),
        *(whole[top], whole[this_top], whole.max(), -float(whole @ np.log(whole + 1e-9))),
        *(differs, float(about[-1].argmax() != this_top)),
        this_sure * sure[head] * (1 - closeness.max()),
        this_sure * sure.max() * differs * this.max() * about[head].max(),
        *_form(clause, before, at - begin),
        *_shape(reading, at),
    ]


def _form(clause: Clause, before: Sequence[Clause], length: int) -> list[float]:
    """How the clause is written, and where it is."""
    named = frozenset().union(*(one.places for one in before))
    return [
        float(clause.adds),
        float(clause.set_off == "number"),
        float(clause.set_off == "strong"),
        float(clause.set_off in ("none", "word", "space")),
        float(bool(clause.places) and bool(named) and not clause.places <= named),
        float(bool(clause.places)),
        float(bool(named)),
        float(_TOO.search(clause.text) is not None),
        float(_GOES_ON.match(clause.text) is not None),
        float(_ASKS.search(clause.text) is not None),
        float(np.log1p(len(clause.text))),
        float(np.log1p(sum(len(one.text) for one in before))),
        float(length),
        float(clause.text.isascii()),
    ]


def _shape(reading: Reading, at: int) -> list[float]:
    """What kind of message it is: a list of troubles, or a story."""
    tops = {int(row.argmax()) for row in reading.each if row.sum() >= SURE}
    mean = float(np.mean([len(clause.text) for clause in reading.clauses]))
    return [
        float(at),
        float(len(reading.clauses)),
        float(at == len(reading.clauses) - 1),
        float((reading.sure >= SURE).mean()),
        float(len(tops)),
        mean,
        float(np.mean([clause.set_off == "strong" for clause in reading.clauses])),
    ]


def _about(rows: np.ndarray) -> np.ndarray:
    """What each row is about, if it reports anything."""
    return np.asarray(rows / np.maximum(rows.sum(axis=1, keepdims=True), 1e-9))
