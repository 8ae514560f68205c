"""What the location model sees of each token."""

from collections.abc import Sequence

from rasa.nlu.tokenizers.tokenizer import Token

REACH = 4
_KINDS = {
    "numeral": "零〇一二三四五六七八九十百两甲乙丙丁东南西北中",
    "unit": "栋幢号楼座单元层室户门区期梯弄巷苑",
    "join": "-－—~～、,，/和及与到至#",
}
_KIND_OF = {character: kind for kind, characters in _KINDS.items() for character in characters}


def describe(tokens: Sequence[Token]) -> list[list[str]]:
    """One list of features for each token: itself and its neighbours, alone and in pairs."""
    words = [_word(token) for token in tokens]
    kinds = [_kind(token) for token in tokens]
    edge = [f"<{n}" for n in range(REACH)], [f">{n}" for n in range(REACH)]
    words, kinds = ([*edge[0], *row, *edge[1]] for row in (words, kinds))
    return [_around(words, kinds, at + REACH) for at in range(len(tokens))]


def _around(words: list[str], kinds: list[str], at: int) -> list[str]:
    features = ["bias"]
    for step in range(-REACH, REACH + 1):
        features.append(f"w{step}={words[at + step]}")
        features.append(f"k{step}={kinds[at + step]}")
    for step in (-2, -1, 0, 1):
        features.append(f"ww{step}={words[at + step]} {words[at + step + 1]}")
        features.append(f"kk{step}={kinds[at + step]} {kinds[at + step + 1]}")
    features.append(f"kkk={kinds[at - 1]} {kinds[at]} {kinds[at + 1]}")
    features.append(f"www={words[at - 1]} {words[at]} {words[at + 1]}")
    return features


def _word(token: Token) -> str:
    return "0" * min(len(token.lemma), 5) if token.lemma.isdigit() else token.lemma


def _kind(token: Token) -> str:
    word = token.text
    if word.isdigit():
        return "digits"
    if word.isascii() and word.isalpha():
        return "letter" if len(word) == 1 else "Word" if word[0].isupper() else "word"
    return _KIND_OF.get(word, "other")
