"""Where things lie in a clone."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """One Python project of the clone with a lock and an environment of its own."""

    name: str
    folder: Path

    @property
    def python(self) -> Path:
        """The interpreter inside the project's environment."""
        return self.folder / ".venv" / "bin" / "python"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths the launch works with, all under one root."""

    root: Path

    @property
    def service(self) -> Project:
        """The bot itself."""
        return Project("the service", self.root)

    @property
    def nlu(self) -> Project:
        """The Rasa server, which lives on Python 3.10."""
        return Project("the language model", self.root / "nlu" / "rasa")

    @property
    def tools(self) -> Path:
        """Programs installed for this clone only."""
        return self.root / ".tools"

    @property
    def state(self) -> Path:
        """What a run leaves behind: the database, logs, the lock."""
        return self.root / "var"

    @property
    def learned(self) -> Path:
        """Examples that were learned from corrected cases and from a city's past ones."""
        return self.state / "learned"

    @property
    def logs(self) -> Path:
        """Log files, one per process."""
        return self.state / "log"


def here() -> Layout:
    """The clone this file belongs to."""
    return Layout(Path(__file__).resolve().parents[2])
