"""``python -m benchmarks.pipelines``: train pipelines on the same examples and compare them."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.pipelines.page import Measured, page
from benchmarks.pipelines.probing import probe
from benchmarks.pipelines.scoring import share_out
from benchmarks.pipelines.sets import MeasuringSet, read_sets
from benchmarks.pipelines.training import Choice, PipelineError, pipeline_names, train
from handlers.evaluation.rows import LabelledFileError

WORK = Path("var") / "pipelines"


def main(
    named: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=FILE", help="One more set.")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--all", metavar="DIR", help="Every .csv file below it, too.")
    ] = None,
    sample: Annotated[int, typer.Option(help="Train on one of so many examples.", min=1)] = 6,
    epochs: Annotated[int, typer.Option(help="Of networks.", min=1)] = 100,
    only: Annotated[
        list[str] | None,
        typer.Option(help="This pipeline; NAME@1 trains it on all examples, whatever --sample."),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write the table into this file, too.")] = None,
    work: Annotated[Path, typer.Option(help="Where samples and models are kept.")] = WORK,
) -> None:
    """Print one table: what pipelines cost, what they understand, what they would file."""
    try:
        choices = [_choice(one, sample, epochs) for one in only or pipeline_names()]
        sets = read_sets(named or [], folder)
        measured = [_measure(choice, sets, work.absolute()) for choice in choices]
    except (LabelledFileError, PipelineError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    table = page(measured)
    sys.stdout.write(table)
    if out:
        out.write_text(table, encoding="utf-8")


def _choice(wanted: str, sample: int, epochs: int) -> Choice:
    name, _, every = wanted.partition("@")
    if name not in pipeline_names() or not (every or "1").isdecimal():
        raise PipelineError(f"{wanted}: there are {', '.join(pipeline_names())}, and NAME@1.")
    return Choice(name, int(every) if every else sample, epochs)


def _measure(choice: Choice, sets: list[MeasuringSet], work: Path) -> Measured:
    typer.echo(f"{choice.name}: training and reading", err=True)
    trained = train(choice, work)
    probed = probe(trained, [text for one in sets for text in one.texts])
    return Measured(choice, trained, probed, share_out(sets, probed.understandings))


if __name__ == "__main__":
    typer.run(main)
