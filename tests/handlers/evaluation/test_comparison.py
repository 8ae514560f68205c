"""Two models on the same lines: which is better, where, and may it take over?"""

from pathlib import Path

import pytest
from rich.console import Console

from handlers.evaluation.comparison import Comparison, ComparisonError, Flip, compare
from handlers.evaluation.comparison_tables import comparison_tables
from nlu.understanding import Understanding
from tests.handlers.evaluation.standin import Bench, report, talk

LINES = ("太吵了,noise", "吵死了,noise", "漏水了,leak", "早上好,chitchat", "谢谢,thanks")
RIGHT = {
    "太吵了": report("noise", 0.9),
    "吵死了": report("noise", 0.9),
    "漏水了": report("leak", 0.9),
    "谢谢": talk("thanks", 0.9),
}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def compared(
    bench: Bench, old: dict[str, Understanding], new: dict[str, Understanding]
) -> Comparison:
    paths = (
        bench.write("labels.csv", "text,label", *LINES),
        bench.write("talk.csv", "text", "吃了吗", "下雨了"),
        bench.write("problems.csv", "text,problems", "随便说说,[]"),
    )
    evaluations = []
    for model in (old, new):
        bench.model = RIGHT | model
        evaluations.append(bench.measure(*paths))
    return compare(*evaluations)


def shown(comparison: Comparison) -> list[str]:
    console = Console(width=120)
    with console.capture() as captured:
        console.print(comparison_tables(comparison))
    return [" ".join(line.split()) for line in captured.get().splitlines()]


def test_a_model_that_is_the_same_may_take_over(bench: Bench) -> None:
    same = compared(bench, {}, {})
    assert same.objections == []
    assert same.categories == ()
    assert (same.old.right, same.old.lines, same.old.macro_f1) == (5, 5, 1.0)


def test_a_better_model_may_take_over(bench: Bench) -> None:
    assert compared(bench, {"太吵了": report("leak", 0.9)}, {}).objections == []


def test_fewer_right_lines_are_an_objection(bench: Bench) -> None:
    worse = compared(bench, {}, {"太吵了": report("leak", 0.9)})
    assert worse.objections == [
        "fewer lines are understood: 4, not 5",
        "macro-F1 falls: 83.33%, not 100.00%",
    ]


def test_a_rare_label_that_is_lost_for_a_common_one_is_an_objection(bench: Bench) -> None:
    old = {"太吵了": report("pests", 0.9)}
    worse = compared(bench, old, {"漏水了": report("pests", 0.9)})
    assert (worse.old.right, worse.new.right) == (4, 4)
    assert [objection.partition(":")[0] for objection in worse.objections] == ["macro-F1 falls"]


@pytest.mark.parametrize("text", ["早上好", "吃了吗", "随便说说"])
def test_one_more_line_that_is_filed_falsely_is_an_objection(bench: Bench, text: str) -> None:
    objections = compared(bench, {}, {text: report("noise", 0.9)}).objections
    assert "more lines would be filed that report nothing: 1, not 0" in objections


def test_what_is_unsure_is_not_filed(bench: Bench) -> None:
    assert compared(bench, {}, {"吃了吗": report("noise", 0.5)}).objections == []


def test_categories_that_change_are_told_with_the_lines_that_flipped(bench: Bench) -> None:
    old = {"吵死了": report("leak", 0.9)}
    new = {"漏水了": report("noise", 0.9)}
    changed = {change.label: change for change in compared(bench, old, new).categories}
    assert set(changed) == {"noise", "leak"}
    assert (round(changed["noise"].old, 3), round(changed["noise"].new, 3)) == (0.667, 0.8)
    flips = (Flip("吵死了", "noise", "leak", "noise"), Flip("漏水了", "leak", "leak", "noise"))
    # Of what got better the good comes first, of what got worse the bad.
    assert changed["noise"].flips == flips
    assert changed["leak"].flips == flips[::-1]


def test_sets_without_labels_cannot_tell(bench: Bench) -> None:
    evaluation = bench.measure(bench.write("talk.csv", "text", "吃了吗"))
    with pytest.raises(ComparisonError, match="text and label"):
        compare(evaluation, evaluation)


def test_the_tables_show_each_set_the_changes_and_the_sum(bench: Bench) -> None:
    new = {"太吵了": report("leak", 0.9), "吃了吗": report("noise", 0.9)}
    lines = shown(compared(bench, {}, new))
    assert "labels right category 5 100.0% 3/3 66.7% 2/3 -33.3" in lines
    assert "talk filed 2 0.0% 0/2 50.0% 1/2 +50.0" in lines
    assert "problems exactly the categories 1 100.0% 1/1 100.0% 1/1 +0.0" in lines
    assert "noise: F1 100.0% → 66.7% (-33.3)" in lines
    assert lines[lines.index("noise: F1 100.0% → 66.7% (-33.3)") + 1 :][:2] == [
        "太吵了", "noise → leak (now wrong: noise)",
    ]  # fmt: skip
    assert "understood as labelled 100.0% (5/5) 80.0% (4/5) -20.0" in lines
    assert "macro-F1 100.0% 83.3% -16.7" in lines
    assert "lines that report nothing, filed 0 1 +1" in lines
