"""What would be done with a text: the same order of rules, without doing it."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.gate import Act, Gate
from handlers.grammar import is_bare_number
from handlers.router import Audience, Router
from nlu.rules import find_emergency
from nlu.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Reading:
    """The act, and the understanding it rests on where a model was needed."""

    act: Act
    understanding: Understanding


def read_as_resident(
    texts: list[str],
    *,
    addressed: bool,
    router: Router,
    gate: Gate,
    understand: Callable[[list[str]], list[Understanding]],
) -> list[Reading]:
    """What the service would do with each text of a resident in a group."""
    return [
        Reading(_act(text, meaning, addressed=addressed, router=router, gate=gate), meaning)
        for text, meaning in zip(texts, map(gate.believe, understand(texts)), strict=True)
    ]


def _act(text: str, meaning: Understanding, *, addressed: bool, router: Router, gate: Gate) -> Act:
    if find_emergency(text):
        return Act.EMERGENCY
    call = router.match(text, addressed=addressed)
    if call and (call.number is not None or call.command.audience is Audience.EVERYONE):
        return Act.COMMAND
    if is_bare_number(text):
        return Act.IGNORE
    return gate.judge(meaning, addressed=addressed)
