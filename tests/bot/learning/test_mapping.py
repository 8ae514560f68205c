"""Their names for our categories."""

from collections import Counter
from pathlib import Path

import pytest

from bot.learning.mapping import LEAVE_OUT, MappingError, Names, lines_to_write, read_mapping
from handlers.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()


def read(folder: Path, text: str, name: str = "map.csv") -> Names:
    path = folder / name
    path.write_text(text, encoding="utf-8-sig")
    return read_mapping(path, TAXONOMY)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("map.csv", "their name,category\n噪声 扰民,noise\n表扬,-\n供水,排水排污\n"),
        ("map.csv", '噪声 扰民,噪音\n\n"表扬",-,120\n供水,report_drainage\n'),
        ("map.yml", "噪声 扰民: noise\n表扬: '-'\n供水: drainage\n"),
    ],
)
def test_names_mean_what_the_mapping_says_and_else_what_we_call_so(
    tmp_path: Path, name: str, text: str
) -> None:
    names = read(tmp_path, text, name)
    assert names.meaning("噪声 扰民") == "report_noise"
    assert names.meaning(" 噪声\u3000扰民 ") == "report_noise"
    assert names.meaning("表扬") == LEAVE_OUT
    assert names.meaning("供水") == "report_drainage"
    assert names.meaning("电梯") == "report_elevator"
    assert names.meaning("chitchat") == "chitchat"
    assert names.meaning("电梯故障") == ""


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("m.csv", "噪声,noize\n", "'噪声' → 'noize', which is no category of ours"),
        ("m.csv", "噪声,noise\n噪声,pests\n", "has '噪声' twice"),
        ("m.csv", "噪声\n", "'噪声' is not “their name,our category”"),
        ("m.csv", "a,b,c,d\n", "is not “their name,our category”"),
        ("m.csv", ",noise\n", "no name"),
        ("m.csv", '噪声,"noi\n', "is not a CSV file"),
        ("m.yml", "- 噪声\n", "must be a mapping"),
        ("m.yml", "噪声: [noise\n", "is not YAML"),
    ],
)
def test_a_mapping_that_cannot_be_is_one_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    with pytest.raises(MappingError) as refused:
        read(tmp_path, text, name)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_mapping_that_is_not_there_or_no_text_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match=r"none\.csv cannot be read"):
        read_mapping(tmp_path / "none.csv", TAXONOMY)
    (tmp_path / "gb.csv").write_bytes("噪声,noise\n".encode("gb18030"))
    with pytest.raises(MappingError, match=r"gb\.csv cannot be read as UTF-8"):
        read_mapping(tmp_path / "gb.csv", TAXONOMY)


def test_the_lines_to_write_can_be_put_into_the_mapping_as_they_are(tmp_path: Path) -> None:
    unknown = Counter({'噪声, "夜间"': 5, "噪声扰民": 120, "狗": 2})
    lines = list(lines_to_write(unknown, TAXONOMY))
    assert lines == ["噪声扰民,noise,120", '"噪声, ""夜间""",noise,5', "狗,?,2"]
    names = read(tmp_path, "\n".join(lines[:2]))
    assert names.meaning('噪声, "夜间"') == "report_noise"
    # What cannot be guessed must be decided.
    with pytest.raises(MappingError, match="狗"):
        read(tmp_path, lines[2])
