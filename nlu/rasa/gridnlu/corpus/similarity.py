"""Texts as sets of neighbouring characters, and how much of those two texts share.

The measure is Dice's: twice the pairs in common, divided by the pairs of both. Multiplying sparse
matrices compares each text with each other in seconds.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer

#: rows multiplied at a time, so that the product stays small
BLOCK = 1000


def alike(
    texts: Sequence[str], others: Sequence[str], least: float
) -> Iterator[tuple[int, int, float]]:
    """The places of a text and of another that are at least so similar, and how similar."""
    if not texts or not others:
        return
    pairs = _pairs([*texts, *others])
    for start, shares in _dice(pairs[: len(texts)], pairs[len(texts) :]):
        found = shares.data >= least
        rows, columns = shares.row[found] + start, shares.col[found]
        yield from zip(rows.tolist(), columns.tolist(), shares.data[found].tolist(), strict=True)


def nearest(texts: Sequence[str]) -> np.ndarray:
    """For each text its similarity to the most similar of the others."""
    found = np.zeros(len(texts))
    pairs = _pairs(texts)
    for start, shares in _dice(pairs, pairs):
        shares.data[shares.row + start == shares.col] = 0
        best = shares.tocsr().max(axis=1).toarray().ravel()
        found[start : start + len(best)] = best
    return found


def _pairs(texts: Sequence[str]) -> sparse.csr_matrix:
    """One row for each text, with a 1 for each pair of characters in it."""
    counter = CountVectorizer(
        analyzer=lambda text: {text[at : at + 2] for at in range(len(text) - 1)},
        dtype=np.float32,
    )
    try:
        return counter.fit_transform(texts)
    except ValueError:
        # Not a single pair: texts of one character.
        return sparse.csr_matrix((len(texts), 1), dtype=np.float32)


def _dice(
    texts: sparse.csr_matrix, others: sparse.csr_matrix
) -> Iterator[tuple[int, sparse.coo_matrix]]:
    sizes, other_sizes = (np.asarray(m.sum(axis=1)).ravel() for m in (texts, others))
    turned = others.T.tocsr()
    for start in range(0, texts.shape[0], BLOCK):
        shares = (texts[start : start + BLOCK] @ turned).tocoo()
        shares.data *= 2
        shares.data /= sizes[shares.row + start] + other_sizes[shares.col]
        yield start, shares
