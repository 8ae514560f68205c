"""For the engineer: what is stuck, and trying it again."""

from typing import Annotated

import typer

from bot.imports.commands import own_database
from bot.service import utc_now
from storage import messages, outbox

outbox_app = typer.Typer(no_args_is_help=True, help="Lines that could not be sent.")
inbox_app = typer.Typer(no_args_is_help=True, help="Messages that could not be handled.")


@outbox_app.command("list")
def list_stuck() -> None:
    """Show dead and unclear lines, without their words."""
    with own_database() as database, database.reading() as session:
        rows = outbox.stuck(session)
        for row in rows:
            typer.echo(
                f"{row.id}\t{row.status.value}\t{row.channel} {row.kind.value}"
                f"\ttries {row.attempts}\t{row.error}"
            )
    if not rows:
        typer.echo("Nothing is stuck.")


@outbox_app.command("resend")
def resend(
    ids: Annotated[list[int] | None, typer.Argument(help="From `outbox list`.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
) -> None:
    """Send stuck lines again."""
    with own_database() as database, database.transaction() as session:
        chosen = [row.id for row in outbox.stuck(session, limit=100_000) if row.id is not None]
        if not everything:
            chosen = [row_id for row_id in chosen if row_id in (ids or [])]
        count = outbox.resend(session, chosen, now=utc_now())
    typer.echo(f"{count} to be sent again.")


@inbox_app.command("retry")
def retry() -> None:
    """Handle all dead messages again."""
    with own_database() as database, database.transaction() as session:
        count = messages.revive(session, utc_now())
    typer.echo(f"{count} to be handled again.")
