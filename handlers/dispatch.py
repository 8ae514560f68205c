"""One message to the one thing it means: emergency, answer, command, or what the model says."""

from collections.abc import Callable
from datetime import timedelta

from handlers import access
from handlers.context import Context
from handlers.gate import Act
from handlers.refusal import RefusalError
from handlers.router import Audience, Call, Router
from nlu.rules import find_emergency
from nlu.understanding import Emergency
from storage import questions
from storage.models import InvalidTransitionError, Question

#: what is understood later than this is filed, but small talk about it has gone stale
STALE_AFTER = timedelta(minutes=30)
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
        if context.group is not None and not context.group.enabled:
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
        return self._router.answers[question.kind](context, question)

    def _runs_what_was_meant(self, context: Context, question: Question) -> bool:
        if context.text.strip() != "1":
            return False
        questions.settle(context.session, question)
        call = self._router.match(question.payload["meant"], addressed=True)
        if call is None or not self._is_theirs(context, call):
            return False
        self._run(context, call)
        return True

    def _is_theirs(self, context: Context, call: Call) -> bool:
        """A staff word without a number from somebody else is talk, not a refusal."""
        if call.number is not None or call.command.audience is Audience.EVERYONE:
            return True
        if call.command.audience is Audience.LEAD:
            return access.is_lead(context, context.speaker)
        return access.is_staff(context, context.speaker)

    def _run(self, context: Context, call: Call) -> None:
        try:
            with context.session.begin_nested():
                call.command.run(context, call)
        except RefusalError as refusal:
            context.refuse(refusal)
        except InvalidTransitionError as error:
            context.reply(
                "wrong-state",
                number=str(call.number or ""),
                status=context.text_of(f"status-{error.status.value}"),
                state=error.status.value,
            )

    def _suggests(self, context: Context) -> bool:
        if not (context.addressed or access.is_staff(context, context.speaker)):
            return False
        near = self._router.near_miss(context.text)
        if near is None:
            return False
        word, number = near
        try:
            access.find_visible(context, number)
        except RefusalError:
            return False
        meant = f"{word} #{number}"
        context.ask(NEAR_MISS, minutes=10, meant=meant)
        context.reply("near-miss", typed=context.text.strip()[:30], meant=meant)
        return True

    def _is_phrase(self, context: Context) -> bool:
        if _is_stale(context):
            return False
        words = context.text.strip().rstrip("。.！!~～ ").lower()
        phrase = self._router.phrases.get(words)
        return phrase is not None and phrase(context)

    def _by_model(self, context: Context) -> Act:
        understanding = context.understanding
        if understanding is None:
            raise ModelNeededError
        act = context.house.gate.judge(understanding, addressed=context.addressed)
        if act is Act.IGNORE:
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
        handled = handler is not None and handler(context)
        if not handled and context.addressed:
            self._router.intents["fallback"](context)


def _is_stale(context: Context) -> bool:
    return context.now - context.message.received_at > STALE_AFTER
