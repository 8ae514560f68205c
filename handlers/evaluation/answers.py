"""What the product makes of a text, as far as any set asks for it."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.gate import Act, Gate
from handlers.reading import read_as_resident
from handlers.router import Router
from nlu.rules import find_emergency
from nlu.understanding import Emergency, Understanding


@dataclass(frozen=True, slots=True)
class Answer:
    """The understanding of one text and what would follow from it."""

    meaning: Understanding
    overheard: Act
    addressed: Act
    emergency: Emergency | None

    @property
    def predicted(self) -> str:
        """The category's code, or the intent where talk was likelier."""
        return self.meaning.category or self.meaning.intent

    @property
    def likeliest_category(self) -> str:
        """The likeliest category even where talk was likelier than any."""
        shares = self.meaning.shares
        return self.meaning.category or max(shares, key=lambda code: shares[code], default="")


def answer_all(
    texts: list[str],
    *,
    router: Router,
    gate: Gate,
    understand: Callable[[list[str]], list[Understanding]],
) -> list[Answer]:
    """Ask the model once for each text and read it both ways; raises NluUnavailableError."""
    meanings = understand(texts)
    overheard, addressed = (
        read_as_resident(
            texts, addressed=spoken_to, router=router, gate=gate, understand=lambda _: meanings
        )
        for spoken_to in (False, True)
    )
    return [
        Answer(
            meaning=heard.understanding,
            overheard=heard.act,
            addressed=told.act,
            emergency=find_emergency(text),
        )
        for text, heard, told in zip(texts, overheard, addressed, strict=True)
    ]
