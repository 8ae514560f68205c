"""Splits mixed Chinese and English so finely that no place name ends inside a token."""

import unicodedata
from typing import Any

import regex
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

_CJK = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Bopomofo}"
# A CJK character, a run of digits, a run of other letters, or any other visible character.
_TOKEN = regex.compile(
    rf"[{_CJK}]\p{{M}}*|\p{{Nd}}+|(?:(?![{_CJK}])\p{{L}}\p{{M}}*)+|[^\s\p{{Cc}}\p{{Cf}}]\p{{M}}*"
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class CharacterTokenizer(Tokenizer):
    """Tokens carry the half-width text; their offsets point into the text as it was written."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa's base class asks for these two."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_"}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Empty for a text without a visible character."""
        return split(message.get(attribute))


def split(text: str) -> list[Token]:
    """Tokens of a text; the lemma is the lower-case form."""
    return [_token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def _token(written: str, start: int, end: int) -> Token:
    normal = unicodedata.normalize("NFKC", written).strip() or written
    return Token(normal, start, end, lemma=normal.lower())
