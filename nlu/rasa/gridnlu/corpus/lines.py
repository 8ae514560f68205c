"""The texts to learn from and the texts to be tested with, as lines that know their file."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gridnlu.components.splitter import MARK
from gridnlu.dataset import ANNOTATION, DatasetError, read_items
from gridnlu.project import Project

#: stands for the intent of messages that tell of several problems, which have none
SEVERAL = "several"
_ANNOTATED = re.compile(r"\[(?P<words>[^\]]+)\]\([^)]*\)")


@dataclass(frozen=True)
class Line:
    """A text as people wrote it, without the marks we made in it."""

    text: str
    #: empty where the line is only for testing
    intent: str
    source: str
    language: str = ""
    has_place: bool = False

    @property
    def carries_meaning(self) -> bool:
        """Whether even a few words of it say something that must not be learned by heart."""
        return self.intent.startswith("report_") or self.intent in ("emergency", SEVERAL)


def training_lines(project: Project) -> list[Line]:
    """Every example with its intent; raises DatasetError for a file that is none."""
    return [line for path in project.data_files() for line in _examples(project, path)]


def several_lines(project: Project) -> list[Line]:
    """The messages that teach where one problem ends and the next begins."""
    return [
        Line(text.replace(MARK, ""), SEVERAL, project.name_of(path))
        for path in sorted(project.root.glob("data/several/*.csv"))
        for text in _texts(path)
    ]


def held_out_lines(folder: Path) -> list[Line]:
    """The texts of every labelled file in a folder; raises DatasetError where there is none."""
    paths = sorted(folder.glob("*.csv"))
    if not paths:
        raise DatasetError(f"There are no test lines in {folder}.")
    return [Line(text, "", path.name) for path in paths for text in _texts(path)]


def _examples(project: Project, path: Path) -> Iterator[Line]:
    name = project.name_of(path)
    for intent, examples in read_items(path, name):
        for example in examples:
            words = example.removeprefix("- ").strip()
            text = _ANNOTATED.sub(r"\g<words>", words)
            has_place = ANNOTATION.search(words) is not None
            yield Line(text, intent, name, path.parent.name, has_place)


def _texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if "text" not in (rows.fieldnames or ()):
            raise DatasetError(f"{path.name} has no column 'text'.")
        for row in rows:
            yield row["text"]
