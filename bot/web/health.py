"""Is it well: for load balancers, containers and people."""

from typing import Literal

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from pydantic import BaseModel

from bot.web.service_of import TheService
from storage import cases, messages, outbox
from storage.models import MessageStatus, OutboxStatus

router = APIRouter()

Word = Literal["ok", "away"]


class Queue(BaseModel):
    """How much waits, and how much needs a person."""

    pending: int
    dead: int


class Health(BaseModel):
    """The answer of /health."""

    status: Literal["ok", "degraded"]
    database: Word
    nlu: Word
    inbox: Queue
    outbox: Queue


@router.get("/health")
def health(service: TheService, response: Response) -> Health:
    """503 only when no message can be taken; degraded while messages wait for the model."""
    nlu: Word = "ok" if service.nlu.is_ready() else "away"
    if not service.database.answers():
        response.status_code = 503
        nothing = Queue(pending=0, dead=0)
        return Health(status="degraded", database="away", nlu=nlu, inbox=nothing, outbox=nothing)
    with service.database.reading() as session:
        waiting, leaving = messages.counts(session), outbox.counts(session)
    stuck = leaving[OutboxStatus.DEAD] + leaving[OutboxStatus.UNCLEAR]
    return Health(
        status="ok" if nlu == "ok" else "degraded",
        database="ok",
        nlu=nlu,
        inbox=Queue(pending=waiting[MessageStatus.PENDING], dead=waiting[MessageStatus.DEAD]),
        outbox=Queue(
            pending=leaving[OutboxStatus.PENDING] + leaving[OutboxStatus.SENDING], dead=stuck
        ),
    )


@router.get("/metrics", include_in_schema=False)
def metrics(service: TheService) -> Response:
    """The same in Prometheus' words, counted when asked."""
    registry = CollectorRegistry()
    inbox = Gauge("gridbot_inbox_messages", "Messages not handled", ["status"], registry=registry)
    out = Gauge("gridbot_outbox_messages", "Lines not sent", ["status"], registry=registry)
    filed = Gauge("gridbot_cases", "Cases", ["status"], registry=registry)
    if not service.database.answers():
        return Response("the database is away\n", status_code=503, media_type="text/plain")
    with service.database.reading() as session:
        for waiting, n in messages.counts(session).items():
            inbox.labels(waiting.value).set(n)
        for leaving, n in outbox.counts(session).items():
            out.labels(leaving.value).set(n)
        for state, n in cases.status_counts(session).items():
            filed.labels(state.value).set(n)
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)
