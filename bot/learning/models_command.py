"""`gridbot nlu models`, `use` and `rollback`: which model is at work, and another one instead."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.text import Text

from bot.evaluate_command import show
from bot.learning.workshop import NLU_PROJECT, Model, Workshop, WorkshopError
from bot.settings import Settings
from handlers.evaluation.tables import plain_table

Result = TypeVar("Result")
Project = Annotated[Path, typer.Option(hidden=True)]


def models(project: Project = NLU_PROJECT) -> None:
    """List the trained models, the newest first."""
    found = _attempt(Workshop(project).models)
    if not found:
        typer.echo("No model has been trained yet: run `gridbot nlu train`.")
        return
    table = plain_table("model", "trained", "learned lines", "at work")
    for model in found:
        table.add_row(
            Text(model.name), _moment(model), str(model.learned), "yes" if model.at_work else ""
        )
    show(table)


def use(
    name: Annotated[str, typer.Argument(help="From `nlu models`.")],
    project: Project = NLU_PROJECT,
) -> None:
    """Put a model to work; running servers take it within seconds and drop no message."""
    workshop = Workshop(project)
    typer.echo(f"{_attempt(lambda: workshop.use(name))} is at work.")


def rollback(project: Project = NLU_PROJECT) -> None:
    """Put the model back to work that was at work before."""
    typer.echo(f"{_attempt(Workshop(project).back)} is at work again.")


def _attempt(do: Callable[[], Result]) -> Result:
    try:
        return do()
    except WorkshopError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error


def _moment(model: Model) -> str:
    if not model.trained_at:
        return "?"
    moment = datetime.fromisoformat(model.trained_at)
    return f"{moment.astimezone(Settings().zone):%Y-%m-%d %H:%M}"
