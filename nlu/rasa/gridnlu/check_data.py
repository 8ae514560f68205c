"""Refuses texts that stand in two places and tells how varied the rest is.

python -m gridnlu.check_data; status 0 when nothing is refused, 1 otherwise, 2 without any data.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from gridnlu.corpus.duplicates import Clash, near_test, repeated
from gridnlu.corpus.lines import Line, held_out_lines, several_lines, training_lines
from gridnlu.corpus.variety import Variety, measure
from gridnlu.dataset import LANGUAGES, DatasetError
from gridnlu.project import ROOT, Project

CLEAN, REFUSED, UNUSABLE = 0, 1, 2
TESTSET = ROOT.parent / "testset"


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status; tables on standard output, what is refused on standard error."""
    options = _parser().parse_args(arguments)
    try:
        training, several = training_lines(options.project), several_lines(options.project)
        test = held_out_lines(options.testset)
    except DatasetError as error:
        sys.stderr.write(f"Error: {error}\n")
        return UNUSABLE
    for language in LANGUAGES:
        lines = [line for line in training if line.language == language]
        sys.stdout.writelines(f"{row}\n" for row in _table(language, measure(lines)))
    clashes = near_test([*training, *several], test)
    refused = [clash for clash in clashes if not clash.is_stock_phrase]
    refused += [*repeated(training), *repeated(several)]
    sys.stdout.write(_summary(training, several, test, clashes, refused))
    sys.stderr.writelines(f"{clash}\n" for clash in refused)
    return REFUSED if refused else CLEAN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gridnlu.check_data", description=__doc__)
    parser.add_argument("--testset", type=Path, default=TESTSET, help="folder with labelled CSV")
    parser.add_argument(
        "--project",
        type=lambda root: Project(Path(root)),
        default=Project(),
        help=argparse.SUPPRESS,
    )
    return parser


def _table(language: str, rows: Sequence[Variety]) -> Iterator[str]:
    kind = "characters" if language == "zh" else "words"
    yield (
        f"\n{language:<28}{'lines':>6}{kind:>11}{'distinct-2':>11}{'length':>12}"
        f"{'nearest':>9}{'placed':>8}"
    )
    for row in rows:
        length = "/".join(map(str, row.quartiles))
        yield (
            f"{row.intent:<28}{row.lines:>6}{row.distinct:>11}{row.distinct_2:>11.2f}"
            f"{length:>12}{row.nearest:>9.2f}{row.placed:>8.0%}"
        )


def _summary(
    training: Sequence[Line],
    several: Sequence[Line],
    test: Sequence[Line],
    clashes: Sequence[Clash],
    refused: Sequence[Clash],
) -> str:
    excused = len({clash.line for clash in clashes if clash.is_stock_phrase})
    return (
        f"\n{len(training)} examples and {len(several)} messages with their problems marked,"
        f" against {len(test)} test lines:"
        f" {len(refused)} refused, {excused} stock phrases of talk are in both.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
