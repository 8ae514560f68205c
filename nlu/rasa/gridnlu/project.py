"""Where the project's files lie, and which model belongs to them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Whatever can change what a training gives.
INGREDIENTS = (
    "data/*/*.yml",
    "data/several/*.csv",
    "config.yml",
    "domain.yml",
    "gridnlu/components/*.py",
    "gridnlu/training.py",
    "uv.lock",
)


@dataclass(frozen=True)
class Project:
    """One folder with data, configuration and components, and perhaps more examples elsewhere."""

    root: Path = ROOT
    #: a folder with zh/*.yml and en/*.yml that were learned where the service runs
    extra: Path | None = None

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
        return sorted(self.root.glob("data/*/*.yml")) + self._extra_files()

    def name_of(self, path: Path) -> str:
        """A data file as people are told of it."""
        inside = path.is_relative_to(self.root)
        return path.relative_to(self.root).as_posix() if inside else path.as_posix()

    def fingerprint(self) -> str:
        """Changes exactly when a new training could give another model."""
        digest = hashlib.sha256()
        for path in self._ingredients():
            digest.update(path.relative_to(self.root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        for path in self._extra_files():
            digest.update(path.relative_to(self.extra or path).as_posix().encode() + b"\0extra")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()[:16]

    def base(self) -> "Project":
        """The project as it ships, without what was added."""
        return Project(self.root)

    def model_in(self, folder: Path) -> Path:
        """Where the model for the present files lies, or would lie."""
        return folder / f"nlu-{self.fingerprint()}.tar.gz"

    def _extra_files(self) -> list[Path]:
        return sorted(self.extra.glob("*/*.yml")) if self.extra else []

    def _ingredients(self) -> Iterator[Path]:
        for pattern in INGREDIENTS:
            yield from sorted(self.root.glob(pattern))
