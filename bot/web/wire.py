"""Kinds of values that come in over HTTP, made safe to store on the way."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

LONGEST_TEXT = 20_000


def clean(text: str) -> str:
    """The text without control characters, which no database and no phone wants."""
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    return "".join(kept).strip()


def _said(text: str) -> str:
    cleaned = clean(text)
    if not cleaned:
        raise ValueError("the message is empty")
    return cleaned


def _plain(value: str) -> str:
    if not value.isprintable():
        raise ValueError("control characters cannot be part of an id")
    return value


def _blank_is_absent(value: object) -> object:
    return None if value == "" else value


#: "?status=" asks for nothing
MaybeBlank = BeforeValidator(_blank_is_absent)
#: what somebody says; never empty
Line = Annotated[str, Field(max_length=LONGEST_TEXT), AfterValidator(_said)]
#: a word to look for; maybe none
Word = Annotated[str, Field(max_length=200), AfterValidator(_plain)]
#: a name chosen outside
Id = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_plain)]
