"""Trains one pipeline on one sample, in the NLU project's own environment."""

import json
import os
import subprocess  # the fixed commands of our own NLU project
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from benchmarks.pipelines.samples import PROJECT, draw_sample

PYTHON = PROJECT / ".venv" / "bin" / "python"
CONFIGS = Path(__file__).with_name("configs")
#: the pipeline that the project has now; it has no file here
PRESENT = "present"
RECORD = "training.json"
#: a network must not be measured with more of the machine than anything else gets
THREADS = {"TF_NUM_INTRAOP_THREADS": "2", "TF_NUM_INTEROP_THREADS": "1"}


class PipelineError(Exception):
    """A pipeline cannot be trained or read with; the message says why."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A pipeline, and of how many examples it gets one."""

    name: str
    every: int
    #: of networks; what learns otherwise does not ask
    epochs: int

    @property
    def config(self) -> Path:
        """Where its pipeline is written down."""
        if self.name == PRESENT:
            return PROJECT / "config.yml"
        return CONFIGS / f"{self.name}.yml"


@dataclass(frozen=True, slots=True)
class Trained:
    """A model in its folder, and what it took to make it."""

    root: str
    model: str
    examples: int
    seconds: float


def pipeline_names() -> list[str]:
    """All that can be chosen, ours last."""
    return [*sorted(file.stem for file in CONFIGS.glob("*.yml")), PRESENT]


def train(choice: Choice, work: Path) -> Trained:
    """Trains unless the folder holds a model of the same examples, code and configuration."""
    root = work / f"{choice.name}-{choice.every}"
    record = work / f"{choice.name}-{choice.every}-models" / RECORD
    examples = draw_sample(root, choice.every)
    _write_config(choice, root / "config.yml")
    began = time.perf_counter()
    # The last line is the name of the model, which is also there if it was up to date.
    lines = run(root, ["-m", "gridnlu.train", "--out", str(record.parent), "--project", str(root)])
    seconds = time.perf_counter() - began
    model = record.parent / lines.splitlines()[-1]
    if record.exists():
        before = Trained(**json.loads(record.read_text(encoding="utf-8")))
        if before.model == str(model):
            return before
    trained = Trained(str(root), str(model), examples, seconds)
    record.write_text(json.dumps(asdict(trained)), encoding="utf-8")
    return trained


def run(root: Path, arguments: list[str], *, given: str = "") -> str:
    """What a Python of the NLU environment writes, with the project's copy first on its path."""
    done = subprocess.run(  # noqa: S603
        [PYTHON, *arguments],
        cwd=root,
        env={**os.environ, **THREADS, "PYTHONPATH": str(root)},
        input=given,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise PipelineError(f"{' '.join(arguments[:2])} in {root} ended with {done.returncode}.")
    return done.stdout


def _write_config(choice: Choice, path: Path) -> None:
    config = yaml.safe_load(choice.config.read_text(encoding="utf-8"))
    for component in config["pipeline"]:
        if "epochs" in component:
            component["epochs"] = choice.epochs
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
