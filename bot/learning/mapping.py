"""What another system calls a category, and which intent of ours that is."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from handlers.grammar import half_width
from handlers.headings import named_intent, nearest_categories
from handlers.taxonomy import Taxonomy

LEAVE_OUT = "-"
#: what the second column may be called, where the file has column names
_HEADINGS = frozenset({"category", "code", "类别", "分类"})


class MappingError(Exception):
    """The mapping cannot be used; the message is the sentence for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Names:
    """Their names: those of the mapping first, then ours, exactly as they are written."""

    taxonomy: Taxonomy
    #: an intent, or LEAVE_OUT, by folded name
    mapped: Mapping[str, str] = field(default_factory=dict)

    def meaning(self, name: str) -> str:
        """The intent of a name, LEAVE_OUT, or nothing for a name that nobody has explained."""
        return self.mapped.get(_fold(name)) or named_intent(self.taxonomy, name) or ""


def read_mapping(path: Path, taxonomy: Taxonomy) -> Names:
    """Read "their name, our category" from CSV or YAML; `-` leaves out. Raises MappingError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MappingError(f"{path} cannot be read as UTF-8 text: {error}") from error
    read = _yaml_pairs if path.suffix.lower() in (".yml", ".yaml") else _csv_pairs
    mapped: dict[str, str] = {}
    for theirs, ours in read(path, text):
        folded = _fold(theirs)
        if not folded or folded in mapped:
            raise MappingError(f"{path} has {theirs!r} twice." if folded else f"{path}: no name.")
        mapped[folded] = ours if ours == LEAVE_OUT else _intent(path, theirs, ours, taxonomy)
    return Names(taxonomy, mapped)


def lines_to_write(unknown: Counter[str], taxonomy: Taxonomy) -> Iterator[str]:
    """A line of the mapping for each unknown name, the commonest first: name, guess, rows."""
    for name, rows in unknown.most_common():
        near = nearest_categories(taxonomy, name)
        quoted = '"' + name.replace('"', '""') + '"' if set(name) & set(',"') else name
        yield f"{quoted},{near[0].code if near else '?'},{rows}"


def _csv_pairs(path: Path, text: str) -> Iterator[tuple[str, str]]:
    try:
        rows = [row for row in csv.reader(text.splitlines(), strict=True) if any(row)]
    except csv.Error as error:
        raise MappingError(f"{path} is not a CSV file: {error}.") from error
    for place, row in enumerate(rows):
        # A third column is a remark, such as the number of rows.
        if len(row) not in (2, 3):
            raise MappingError(f"{path}: {','.join(row)!r} is not “their name,our category”.")
        theirs, ours = row[0].strip(), row[1].strip()
        if place or ours.lower() not in _HEADINGS:
            yield theirs, ours


def _yaml_pairs(path: Path, text: str) -> Iterable[tuple[str, str]]:
    try:
        pairs = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise MappingError(f"{path} is not YAML: {' '.join(str(error).split())}.") from error
    if not isinstance(pairs, dict):
        raise MappingError(f"{path} must be a mapping: their name, a colon, our category.")
    return [(str(theirs), str(ours)) for theirs, ours in pairs.items()]


def _intent(path: Path, theirs: str, ours: str, taxonomy: Taxonomy) -> str:
    intent = named_intent(taxonomy, ours)
    if intent is None:
        near = [category.code for category in nearest_categories(taxonomy, ours)]
        hint = f" Near it: {', '.join(near)}." if near else ""
        raise MappingError(
            f"{path}: {theirs!r} → {ours!r}, which is no category of ours and not “-”.{hint}"
        )
    return intent


def _fold(name: str) -> str:
    return " ".join(half_width(name).split())
