"""The table: a column for each pipeline, a row for each measure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pipelines.probing import Probed
from benchmarks.pipelines.scoring import (
    TOLERATED,
    Ratio,
    Read,
    filed,
    marked,
    mean_f1,
    right,
    tolerant_threshold,
)
from benchmarks.pipelines.training import Choice, Trained
from handlers.gate import Gate


@dataclass(frozen=True, slots=True)
class Measured:
    """One pipeline with everything found out about it."""

    choice: Choice
    trained: Trained
    probed: Probed
    reads: list[Read]


def page(measured: Sequence[Measured]) -> str:
    """Markdown."""
    columns = [_column(one) for one in measured]
    lines = ["| " + " | ".join(["", *(_title(one) for one in measured)]) + " |"]
    lines.append("|---" * (len(columns) + 1) + "|")
    lines += [
        "| " + " | ".join([name, *(column[name] for column in columns)]) + " |"
        for name in columns[0]
    ]
    lines += ["", f"Networks (DIET) went over their examples {measured[0].choice.epochs} times."]
    return "\n".join(lines) + "\n"


def _title(one: Measured) -> str:
    name = one.choice.name.replace("_", " ")
    return name if one.choice.every > 1 else f"{name}, all data"


def _column(one: Measured) -> dict[str, str]:
    usual, tolerant = Gate().file_overheard, tolerant_threshold(one.reads)
    f1 = mean_f1(one.reads)
    return {
        **_costs(one),
        **_shares("right", right(one.reads)),
        "macro-F1, all labelled sets": "" if f1 is None else f"{f1:.3f}",
        **_shares("places marked exactly", marked(one.reads)),
        **_filings(one.reads, usual, f"from {usual} on"),
        "threshold for the next rows": f"{tolerant:.3f}",
        **_filings(one.reads, tolerant, f"at {TOLERATED:.0%} of hard negatives"),
    }


def _costs(one: Measured) -> dict[str, str]:
    return {
        "training examples": f"{one.trained.examples:,}",
        "training, s": f"{one.trained.seconds:.0f}",
        "model, MB": f"{Path(one.trained.model).stat().st_size / 1e6:.1f}",
        "load and first answer, s": f"{one.probed.load_seconds:.1f}",
        "memory once loaded, MB": f"{one.probed.loaded_megabytes:.0f}",
        "memory at its peak, MB": f"{one.probed.peak_megabytes:.0f}",
        "texts a second, one by one": f"{one.probed.singly_per_second:.0f}",
        "texts a second, 64 at a time": f"{one.probed.together_per_second:.0f}",
    }


def _filings(reads: list[Read], threshold: float, when: str) -> dict[str, str]:
    reports = filed(reads, threshold, reports=True)
    talk = filed(reads, threshold, reports=False)
    return {
        **_shares(f"reports filed {when}", reports),
        **{f"filed falsely {when}: {name}": f"{r.hits} of {r.of}" for name, r in talk.items()},
    }


def _shares(what: str, ratios: Mapping[str, Ratio]) -> dict[str, str]:
    return {f"{what}: {name}": f"{r.hits / r.of:.1%}" for name, r in ratios.items()}
