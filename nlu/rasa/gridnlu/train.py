"""Trains the model when the one for the present data is not there: python -m gridnlu.train."""

import argparse
import sys
import time
from pathlib import Path

from gridnlu.dataset import DatasetError, read_dataset
from gridnlu.project import ROOT, Project
from gridnlu.quiet import quieten
from gridnlu.shelf import Shelf

UP_TO_DATE, NEEDED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status; the last line on standard output is the model's file name."""
    options = _parser().parse_args(arguments)
    project = Project(options.project, options.extra)
    shelf = Shelf(options.out)
    model = project.model_in(options.out)
    to_work = options.use or not (options.extra or options.aside)
    if to_work and not options.force and (fitting := _fitting(shelf, project)):
        model = fitting
    if options.check:
        _tell(f"{model} is {'up to date' if model.exists() else 'not trained yet'}.")
        return UP_TO_DATE if model.exists() else NEEDED
    if model.exists() and not options.force:
        _tell(f"{model} is up to date.")
    else:
        try:
            _train(project, model, shelf)
        except DatasetError as error:
            sys.stderr.write(f"Error: {error}\n")
            return UNUSABLE
        except KeyboardInterrupt:
            return INTERRUPTED
    if to_work:
        shelf.use(model.name)
    shelf.tidy()
    sys.stdout.write(f"{model.name}\n")
    return 0


def _fitting(shelf: Shelf, project: Project) -> Path | None:
    """The model at work, if it was trained on the present files, with whatever was learned."""
    at_work = shelf.at_work()
    label = shelf.label(at_work) if at_work else None
    return at_work if label and label.base == project.base().fingerprint() else None


def _train(project: Project, model: Path, shelf: Shelf) -> None:
    dataset = read_dataset(project)
    base = project.base().fingerprint()
    _tell(f"Training on {dataset.size} examples, {dataset.learned} of them learned here.")
    if missing := dataset.missing():
        _tell(f"{len(missing)} files without examples, among them {', '.join(missing[:5])}.")
    began = time.monotonic()
    quieten()
    # Rasa takes seconds to import: --check and an up-to-date model must not wait for it.
    from gridnlu.training import train  # noqa: PLC0415

    train(project, model)
    shelf.store(model, base=base, learned=dataset.learned)
    _tell(f"Trained {model} in {time.monotonic() - began:.0f} s.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gridnlu.train", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("models"), help="folder for the model")
    parser.add_argument("--force", action="store_true", help="train even if nothing changed")
    parser.add_argument(
        "--extra", type=Path, help="a folder with more examples: zh/*.yml and en/*.yml"
    )
    parser.add_argument(
        "--aside", action="store_true", help="only train; another model may be at work"
    )
    parser.add_argument(
        "--use",
        action="store_true",
        help="put a model with more examples to work, unless the one at work still fits",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="train nothing; status 0 if the model is up to date, 1 if a training is needed",
    )
    parser.add_argument("--project", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser


def _tell(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
