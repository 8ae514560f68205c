"""Which accepted texts are learned, and how they stand in the files."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml

from bot.learning.lessons import MOST, Lessons, choose, write
from handlers.taxonomy import load_taxonomy
from storage.candidates import digest_of
from storage.models import CandidateSource, CandidateStatus, TrainingCandidate

INTENTS = load_taxonomy().intents
CORRECTION, IMPORT = CandidateSource


def accepted(
    text: str,
    intent: str = "report_noise",
    *,
    at: datetime,
    source: CandidateSource = IMPORT,
    language: str = "zh",
) -> TrainingCandidate:
    return TrainingCandidate(
        text=text,
        language=language,
        intent=intent,
        source=source,
        origin="h.csv:1",
        status=CandidateStatus.ACCEPTED,
        created_at=at,
        decided_at=at,
        digest=digest_of(text, intent),
    )


def chosen(*rows: TrainingCandidate, tested: tuple[str, ...] = ()) -> Lessons:
    return choose(rows, intents=INTENTS, tested=tested)


def examples(folder: Path, name: str) -> list[str]:
    content = yaml.safe_load((folder / name).read_text("utf-8"))
    (item,) = content["nlu"]
    assert content["version"] == "3.1"
    assert f"{item['intent']}.yml" == Path(name).name
    return [line.removeprefix("- ") for line in item["examples"].splitlines()]


def written(tmp_path: Path, now: datetime, *texts: str) -> list[str]:
    write(chosen(*(accepted(text, at=now) for text in texts)), tmp_path / "learned")
    return examples(tmp_path / "learned", "zh/report_noise.yml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("3号楼2单元1111室太吵", "[3号楼2单元1111室](location)太吵"),
        ("A区7栋和8栋都太吵", "[A区7栋](location)和[8栋](location)都太吵"),
        ("1至5号楼太吵", "[1至5号楼](location)太吵"),
        ("3号楼太吵，3号楼天天吵", "[3号楼](location)太吵，3号楼天天吵"),
        ("loud in building 3, unit 2", "loud in [building 3, unit 2](location)"),
        ("太吵[捂脸](location)", "太吵［捂脸］(location)"),
        ("***先生家太吵，电话***", "先生家太吵，电话"),
        ("- 太吵: '真的' # 唉", "- 太吵: '真的' # 唉"),
    ],
)
def test_a_line_marks_its_places_and_nothing_else(
    tmp_path: Path, now: datetime, text: str, line: str
) -> None:
    assert written(tmp_path, now, text) == [line]


def test_the_files_are_the_same_whatever_the_order(tmp_path: Path, now: datetime) -> None:
    rows = [accepted(f"{n}号楼太吵", at=now) for n in range(20)]
    for name, order in (("one", rows), ("other", rows[::-1])):
        write(chosen(*order), tmp_path / name)
    files = [(tmp_path / name / "zh/report_noise.yml").read_bytes() for name in ("one", "other")]
    assert files[0] == files[1]


def test_each_language_and_intent_has_a_file_and_old_ones_go(
    tmp_path: Path, now: datetime
) -> None:
    folder = tmp_path / "learned"
    write(chosen(accepted("堵了堵了", "report_drainage", at=now)), folder)
    rows = accepted("太吵", at=now), accepted("too loud", at=now, language="en")
    write(chosen(*rows, accepted("早上好呀", "chitchat", at=now)), folder)
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.yml"))
    assert files == ["en/report_noise.yml", "zh/chitchat.yml", "zh/report_noise.yml"]
    assert [path.name for path in tmp_path.iterdir()] == ["learned"]


def test_of_very_many_a_sample_is_learned_with_all_corrections(now: datetime) -> None:
    many = [accepted(f"太吵{n}", at=now) for n in range(MOST + 100)]
    corrected = [accepted(f"真吵{n}", at=now, source=CORRECTION) for n in range(10)]
    lessons = chosen(*many, *corrected, accepted("堵了堵了", "report_drainage", at=now))
    lines = lessons.lines["zh", "report_noise"]
    assert len(lines) == MOST
    assert {candidate.text for candidate in corrected} <= set(lines)
    assert lessons.sampled == {("zh", "report_noise"): MOST + 110}
    assert lessons.size == MOST + 1


def test_one_more_line_changes_a_sample_by_no_more_than_one(now: datetime) -> None:
    many = [accepted(f"太吵{n}", at=now) for n in range(MOST + 100)]
    before, after = chosen(*many[1:]), chosen(*many)
    changed = set(before.lines["zh", "report_noise"]) ^ set(after.lines["zh", "report_noise"])
    assert len(changed) <= 2


def test_of_two_words_on_a_text_the_correction_and_then_the_later_one_counts(
    now: datetime,
) -> None:
    later = now + timedelta(days=1)
    corrected = accepted("响了一夜", "report_noise", at=now, source=CORRECTION)
    imported = accepted("响了一夜", "report_pests", at=later)
    for order in ((corrected, imported), (imported, corrected)):
        lessons = chosen(*order)
        assert lessons.lines == {("zh", "report_noise"): ("响了一夜",)}
        assert lessons.contradicted == 1
    again = accepted("响了一夜", "report_leak", at=later, source=CORRECTION)
    assert list(chosen(again, corrected, imported).lines) == [("zh", "report_leak")]


def test_lines_of_the_test_set_and_of_intents_that_are_gone_are_left_out(now: datetime) -> None:
    lessons = chosen(
        accepted("***先生家太吵", at=now),
        accepted("太吵了", at=now),
        accepted("炸了炸了", "report_boom", at=now),
        tested=("王先生家太吵",),
    )
    assert lessons.lines == {("zh", "report_noise"): ("太吵了",)}
    assert (lessons.tested, lessons.obsolete) == (1, 1)
