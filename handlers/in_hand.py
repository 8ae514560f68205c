"""Which case a worker means: the one of the number, or the only one that they have in hand."""

from collections.abc import Collection

from handlers import access
from handlers.context import Context
from handlers.refusal import RefusalError
from handlers.router import Call
from storage import cases, grids
from storage.models import Case, CaseStatus

LIST_LENGTH = 10


def find_meant(context: Context, call: Call, statuses: Collection[CaseStatus]) -> Case:
    """The case of this number, or the only one that can be meant; raises RefusalError."""
    if call.number is not None:
        return access.find_workable(context, call.number)
    assert context.speaker.id is not None
    held = cases.held_by(context.session, context.speaker.id, statuses)
    if not context.private:
        held = _of_this_group(context, held)
    if not held:
        raise RefusalError("nothing-in-hand")
    if len(held) > 1:
        raise RefusalError(
            "which-case",
            cases=context.house.listing(held[:LIST_LENGTH], context.language),
            word=call.command.words[0 if context.language == "zh" else -1],
            first=str(held[0].number),
        )
    assert held[0].id is not None
    return cases.get(context.session, held[0].id)


def _of_this_group(context: Context, held: list[Case]) -> list[Case]:
    assert context.grid is not None
    assert context.grid.id is not None
    below = grids.subtree_ids(context.session, [context.grid.id])
    return [case for case in held if case.grid_id in below and not case.restricted]
