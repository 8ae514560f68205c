"""Sets of dangers, and of lines that only sound like danger."""

from dataclasses import dataclass

from handlers.evaluation.answers import Answer
from handlers.evaluation.figures import Figure, Miss, SetResult, share
from handlers.evaluation.rows import LabelledFile, Row
from handlers.gate import Act
from nlu.understanding import EmergencyKind

_NONE = "no emergency"
#: the model is sure of a danger that no rule has heard; it does not say of which kind
_BY_MODEL = "a danger, by the model"
#: the kind, where a rule told it
Heard = EmergencyKind | str | None


@dataclass(frozen=True, slots=True)
class Danger:
    """A text with the kinds of danger that are right; none means there is no danger."""

    text: str
    kinds: tuple[EmergencyKind, ...]


@dataclass(frozen=True, slots=True)
class EmergencySet:
    """Dangers, false alarms, or both."""

    name: str
    rows: tuple[Danger, ...]

    @property
    def texts(self) -> list[str]:
        """The texts to ask about."""
        return [row.text for row in self.rows]

    @property
    def truths(self) -> list[bool | None]:
        """A line without danger may still be a report."""
        return [None] * len(self.rows)

    def measure(self, answers: list[Answer]) -> SetResult:
        """Judge the answers, given in the order of the texts."""
        heard = [_heard(answer) for answer in answers]
        rows = list(zip(self.rows, heard, strict=True))
        return SetResult(
            name=self.name,
            what="emergencies",
            n=len(self.rows),
            figures=tuple(_figures(rows)),
            misses=tuple(_miss(row, kind) for row, kind in rows if not _is_right(row, kind)),
        )


def read_emergencies(file: LabelledFile) -> EmergencySet:
    """Rows with `kind`, empty or left out where there is no danger."""
    return EmergencySet(file.name, tuple(_read(file, row) for row in file.rows))


def _read(file: LabelledFile, row: Row) -> Danger:
    codes = row.codes("kind", "also")
    known = set(EmergencyKind)
    for code in codes:
        if code not in known:
            raise file.error(row, f"“{code}” is no kind of emergency.")
    return Danger(row.text, tuple(EmergencyKind(code) for code in codes))


def _figures(rows: list[tuple[Danger, Heard]]) -> list[Figure]:
    n, figures = len(rows), []
    dangers = [(row, kind) for row, kind in rows if row.kinds]
    if dangers:
        heard = [(row, kind) for row, kind in dangers if kind and kind != _BY_MODEL]
        figures += [
            share("heard", [kind is not None for _, kind in dangers], n=n),
            share("heard by rule", [isinstance(kind, EmergencyKind) for _, kind in dangers], n=n),
            share(
                "right kind, of those heard by rule",
                [kind in row.kinds for row, kind in heard],
                n=n,
            ),
        ]
    if len(dangers) < n:
        alarms = [kind is not None for row, kind in rows if not row.kinds]
        figures.append(share("false alarms", alarms, n=n))
    return figures


def _heard(answer: Answer) -> Heard:
    if answer.emergency:
        return answer.emergency.kind
    return _BY_MODEL if answer.overheard is Act.EMERGENCY else None


def _is_right(row: Danger, heard: Heard) -> bool:
    if heard == _BY_MODEL:
        return bool(row.kinds)
    return heard in row.kinds if row.kinds else heard is None


def _miss(row: Danger, heard: Heard) -> Miss:
    return Miss(row.text, " or ".join(row.kinds) or _NONE, heard or _NONE)
