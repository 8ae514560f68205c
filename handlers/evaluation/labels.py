"""Sets that name each line's category or intent: is it understood, and is it filed?"""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.evaluation.answers import Answer
from handlers.evaluation.classes import Pair, macro_f1, score_classes
from handlers.evaluation.figures import Figure, Miss, SetResult, share
from handlers.evaluation.rows import LabelledFile, Row
from handlers.gate import CLOSING, Act
from handlers.taxonomy import Taxonomy
from nlu.understanding import REPORT_PREFIX

PRECISION = "{intent}: precision when clear"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the code it should get, and others that are right too."""

    text: str
    label: str
    accepted: frozenset[str]
    is_report: bool


@dataclass(frozen=True, slots=True)
class _Judged:
    """A text beside its answer: what it was taken for, and the same if it must be a report."""

    row: Labelled
    answer: Answer
    pair: Pair
    as_report: Pair


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Reports, talk, or both."""

    name: str
    rows: tuple[Labelled, ...]

    @property
    def texts(self) -> list[str]:
        """The texts to ask about."""
        return [row.text for row in self.rows]

    @property
    def truths(self) -> list[bool | None]:
        """Whether each text reports something."""
        return [row.is_report for row in self.rows]

    def measure(self, answers: list[Answer]) -> SetResult:
        """Judge the answers, given in the order of the texts."""
        judged = [_judge(row, a) for row, a in zip(self.rows, answers, strict=True)]
        pairs = [j.pair for j in judged]
        wrong = [j for j in judged if j.pair.label != j.pair.predicted]
        wrong.sort(key=lambda j: -j.answer.meaning.confidence)
        return SetResult(
            name=self.name,
            what="reports and intents",
            n=len(self.rows),
            figures=(*_reports(judged), *_talk(judged), *_means(judged), *_closing(judged)),
            misses=tuple(_miss(j) for j in wrong),
            scores=score_classes(pairs),
            reporting_nothing=sum(not row.is_report for row in self.rows),
            filed_falsely=sum(
                j.answer.overheard is Act.FILE for j in judged if not j.row.is_report
            ),
            categories=frozenset(_categories(judged)),
        )


def read_labels(file: LabelledFile, taxonomy: Taxonomy) -> LabelSet:
    """Rows with `label` and maybe `also`; raises LabelledFileError for an unknown code."""
    return LabelSet(file.name, tuple(_read(file, row, taxonomy) for row in file.rows))


def _read(file: LabelledFile, row: Row, taxonomy: Taxonomy) -> Labelled:
    codes = [code.removeprefix(REPORT_PREFIX) for code in row.codes("label", "also")]
    for code in codes:
        if code not in taxonomy.categories and code not in taxonomy.conversation:
            raise file.error(row, f"“{code}” is no category or intent of the taxonomy.")
    if len(row.codes("label")) != 1:
        raise file.error(row, "the label must be one code; others that are right go into “also”.")
    return Labelled(row.text, codes[0], frozenset(codes), codes[0] in taxonomy.categories)


def _judge(row: Labelled, answer: Answer) -> _Judged:
    predicted, forced = answer.predicted, answer.predicted
    if row.is_report and predicted not in row.accepted:
        forced = answer.likeliest_category or predicted
    return _Judged(row, answer, _pair(row, predicted), _pair(row, forced))


def _pair(row: Labelled, predicted: str) -> Pair:
    """What is also right counts as if it had been the label."""
    return Pair(predicted if predicted in row.accepted else row.label, predicted)


def _categories(judged: list[_Judged]) -> Iterator[str]:
    """The labels, and what was predicted, as far as they are headings of cases."""
    for j in judged:
        if j.row.is_report:
            yield j.row.label
        if j.answer.meaning.category:
            yield j.answer.meaning.category


def _miss(judged: _Judged) -> Miss:
    pair, meaning = judged.pair, judged.answer.meaning
    return Miss(judged.row.text, pair.label, pair.predicted, meaning.confidence)


def _reports(judged: list[_Judged]) -> list[Figure]:
    reports = [j for j in judged if j.row.is_report]
    if not reports:
        return []
    n, right, forced = len(judged), "right category", "right category, talk set aside"
    return [
        share(right, [j.pair.label == j.pair.predicted for j in reports], n=n),
        share(forced, [j.as_report.label == j.as_report.predicted for j in reports], n=n),
        *_acts("reports", reports, n=n),
    ]


def _talk(judged: list[_Judged]) -> list[Figure]:
    talk = [j for j in judged if not j.row.is_report]
    if not talk:
        return []
    n = len(judged)
    right = [j.pair.label == j.pair.predicted for j in talk]
    return [share("right intent", right, n=n), *_acts("talk", talk, n=n)]


def _acts(what: str, judged: list[_Judged], *, n: int) -> list[Figure]:
    acts = [j.answer.overheard for j in judged]
    figures = [
        share(f"{what} filed", [act is Act.FILE for act in acts], n=n),
        share(f"{what} filed or asked about", [act in (Act.FILE, Act.ASK) for act in acts], n=n),
    ]
    # By rule, before the model is heard: neither filed nor asked about, and rare.
    rules = [act for act in (Act.EMERGENCY, Act.COMMAND) if act in acts]
    return figures + [
        share(f"{what} taken for {rule.value}", [act is rule for act in acts], n=n)
        for rule in rules
    ]


def _means(judged: list[_Judged]) -> list[Figure]:
    figures = [macro_f1("macro-F1", [j.pair for j in judged])]
    if any(j.row.is_report for j in judged):
        name = "macro-F1, talk set aside"
        figures.append(macro_f1(name, [j.as_report for j in judged]))
    return figures


def _closing(judged: list[_Judged]) -> list[Figure]:
    figures: list[Figure] = []
    for intent in CLOSING:
        clear = [j for j in judged if j.answer.predicted == intent]
        if clear or any(j.row.label == intent for j in judged):
            right = [intent in j.row.accepted for j in clear]
            figures.append(share(PRECISION.format(intent=intent), right, n=len(judged)))
    return figures
