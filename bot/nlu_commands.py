"""The model by hand: what it makes of lines; and the commands that measure and train it."""

import json
import sys
from dataclasses import asdict
from io import TextIOWrapper
from itertools import islice
from typing import Annotated

import typer

from bot.evaluate_command import evaluate_files
from bot.learning.import_command import import_file
from bot.learning.models_command import models, rollback, use
from bot.learning.review import review
from bot.learning.train_command import train
from bot.settings import Settings
from handlers.gate import Gate
from handlers.reading import Reading, read_as_resident
from handlers.routes import make_router
from nlu.client import BATCH, NluAnswerError, NluUnavailableError, RasaClient

nlu_app = typer.Typer(no_args_is_help=True, help="The language model.")
nlu_app.command("evaluate")(evaluate_files)
nlu_app.command("review")(review)
nlu_app.command("import")(import_file)
nlu_app.command("train")(train)
nlu_app.command("models")(models)
nlu_app.command("use")(use)
nlu_app.command("rollback")(rollback)


@nlu_app.command("parse")
def parse(
    addressed: Annotated[bool, typer.Option(help="As if said to the bot.")] = False,
) -> None:
    """Read lines from standard input; write what would be done with each as a JSON line."""
    settings = Settings()
    client = RasaClient(settings.nlu.url, timeout=settings.nlu.timeout_seconds)
    router, gate = make_router(), Gate()
    # A byte that is no UTF-8 is one odd character, not the end of the run.
    stdin = TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    lines = (line.rstrip("\n") for line in stdin)
    while batch := list(islice(lines, BATCH)):
        try:
            readings = read_as_resident(
                batch, addressed=addressed, router=router, gate=gate, understand=client.understand
            )
        except (NluUnavailableError, NluAnswerError) as error:
            typer.echo(
                f"Rasa at {settings.nlu.url} does not answer as it should: {error}", err=True
            )
            raise typer.Exit(1) from error
        for reading in readings:
            typer.echo(json.dumps(_line(reading), ensure_ascii=False))


def _line(reading: Reading) -> dict[str, object]:
    meaning = reading.understanding
    return {
        "text": meaning.text,
        "act": reading.act.value,
        "intent": meaning.intent,
        "category": meaning.category,
        "confidence": round(meaning.confidence, 4),
        "locations": [asdict(location) for location in meaning.locations],
        "problems": [asdict(problem) for problem in meaning.problems],
    }
