"""Sets that tell commands from talk."""

from dataclasses import dataclass

from handlers.evaluation.answers import Answer
from handlers.evaluation.figures import Figure, Miss, SetResult, share
from handlers.evaluation.rows import LabelledFile, Row
from handlers.gate import Act


@dataclass(frozen=True, slots=True)
class Expected:
    """A text with what should be done with it."""

    text: str
    act: str

    @property
    def is_command(self) -> bool:
        """Every other word only says that it is none."""
        return self.act == Act.COMMAND


@dataclass(frozen=True, slots=True)
class ActSet:
    """Commands, and lines that only begin like one."""

    name: str
    rows: tuple[Expected, ...]

    @property
    def texts(self) -> list[str]:
        """The texts to ask about."""
        return [row.text for row in self.rows]

    @property
    def truths(self) -> list[bool | None]:
        """What is no command may be anything."""
        return [None] * len(self.rows)

    def measure(self, answers: list[Answer]) -> SetResult:
        """Judge the answers, given in the order of the texts."""
        rows = list(zip(self.rows, answers, strict=True))
        n = len(rows)
        overheard = [row.is_command == (a.overheard is Act.COMMAND) for row, a in rows]
        addressed = [row.is_command == (a.addressed is Act.COMMAND) for row, a in rows]
        return SetResult(
            name=self.name,
            what="commands",
            n=n,
            figures=(
                share("command or not, overheard", overheard, n=n),
                share("command or not, addressed", addressed, n=n),
                *_exact(rows),
            ),
            misses=tuple(
                Miss(row.text, row.act, f"{a.overheard.value}, addressed {a.addressed.value}")
                for (row, a), heard, told in zip(rows, overheard, addressed, strict=True)
                if not (heard and told)
            ),
        )


def read_acts(file: LabelledFile) -> ActSet:
    """Rows with `act`: command, another act, or a word of one's own for what is none."""
    return ActSet(file.name, tuple(_read(file, row) for row in file.rows))


def _read(file: LabelledFile, row: Row) -> Expected:
    if not row["act"]:
        raise file.error(row, "there is no act.")
    return Expected(row.text, row["act"].lower())


def _exact(rows: list[tuple[Expected, Answer]]) -> list[Figure]:
    """Where another act than command is named, it can be compared as well."""
    if not any(row.act in set(Act) - {Act.COMMAND} for row, _ in rows):
        return []
    acts = [row.act == a.overheard for row, a in rows if row.act in set(Act)]
    return [share("exactly the act, overheard", acts, n=len(rows))]
