"""What is new, pushed to the page as it happens (demo only)."""

import asyncio
import json
from collections.abc import AsyncIterator

from fastapi import APIRouter
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from bot.channels.webchat import NAME
from bot.service import Service
from bot.web.service_of import TheService
from storage import cases, groups, webchat
from storage.models import ConversationKind

router = APIRouter(prefix="/api/webchat")

#: another process may have written: the database is the only thing all of them share
LOOK_EVERY_SECONDS = 0.4


@router.get("/live", include_in_schema=False)
async def live(request: Request, service: TheService, member: str = "") -> EventSourceResponse:
    """Events named ``change`` with the newest ids, at once and whenever one has grown."""
    return EventSourceResponse(_changes(request, service, member), ping=15)


async def _changes(
    request: Request, service: Service, member: str
) -> AsyncIterator[ServerSentEvent]:
    last = ""
    while not await request.is_disconnected():
        now = await run_in_threadpool(_newest, service, member)
        if now != last:
            last = now
            yield ServerSentEvent(data=now, event="change")
        await asyncio.sleep(LOOK_EVERY_SECONDS)


def _newest(service: Service, member: str) -> str:
    with service.database.reading() as session:
        group_ids = [group.external_id for group in groups.on_channel(session, NAME)]
        newest = webchat.last_ids(session, group_ids, member if member.isprintable() else "")
        version = cases.latest_event_id(session)
    names = {
        (f"group:{place}" if kind is ConversationKind.GROUP else "direct"): last
        for (kind, place), last in newest.items()
    }
    empty = {f"group:{group_id}": 0 for group_id in group_ids} | {"direct": 0}
    return json.dumps({"conversations": empty | names, "cases": version}, sort_keys=True)
