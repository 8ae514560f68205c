from pathlib import Path

import pytest

from handlers.evaluation.rows import LabelledFileError, read_file
from handlers.evaluation.sets import read_set
from handlers.taxonomy import load_taxonomy
from tests.handlers.evaluation.standin import Bench


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["text,label", "a,nois"], "line 2: “nois” is no category or intent of the taxonomy"),
        (["text,label,also", "a,noise,x y"], "“x” is no category or intent"),
        (["text,label", "a,noise leak"], "the label must be one code"),
        (["text,label", "a,"], "the label must be one code"),
        (["text,lable", "a,noise"], "has the columns text, lable"),
        (["text,label,kind", "a,noise,fire"], "has the columns text, label, kind"),
        (["label", "noise"], "has no column “text”"),
        (["text,source,Source", "a,b,c"], "two columns of the same name"),
        (["text,label"], "has no rows"),
        (["text,label", "a,noise,leak"], "line 2: 3 cells for 2 columns"),
        (["text,label", " ,noise"], "line 2: there is no text"),
        (["text,kind", "a,boredom"], "“boredom” is no kind of emergency"),
        (["text,locations", "a,3号楼"], "“locations” is not a JSON list of places"),
        (["text,problems", "a,{}"], "“problems” is not a JSON list of problems"),
        (["text,problems", 'a,"[{""category"": ""x""}]"'], "“x” is no category of the taxonomy"),
        (["text,act", "a,"], "there is no act"),
        (["text", '"a'], "is not a CSV file"),
    ],
)
def test_what_is_wrong_with_a_file_is_one_sentence_that_names_it(
    bench: Bench, lines: list[str], sentence: str
) -> None:
    path = bench.write("set.csv", *lines)
    with pytest.raises(LabelledFileError) as raised:
        read_set(path, "set", load_taxonomy())
    assert str(raised.value).startswith(str(path))
    assert sentence in str(raised.value)
    assert "\n" not in str(raised.value)


def test_files_that_are_missing_or_in_another_encoding_are_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(LabelledFileError, match="cannot be read: No such file"):
        read_file(tmp_path / "none.csv", "none")
    (tmp_path / "gbk.csv").write_bytes("text\n楼道灯坏了".encode("gbk"))
    with pytest.raises(LabelledFileError, match="not in UTF-8"):
        read_file(tmp_path / "gbk.csv", "gbk")


def test_a_text_is_taken_exactly_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "chat.csv"
    path.write_bytes('\ufeffText,Source\r\n" 停水了\n 怎么办 ",x\r\n\r\n好\r\n'.encode())
    assert [row.text for row in read_file(path, "chat").rows] == [" 停水了\n 怎么办 ", "好"]
