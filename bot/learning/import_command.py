"""`gridbot nlu import`: labelled texts of another system, such as a city's hotline."""

from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from bot.imports.commands import DryRun, File, own_database
from bot.imports.outcome import bar
from bot.imports.tables import TableError, read_table
from bot.learning.labels import LabelImport, import_labels
from bot.learning.mapping import MappingError, Names, lines_to_write, read_mapping
from bot.service import utc_now
from handlers.taxonomy import Taxonomy, load_taxonomy

SHOWN = 40


def import_file(
    file: File,
    mapping: Annotated[
        Path | None,
        typer.Option(metavar="MAP", help="CSV or YAML: their name, our category (- leaves out)."),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Import texts with their categories; they count as accepted. Personal data is masked."""
    taxonomy = load_taxonomy()
    try:
        names = read_mapping(mapping, taxonomy) if mapping else Names(taxonomy)
        table = read_table(file)
        with own_database() as database:
            done = import_labels(
                database,
                table,
                names,
                file_name=file.name,
                now=utc_now(),
                dry_run=dry_run,
                progress=bar,
            )
    except (TableError, MappingError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    _tell(done, taxonomy)
    typer.echo(f"{file.name}: {done.summary()}{' (dry run)' if dry_run else ''}")
    if done.problems or done.unknown:
        raise typer.Exit(1)


def _tell(done: LabelImport, taxonomy: Taxonomy) -> None:
    for line in done.problems:
        typer.echo(f"row {line.row}: {line.sentence}", err=True)
    if not done.unknown:
        return
    typer.echo(
        f"{len(done.unknown)} names are none of ours. Write each into a CSV file as “their "
        "name,our category”, or “their name,-” to leave its rows out, and give the file with "
        "--mapping. With our nearest guess and the number of rows:",
        err=True,
    )
    for guess in islice(lines_to_write(done.unknown, taxonomy), SHOWN):
        typer.echo(guess, err=True)
    if len(done.unknown) > SHOWN:
        typer.echo(f"and {len(done.unknown) - SHOWN} rarer ones", err=True)
