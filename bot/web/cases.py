"""Cases for programs: read only, with the token."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, Field
from sqlmodel import Session

from bot.service import Service
from bot.web.guard import NeedsToken
from bot.web.service_of import TheService
from bot.web.wire import MaybeBlank, Word
from handlers import assignment
from storage import cases, grids, people
from storage.models import Case, CaseStatus

router = APIRouter(prefix="/api/cases", dependencies=[NeedsToken])

_LARGEST = 2**31 - 1
USUAL_LIMIT = 100


class Place(BaseModel):
    """Absent parts are ""."""

    text: str
    zone: str
    building: str
    unit: str
    floor: str
    room: str


class Assignee(BaseModel):
    id: int
    name: str
    role: str


class Due(BaseModel):
    on_site_by: datetime | None
    resolve_by: datetime
    provisional: bool


class Event(BaseModel):
    at: datetime
    action: str
    actor: str
    note: str
    status_before: str | None
    status_after: str


class CaseView(BaseModel):
    """A case as programs see it; times carry the installation's offset."""

    number: int
    status: str
    category: str
    priority: str
    restricted: bool
    grid_code: str
    location: Place
    summary: str
    reports: int
    assignee: Assignee | None
    due: Due
    created_at: datetime
    events: list[Event]


@router.get("")
def list_cases(
    service: TheService,
    status: Annotated[CaseStatus | None, MaybeBlank] = None,
    grid: Word = "",
    category: Word = "",
    overdue: Annotated[bool | None, MaybeBlank] = None,
    after: Annotated[Annotated[int, Field(ge=0, le=_LARGEST)] | None, MaybeBlank] = None,
    limit: Annotated[Annotated[int, Field(ge=1, le=500)] | None, MaybeBlank] = None,
) -> list[CaseView]:
    """Cases by number, those after ``after``; ``grid`` includes all grids below it."""
    with service.database.reading() as session:
        grid_ids = []
        if grid:
            node = grids.by_code(session, grid)
            if node is None or node.id is None:
                raise HTTPException(422, f"There is no grid with the code {grid}.")
            grid_ids = [node.id]
        found = cases.listed(
            session,
            statuses=[status] if status else [],
            grid_ids=grid_ids,
            category=category,
            overdue_at=service.clock() if overdue is not None else None,
            overdue=bool(overdue),
            after=after or 0,
            limit=limit or USUAL_LIMIT,
        )
        return [_view(service, session, case) for case in found]


@router.get("/{number}")
def show_case(service: TheService, number: int) -> CaseView:
    """One case with its whole timeline."""
    with service.database.reading() as session:
        case = cases.peek(session, number) if 0 < number <= _LARGEST else None
        if case is None:
            raise HTTPException(404, f"There is no case {number}.")
        return _view(service, session, case)


def _view(service: Service, session: Session, case: Case) -> CaseView:
    assert case.id is not None
    zone = service.settings.zone
    return CaseView(
        number=case.number,
        status=case.status.value,
        category=case.category,
        priority=case.priority.value,
        restricted=case.restricted,
        grid_code=grids.get(session, case.grid_id).code,
        location=Place(
            text=case.place,
            zone=case.zone,
            building=case.building,
            unit=case.unit,
            floor=case.floor,
            room=case.room,
        ),
        summary=case.summary,
        reports=len(cases.reports(session, case.id)),
        assignee=_assignee(service, session, case),
        due=Due(
            on_site_by=case.on_site_by.astimezone(zone) if case.on_site_by else None,
            resolve_by=case.resolve_by.astimezone(zone),
            provisional=case.provisional,
        ),
        created_at=case.created_at.astimezone(zone),
        events=[
            Event(
                at=event.at.astimezone(zone),
                action=event.action.value,
                actor=person.name if person else "",
                note=event.note,
                status_before=event.status_before.value if event.status_before else None,
                status_after=event.status_after.value,
            )
            for event, person in cases.events(session, case.id)
        ],
    )


def _assignee(service: Service, session: Session, case: Case) -> Assignee | None:
    if case.assignee_id is None:
        return None
    holder = people.get(session, case.assignee_id)
    role = assignment.role_of(session, service.house, case)
    return Assignee(id=case.assignee_id, name=holder.name, role=role.value)
