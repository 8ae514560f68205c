"""The commands that bring a file in and say what came of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import SQLAlchemyError

from bot.imports.grids import import_grids
from bot.imports.groups import import_groups
from bot.imports.named_places import import_places
from bot.imports.outcome import ImportResult, bar
from bot.imports.people import import_people
from bot.imports.tables import Table, TableError, read_table
from bot.settings import Settings
from storage.database import Database

File = Annotated[Path, typer.Argument(help="A CSV file in UTF-8, or an xlsx workbook.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]

grids_app = typer.Typer(no_args_is_help=True, help="The tree of grids and their buildings.")
places_app = typer.Typer(no_args_is_help=True, help="Places that have a name and no number.")
people_app = typer.Typer(no_args_is_help=True, help="People, their roles and accounts.")
groups_app = typer.Typer(no_args_is_help=True, help="Chat groups and the grids they belong to.")


@grids_app.command("import")
def grids(file: File, dry_run: DryRun = False) -> None:
    """Import code, name, level, parent, buildings and aliases."""
    _import(
        file, lambda db, table: import_grids(db, table, dry_run=dry_run, progress=bar), dry_run
    )


@places_app.command("import")
def places(file: File, dry_run: DryRun = False) -> None:
    """Import grid, name and aliases."""
    _import(
        file, lambda db, table: import_places(db, table, dry_run=dry_run, progress=bar), dry_run
    )


@people_app.command("import")
def people(file: File, dry_run: DryRun = False) -> None:
    """Import name, role, grid, building, phone, duty_phone and accounts."""
    now = datetime.now(UTC)
    _import(
        file,
        lambda db, table: import_people(db, table, now=now, dry_run=dry_run, progress=bar),
        dry_run,
    )


@groups_app.command("import")
def groups(file: File, dry_run: DryRun = False) -> None:
    """Import grid, name, channel, external_id, write_channel, write_external_id and enabled."""
    _import(
        file, lambda db, table: import_groups(db, table, dry_run=dry_run, progress=bar), dry_run
    )


@grids_app.callback()
@places_app.callback()
@people_app.callback()
@groups_app.callback()
def _keep_the_word_import() -> None:
    # With a single command and no callback, Typer would leave its name out.
    pass


@contextmanager
def own_database() -> Iterator[Database]:
    """The database of the settings; what it refuses ends the command with a sentence."""
    database = Database(Settings().database_url)
    try:
        yield database
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
        typer.echo(
            f"The database refused: {reason}.\nIf it is new, run `gridbot db upgrade`; "
            "if something else was writing, run the same command again.",
            err=True,
        )
        raise typer.Exit(1) from error
    finally:
        database.dispose()


def summary(result: ImportResult) -> str:
    """How many rows did what, in one line."""
    counts = f"{result.created} new, {result.updated} changed, {result.unchanged} unchanged"
    return f"{counts}, {len(result.problems)} with a problem"


def _import(file: Path, run: Callable[[Database, Table], ImportResult], dry_run: bool) -> None:
    try:
        table = read_table(file)
    except TableError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    with own_database() as database:
        result = run(database, table)
    for line in result.changes if dry_run else ():
        typer.echo(f"row {line.row}: {line.sentence}")
    for line in result.problems:
        typer.echo(f"row {line.row}: {line.sentence}", err=True)
    typer.echo(f"{file.name}: {summary(result)}{' (dry run)' if dry_run else ''}")
    if result.problems:
        raise typer.Exit(1)
