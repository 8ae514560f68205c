"""What the model is taught: accepted texts, chosen and written as Rasa's training files."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from handlers.learning import teachable
from handlers.masking import HIDDEN
from nlu.location import find_locations
from storage.models import CandidateSource, TrainingCandidate

#: so many lines of one intent and language; more would drown what ships with the project
MOST = 400
LANGUAGES = ("zh", "en")

# Square brackets mark entities; these are read the same and mark nothing.
_HARMLESS = str.maketrans("[]", "［］")
_HEAD = 'version: "3.1"\nnlu:\n'

#: language and intent
Key = tuple[str, str]


class LessonsError(Exception):
    """The lines cannot be written; the message is the sentence for whoever trains."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """The lines to learn by language and intent, and what was left out."""

    lines: Mapping[Key, tuple[str, ...]]
    #: all there were of those intents of which only a sample is learned
    sampled: Mapping[Key, int]
    #: texts with another intent that a later or better word contradicts
    contradicted: int
    #: lines of the test set: who has learned them by heart proves nothing
    tested: int
    #: lines with an intent that there is no more
    obsolete: int

    @property
    def size(self) -> int:
        """How many lines are learned."""
        return sum(map(len, self.lines.values()))


def choose(
    accepted: Iterable[TrainingCandidate], *, intents: Collection[str], tested: Collection[str]
) -> Lessons:
    """One intent for each text and at most MOST lines for each intent, the same every time."""
    exam = {teachable(text) for text in tested}
    left_out: Counter[str] = Counter()
    by_text: dict[str, TrainingCandidate] = {}
    for candidate in accepted:
        other = by_text.get(candidate.text)
        if candidate.intent not in intents:
            left_out["obsolete"] += 1
        elif candidate.text in exam:
            left_out["tested"] += 1
        elif other is None or _weight(candidate) > _weight(other):
            left_out["contradicted"] += other is not None
            by_text[candidate.text] = candidate
        else:
            left_out["contradicted"] += 1
    pupils: dict[Key, list[TrainingCandidate]] = defaultdict(list)
    for candidate in by_text.values():
        pupils[candidate.language, candidate.intent].append(candidate)
    return Lessons(
        lines={key: _sample(pupils[key]) for key in sorted(pupils)},
        sampled={key: len(found) for key, found in sorted(pupils.items()) if len(found) > MOST},
        contradicted=left_out["contradicted"],
        tested=left_out["tested"],
        obsolete=left_out["obsolete"],
    )


def draft_of(folder: Path) -> Path:
    """Where lines lie until a model that has learned them is at work."""
    return folder.with_name(f"{folder.name}.next")


def adopt(folder: Path) -> None:
    """The draft's model is at work: its lines are the ones to train with from now on."""
    draft = draft_of(folder)
    if not draft.is_dir():
        return
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".learned-") as made:
        if folder.exists():
            folder.rename(Path(made, "old"))
        draft.rename(folder)


def write(lessons: Lessons, folder: Path) -> None:
    """Replace the folder as a whole, so that no training finds half of it; raises LessonsError."""
    require_own(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".learned-") as made:
        draft, old = Path(made, "new"), Path(made, "old")
        for language in LANGUAGES:
            (draft / language).mkdir(parents=True)
        for (language, intent), lines in lessons.lines.items():
            (draft / language / f"{intent}.yml").write_text(_file(intent, lines), "utf-8")
        if folder.exists():
            folder.rename(old)
        draft.rename(folder)


def require_own(folder: Path) -> None:
    """Raises LessonsError where replacing the folder would lose something of somebody's."""
    foreign = [path.name for path in folder.glob("*") if path.name not in LANGUAGES]
    if foreign or (folder.exists() and not folder.is_dir()):
        what = ", ".join(foreign[:3]) or "it is a file"
        raise LessonsError(
            f"{folder} holds something else ({what}), which would be lost. "
            "Name a folder of its own in GRIDBOT_NLU__LEARNED."
        )


def _weight(candidate: TrainingCandidate) -> tuple[bool, float, int]:
    """Who corrected a case has seen it; and the later word counts."""
    decided = candidate.decided_at.timestamp() if candidate.decided_at else 0.0
    return candidate.source is CandidateSource.CORRECTION, decided, candidate.id or 0


def _sample(candidates: list[TrainingCandidate]) -> tuple[str, ...]:
    """Corrections first; among the others chance decides, the same way every time."""
    ranked = sorted(
        candidates, key=lambda c: (c.source is not CandidateSource.CORRECTION, c.digest)
    )
    return tuple(sorted(candidate.text for candidate in ranked[:MOST]))


def _file(intent: str, lines: Iterable[str]) -> str:
    examples = "".join(f"    - {line}\n" for line in map(_example, lines) if line)
    return f"{_HEAD}- intent: {intent}\n  examples: |\n{examples}"


def _example(text: str) -> str:
    """A line of Rasa's format, with its places marked; nobody says *** in a chat."""
    plain = " ".join(text.replace(HIDDEN, "").split()).translate(_HARMLESS)
    marked, start = "", 0
    for place in dict.fromkeys(location.text for location in find_locations(plain)):
        at = plain.find(place, start)
        if at >= 0:
            marked += f"{plain[start:at]}[{place}](location)"
            start = at + len(place)
    return marked + plain[start:]
