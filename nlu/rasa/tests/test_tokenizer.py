import re
from itertools import pairwise

import pytest

from gridnlu.components.tokenizer import split
from gridnlu.dataset import ANNOTATION
from gridnlu.project import Project


def words(text: str) -> list[str]:
    return [token.text for token in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12号楼1203", ["12", "号", "楼", "1203"]),
        ("A4栋一楼", ["A", "4", "栋", "一", "楼"]),
        ("12-2-501漏水", ["12", "-", "2", "-", "501", "漏", "水"]),
        ("lift in Block B's lobby", ["lift", "in", "Block", "B", "'", "s", "lobby"]),
        ("building3停电", ["building", "3", "停", "电"]),
        ("Ｂ１２栋", ["B", "12", "栋"]),
        ("café déjà", ["café", "déjà"]),
        ("灯坏了😡！！", ["灯", "坏", "了", "😡", "!", "!"]),
        (" \n\t\u200b", []),
        ("", []),
    ],
)
def test_text_is_split_into_characters_digits_and_words(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    "text", ["  Ｂ１２栋 ㎡ ①号", "e\u0301tage ３号楼", "👨\u200d👩\u200d👧 3栋", "İstanbul 5号"]
)
def test_offsets_point_at_the_text_as_it_was_written(text):
    tokens = split(text)
    covered = "".join(text[token.start : token.end] for token in tokens)
    assert covered == re.sub(r"[\s\u200d]", "", text)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


def test_lemmas_are_lower_case_so_that_case_does_not_matter():
    assert [t.lemma for t in split("ＬＩＦＴ")] == [t.lemma for t in split("lift")]


def test_every_place_in_the_training_data_begins_and_ends_with_a_token():
    checked = 0
    for path in Project().data_files():
        for line in path.read_text(encoding="utf-8").splitlines():
            plain, spans = _without_annotation(line)
            tokens = split(plain)
            starts, ends = {t.start for t in tokens}, {t.end for t in tokens}
            for start, end in spans:
                assert start in starts, line
                assert end in ends, line
                checked += 1
    assert checked > 500


def _without_annotation(line: str) -> tuple[str, list[tuple[int, int]]]:
    plain, spans, at = "", [], 0
    for match in ANNOTATION.finditer(line):
        plain += line[at : match.start()]
        inner = match.group()[1 : match.group().index("](")]
        spans.append((len(plain), len(plain) + len(inner)))
        plain += inner
        at = match.end()
    return plain + line[at:], spans
