from pathlib import Path

import pytest

from handlers.evaluation.measure import Evaluation
from tests.handlers.evaluation.standin import Bench, report, talk


def figures(evaluation: Evaluation) -> dict[str, tuple[float, int]]:
    return {figure.name: (figure.hits, figure.of) for figure in evaluation.together}


def labels(bench: Bench) -> tuple[Path, Path]:
    return (
        bench.write("reports.csv", "text,label", "a,noise", "b,noise", "c,leak"),
        bench.write("more.csv", "text,label", "d,noise", "e,thanks", "f,confirm_fixed"),
    )


def test_macro_f1_is_taken_over_the_lines_of_all_sets_at_once(bench: Bench) -> None:
    bench.model = {
        "a": report("noise", 0.9),
        "b": report("noise", 0.9),
        "c": report("noise", 0.9),
        "d": report("leak", 0.9),
        "e": talk("thanks", 0.9),
        "f": talk("thanks", 0.9),
    }
    found = {f.name: (f.value, f.of) for f in bench.measure(*labels(bench)).together}
    # Lines, times said, times right: noise 3, 3, 2; leak 1, 1, 0; thanks 1, 2, 1; confirm_fixed
    # 1, 0, 0.
    expected = {
        "macro-F1, categories and intents": ((2 / 3 + 0 + 2 / 3 + 0) / 4, 4),
        "macro-F1, categories": ((2 / 3 + 0) / 2, 2),
        "macro-F1, intents": ((2 / 3 + 0) / 2, 2),
    }
    for name, (mean, of) in expected.items():
        assert found[name][0] == pytest.approx(mean)
        assert found[name][1] == of


def test_a_category_that_only_talk_was_taken_for_is_no_intent(bench: Bench) -> None:
    bench.model = {"a": report("noise", 0.9)}
    path = bench.write("talk.csv", "text,label,also", "a,urge,noise", "b,chitchat,")
    found = figures(bench.measure(path))
    assert found["macro-F1, categories"] == (1, 1)
    assert found["macro-F1, intents"] == (1, 1)


def test_shares_of_several_sets_are_summed_line_by_line(bench: Bench) -> None:
    bench.model = {
        "a": report("noise", 0.9),
        "b": report("noise", 0.9),
        "d": report("noise", 0.9),
        "e": talk("thanks", 0.9),
    }
    found = figures(bench.measure(*labels(bench)))
    assert found["right category"] == (3, 4)
    assert found["right intent"] == (1, 2)
    assert found["reports filed"] == (3, 4)


def test_every_line_that_reports_nothing_counts_for_false_filings(bench: Bench) -> None:
    sure = report("noise", 0.9)
    bench.model = {"a": sure, "b": sure, "c": sure, "d": sure}
    evaluation = bench.measure(
        bench.write("labels.csv", "text,label", "a,noise", "b,urge", "x,thanks"),
        bench.write("hard.csv", "text", "c", "y", "z"),
        bench.write("problems.csv", "text,problems", "d,[]", 'e,"[{""category"": ""leak""}]"'),
        bench.write("places.csv", "text,locations", "f,[]"),
    )
    found = figures(evaluation)
    assert found["false filings"] == (3, 6)
    assert found["labelled talk filed"] == (1, 2)
    assert found["unlabelled talk filed"] == (1, 3)


def test_words_that_close_are_counted_each_and_all_three(bench: Bench) -> None:
    bench.model = {
        "a": talk("confirm_fixed", 0.9),
        "b": talk("confirm_fixed", 0.9),
        "c": talk("withdraw", 0.9),
        "d": talk("withdraw", 0.5),
    }
    evaluation = bench.measure(
        bench.write("one.csv", "text,label", "a,confirm_fixed", "c,withdraw", "d,thanks"),
        bench.write("two.csv", "text,label", "b,thanks", "e,not_fixed"),
    )
    found = figures(evaluation)
    assert found["confirm_fixed: precision when clear"] == (1, 2)
    assert found["not_fixed: precision when clear"] == (0, 0)
    assert found["withdraw: precision when clear"] == (1, 1)
    assert found["the three that close or reopen: precision when clear"] == (2, 3)


def test_what_no_set_has_is_not_told(bench: Bench) -> None:
    found = figures(bench.measure(bench.write("places.csv", "text,locations", "早上好,[]")))
    assert found == {"exactly the places": (1, 1)}


def test_the_figures_of_all_sets_stand_last_in_the_summary(bench: Bench) -> None:
    bench.model = {"b": talk("thanks", 0.9)}
    summary = bench.measure(
        bench.write("dangers.csv", "text,kind", "3号楼着火了,fire"),
        bench.write("talk.csv", "text,label", "b,thanks"),
    ).summary
    names = [name for name, _ in summary]
    assert names[: names.index("all together")] == ["dangers"] * 3 + ["talk"] * 4
    assert set(names[names.index("all together") :]) == {"all together"}
    assert summary[-1][1].name == "expected calibration error"
