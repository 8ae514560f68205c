"""A trained model that no server has loaded, read through a process of its own."""

import json
import subprocess  # runs a fixed command of our own NLU project
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from nlu.answers import Parsed, understanding_of
from nlu.client import READ_AT_MOST, NluAnswerError, NluUnavailableError
from nlu.understanding import Understanding

#: it loads the model first; a reading takes a minute at most
PATIENCE_SECONDS = 600
_ANSWER: TypeAdapter[list[Parsed]] = TypeAdapter(list[Parsed])


def interpreter(project: Path) -> Path:
    """The Python of the NLU project, which is not ours."""
    return project / ".venv" / "bin" / "python"


class ShelvedModel:
    """Understands like the client of the server, for measuring a model before it is at work."""

    def __init__(self, project: Path, name: str) -> None:
        self._project = project
        self._name = name

    def understand(self, texts: Sequence[str]) -> list[Understanding]:
        """What each text means, in the same order; all of them in one process.

        Raises NluUnavailableError when the model cannot be read, NluAnswerError for nonsense.
        """
        answer = self._read([text[:READ_AT_MOST] for text in texts])
        try:
            parsed = _ANSWER.validate_json(answer)
        except ValidationError:
            raise NluAnswerError("unexpected answer") from None
        if len(parsed) != len(texts):
            raise NluAnswerError("another number of answers than of texts")
        return [understanding_of(text, p) for text, p in zip(texts, parsed, strict=True)]

    def _read(self, texts: list[str]) -> str:
        command = [str(interpreter(self._project)), "-m", "gridnlu.read", self._name]
        try:
            done = subprocess.run(  # noqa: S603  the command is ours, the name an argument of it
                command,
                cwd=self._project,
                input=json.dumps(texts),
                capture_output=True,
                encoding="utf-8",
                timeout=PATIENCE_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NluUnavailableError(f"{self._name} cannot be read: {error}") from error
        if done.returncode != 0:
            reason = done.stderr.strip().rpartition("\n")[2] or f"status {done.returncode}"
            raise NluUnavailableError(f"{self._name} cannot be read: {reason}")
        return done.stdout
