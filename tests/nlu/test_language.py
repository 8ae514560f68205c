import pytest

from nlu.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("3号楼没水了", "zh"),
        ("drain blocked in building 3", "en"),
        ("WiFi又断了，谁家也这样", "zh"),
        ("Is 李强 the worker for our block?", "en"),
        ("好", "zh"),
        ("ok", "en"),
        ("I", "en"),
    ],
)
def test_the_language_is_the_one_most_words_are_in(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "   ", "12", "3-2-501", "👍👍", "！！？", "#128", "+1"])
def test_digits_signs_and_emoji_are_no_words(text: str) -> None:
    assert language_of(text) == ""


@pytest.mark.parametrize("text", ["[捂脸]", "@小格 2", "[Smile]", "https://example.org/a"])
def test_stickers_mentions_and_links_are_not_the_speakers_words(text: str) -> None:
    assert language_of(text) == ""


def test_a_mention_does_not_turn_an_english_message_chinese() -> None:
    assert language_of("@小格 thanks") == "en"
