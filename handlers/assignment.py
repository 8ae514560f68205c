"""Who gets the case: by the tree and the category, then by load; never nobody."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session

from handlers.house import House
from storage import grids, people
from storage.models import Case, Person, Role
from storage.models.people import STAFF_ROLES


@dataclass(frozen=True, slots=True)
class Assignment:
    """The person who gets it, and the hat they get it for."""

    person: Person
    role: Role

    @property
    def role_key(self) -> str:
        """The role as the catalogues spell it."""
        return _key(self.role)


def person_holding(session: Session, case: Case) -> Person:
    """The one who has the case in hand; raises when nobody has."""
    if case.assignee_id is None:
        raise LookupError(f"nobody holds case {case.number}")
    return people.get(session, case.assignee_id)


def role_key(session: Session, house: House, case: Case) -> str:
    """The role in which somebody has the case in hand, as the catalogues spell it."""
    return _key(role_of(session, house, case))


def role_of(session: Session, house: House, case: Case) -> Role:
    """The role in which somebody has the case in hand."""
    if case.assignee_id is None:
        return Role.GRID_WORKER
    line = grids.lineage(session, case.grid_id)
    hats = [hat.role for hat in people.roles_in(session, [case.assignee_id], line)]
    owner = house.taxonomy[case.category].owner
    works = [role for role in hats if role in STAFF_ROLES]
    return owner if owner in hats or not works else works[0]


def choose(
    session: Session,
    house: House,
    *,
    grid_id: int,
    owner: Role,
    passed_over: Collection[int] = (),
) -> Assignment | None:
    """The holder for a case of this grid whose category belongs to ``owner``.

    The nearest grid upwards with somebody in that role decides; then the grid worker, then
    the lead. Who cannot be told anything comes last. None only where no staff exists at all.
    """
    line = grids.lineage(session, grid_id)
    ladder = dict.fromkeys((owner, Role.GRID_WORKER, Role.COMMUNITY_LEAD, Role.DISTRICT_STAFF))
    silent: Assignment | None = None
    for role in ladder:
        for node in line:
            candidates = [
                p for p in people.holders(session, node, [role]) if p.id not in passed_over
            ]
            reachable = [p for p in candidates if _can_be_told(session, house, p)]
            if reachable:
                return Assignment(_least_loaded(session, reachable), role)
            if candidates and silent is None:
                silent = Assignment(candidates[0], role)
    return silent


def _key(role: Role) -> str:
    return role.value.replace("_", "-")


def _can_be_told(session: Session, house: House, person: Person) -> bool:
    assert person.id is not None
    return bool(people.reaches(session, person.id, house.private_channels))


def _least_loaded(session: Session, candidates: list[Person]) -> Person:
    load = people.open_load(session, [p.id for p in candidates if p.id is not None])
    return min(candidates, key=lambda p: (load[p.id or 0], p.id or 0))
