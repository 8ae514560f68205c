"""The Rasa service over HTTP: many texts in one call, with a hard end."""

from collections.abc import Sequence

import httpx2
from pydantic import TypeAdapter, ValidationError

from nlu.answers import Parsed, understanding_of
from nlu.understanding import Understanding

#: the service takes no more texts in one call
BATCH = 64
#: what stands after this many characters cannot change what a message is about
READ_AT_MOST = 1000


class NluUnavailableError(Exception):
    """Rasa does not answer, or not yet."""


class NluAnswerError(Exception):
    """Rasa answered, but not what was asked; asking the same again will not help."""


#: no model yet, too busy, or a gateway in front of a Rasa that is away
_NOT_NOW = frozenset({409, 429, 502, 503, 504})
_ANSWER: TypeAdapter[list[Parsed]] = TypeAdapter(list[Parsed])


class RasaClient:
    """Asks one Rasa server, or several behind one address."""

    def __init__(
        self, url: str, *, timeout: float, transport: httpx2.BaseTransport | None = None
    ) -> None:
        self._http = httpx2.Client(
            base_url=url, timeout=timeout, trust_env=False, transport=transport
        )

    def understand(self, texts: Sequence[str]) -> list[Understanding]:
        """What each text means, in the same order.

        Raises NluUnavailableError while Rasa is away, NluAnswerError when it answers nonsense.
        """
        understood: list[Understanding] = []
        for start in range(0, len(texts), BATCH):
            batch = texts[start : start + BATCH]
            parsed = self._ask([text[:READ_AT_MOST] for text in batch])
            understood += [
                understanding_of(text, p) for text, p in zip(batch, parsed, strict=True)
            ]
        return understood

    def is_ready(self) -> bool:
        """Whether the server answers and has a model."""
        try:
            return self._http.get("/status", timeout=2.0).is_success
        except httpx2.HTTPError:
            return False

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _ask(self, texts: Sequence[str]) -> list[Parsed]:
        try:
            answer = self._http.post("/model/parse_batch", json={"texts": list(texts)})
        except httpx2.HTTPError as error:
            raise NluUnavailableError(str(error)) from error
        if answer.status_code in _NOT_NOW:
            raise NluUnavailableError(f"status {answer.status_code}")
        try:
            if not answer.is_success:
                raise NluAnswerError(f"status {answer.status_code}")
            parsed = _ANSWER.validate_json(answer.content)
        except ValidationError as error:
            # Where it is wrong, but not what stands there: that may be somebody's words.
            places = {".".join(str(part) for part in e["loc"]) for e in error.errors()}
            raise NluAnswerError(f"unexpected answer at {sorted(places)[:3]}") from None
        if len(parsed) != len(texts):
            raise NluAnswerError("another number of answers than of texts")
        return parsed
