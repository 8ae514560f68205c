"""The command line: ``gridbot --help``."""

import sys
from typing import Annotated

import typer
import uvicorn
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from bot.app import create_app
from bot.demo.commands import demo_app
from bot.imports.commands import grids_app, groups_app, people_app, places_app
from bot.logs import set_up_logs
from bot.nlu_commands import nlu_app
from bot.outbox_commands import inbox_app, outbox_app
from bot.service import RunRole, make_service
from bot.settings import Settings
from storage.database import Database
from storage.migrate import upgrade

app = typer.Typer(no_args_is_help=True, add_completion=False, help="A bot for grid groups.")
db_app = typer.Typer(no_args_is_help=True, help="The database.")

app.add_typer(db_app, name="db")
app.add_typer(demo_app, name="demo")
app.add_typer(grids_app, name="grids")
app.add_typer(places_app, name="places")
app.add_typer(people_app, name="people")
app.add_typer(groups_app, name="groups")
app.add_typer(nlu_app, name="nlu")
app.add_typer(inbox_app, name="inbox")
app.add_typer(outbox_app, name="outbox")


def main() -> None:
    """Run the command line; a setting that cannot be is said in a sentence, not a traceback."""
    try:
        app()
    except ValidationError as error:
        if error.title != Settings.__name__:
            raise
        for problem in error.errors():
            name = "__".join(str(part) for part in problem["loc"]).upper()
            typer.echo(f"GRIDBOT_{name}: {problem['msg']}", err=True)
        sys.exit(1)


@app.command()
def serve(
    role: Annotated[RunRole, typer.Option(help="Which part of the work to do.")] = RunRole.ALL,
) -> None:
    """Run the service. Every role answers /health; only web and all are meant for people."""
    settings = Settings()
    set_up_logs(settings.log_level)
    uvicorn.run(
        create_app(make_service(settings), role),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=3,
    )


@db_app.command("upgrade")
def upgrade_database() -> None:
    """Bring the database up to the tables of this version."""
    database = Database(Settings().database_url)
    try:
        upgrade(database)
    except SQLAlchemyError as error:
        typer.echo(f"The database could not be upgraded: {error}", err=True)
        raise typer.Exit(1) from error
    typer.echo("The database is up to date.")
