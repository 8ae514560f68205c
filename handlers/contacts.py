"""Who looks after this place: the grid worker, with a number where one is meant for residents."""

from handlers.context import Context
from handlers.refusal import RefusalError
from handlers.router import Call, Router, Takes
from storage import grids, people
from storage.models import Person, Role

router = Router()

#: how sure the model must be before an overheard question is answered
CLEAR_QUESTION = 0.8


@router.command("my_worker", "我的网格员", "my worker", takes=Takes.NOTHING)
def show_worker(context: Context, _call: Call) -> None:
    """Name the worker; who shows no number is asked to call back."""
    workers = _workers(context)
    if not workers:
        raise RefusalError("no-worker")
    for worker in workers:
        if worker.duty_phone:
            context.reply("your-worker", name=worker.name, phone=worker.duty_phone)
            return
    asked = next((worker for worker in workers if _ask_to_call(context, worker)), None)
    if asked:
        context.reply("your-worker-will-call", name=asked.name)
    else:
        context.reply("your-worker-out-of-reach", name=workers[0].name)


@router.intent("ask_worker")
def show_as_understood(context: Context) -> bool:
    """Asked in other words."""
    assert context.understanding is not None
    heard = context.addressed or context.understanding.confidence >= CLEAR_QUESTION
    if not heard or not _workers(context):
        return False
    show_worker(context, Call(router.commands["我的网格员"]))
    return True


def _ask_to_call(context: Context, worker: Person) -> bool:
    """One line a day about the same neighbour is enough; who asks again has been heard."""
    today = context.now.astimezone(context.house.zone).date()
    return context.tell(
        worker,
        "somebody-asks-for-you",
        once=f"asks-for:{worker.id}:{context.speaker.id}:{today}",
        reporter=context.speaker.name or context.house.texts.say(worker.language, "a-neighbour"),
        words=context.text,
    )


def _workers(context: Context) -> list[Person]:
    if context.grid is None or context.grid.id is None:
        return []
    for node in grids.lineage(context.session, context.grid.id):
        found = people.holders(context.session, node, [Role.GRID_WORKER])
        if found:
            return found
    return []
