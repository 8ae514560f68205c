"""Labelled texts of another system, masked and stored as accepted candidates."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.imports.outcome import CHUNK, Progress, silent
from bot.imports.tables import Line, Row, Table, TableError
from bot.learning.mapping import LEAVE_OUT, Names
from handlers.learning import teachable
from nlu.language import language_of
from storage import candidates
from storage.candidates import Suggestion
from storage.database import Database
from storage.models import CandidateSource, CandidateStatus

#: what the two columns may be called; the first name wins where a file has several
TEXT_COLUMNS = (
    "text", "诉求内容", "诉求描述", "工单内容", "事件描述", "问题描述", "反映内容", "投诉内容",
    "来电内容", "内容", "描述", "content", "description",
)  # fmt: skip
CATEGORY_COLUMNS = (
    "category", "类别", "诉求类别", "诉求分类", "诉求类型", "工单分类", "工单类型", "事件类别",
    "事件分类", "事件类型", "问题类别", "问题分类", "问题类型", "分类", "类型", "label",
)  # fmt: skip


@dataclass(slots=True)
class LabelImport:
    """What became of the rows of a file."""

    stored: int = 0
    #: stored by an earlier import, or put forward by a correction
    known: int = 0
    duplicates: int = 0
    #: without words or without a name
    empty: int = 0
    too_short: int = 0
    left_out: int = 0
    #: rows by names that mean nothing to us
    unknown: Counter[str] = field(default_factory=Counter)
    problems: tuple[Line, ...] = ()

    def summary(self) -> str:
        """One line."""
        return (
            f"{self.stored} new, {self.known} known already, {self.duplicates} twice in the file, "
            f"{self.empty} empty, {self.too_short} too short, {self.left_out} left out, "
            f"{self.unknown.total()} of an unknown category, {len(self.problems)} with a problem"
        )


def columns_of(table: Table) -> tuple[str, str]:
    """The columns of the words and of the category; raises TableError unless they are clear."""
    return (
        _only(table, TEXT_COLUMNS, "the words", "text"),
        _only(table, CATEGORY_COLUMNS, "the category", "category"),
    )


def import_labels(
    database: Database,
    table: Table,
    names: Names,
    *,
    file_name: str,
    now: datetime,
    dry_run: bool = False,
    progress: Progress = silent,
) -> LabelImport:
    """Store each text once with its intent; the same file again changes nothing."""
    columns = columns_of(table)
    meanings = {name: names.meaning(name) for name in {row[columns[1]] for row in table.rows}}
    done = LabelImport(problems=table.problems)
    seen: set[str] = set()
    starts = range(0, len(table.rows), CHUNK)
    for start in progress(starts, "Reading texts"):
        read = [
            _read(row, columns, meanings, file_name, done)
            for row in table.rows[start : start + CHUNK]
        ]
        fresh: dict[str, Suggestion] = {}
        for suggestion in filter(None, read):
            if suggestion.digest in seen:
                done.duplicates += 1
            else:
                seen.add(suggestion.digest)
                fresh[suggestion.digest] = suggestion
        _store(database, fresh, done, now=now, dry_run=dry_run)
    return done


def _only(table: Table, names: Sequence[str], what: str, ours: str) -> str:
    found = [name for name in names if name in table.columns]
    if ours in found:
        return ours
    if len(found) != 1:
        which = "several columns" if found else "no column"
        listed = ", ".join(found or table.columns)
        raise TableError(f"{which} for {what} ({listed}): call the one that is meant “{ours}”")
    return found[0]


def _read(
    row: Row,
    columns: tuple[str, str],
    meanings: Mapping[str, str],
    file_name: str,
    done: LabelImport,
) -> Suggestion | None:
    words, name = row[columns[0]], row[columns[1]]
    if not words or not name:
        done.empty += 1
    elif not (intent := meanings[name]):
        done.unknown[name] += 1
    elif intent == LEAVE_OUT:
        done.left_out += 1
    elif not (text := teachable(words)):
        done.too_short += 1
    else:
        return Suggestion(
            text=text,
            language=language_of(text) or "zh",
            intent=intent,
            source=CandidateSource.IMPORT,
            origin=f"{file_name}:{row.number}",
        )
    return None


def _store(
    database: Database,
    fresh: dict[str, Suggestion],
    done: LabelImport,
    *,
    now: datetime,
    dry_run: bool,
) -> None:
    if dry_run:
        with database.reading() as session:
            new = len(fresh) - len(candidates.known(session, list(fresh)))
    else:
        with database.transaction() as session:
            new = candidates.suggest(
                session, list(fresh.values()), status=CandidateStatus.ACCEPTED, at=now
            )
    done.stored += new
    done.known += len(fresh) - new
