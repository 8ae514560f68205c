"""Asks a fresh process about a model."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from benchmarks.pipelines.training import Trained, run
from nlu.answers import Parsed, understanding_of
from nlu.understanding import Understanding

PROBE = Path(__file__).with_name("probe.py")


@dataclass(frozen=True, slots=True)
class Probed:
    """What it costs to have a model answer, and what it answered."""

    load_seconds: float
    loaded_megabytes: float
    peak_megabytes: float
    singly_per_second: float
    together_per_second: float
    understandings: list[Understanding]


class _Answer(BaseModel):
    load_seconds: float
    loaded_megabytes: float
    peak_megabytes: float
    singly_per_second: float
    together_per_second: float
    answers: list[Parsed]


def probe(trained: Trained, texts: Sequence[str]) -> Probed:
    """The answers are read the way the service reads them; raises PipelineError."""
    given = json.dumps(list(texts))
    written = run(Path(trained.root), [str(PROBE), trained.model], given=given)
    answer = _Answer.model_validate_json(written)
    return Probed(
        load_seconds=answer.load_seconds,
        loaded_megabytes=answer.loaded_megabytes,
        peak_megabytes=answer.peak_megabytes,
        singly_per_second=answer.singly_per_second,
        together_per_second=answer.together_per_second,
        understandings=[
            understanding_of(*pair) for pair in zip(texts, answer.answers, strict=True)
        ],
    )
