"""Which language a message is in, as far as its own words show."""

import re
from typing import Literal

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ENGLISH_WORD = re.compile(r"[A-Za-z]{2,}|\b[aAI]\b")
# A sticker is written [捂脸] or [Smile], a mention @name, and neither is a word of the speaker.
_NO_WORDS = re.compile(r"\[[^\[\]\s]{1,12}\]|@\S+|https?://\S+")


def language_of(text: str) -> Literal["zh", "en", ""]:
    """zh or en by what there is more of; empty when there are no words at all."""
    words = _NO_WORDS.sub(" ", text)
    chinese, english = len(_CHINESE.findall(words)), len(_ENGLISH_WORD.findall(words))
    if not chinese and not english:
        return ""
    return "zh" if chinese >= english else "en"
