"""What of a text counts when two are compared."""

import re
import unicodedata

#: letters and figures, and the signs that make another sentence of the same words
_KEPT_SIGNS = "?+"
_NUMBER = re.compile(r"\d+")
_TOKEN = re.compile(r"[a-z0-9']+|\w")


def fold(text: str) -> str:
    """The text without case, spaces, pictures and punctuation, unless it has nothing else."""
    plain = _plain(text)
    heard = "".join(sign for sign in plain if sign in _KEPT_SIGNS or sign.isalnum())
    return heard or "".join(plain.split())


def fold_numbers(text: str) -> str:
    """Folded, with every number alike: another house number makes no other sentence."""
    return _NUMBER.sub("0", fold(text))


def tokens(text: str) -> list[str]:
    """Chinese characters, and whole words and numbers of everything else."""
    return _TOKEN.findall(_plain(text))


def weight(text: str) -> int:
    """How much there is to compare, in characters; a word or a number counts for two."""
    return sum(2 if token.isascii() else 1 for token in tokens(text))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
