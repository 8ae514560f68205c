"""Where the project's files lie, and which model belongs to them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Whatever can change what a training gives.
INGREDIENTS = (
    "data/*/*.yml",
    "config.yml",
    "domain.yml",
    "gridnlu/components/*.py",
    "gridnlu/training.py",
    "uv.lock",
)
KEPT_MODELS = 3


@dataclass(frozen=True)
class Project:
    """One folder with data, configuration and components."""

    root: Path = ROOT

    @property
    def config(self) -> Path:
        """Rasa's pipeline."""
        return self.root / "config.yml"

    @property
    def domain(self) -> Path:
        """Every intent and entity."""
        return self.root / "domain.yml"

    def data_files(self) -> list[Path]:
        """Training files of all languages, in the same order on every machine."""
        return sorted(self.root.glob("data/*/*.yml"))

    def fingerprint(self) -> str:
        """Changes exactly when a new training could give another model."""
        digest = hashlib.sha256()
        for path in self._ingredients():
            digest.update(path.relative_to(self.root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()[:16]

    def model_in(self, folder: Path) -> Path:
        """Where the model for the present files lies, or would lie."""
        return folder / f"nlu-{self.fingerprint()}.tar.gz"

    def _ingredients(self) -> Iterator[Path]:
        for pattern in INGREDIENTS:
            yield from sorted(self.root.glob(pattern))


def models_in(folder: Path) -> list[Path]:
    """Trained models, the newest first."""
    found = folder.glob("nlu-*.tar.gz")
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def forget_old_models(folder: Path) -> None:
    """A few old models stay, so that going back to earlier data needs no training."""
    for path in models_in(folder)[KEPT_MODELS:]:
        path.unlink(missing_ok=True)
