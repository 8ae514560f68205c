"""How a text is put before the classifier."""

from collections.abc import Iterable

from rasa.nlu.tokenizers.tokenizer import Token

from gridnlu.components.tokenizer import split


def phrase(tokens: Iterable[Token]) -> str:
    """The tokens with a space between them."""
    return " ".join(_shape(token.lemma) for token in tokens)


def phrase_of(text: str) -> str:
    """The same for a text, or a part of one, that has not been through the tokenizer."""
    return phrase(split(text))


def _shape(word: str) -> str:
    """Which building it is says nothing about the trouble; how long the number is may."""
    return "0" * min(len(word), 5) if word.isdigit() else word
