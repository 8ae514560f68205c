"""One message to the one thing it means: emergency, answer, command, or what the model says."""

from collections.abc import Callable

from handlers import access
from handlers.context import STALE_AFTER, Context
from handlers.gate import Act
from handlers.grammar import is_bare_number, is_yes, without_thanks, words_of
from handlers.masking import mask
from handlers.refusal import RefusalError
from handlers.router import Audience, Call, Router
from nlu.rules import find_emergency
from nlu.understanding import Emergency
from storage import questions
from storage.models import Question

#: the question whether a mistyped command meant the one that was offered
NEAR_MISS = "near_miss"


class ModelNeededError(Exception):
    """No rule knows what the message means, and the model has not been heard."""


class Dispatcher:
    """Holds the routes and the fixed order in which they are tried."""

    def __init__(self, router: Router, *, emergency: Callable[[Context, Emergency], None]) -> None:
        self._router = router
        self._emergency = emergency

    def dispatch(self, context: Context) -> Act:
        """Do what the message asks for; raises ModelNeededError when only the model can tell."""
        danger = find_emergency(context.text)
        if danger:
            self._emergency(context, danger)
        if not context.is_on:
            return Act.EMERGENCY if danger else Act.IGNORE
        ruled = self._by_rule(context, danger is not None)
        if danger:
            return Act.EMERGENCY
        return Act.COMMAND if ruled else self._by_model(context)

    def _by_rule(self, context: Context, danger: bool) -> bool:
        if not danger and self._is_answer(context):
            return True
        call = self._router.match(
            context.text,
            addressed=context.addressed,
            quoted=context.message.quoted_text if context.message.quoted_from_bot else "",
        )
        if call and self._is_theirs(context, call):
            self._run(context, call)
            return True
        if danger:
            return False
        return self._suggests(context) or self._is_phrase(context)

    def _is_answer(self, context: Context) -> bool:
        assert context.speaker.id is not None
        assert context.conversation.id is not None
        question = questions.open_for(
            context.session,
            context.speaker.id,
            context.conversation.id,
            context.message.received_at,
        )
        if question is None:
            return False
        if question.kind == NEAR_MISS:
            return self._runs_what_was_meant(context, question)
        return _attempt(context, lambda: self._router.answers[question.kind](context, question))

    def _runs_what_was_meant(self, context: Context, question: Question) -> bool:
        if not is_yes(context.text):
            return False
        questions.settle(context.session, question)
        call = self._router.match(question.payload["meant"], addressed=True)
        if call is None or not self._is_theirs(context, call):
            return False
        self._run(context, call)
        return True

    def _is_theirs(self, context: Context, call: Call) -> bool:
        """A staff word without a number from somebody else is talk, not a refusal."""
        return call.number is not None or _is_audience(context, call.command.audience)

    def _run(self, context: Context, call: Call) -> None:
        def run() -> bool:
            call.command.run(context, call)
            return True

        _attempt(context, run)

    def _suggests(self, context: Context) -> bool:
        if not (context.addressed or access.is_staff(context, context.speaker)):
            return False
        near = self._router.near_miss(context.text)
        if near is None:
            return False
        word, call = near
        assert call.number is not None
        if not _is_audience(context, call.command.audience):
            return False
        try:
            access.find_visible(context, call.number)
        except RefusalError:
            return False
        meant = f"{word} #{call.number}"
        context.ask(NEAR_MISS, minutes=10, meant=meant)
        context.reply("near-miss", typed=mask(context.text.strip())[:20], meant=meant)
        return True

    def _is_phrase(self, context: Context) -> bool:
        if _is_stale(context):
            return False
        words = words_of(context.text)
        phrases = self._router.phrases
        phrase = phrases.get(words) or phrases.get(without_thanks(words))
        return phrase is not None and _attempt(context, lambda: phrase(context))

    def _by_model(self, context: Context) -> Act:
        if is_bare_number(context.text):
            # An answer to nothing that was asked: the model has no say in it.
            self._fall_back(context)
            return Act.IGNORE
        understanding = context.understanding
        if understanding is None:
            raise ModelNeededError
        gate = context.house.gate
        act = gate.judge(understanding, addressed=context.addressed)
        if act in (Act.IGNORE, Act.EMERGENCY):
            self._converse(context)
            return act
        if access.is_staff(context, context.speaker) and not context.addressed:
            return Act.IGNORE
        if act is Act.FILE:
            self._router.intents["report"](context)
        elif context.addressed and not _is_stale(context):
            self._router.intents["maybe_report"](context)
        return act

    def _converse(self, context: Context) -> None:
        assert context.understanding is not None
        if _is_stale(context):
            return
        handler = self._router.intents.get(context.understanding.intent)
        if handler is None or not _attempt(context, lambda: handler(context)):
            self._fall_back(context)

    def _fall_back(self, context: Context) -> None:
        if context.addressed and not _is_stale(context):
            self._router.intents["fallback"](context)


def _attempt(context: Context, run: Callable[[], bool]) -> bool:
    """Whether the words meant something; a refusal undoes what was begun, and answers them."""
    try:
        with context.session.begin_nested():
            return run()
    except RefusalError as refusal:
        context.refuse(refusal)
        return True


def _is_audience(context: Context, audience: Audience) -> bool:
    if audience is Audience.LEAD:
        return access.is_lead(context, context.speaker)
    return audience is Audience.EVERYONE or access.is_staff(context, context.speaker)


def _is_stale(context: Context) -> bool:
    return context.now - context.message.received_at > STALE_AFTER
