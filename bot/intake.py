"""From the inbox to the handlers: claim, understand together, handle one by one."""

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.reception import Reception
from handlers.dispatch import ModelNeededError
from nlu.client import NluUnavailableError
from nlu.rules import find_emergency
from nlu.understanding import Understanding
from storage import conversations, groups, messages
from storage.database import Database
from storage.models import InboundMessage

logger = logging.getLogger(__name__)

CONVERSATIONS_AT_ONCE = 32
MESSAGES_AT_ONCE = 64
LEASE_SECONDS = 15
TRIES = 5
#: how long the model is left alone after it did not answer
MODEL_REST = timedelta(seconds=2)
#: how long a message waits before it is looked at again, for the model or for its turn
WAIT = timedelta(seconds=3)


class Understander(Protocol):
    """Whoever says what texts mean."""

    def understand(self, texts: Sequence[str]) -> list[Understanding]:
        """What each text means, in order; raises NluUnavailableError."""
        ...


@dataclass(slots=True)
class _Round:
    """One claim, what the model said to it, and which conversations were lost on the way."""

    lease: str
    conversation_ids: list[int]
    meanings: dict[int, Understanding] = field(default_factory=dict)
    #: messages that nobody can say the meaning of, and why
    broken: dict[int, Exception] = field(default_factory=dict)
    lost: set[int] = field(default_factory=set)
    #: conversations where nobody has asked the bot to listen: their words go to no model
    unheard: set[int] = field(default_factory=set)


class Intake:
    """One worker on the inbox; any number of processes may run one."""

    def __init__(
        self,
        database: Database,
        reception: Reception,
        understander: Understander,
        *,
        clock: Callable[[], datetime],
        wake_outbox: Callable[[], None],
    ) -> None:
        self._database = database
        self._reception = reception
        self._understander = understander
        self._clock = clock
        self._wake_outbox = wake_outbox
        self._model_rests_until: datetime | None = None

    def work(self) -> bool:
        """Handle what waits; False when there was nothing."""
        lease = secrets.token_hex(8)
        with self._database.transaction() as session:
            claimed = conversations.claim(
                session,
                lease=lease,
                now=self._clock(),
                seconds=LEASE_SECONDS,
                limit=CONVERSATIONS_AT_ONCE,
            )
            ids = [c.id for c in claimed if c.id is not None]
            waiting = messages.due(session, ids, now=self._clock(), limit=MESSAGES_AT_ONCE)
            unheard = groups.unheard(session, ids)
        if not claimed:
            return False
        turn = _Round(lease, ids, unheard=unheard)
        try:
            self._handle_all(turn, waiting)
        finally:
            self._release(turn)
        return True

    def _handle_all(self, turn: _Round, waiting: list[InboundMessage]) -> None:
        # Nobody who smells gas waits for a model, nor for what was said before.
        # The rules are asked again without the bot's name, which may hide how a story begins.
        urgent = [m for m in waiting if m.urgent and find_emergency(self._reception.said(m))]
        for message in urgent:
            self._handle(turn, message)
        heard = {m.id for m in urgent}
        rest = [m for m in waiting if m.id not in heard]
        self._understand(turn, [m for m in rest if m.conversation_id not in turn.unheard])
        for message in rest:
            self._handle(turn, message)

    def _understand(self, turn: _Round, waiting: list[InboundMessage]) -> None:
        now = self._clock()
        if not waiting or (self._model_rests_until and now < self._model_rests_until):
            return
        try:
            self._ask_model(turn, waiting)
        except NluUnavailableError as error:
            logger.warning("the model does not answer: %s", error, extra={"action": "model_away"})
            self._model_rests_until = self._clock() + MODEL_REST
        else:
            self._model_rests_until = None

    def _ask_model(self, turn: _Round, waiting: list[InboundMessage]) -> None:
        """Ask about all at once; when that breaks, about each, to find the one that breaks it."""
        try:
            meanings = self._understander.understand([self._reception.said(m) for m in waiting])
            turn.meanings |= {m.id or 0: u for m, u in zip(waiting, meanings, strict=True)}
        except NluUnavailableError:
            raise
        except Exception as error:
            if len(waiting) == 1:
                turn.broken[waiting[0].id or 0] = error
                return
            for message in waiting:
                self._ask_model(turn, [message])

    def _handle(self, turn: _Round, message: InboundMessage) -> None:
        assert message.id is not None
        if message.conversation_id in turn.lost:
            return
        try:
            self._one_or_wait(turn, message.id)
        except Exception as error:  # one message that breaks a handler must not stop the others
            logger.exception(
                "message failed", extra={"action": "message_failed", "message_id": message.id}
            )
            self._blame(message.id, error)
        self._wake_outbox()

    def _one_or_wait(self, turn: _Round, message_id: int) -> None:
        try:
            self._one(turn, message_id)
        except ModelNeededError:
            if message_id in turn.broken:
                raise turn.broken[message_id] from None
            self._wait_for_model(message_id)

    def _one(self, turn: _Round, message_id: int) -> None:
        """One message, one transaction."""
        with self._database.transaction() as session:
            message = messages.get_pending(session, message_id)
            if message is None:
                return
            if not conversations.still_held(session, message.conversation_id, turn.lease):
                turn.lost.add(message.conversation_id)
                return
            behind = messages.stands_behind(session, message)
            if behind and not self._reception.may_overtake(message):
                messages.postpone(message, until=self._clock() + WAIT)
            else:
                meaning = turn.meanings.get(message_id)
                self._reception.handle(session, message, meaning, self._clock())
                messages.finish(message, at=self._clock())
            session.add(message)

    def _wait_for_model(self, message_id: int) -> None:
        with self._database.transaction() as session:
            message = messages.get_pending(session, message_id)
            if message is None:
                return
            messages.postpone(message, until=self._clock() + WAIT)
            self._reception.tell_to_wait(session, message, self._clock())
            session.add(message)

    def _blame(self, message_id: int, error: Exception) -> None:
        with self._database.transaction() as session:
            message = messages.get_pending(session, message_id)
            if message is None:
                return
            delay = timedelta(seconds=2**message.attempts)
            messages.blame(message, repr(error), until=self._clock() + delay, most=TRIES)
            session.add(message)

    def _release(self, turn: _Round) -> None:
        with self._database.transaction() as session:
            conversations.release(session, turn.conversation_ids, turn.lease, now=self._clock())
