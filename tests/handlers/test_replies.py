import re

import pytest

from handlers.replies import LANGUAGES, Texts, UnknownTextError
from tests.handlers.catalogues import constants, given_values, placeables, spoken_names

ZH, EN = placeables("zh"), placeables("en")


def matches(name: str, spoken: str) -> bool:
    return re.fullmatch(re.escape(spoken).replace(r"\{\}", "[a-z-]+"), name) is not None


def test_both_languages_have_the_same_texts() -> None:
    assert ZH.keys() == EN.keys()


@pytest.mark.parametrize("name", sorted(ZH))
def test_both_languages_are_given_the_same_values(name: str) -> None:
    assert ZH[name] == EN[name]


def test_every_text_that_the_code_names_is_there() -> None:
    missing = {
        f"{where} {name}"
        for where, name in spoken_names()
        if not any(matches(known, name) for known in ZH)
    }
    assert missing == set()


def test_every_text_is_used() -> None:
    said = {name for _, name in spoken_names()} | (constants() & ZH.keys())
    assert {name for name in ZH if not any(matches(name, spoken) for spoken in said)} == set()


def test_every_text_gets_the_values_it_asks_for() -> None:
    short = {
        f"{where} {name}: {sorted(ZH[name] - values)}"
        for where, name, values in given_values()
        if name in ZH and not ZH[name] <= values
    }
    assert short == set()


def test_the_code_is_really_read() -> None:
    named = {name for _, name in spoken_names()}
    assert {"closed", "filed-{}", "status-{}", "unknown-number", "emergency-told"} <= named
    assert len(list(given_values())) > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_nobody_wrote_is_a_mistake_of_ours(language: str) -> None:
    with pytest.raises(UnknownTextError):
        Texts().say(language, "no-such-text")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_value_is_never_shown_to_people(language: str) -> None:
    with pytest.raises(ValueError, match="number"):
        Texts().say(language, "withdrawn")


def test_a_language_that_has_no_catalogue_reads_chinese() -> None:
    assert Texts().say("fr", "withdrawn", number="1") == "#1 已撤下。"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_carries_invisible_marks(language: str) -> None:
    assert Texts().say(language, "unknown-number", number="12").isprintable()
