"""The command that fills a database with invented places."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.demo.city import generate_city
from bot.demo.district import load_demo
from bot.imports.commands import own_database, summary
from bot.imports.outcome import ImportResult, bar
from storage.migrate import upgrade

demo_app = typer.Typer(no_args_is_help=True, help="Invented places to try things out in.")


@demo_app.command()
def load(
    grids: Annotated[
        int | None,
        typer.Option(min=1, max=100_000, help="Also load a city with this many grids."),
    ] = None,
) -> None:
    """Load the demo district; loading again changes nothing."""
    now = datetime.now(UTC)
    with own_database() as database:
        upgrade(database)
        results = {"demo district": load_demo(database, now, bar)}
        if grids:
            results[f"city of {grids} grids"] = generate_city(database, grids, now, bar)
    for place, tables in results.items():
        _say(place, tables)
    if any(result.problems for tables in results.values() for result in tables.values()):
        raise typer.Exit(1)


@demo_app.callback()
def _keep_the_word_load() -> None:
    # With a single command and no callback, Typer would leave its name out.
    pass


def _say(place: str, tables: Mapping[str, ImportResult]) -> None:
    for table, result in tables.items():
        typer.echo(f"{place}, {table}: {summary(result)}")
        for line in result.problems:
            typer.echo(f"  row {line.row}: {line.sentence}", err=True)
