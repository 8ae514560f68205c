"""Checks the training data before anything slow starts."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from gridnlu.project import Project

LANGUAGES = ("zh", "en")
# Each question needs two answers; and its calibration, a part of each intent held out in turn.
FEWEST_CATEGORIES, FEWEST_EXAMPLES = 2, 5
ANNOTATION = re.compile(r"\[[^\]]+\]\((?P<label>[^)]*)\)")


class DatasetError(Exception):
    """The training data cannot be used."""


@dataclass(frozen=True)
class Dataset:
    """What a training will read: examples counted by language and intent."""

    counts: Counter[tuple[str, str]]
    intents: tuple[str, ...]
    #: how many of them do not ship with the project
    learned: int = 0

    @property
    def size(self) -> int:
        """All examples."""
        return sum(self.counts.values())

    def missing(self) -> list[str]:
        """Files that the domain asks for and that are not there, as language/intent."""
        return [
            f"{language}/{intent}"
            for language in LANGUAGES
            for intent in self.intents
            if not self.counts[language, intent]
        ]


def read_dataset(project: Project) -> Dataset:
    """Raises DatasetError with one sentence that names the file and what is wrong in it."""
    files = project.data_files()
    if not files:
        raise DatasetError(f"There is no training data: {project.root}/data/zh/*.yml is empty.")
    shipped = set(project.base().data_files())
    domain = _read_yaml(project.domain, project.name_of(project.domain))
    intents, entities = tuple(domain.get("intents", ())), set(domain.get("entities", ()))
    counts: Counter[tuple[str, str]] = Counter()
    learned = 0
    for path in files:
        name = project.name_of(path)
        for intent, examples in read_items(path, name):
            if intent not in intents:
                raise DatasetError(f"{name}: the intent {intent!r} is not in domain.yml.")
            for example in examples:
                _check_example(example, name, entities)
            counts[path.parent.name, intent] += len(examples)
            learned += 0 if path in shipped else len(examples)
    _check_sizes(counts)
    return Dataset(counts, intents, learned)


def read_items(path: Path, name: str) -> Iterator[tuple[str, list[str]]]:
    """Each intent of a file with its examples as they are written; raises DatasetError."""
    items = _read_yaml(path, name).get("nlu")
    if not isinstance(items, list) or not items:
        raise DatasetError(f"{name}: a list called 'nlu' with an intent in it is missing.")
    for item in items:
        match item:
            case {"intent": str(intent), "examples": str(block)} if block.strip():
                yield intent, [line for line in block.splitlines() if line.strip()]
            case _:
                raise DatasetError(f"{name}: each item needs an intent and its examples.")


def _read_yaml(path: Path, name: str) -> dict[str, Any]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DatasetError(f"{name} is missing.") from None
    except UnicodeDecodeError:
        raise DatasetError(f"{name}: not UTF-8 text.") from None
    except yaml.YAMLError as error:
        problem = " ".join(str(error).split())
        raise DatasetError(f"{name}: not valid YAML ({problem}).") from None
    if not isinstance(content, dict):
        raise DatasetError(f"{name}: not a mapping.")
    return content


def _check_sizes(counts: Counter[tuple[str, str]]) -> None:
    by_intent: Counter[str] = Counter()
    for (_, intent), number in counts.items():
        by_intent[intent] += number
    reports = sum(intent.startswith("report_") for intent in by_intent)
    if reports < FEWEST_CATEGORIES or reports == len(by_intent):
        raise DatasetError(
            f"The training data needs at least {FEWEST_CATEGORIES} report intents and one other."
        )
    intent, number = min(by_intent.items(), key=lambda item: item[1])
    if number < FEWEST_EXAMPLES:
        raise DatasetError(f"{intent} has {number} examples; it needs {FEWEST_EXAMPLES}.")


def _check_example(line: str, name: str, entities: set[str]) -> None:
    if not line.startswith("- ") or not line[2:].strip():
        raise DatasetError(f"{name}: an example must start with '- ' and say something: {line!r}.")
    for annotation in ANNOTATION.finditer(line):
        if annotation["label"] not in entities:
            raise DatasetError(f"{name}: unknown entity {annotation['label']!r} in {line!r}.")
