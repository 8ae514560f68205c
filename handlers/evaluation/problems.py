"""Sets that count the problems in each line."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from handlers.evaluation.answers import Answer
from handlers.evaluation.figures import Miss, SetResult, share
from handlers.evaluation.rows import LabelledFile, Row
from handlers.gate import Act
from handlers.taxonomy import Taxonomy


class _Stated(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    category: str
    building: str = ""


_STATED: TypeAdapter[list[_Stated]] = TypeAdapter(list[_Stated])


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """One problem as far as it is labelled."""

    category: str
    building: str


@dataclass(frozen=True, slots=True)
class Told:
    """A text with the problems it tells of."""

    text: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class ProblemSet:
    """Lines that tell of several problems, of one, or of none."""

    name: str
    rows: tuple[Told, ...]

    @property
    def texts(self) -> list[str]:
        """The texts to ask about."""
        return [row.text for row in self.rows]

    @property
    def truths(self) -> list[bool | None]:
        """Whether each text reports something."""
        return [bool(row.things) for row in self.rows]

    def measure(self, answers: list[Answer]) -> SetResult:
        """Judge the answers, given in the order of the texts."""
        rows = [(row, _found(a)) for row, a in zip(self.rows, answers, strict=True)]
        n = len(rows)
        counted = [len(row.things) == len(found) for row, found in rows]
        named = [_categories(row.things) == _categories(found) for row, found in rows]
        placed = [set(row.things) == set(found) for row, found in rows]
        return SetResult(
            name=self.name,
            what="problems",
            n=n,
            figures=(
                share("right number of problems", counted, n=n),
                share("exactly the categories", named, n=n),
                share("exactly the categories with their buildings", placed, n=n),
            ),
            misses=tuple(
                Miss(row.text, _say(row.things), _say(found), a.meaning.confidence)
                for (row, found), number, names, a in zip(
                    rows, counted, named, answers, strict=True
                )
                if not (number and names)
            ),
            reporting_nothing=sum(not row.things for row in self.rows),
            filed_falsely=sum(
                a.overheard is Act.FILE
                for row, a in zip(self.rows, answers, strict=True)
                if not row.things
            ),
        )


def read_problems(file: LabelledFile, taxonomy: Taxonomy) -> ProblemSet:
    """Rows with `problems`, a JSON list; raises LabelledFileError for an unknown category."""
    return ProblemSet(file.name, tuple(_read(file, row, taxonomy) for row in file.rows))


def _read(file: LabelledFile, row: Row, taxonomy: Taxonomy) -> Told:
    try:
        stated = _STATED.validate_json(row["problems"])
    except ValidationError as error:
        raise file.error(row, "“problems” is not a JSON list of problems.") from error
    for one in stated:
        if one.category not in taxonomy.categories:
            raise file.error(row, f"“{one.category}” is no category of the taxonomy.")
    return Told(row.text, tuple(Thing(one.category, one.building) for one in stated))


def _found(answer: Answer) -> tuple[Thing, ...]:
    return tuple(Thing(p.category, p.location.building) for p in answer.meaning.problems)


def _categories(things: Iterable[Thing]) -> set[str]:
    return {thing.category for thing in things}


def _say(things: Iterable[Thing]) -> str:
    said = (f"{t.category} in {t.building}" if t.building else t.category for t in sorted(things))
    return "; ".join(said) or "no problem"
