import shutil

import pytest

from gridnlu import check_data
from gridnlu.corpus.duplicates import near_test, repeated
from gridnlu.corpus.lines import Line, several_lines, training_lines
from gridnlu.corpus.variety import measure
from gridnlu.project import ROOT


def training(text, intent="report_noise"):
    return Line(text, intent, "data/zh/a.yml", "zh")


def held_out(text):
    return Line(text, "", "reports.csv")


def refused(line, other):
    return [clash for clash in near_test([line], [other]) if not clash.is_stock_phrase]


def test_no_shipped_line_stands_twice_or_too_close_to_the_test_set(capsys):
    assert check_data.main([]) == check_data.CLEAN, capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "tested"),
    [
        ("楼下天天半夜唱歌，太吵了", "楼下天天半夜唱歌太吵了！！"),
        ("楼下天天半夜唱歌，太吵了", "楼下天天半夜唱歌真的太吵了"),
        ("12号楼天天半夜唱歌", "7号楼天天半夜唱歌"),
        ("Singing all night, can't sleep", "singing all night cant sleep 😡"),
        ("太吵了", "太吵了！"),
    ],
)
def test_a_report_that_is_a_test_line_with_small_changes_is_refused(text, tested):
    assert len(refused(training(text), held_out(tested))) == 1


@pytest.mark.parametrize(
    ("text", "tested"),
    [
        ("楼下天天半夜唱歌，太吵了", "楼上装修天天砸墙，太吵了"),
        ("太吵了", "吵死了"),
        # Four characters are too few to tell small changes from another sentence.
        ("太吵了啊", "太吵了吧"),
    ],
)
def test_a_report_in_other_words_is_not_refused(text, tested):
    assert refused(training(text), held_out(tested)) == []


@pytest.mark.parametrize("text", ["修好了", "修好了 #12", "me too"])
def test_stock_phrases_of_talk_may_be_in_both_and_are_counted(text):
    clashes = near_test([training(text, "confirm_fixed")], [held_out(text)])
    assert [clash.is_stock_phrase for clash in clashes] == [True]


@pytest.mark.parametrize("intent", ["report_fire_safety", "emergency", "several"])
def test_what_carries_meaning_is_no_stock_phrase_however_short(intent):
    assert refused(training("着火了", intent), held_out("着火了"))


def test_talk_of_some_length_is_no_stock_phrase():
    line = training("师傅刚走已经修好了", "confirm_fixed")
    assert refused(line, held_out("师傅刚走，已经修好了"))


def test_a_text_under_two_intents_is_named_with_both():
    (clash,) = repeated([training("太吵了"), training("太吵了。", "urge")])
    assert str(clash) == (
        "data/zh/a.yml: “太吵了。” (urge) stands in data/zh/a.yml as “太吵了” (report_noise)."
    )


def test_a_question_mark_and_another_number_make_another_example():
    texts = ("修好了", "修好了？", "+1", "1", "+2")
    assert repeated([training(text, "confirm_fixed") for text in texts]) == []


def test_pictures_alone_are_told_apart():
    assert repeated([training("👍", "thanks"), training("🌹", "thanks")]) == []
    assert repeated([training("👍", "thanks"), training("👍 ", "thanks")])


def test_the_figures_of_an_intent_are_those_of_its_lines():
    lines = [
        Line("灯不亮", "report_lighting", "", "zh", has_place=True),
        Line("灯不亮了", "report_lighting", "", "zh"),
        Line("路黑", "report_lighting", "", "zh"),
        Line("谢谢", "thanks", "", "zh"),
    ]
    least_varied, thanks = measure(lines)
    assert least_varied.intent == "report_lighting"
    assert (least_varied.lines, least_varied.distinct) == (3, 6)
    # 灯不 不亮 | 灯不 不亮 亮了 | 路黑
    assert least_varied.distinct_2 == pytest.approx(4 / 6)
    assert least_varied.quartiles == (2, 3, 4)
    # 2·2/(2+3) for the first two, nothing in common with the third
    assert least_varied.nearest == pytest.approx((0.8 + 0.8 + 0) / 3)
    assert least_varied.placed == pytest.approx(1 / 3)
    assert thanks.nearest == 0


def test_marks_in_the_data_are_no_part_of_its_texts():
    lines = [*training_lines(check_data.Project()), *several_lines(check_data.Project())]
    assert not [line for line in lines if "](location)" in line.text or "‖" in line.text]
    assert any(line.has_place for line in lines)


def test_the_command_names_what_it_refuses_and_shows_both_languages(
    small_project, tmp_path, capsys
):
    testset = tmp_path / "testset"
    testset.mkdir()
    (testset / "reports.csv").write_text("text,label\n3号楼彩灯带全灭了没人管,lighting\n")
    shutil.copytree(ROOT / "data/several", small_project.root / "data/several")
    arguments = ["--project", str(small_project.root), "--testset", str(testset)]
    assert check_data.main(arguments) == check_data.CLEAN
    tables = capsys.readouterr().out
    assert tables.count("report_drainage") == 2
    assert "0 refused" in tables

    path = small_project.root / "data/zh/report_lighting.yml"
    with path.open("a", encoding="utf-8") as file:
        file.write("    - [9号楼](location)彩灯带全灭了，没人管\n")
    assert check_data.main(arguments) == check_data.REFUSED
    output = capsys.readouterr()
    assert output.err == (
        "data/zh/report_lighting.yml: “9号楼彩灯带全灭了，没人管” (report_lighting) "
        "is too close to “3号楼彩灯带全灭了没人管” in reports.csv.\n"
    )
    assert "1 refused" in output.out


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "There are no test lines in"),
        ("words,label\na,b\n", "own.csv has no column 'text'."),
    ],
)
def test_a_folder_without_test_lines_proves_nothing(tmp_path, capsys, content, sentence):
    if content:
        (tmp_path / "own.csv").write_text(content)
    assert check_data.main(["--testset", str(tmp_path)]) == check_data.UNUSABLE
    assert sentence in capsys.readouterr().err


def test_data_that_cannot_be_read_is_one_sentence(small_project, capsys):
    small_project.root.joinpath("data/zh/thanks.yml").write_text("- a", encoding="utf-8")
    assert check_data.main(["--project", str(small_project.root)]) == check_data.UNUSABLE
    assert capsys.readouterr().err == "Error: data/zh/thanks.yml: not a mapping.\n"
