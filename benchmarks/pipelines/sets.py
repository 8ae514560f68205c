"""Labelled files to measure with: our own, and whatever is named on the command line."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from handlers.evaluation.labels import Labelled, LabelSet
from handlers.evaluation.rows import LabelledFile, read_file
from handlers.evaluation.sets import read_set
from handlers.evaluation.talk import TalkSet
from handlers.taxonomy import Taxonomy, load_taxonomy

OWN = Path(__file__).resolve().parents[2] / "nlu" / "testset"
#: the sets that decide how much a pipeline may file
HARD = "hard_negatives"


@dataclass(frozen=True, slots=True)
class MeaningSet:
    """Reports and talk; where no line has a label, they all report nothing."""

    name: str
    rows: tuple[Labelled, ...]
    has_labels: bool
    #: ours, of talk that sounds like reports
    is_hard: bool

    @property
    def texts(self) -> list[str]:
        """The texts to ask about."""
        return [row.text for row in self.rows]


@dataclass(frozen=True, slots=True)
class StretchSet:
    """Texts with the stretches that name a place."""

    name: str
    texts: list[str]
    stretches: tuple[frozenset[str], ...]


MeasuringSet = MeaningSet | StretchSet


def read_sets(named: Sequence[str], folder: Path | None) -> list[MeasuringSet]:
    """Our own sets, then NAME=FILE ones, then those below a folder; raises LabelledFileError."""
    taxonomy = load_taxonomy()
    files = [(path.stem, path) for path in sorted(OWN.glob("*.csv"))]
    for one in named:
        name, _, path = one.partition("=")
        files.append((name, Path(path)))
    if folder:
        files += [
            (str(p.relative_to(folder).with_suffix("")), p) for p in sorted(folder.rglob("*.csv"))
        ]
    sets = [_read(name, path, taxonomy) for name, path in files]
    return [one for one in sets if one]


def _read(name: str, path: Path, taxonomy: Taxonomy) -> MeasuringSet | None:
    """None for what rules and not pipelines decide, such as emergencies and commands."""
    file = read_file(path, name)
    if "locations" in file.columns:
        return _stretches(file)
    match read_set(path, name, taxonomy):
        case LabelSet(rows=rows):
            return MeaningSet(name, rows, has_labels=True, is_hard=False)
        case TalkSet(texts=texts):
            talk = tuple(Labelled(text, "", frozenset(), is_report=False) for text in texts)
            is_hard = path.parent == OWN and name.startswith(HARD)
            return MeaningSet(name, talk, has_labels=False, is_hard=is_hard)
        case _:
            return None


def _stretches(file: LabelledFile) -> StretchSet:
    stretches = []
    for row in file.rows:
        try:
            stretches.append(frozenset(place["text"] for place in json.loads(row["locations"])))
        except (ValueError, KeyError, TypeError) as error:
            raise file.error(row, "“locations” is not a JSON list of places.") from error
    return StretchSet(file.name, [row.text for row in file.rows], tuple(stretches))
