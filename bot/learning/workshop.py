"""The NLU project from outside: it trains models and keeps them on a shelf."""

import subprocess  # runs fixed commands of our own NLU project
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from nlu.shelved import ShelvedModel, interpreter

#: the project that belongs to this clone
NLU_PROJECT = Path(__file__).resolve().parents[2] / "nlu" / "rasa"


class WorkshopError(Exception):
    """The NLU project has not done it; the message is the sentence for whoever asked."""


class Model(BaseModel):
    """A trained model on the shelf."""

    name: str
    #: ISO 8601; empty for one that was trained before this was written down
    trained_at: str
    at_work: bool
    #: lines that were learned here, beside those that ship with the project
    learned: int


_MODEL: TypeAdapter[Model] = TypeAdapter(Model)


class Workshop:
    """Trains, lists and changes models; each raises WorkshopError."""

    def __init__(self, project: Path = NLU_PROJECT) -> None:
        self._project = project

    def train(self, lessons: Path | None, *, force: bool) -> str:
        """Train a model if there is none for this data; its name. Another may stay at work."""
        more = ["--extra", str(lessons.resolve())] if lessons else ["--aside"]
        # The progress goes to the terminal; what it says last on standard output is the name.
        return self._last_line("gridnlu.train", *more, *(["--force"] if force else []), loud=True)

    def models(self) -> list[Model]:
        """All models, the newest first."""
        lines = self._run("gridnlu.shelf", "list").splitlines()
        try:
            return [_MODEL.validate_json(line) for line in lines]
        except ValidationError as error:
            raise WorkshopError("The NLU project's list of models cannot be read.") from error

    def at_work(self) -> Model | None:
        """The model at work."""
        return next((model for model in self.models() if model.at_work), None)

    def use(self, name: str) -> str:
        """Put a model to work; servers that run take it within seconds."""
        return self._last_line("gridnlu.shelf", "use", name)

    def back(self) -> str:
        """Put the one to work that was at work before."""
        return self._last_line("gridnlu.shelf", "back")

    def shelved(self, name: str) -> ShelvedModel:
        """A model to ask without putting it to work."""
        return ShelvedModel(self._project, name)

    def _last_line(self, module: str, *arguments: str, loud: bool = False) -> str:
        output = self._run(module, *arguments, loud=loud).strip()
        if not output:
            raise WorkshopError(f"{module} named no model.")
        return output.rpartition("\n")[2]

    def _run(self, module: str, *arguments: str, loud: bool = False) -> str:
        python = interpreter(self._project)
        if not python.exists():
            raise WorkshopError(
                "The NLU environment is missing: run “make run” once, it sets it up."
            )
        done = subprocess.run(  # noqa: S603  the command is ours
            [str(python), "-m", module, *arguments],
            cwd=self._project,
            stdout=subprocess.PIPE,
            stderr=None if loud else subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        if done.returncode != 0:
            reason = (done.stderr or "").strip().rpartition("\n")[2]
            raise WorkshopError(reason or f"{module} ended with status {done.returncode}.")
        return done.stdout
