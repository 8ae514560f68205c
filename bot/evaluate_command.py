"""The command that measures what is understood, on labelled files wherever they are."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, RenderableType
from tqdm import tqdm

from bot.settings import NluSettings, Settings
from handlers.evaluation.answers import answer_all
from handlers.evaluation.measure import Evaluation, evaluate
from handlers.evaluation.page import page
from handlers.evaluation.rows import LabelledFileError
from handlers.evaluation.sets import LabelledSet, read_set
from handlers.evaluation.tables import tables
from handlers.gate import Gate
from handlers.routes import make_router
from handlers.taxonomy import load_taxonomy
from nlu.client import BATCH, NluAnswerError, NluUnavailableError, RasaClient
from nlu.understanding import Understanding

#: nobody is waiting for an answer in a chat
PATIENCE_SECONDS = 60.0
#: columns where there is no terminal whose width could be asked
WIDTH = 120


def evaluate_files(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE…", help="Labelled CSV files.")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--all", metavar="DIR", help="Every .csv file below it.")
    ] = None,
    page_file: Annotated[
        Path | None, typer.Option("--page", metavar="OUT.html", help="Write a page as well.")
    ] = None,
) -> None:
    """Measure what the running model, the gate and the rules make of labelled texts.

    The columns tell what is measured: text with label (and also), locations, kind, problems
    or act; or only text (and source) for lines that report nothing.
    """
    gate = Gate()
    try:
        evaluation = _measure(_read(files or [], folder), gate, Settings().nlu)
    except LabelledFileError as error:
        raise _fail(str(error)) from error
    show(tables(evaluation))
    if page_file:
        try:
            page_file.write_text(page(evaluation, gate), encoding="utf-8")
        except OSError as error:
            raise _fail(f"{page_file} cannot be written: {error.strerror}.") from error


def show(content: RenderableType) -> None:
    """Print tables, and lines exactly as people wrote them."""
    console = Console(markup=False, emoji=False, highlight=False)
    if not console.is_terminal:
        console.width = WIDTH
    console.print(content)


def _read(files: Sequence[Path], folder: Path | None) -> list[LabelledSet]:
    named = {path: path.stem for path in files}
    if folder:
        found = sorted(path for path in folder.rglob("*.csv") if path.is_file())
        if not found:
            raise LabelledFileError(f"There is no .csv file below {folder}.")
        named |= {path: str(path.relative_to(folder).with_suffix("")) for path in found}
    if not named:
        raise LabelledFileError("Name a labelled file, or a folder of them with --all.")
    often = Counter(named.values())
    taxonomy = load_taxonomy()
    return [
        read_set(path, name if often[name] == 1 else str(path), taxonomy)
        for path, name in named.items()
    ]


def _measure(sets: list[LabelledSet], gate: Gate, settings: NluSettings) -> Evaluation:
    client = RasaClient(settings.url, timeout=max(PATIENCE_SECONDS, settings.timeout_seconds))

    def understand(texts: list[str]) -> list[Understanding]:
        understood: list[Understanding] = []
        with tqdm(total=len(texts), unit="text", leave=False, disable=None) as bar:
            for start in range(0, len(texts), BATCH):
                batch = texts[start : start + BATCH]
                understood += client.understand(batch)
                bar.update(len(batch))
        return understood

    router = make_router()
    try:
        return evaluate(
            sets,
            lambda texts: answer_all(texts, router=router, gate=gate, understand=understand),
        )
    except NluUnavailableError as error:
        reason = str(error).partition("\n")[0]
        raise _fail(f"Rasa at {settings.url} does not answer: {reason}") from error
    except NluAnswerError as error:
        raise _fail(f"What answers at {settings.url} is no Rasa of ours: {error}.") from error
    finally:
        client.close()


def _fail(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(1)
