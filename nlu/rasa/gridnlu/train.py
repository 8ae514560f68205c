"""Trains the model when the one for the present data is not there: python -m gridnlu.train."""

import argparse
import sys
import time
from pathlib import Path

from gridnlu.dataset import Dataset, DatasetError, read_dataset
from gridnlu.project import ROOT, Project, forget_old_models
from gridnlu.quiet import quieten

UP_TO_DATE, NEEDED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status."""
    options = _parser().parse_args(arguments)
    project = Project(options.project)
    model = project.model_in(options.out)
    if options.check:
        _say(f"{model} is {'up to date' if model.exists() else 'not trained yet'}.")
        return UP_TO_DATE if model.exists() else NEEDED
    if model.exists() and not options.force:
        _say(f"{model} is up to date.")
        return 0
    try:
        _train(project, read_dataset(project), model)
    except DatasetError as error:
        sys.stderr.write(f"Error: {error}\n")
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    forget_old_models(options.out)
    return 0


def _train(project: Project, dataset: Dataset, model: Path) -> None:
    _say(f"Training on {dataset.size} examples.")
    if missing := dataset.missing():
        _say(f"{len(missing)} files without examples, among them {', '.join(missing[:5])}.")
    began = time.monotonic()
    quieten()
    # Rasa takes seconds to import: --check and an up-to-date model must not wait for it.
    from gridnlu.training import train  # noqa: PLC0415

    train(project, model)
    _say(f"Trained {model} in {time.monotonic() - began:.0f} s.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gridnlu.train", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("models"), help="folder for the model")
    parser.add_argument("--force", action="store_true", help="train even if nothing changed")
    parser.add_argument(
        "--check",
        action="store_true",
        help="train nothing; status 0 if the model is up to date, 1 if a training is needed",
    )
    parser.add_argument("--project", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
