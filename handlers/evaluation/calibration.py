"""Whether the gate may believe the model: of what it calls 80 % sure, is 80 % a report?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.evaluation.figures import Figure

BINS = 10


@dataclass(frozen=True, slots=True)
class Claim:
    """How sure the model was that a line reports something, and whether it does."""

    confidence: float
    is_report: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Lines of similar confidence."""

    claims: tuple[Claim, ...]

    @property
    def confidence(self) -> float:
        """How sure the model was, on average."""
        return sum(claim.confidence for claim in self.claims) / len(self.claims)

    @property
    def reports(self) -> int:
        """How many really report something."""
        return sum(claim.is_report for claim in self.claims)

    @property
    def share(self) -> float:
        """The share that really reports something."""
        return self.reports / len(self.claims)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins, least sure first, and their mean distance from the truth."""

    bins: tuple[Bin, ...]
    error: Figure


def calibrate(claims: Sequence[Claim]) -> Calibration:
    """The expected calibration error over bins of equally many lines."""
    bins = tuple(Bin(tuple(chunk)) for chunk in _equal_parts(claims))
    gaps = sum(len(b.claims) * abs(b.confidence - b.share) for b in bins)
    error = Figure("expected calibration error", len(claims), gaps, len(claims))
    return Calibration(bins, error)


def _equal_parts(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Equal confidences stay together, else the order of the files would change the error."""
    ordered = sorted(claims, key=lambda claim: claim.confidence)
    start = 0
    for part in range(1, BINS + 1):
        end = max(start, part * len(ordered) // BINS)
        while 0 < end < len(ordered) and ordered[end].confidence == ordered[end - 1].confidence:
            end += 1
        if end > start:
            yield ordered[start:end]
        start = end
