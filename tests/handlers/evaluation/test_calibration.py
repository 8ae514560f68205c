import pytest

from handlers.evaluation.calibration import Claim, calibrate
from tests.handlers.evaluation.standin import Bench, report, talk


def test_the_error_is_the_mean_distance_between_claim_and_truth_over_ten_equal_parts() -> None:
    # Ten parts of two; in each the model says i/10 twice and is right once.
    claims = [Claim(i / 10, told) for i in range(10) for told in (True, False)]
    result = calibrate(claims)
    assert [len(b.claims) for b in result.bins] == [2] * 10
    # |0.0-0.5| + |0.1-0.5| + … + |0.9-0.5| = 2.5, two lines each, over 20 lines
    assert result.error.value == pytest.approx(0.25)
    assert result.error.of == 20


def test_parts_differ_by_one_line_where_the_number_cannot_be_divided() -> None:
    result = calibrate([Claim(i / 25, False) for i in range(25)])
    assert [len(b.claims) for b in result.bins] == [2, 3] * 5


def test_lines_of_equal_confidence_are_never_torn_apart_by_the_order_of_the_files() -> None:
    claims = [Claim(0.5, i < 10) for i in range(20)]
    for order in (claims, claims[::-1]):
        result = calibrate(order)
        assert [len(b.claims) for b in result.bins] == [20]
        assert result.error.value == pytest.approx(0.0)


def test_a_model_that_is_always_too_sure_is_off_by_as_much() -> None:
    claims = [Claim(0.9, i % 10 < 7) for i in range(100)]
    assert calibrate(claims).error.value == pytest.approx(0.2)


def test_reports_and_chatter_tell_and_sets_of_places_and_dangers_do_not(bench: Bench) -> None:
    bench.model = {
        "a": report("noise", 0.9),
        "b": talk("urge", 0.7, {"noise": 0.2}),
        "c": report("noise", 0.6),
        "d": report("noise", 0.5),
    }
    evaluation = bench.measure(
        bench.write("reports.csv", "text,label", "a,noise", "b,urge"),
        bench.write("chat.csv", "text", "c"),
        bench.write("problems.csv", "text,problems", 'd,"[{""category"": ""leak""}]"', "e,[]"),
        bench.write("places.csv", "text,locations", "f,[]"),
        bench.write("dangers.csv", "text,kind", "g,fire"),
        bench.write("acts.csv", "text,act", "h,file"),
    )
    assert evaluation.calibration
    claims = [claim for b in evaluation.calibration.bins for claim in b.claims]
    # e: 0 and no report; b: 0.2 and none; d: 0.5 and one; c: 0.6 and none; a: 0.9 and one
    assert claims == [
        Claim(0.0, False),
        Claim(0.2, False),
        Claim(0.5, True),
        Claim(0.6, False),
        Claim(0.9, True),
    ]
    assert evaluation.calibration.error.value == pytest.approx((0.2 + 0.5 + 0.6 + 0.1) / 5)
    assert evaluation.summary[-1] == ("all together", evaluation.calibration.error)


def test_where_no_set_tells_there_is_no_calibration(bench: Bench) -> None:
    assert bench.measure(bench.write("p.csv", "text,locations", "f,[]")).calibration is None
