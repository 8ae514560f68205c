from dataclasses import replace

import pytest

from handlers.gate import CLOSING, Act, Gate
from nlu.understanding import Understanding

GATE = Gate(file_overheard=0.7, ask_overheard=0.4, file_addressed=0.5, ask_addressed=0.2)


def heard(report_confidence: float, intent: str = "report_noise") -> Understanding:
    return Understanding(
        text="", language="zh", intent=intent, confidence=0.9, report_confidence=report_confidence
    )


@pytest.mark.parametrize(
    ("sure", "addressed", "act"),
    [
        (0.7, False, Act.FILE),
        (0.69, False, Act.ASK),
        (0.4, False, Act.ASK),
        (0.39, False, Act.IGNORE),
        (0.5, True, Act.FILE),
        (0.49, True, Act.ASK),
        (0.2, True, Act.ASK),
        (0.19, True, Act.IGNORE),
    ],
)
def test_overheard_talk_must_be_surer_than_what_was_said_to_the_bot(
    sure: float, addressed: bool, act: Act
) -> None:
    assert GATE.judge(heard(sure), addressed=addressed) is act


@pytest.mark.parametrize("intent", ["chitchat", "thanks", "confirm_fixed"])
def test_talk_is_never_filed_and_overheard_not_even_asked_about(intent: str) -> None:
    assert GATE.judge(heard(0.9, intent), addressed=False) is Act.IGNORE
    assert GATE.judge(heard(0.9, intent), addressed=True) is Act.ASK
    assert GATE.judge(heard(0.3, intent), addressed=True) is Act.IGNORE


@pytest.mark.parametrize("addressed", [True, False])
def test_a_danger_counts_only_when_the_model_is_sure_of_it(addressed: bool) -> None:
    sure = replace(heard(0.0, "emergency"), confidence=GATE.emergency)
    unsure = replace(sure, confidence=GATE.emergency - 0.01)
    assert GATE.judge(sure, addressed=addressed) is Act.EMERGENCY
    assert GATE.judge(unsure, addressed=addressed) is Act.IGNORE


@pytest.mark.parametrize("intent", CLOSING)
def test_words_that_close_or_reopen_are_talk_unless_they_are_clear(intent: str) -> None:
    clear = replace(heard(0.0, intent), confidence=GATE.verdict)
    unclear = replace(clear, confidence=GATE.verdict - 0.01)
    assert GATE.believe(clear).intent == intent
    assert GATE.believe(unclear).intent == "chitchat"
    assert GATE.believe(replace(unclear, intent="urge")).intent == "urge"


def test_the_shipped_thresholds_ask_before_they_file_and_hear_better_when_addressed() -> None:
    gate = Gate()
    assert 0 < gate.ask_overheard < gate.file_overheard < 1
    assert 0 < gate.ask_addressed < gate.file_addressed < 1
    assert gate.file_addressed < gate.file_overheard
    assert gate.ask_addressed < gate.ask_overheard
