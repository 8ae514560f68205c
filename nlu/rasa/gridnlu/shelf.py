"""Which of the trained models is at work: python -m gridnlu.shelf list, use NAME, back."""

import argparse
import json
import os
import sys
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from pathlib import Path

from gridnlu.project import ROOT

POINTER = "at-work.json"
KEPT_MODELS = 3
#: how many steps back can be taken
REMEMBERED = 10


class ShelfError(Exception):
    """That model cannot be put to work."""


@dataclass(frozen=True)
class Label:
    """What is written beside a model: when it was trained, and on what."""

    trained_at: str
    #: fingerprint of the files that ship with the project
    base: str
    #: examples that were added to them
    learned: int = 0


class Shelf:
    """A folder of trained models, one of which may be at work.

    The pointer is one small file that is replaced as a whole, so servers that look at it while
    it changes see the old name or the new one.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def pointer(self) -> Path:
        """The file that names the model at work first and those before it after."""
        return self.folder / POINTER

    def models(self) -> list[Path]:
        """All models, the newest first."""
        found = self.folder.glob("nlu-*.tar.gz")
        return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)

    def at_work(self) -> Path | None:
        """The chosen model, unless none was chosen or its file is gone."""
        name = next(iter(self._history()), None)
        path = self.folder / name if name else None
        return path if path and path.is_file() else None

    def label(self, model: Path) -> Label | None:
        """What is known of a model; None when its label is missing or unreadable."""
        try:
            return Label(**json.loads(_label_of(model).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def store(self, model: Path, *, base: str, learned: int) -> None:
        """Write the label of a model that has just been trained."""
        now = datetime.now(timezone.utc).isoformat(timespec="seconds")
        _replace(_label_of(model), asdict(Label(now, base, learned)))

    def use(self, name: str) -> Path:
        """Put a model to work; raises ShelfError when there is none of that name."""
        model = self.folder / Path(name).name
        if not model.is_file():
            raise ShelfError(f"There is no model {name} in {self.folder}.")
        others = [old for old in self._history() if old != model.name]
        if self.at_work() != model:
            _replace(self.pointer, [model.name, *others][:REMEMBERED])
        return model

    def back(self) -> Path:
        """Put the one to work that was before; raises ShelfError when there is none."""
        for at, name in enumerate(history := self._history()):
            if at and (self.folder / name).is_file():
                _replace(self.pointer, history[at:])
                return self.folder / name
        raise ShelfError("No earlier model is left to go back to.")

    def tidy(self) -> None:
        """Forget all but the newest models, the one at work and those before it."""
        kept = {path.name for path in self.models()[:KEPT_MODELS]}
        kept |= set(self._history()[:KEPT_MODELS])
        for path in self.models():
            if path.name not in kept:
                path.unlink(missing_ok=True)
                _label_of(path).unlink(missing_ok=True)

    def _history(self) -> list[str]:
        try:
            names = json.loads(self.pointer.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status."""
    options = _parser().parse_args(arguments)
    shelf = Shelf(options.models)
    try:
        if options.do == "list":
            _list(shelf)
        else:
            _say((shelf.use(options.name) if options.do == "use" else shelf.back()).name)
    except ShelfError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _list(shelf: Shelf) -> None:
    for model in shelf.models():
        label = shelf.label(model)
        entry = {
            "name": model.name,
            "trained_at": label.trained_at if label else "",
            "at_work": model == shelf.at_work(),
            "learned": label.learned if label else 0,
        }
        _say(json.dumps(entry))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gridnlu.shelf", description=__doc__)
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="their folder")
    words = parser.add_subparsers(dest="do", required=True)
    words.add_parser("list", help="one JSON object a line, the newest first")
    words.add_parser("use", help="put one to work").add_argument("name")
    words.add_parser("back", help="put the one to work that was before")
    return parser


def _label_of(model: Path) -> Path:
    return model.with_name(model.name.removesuffix(".tar.gz") + ".json")


def _replace(path: Path, content: object) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(json.dumps(content) + "\n", encoding="utf-8")
    os.replace(draft, path)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
