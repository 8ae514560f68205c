"""Which function answers what: commands, plain words, answers to questions, and intents."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from handlers.context import Context
from handlers.grammar import (
    Numbered,
    mistyped_number,
    number_alone,
    quoted_number,
    read_after,
)
from storage.models import Question


class Audience(StrEnum):
    """Whose command it is; anybody else who types the bare word is just talking."""

    EVERYONE = "everyone"
    STAFF = "staff"
    LEAD = "lead"


class Takes(StrEnum):
    """What may stand after the word."""

    NOTHING = "nothing"
    #: a case number, that may be left out when just one case can be meant
    CASE = "case"
    #: the same, and words of one's own even without a number
    CASE_AND_TEXT = "case_and_text"
    TEXT = "text"
    NOTICE = "notice"


_NUMBERED = {
    Takes.CASE: Numbered.CASE_ALONE,
    Takes.NOTICE: Numbered.NOTICE,
    Takes.TEXT: Numbered.NOTHING,
}


@dataclass(frozen=True, slots=True)
class Call:
    """A command as somebody typed it."""

    command: "Command"
    number: int | None = None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its words in all languages, whose it is, and what runs."""

    name: str
    words: tuple[str, ...]
    run: Callable[[Context, Call], None]
    audience: Audience
    takes: Takes
    #: it changes nothing, so it may be answered while the model is away
    reads: bool


class DuplicateRouteError(Exception):
    """Two features claim the same word, question or intent."""


T = TypeVar("T")

Answer = Callable[[Context, Question], bool]
#: True when the words meant something here; False leaves them to whoever is next
Words = Callable[[Context], bool]


@dataclass(slots=True)
class Router:
    """The routes of one feature, or of all of them together."""

    commands: dict[str, Command] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    phrases: dict[str, Words] = field(default_factory=dict)
    intents: dict[str, Words] = field(default_factory=dict)

    def command(
        self,
        name: str,
        *words: str,
        audience: Audience = Audience.EVERYONE,
        takes: Takes = Takes.CASE,
        reads: bool = False,
    ) -> Callable[[Callable[[Context, Call], None]], Callable[[Context, Call], None]]:
        """Register a command under all its words."""

        def register(run: Callable[[Context, Call], None]) -> Callable[[Context, Call], None]:
            command = Command(name, words, run, audience, takes, reads)
            for word in words:
                _put(self.commands, word, command)
            return run

        return register

    def answer(self, kind: str) -> Callable[[Answer], Answer]:
        """Register who takes the answer to a question of this kind."""

        def register(run: Answer) -> Answer:
            _put(self.answers, kind, run)
            return run

        return register

    def phrase(self, *words: str) -> Callable[[Words], Words]:
        """Register whole messages that mean something only where a question stands behind."""

        def register(run: Words) -> Words:
            for word in words:
                _put(self.phrases, word, run)
            return run

        return register

    def intent(self, *names: str) -> Callable[[Words], Words]:
        """Register who handles what the model understood."""

        def register(run: Words) -> Words:
            for name in names:
                _put(self.intents, name, run)
            return run

        return register

    @classmethod
    def of(cls, routers: Iterable["Router"]) -> "Router":
        """All routes together; raises DuplicateRouteError."""
        whole = cls()
        for router in routers:
            for word, command in router.commands.items():
                _put(whole.commands, word, command)
            for kind, answer in router.answers.items():
                _put(whole.answers, kind, answer)
            for phrase, run in router.phrases.items():
                _put(whole.phrases, phrase, run)
            for intent, run in router.intents.items():
                _put(whole.intents, intent, run)
        return whole

    def match(self, text: str, *, addressed: bool, quoted: str = "") -> Call | None:
        """The command in this text, by its form alone.

        ``quoted`` is the line of the bot that the message quotes. In a group, what is only
        overheard needs a case number, its own or the quoted one.
        """
        number = number_alone(text)
        if number is not None:
            return Call(self.commands["status"], number)
        for word in sorted(self.commands, key=len, reverse=True):
            command = self.commands[word]
            typed = read_after(text, word, numbered=_numbered(command.takes))
            if typed is None:
                continue
            number = quoted_number(quoted) if typed.number is None else typed.number
            call = Call(command, number, typed.rest)
            if _counts(call, typed.number is not None, addressed):
                return call
        return None

    def near_miss(self, text: str) -> tuple[str, Call] | None:
        """The word and the command that a mistyped one probably meant."""
        for word, command in self.commands.items():
            if command.takes in (Takes.CASE, Takes.CASE_AND_TEXT):
                number = mistyped_number(text, word)
                if number is not None:
                    return word, Call(command, number)
        return None


def _numbered(takes: Takes) -> Numbered:
    return _NUMBERED.get(takes, Numbered.CASE)


def _counts(call: Call, number_typed: bool, addressed: bool) -> bool:
    takes = call.command.takes
    if takes is Takes.NOTHING:
        return not number_typed and not call.rest
    if takes is Takes.TEXT:
        return addressed
    if takes is Takes.NOTICE:
        return number_typed
    if not (addressed or call.number is not None):
        return False
    # "接 孩子去了" has words but names no case: talk, whatever line it quotes.
    return number_typed or not call.rest or takes is Takes.CASE_AND_TEXT


def _put(table: dict[str, T], key: str, value: T) -> None:
    if key in table:
        raise DuplicateRouteError(key)
    table[key] = value
