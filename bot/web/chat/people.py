"""Who and where: groups, members and the bot itself, for the chat page (demo only)."""

from importlib.metadata import version

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel
from sqlmodel import Session

from bot.channels.webchat import NAME
from bot.web.service_of import TheService
from handlers.places import public_place
from handlers.replies import LANGUAGES
from storage import cases, grids, groups, people
from storage.models import Group, Role

router = APIRouter(prefix="/api/webchat")


class About(BaseModel):
    bot_name: str
    version: str


class GroupView(BaseModel):
    id: str
    name: str
    grid_code: str


class MemberView(BaseModel):
    id: str
    name: str
    role: str


class CardView(BaseModel):
    """A case on the strip beside the chat; restricted ones never come here."""

    number: int
    status: str
    category: str
    category_name: dict[str, str]
    priority: str
    location: dict[str, str]
    created_at: str
    resolve_by: str
    overdue: bool
    reports: int


@router.get("/about")
def about(service: TheService) -> About:
    """What the bot is called here."""
    return About(bot_name=service.settings.name, version=version("gridbot"))


@router.get("/groups")
def list_groups(service: TheService) -> list[GroupView]:
    """The groups one can talk in."""
    with service.database.reading() as session:
        found = groups.on_channel(session, NAME)
        codes = grids.codes(session, {group.grid_id for group in found})
        return [
            GroupView(id=g.external_id, name=g.name, grid_code=codes[g.grid_id]) for g in found
        ]


@router.get("/groups/{group}/members")
def list_members(service: TheService, group: str) -> list[MemberView]:
    """Who is in the group, with the role that weighs most there."""
    with service.database.reading() as session:
        found = find_group(session, group)
        assert found.id is not None
        members = people.members(session, found.id)
        ids = [person.id for person in members if person.id is not None]
        line = grids.lineage(session, found.grid_id)
        accounts = people.accounts_on(session, ids, NAME)
        roles: dict[int, Role] = {}
        for hat in people.roles_in(session, ids, line):
            known = roles.get(hat.person_id, Role.RESIDENT)
            roles[hat.person_id] = hat.role if known is Role.RESIDENT else known
        return [
            MemberView(
                id=accounts[person.id],
                name=person.name,
                role=roles.get(person.id, Role.RESIDENT).value,
            )
            for person in members
            if person.id in accounts
        ]


@router.get("/groups/{group}/cases")
def list_cards(service: TheService, group: str) -> list[CardView]:
    """The newest public cases of the group's grid."""
    zone, now = service.settings.zone, service.clock()
    with service.database.reading() as session:
        found = find_group(session, group)
        newest = cases.newest_public(session, found.grid_id)
        counts = cases.report_counts(session, [case.id for case in newest if case.id])
        return [
            CardView(
                number=case.number,
                status=case.status.value,
                category=case.category,
                category_name=dict(service.house.taxonomy[case.category].names),
                priority=case.priority.value,
                location={tongue: public_place(case, tongue) for tongue in LANGUAGES},
                created_at=case.created_at.astimezone(zone).isoformat(),
                resolve_by=case.resolve_by.astimezone(zone).isoformat(),
                overdue=service.house.is_overdue(case, now),
                reports=counts.get(case.id or 0, 0),
            )
            for case in newest
        ]


def find_group(session: Session, external_id: str) -> Group:
    """The group of this page; raises HTTP 404."""
    found = groups.by_external_id(session, NAME, external_id) if _can_be(external_id) else None
    if found is None:
        raise HTTPException(404, "There is no such group.")
    return found


def _can_be(external_id: str) -> bool:
    return external_id.isprintable() and len(external_id) <= 200
