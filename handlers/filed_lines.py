"""What the reporter reads after filing: one line for one case, one answer for several."""

from collections.abc import Sequence

from handlers.clocks import say_since
from handlers.context import STALE_AFTER, Context
from handlers.filing import Filed


def answer_for(
    context: Context, filed: Sequence[Filed], *, placeless: Sequence[Filed] = ()
) -> str:
    """Numbers, what, until when; and which building, where `placeless` cases wait for one."""
    line = (
        _one(context, filed[0], placeless) if len(filed) == 1 else _all(context, filed, placeless)
    )
    if context.now - context.message.received_at <= STALE_AFTER:
        return line
    said_at = say_since(
        context.message.received_at, context.now, context.language, context.house.zone
    )
    who = "you" if context.private else context.speaker.name or context.text_of("a-neighbour")
    return context.text_of("filed-late", who=who, time=said_at, line=line)


def _one(context: Context, filed: Filed, placeless: Sequence[Filed]) -> str:
    case, holder = filed.case, filed.holder
    category = context.house.taxonomy[case.category]
    name = f"filed-{category.sla.value}" if filed.has_reached_holder else "filed-no-holder"
    return context.text_of(
        "filed-which-building" if placeless else name,
        number=str(case.number),
        what=context.house.outline(case, context.language),
        role=context.text_of(f"role-{holder.role_key}") if holder else "none",
        due=context.house.due(case, context.language),
    )


def _all(context: Context, filed: Sequence[Filed], placeless: Sequence[Filed]) -> str:
    lines = [
        context.text_of(
            "filed-among-several",
            number=str(one.case.number),
            what=context.house.outline(one.case, context.language),
            due=context.house.due(one.case, context.language),
        )
        for one in filed
    ]
    last = (
        "filed-several-sent" if all(one.has_reached_holder for one in filed) else "filed-several"
    )
    if placeless:
        last = "filed-several-which-building"
    numbers = " ".join(f"#{one.case.number}" for one in placeless)
    return "\n".join([*lines, context.text_of(last, numbers=numbers or "none")])
