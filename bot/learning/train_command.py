"""`gridbot nlu train`: learn what was accepted, compare, and put the better model to work."""

from pathlib import Path
from typing import Annotated

import typer

from bot.evaluate_command import show
from bot.imports.commands import own_database
from bot.learning.lessons import Lessons, LessonsError, adopt, choose, draft_of, require_own, write
from bot.learning.measuring import compare_models, read_testset
from bot.learning.workshop import NLU_PROJECT, Workshop, WorkshopError
from bot.settings import Settings
from handlers.evaluation.comparison import Comparison, ComparisonError
from handlers.evaluation.comparison_tables import comparison_tables
from handlers.evaluation.rows import LabelledFileError
from handlers.evaluation.sets import LabelledSet
from handlers.taxonomy import Taxonomy, load_taxonomy
from nlu.client import NluAnswerError, NluUnavailableError
from nlu.understanding import REPORT_PREFIX
from storage import candidates
from storage.migrate import has_table
from storage.models import CandidateStatus, TrainingCandidate

TESTSET = NLU_PROJECT.parent / "testset"
NOT_BETTER = 3


def train(
    force: Annotated[bool, typer.Option(help="Even when nothing has changed.")] = False,
    testset: Annotated[
        Path, typer.Option(metavar="DIR", help="Labelled CSV files to compare with.")
    ] = TESTSET,
    project: Annotated[Path, typer.Option(hidden=True)] = NLU_PROJECT,
) -> None:
    """Train with what was accepted; the new model goes to work only if it is no worse.

    Status 3: it is worse on the test set, and the old one stays at work.
    """
    taxonomy, workshop = load_taxonomy(), Workshop(project)
    try:
        sets = read_testset(testset, taxonomy)
        before = workshop.at_work()
        folder = Settings().nlu.learned
        new = workshop.train(_prepare(taxonomy, sets, folder), force=force)
        if before is None:
            typer.echo(f"No model was at work: {workshop.use(new)} is now.")
            adopt(folder)
            return
        if before.name == new:
            typer.echo(f"{new} is at work already.")
            return
        comparison = compare_models(sets, workshop.shelved(before.name), workshop.shelved(new))
        show(comparison_tables(comparison))
        _settle(workshop, comparison, before.name, new)
        adopt(folder)
    except (ComparisonError, LabelledFileError, LessonsError, WorkshopError) as error:
        raise _fail(str(error)) from error
    except (NluAnswerError, NluUnavailableError) as error:
        raise _fail(f"The models cannot be compared, nothing is changed: {error}.") from error


def _settle(workshop: Workshop, comparison: Comparison, old: str, new: str) -> None:
    objections = comparison.objections
    if objections:
        typer.echo(f"\n{old} stays at work; {new} is on the shelf. With it:")
        for objection in objections:
            typer.echo(f"- {objection}")
        typer.echo(f"To put it to work all the same: gridbot nlu use {new}")
        raise typer.Exit(NOT_BETTER)
    workshop.use(new)
    typer.echo(f"\n{new} is at work. To go back to {old}: gridbot nlu rollback")


def _prepare(taxonomy: Taxonomy, sets: list[LabelledSet], folder: Path) -> Path | None:
    """Where the draft of what is learned here lies; None where that is nothing.

    What the next start of the service may train with is only what has proved itself.
    """
    tested = {text for one in sets for text in one.texts}
    lessons = choose(_accepted(), intents=taxonomy.intents, tested=tested)
    require_own(folder)
    draft = draft_of(folder)
    if lessons.size or folder.exists():
        write(lessons, draft)
    for line in _told(lessons):
        typer.echo(line)
    return draft if lessons.size else None


def _accepted() -> list[TrainingCandidate]:
    with own_database() as database:
        # A model can be trained before there is a database to learn from.
        if not has_table(database, TrainingCandidate.__tablename__):
            return []
        with database.reading() as session:
            return list(candidates.of_status(session, CandidateStatus.ACCEPTED))


def _told(lessons: Lessons) -> list[str]:
    lines = [f"{lessons.size} lines learned here."] if lessons.size else []
    lines += [
        f"{intent.removeprefix(REPORT_PREFIX)} ({language}): "
        f"{len(lessons.lines[language, intent])} of {found}, a sample"
        for (language, intent), found in lessons.sampled.items()
    ]
    left_out = {
        "that contradict a correction or a later decision": lessons.contradicted,
        "that stand in the test set": lessons.tested,
        "with an intent that there is no more": lessons.obsolete,
    }
    return lines + [f"{count} left out {why}." for why, count in left_out.items() if count]


def _fail(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(1)
