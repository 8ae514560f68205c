"""Which kind of set a file is: its columns tell, and where there is only text, its name."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from handlers.evaluation.acts import read_acts
from handlers.evaluation.answers import Answer
from handlers.evaluation.emergencies import read_emergencies
from handlers.evaluation.figures import SetResult
from handlers.evaluation.labels import read_labels
from handlers.evaluation.places import read_places
from handlers.evaluation.problems import read_problems
from handlers.evaluation.rows import LabelledFile, LabelledFileError, read_file
from handlers.evaluation.talk import read_talk
from handlers.taxonomy import Taxonomy


class LabelledSet(Protocol):
    """Texts, and the measure for what was made of them."""

    @property
    def texts(self) -> list[str]: ...

    @property
    def truths(self) -> list[bool | None]: ...

    def measure(self, answers: list[Answer]) -> SetResult: ...


def read_set(path: Path, name: str, taxonomy: Taxonomy) -> LabelledSet:
    """Read one labelled file; raises LabelledFileError."""
    file = read_file(path, name)
    readers: Mapping[str, Callable[[], LabelledSet]] = {
        "label": lambda: read_labels(file, taxonomy),
        "locations": lambda: read_places(file),
        "kind": lambda: read_emergencies(file),
        "problems": lambda: read_problems(file, taxonomy),
        "act": lambda: read_acts(file),
    }
    telling = [column for column in file.columns if column in readers]
    if len(telling) == 1:
        return readers[telling[0]]()
    if telling or not set(file.columns) <= {"text", "source"}:
        raise LabelledFileError(
            f"{path} has the columns {', '.join(file.columns)}; beside “text” there must be "
            f"one of {', '.join(readers)}, or nothing but “source”."
        )
    return _read_texts(file)


def _read_texts(file: LabelledFile) -> LabelledSet:
    if file.path.name.startswith("no_emergencies"):
        return read_emergencies(file)
    return read_talk(file)
