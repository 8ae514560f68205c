"""People, their roles and accounts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.models import (
    Account,
    Case,
    CaseStatus,
    ConversationKind,
    Grid,
    Membership,
    Person,
    Role,
    RoleInGrid,
)
from storage.models.people import STAFF_ROLES


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a person can be told something in private."""

    channel: str
    external_id: str
    kind: ConversationKind = ConversationKind.DIRECT


def by_account(session: Session, channel: str, external_id: str) -> Person | None:
    """The person whom the platform calls so."""
    return session.exec(
        select(Person)
        .join(Account, col(Account.person_id) == Person.id)
        .where(Account.channel == channel, Account.external_id == external_id)
    ).one_or_none()


def add(session: Session, *, name: str, channel: str, external_id: str, now: datetime) -> Person:
    """A new person with one account."""
    person = Person(name=name, created_at=now)
    session.add(person)
    session.flush()
    assert person.id is not None
    session.add(Account(person_id=person.id, channel=channel, external_id=external_id))
    return person


def get(session: Session, person_id: int) -> Person:
    """The person with this id; raises when they do not exist."""
    return session.exec(select(Person).where(Person.id == person_id)).one()


def roles_of(session: Session, person_id: int) -> list[RoleInGrid]:
    """All hats of a person, oldest first."""
    return list(
        session.exec(
            select(RoleInGrid)
            .where(RoleInGrid.person_id == person_id)
            .order_by(col(RoleInGrid.id))
        ).all()
    )


def give_role(
    session: Session,
    person_id: int,
    grid_id: int,
    role: Role,
    building_id: int | None = None,
) -> RoleInGrid:
    """Let a person wear a hat in a grid; a building given later is added."""
    held = session.exec(
        select(RoleInGrid).where(
            RoleInGrid.person_id == person_id,
            RoleInGrid.grid_id == grid_id,
            RoleInGrid.role == role,
        )
    ).one_or_none()
    held = held or RoleInGrid(person_id=person_id, grid_id=grid_id, role=role)
    held.building_id = building_id or held.building_id
    session.add(held)
    return held


def join_group(session: Session, person_id: int, group_id: int) -> None:
    """Remember that the person has been seen in the group."""
    if session.get(Membership, (group_id, person_id)) is None:
        session.add(Membership(group_id=group_id, person_id=person_id))


def members(session: Session, group_id: int) -> list[Person]:
    """Who is known to be in the group."""
    return list(
        session.exec(
            select(Person)
            .join(Membership, col(Membership.person_id) == Person.id)
            .where(Membership.group_id == group_id)
            .order_by(col(Person.id))
        ).all()
    )


def roles_in(
    session: Session, person_ids: Collection[int], grid_ids: Collection[int]
) -> list[RoleInGrid]:
    """The hats these people wear in any of these grids."""
    return list(
        session.exec(
            select(RoleInGrid)
            .where(
                col(RoleInGrid.person_id).in_(person_ids),
                col(RoleInGrid.grid_id).in_(grid_ids),
            )
            .order_by(col(RoleInGrid.id))
        ).all()
    )


def is_staff_in(session: Session, person_id: int, grid_ids: Collection[int]) -> bool:
    """Whether the person works for any of these grids."""
    return any(hat.role in STAFF_ROLES for hat in roles_in(session, [person_id], grid_ids))


def holders(session: Session, grid_id: int, roles: Collection[Role]) -> list[Person]:
    """Who holds one of these roles in exactly this grid."""
    return list(
        session.exec(
            select(Person)
            .join(RoleInGrid, col(RoleInGrid.person_id) == Person.id)
            .where(RoleInGrid.grid_id == grid_id, col(RoleInGrid.role).in_(roles))
            .order_by(col(Person.id))
            .distinct()
        ).all()
    )


def open_load(session: Session, person_ids: Sequence[int]) -> dict[int, int]:
    """How many cases each of them has in hand."""
    rows = session.exec(
        select(Case.assignee_id, func.count())
        .where(
            col(Case.assignee_id).in_(person_ids),
            col(Case.status).in_((CaseStatus.ASSIGNED, CaseStatus.ACCEPTED)),
        )
        .group_by(col(Case.assignee_id))
    ).all()
    load = dict.fromkeys(person_ids, 0)
    load.update({person_id: n for person_id, n in rows if person_id is not None})
    return load


def reaches(session: Session, person_id: int, channels: Collection[str]) -> list[Reach]:
    """The accounts of a person on channels that can speak to one person."""
    accounts = session.exec(
        select(Account)
        .where(Account.person_id == person_id, col(Account.channel).in_(channels))
        .order_by(col(Account.id))
    ).all()
    return [Reach(account.channel, account.external_id) for account in accounts]


def accounts_on(session: Session, person_ids: Collection[int], channel: str) -> dict[int, str]:
    """What the platform calls each of these people."""
    rows = session.exec(
        select(Account.person_id, Account.external_id).where(
            col(Account.person_id).in_(person_ids), Account.channel == channel
        )
    ).all()
    return dict(rows)


def account_on(session: Session, person_id: int, channel: str) -> str:
    """What the platform calls the person, or ""."""
    found = session.exec(
        select(Account.external_id).where(
            Account.person_id == person_id, Account.channel == channel
        )
    ).first()
    return found or ""


def lead_grids(session: Session, person_id: int) -> list[Grid]:
    """The grids that the person leads."""
    return list(
        session.exec(
            select(Grid)
            .join(RoleInGrid, col(RoleInGrid.grid_id) == Grid.id)
            .where(
                RoleInGrid.person_id == person_id,
                col(RoleInGrid.role).in_((Role.COMMUNITY_LEAD, Role.DISTRICT_STAFF)),
            )
            .order_by(col(Grid.id))
        ).all()
    )
