"""A small place to test in: two grids of one community, their people and groups."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from storage import people
from storage.database import Database
from storage.models import Building, Grid, GridLevel, Group, Person, Role

CHANNEL = "webchat"


@dataclass(slots=True)
class Village:
    """What has been built, by name."""

    database: Database
    now: datetime
    grids: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)


def build_village(database: Database, now: datetime) -> Village:
    """Community 和平里 with two grids; a group each, and one that is switched off."""
    village = Village(database, now)
    with database.transaction() as session:
        community = _grid(session, village, "heping", GridLevel.COMMUNITY, None)
        first = _grid(session, village, "heping-1", GridLevel.GRID, community, "123456")
        second = _grid(session, village, "heping-2", GridLevel.GRID, community, "789")
        for external_id, grid, enabled in (
            ("g1", first, True),
            ("g2", second, True),
            ("off", first, False),
        ):
            session.add(
                Group(
                    grid_id=grid, name=f"群{external_id}", channel=CHANNEL,
                    external_id=external_id, enabled=enabled,
                )
            )  # fmt: skip
        for name, role, grid in (
            ("张阿姨", Role.RESIDENT, first),
            ("李奶奶", Role.RESIDENT, first),
            ("Tom", Role.RESIDENT, first),
            ("吴大哥", Role.RESIDENT, second),
            ("李强", Role.GRID_WORKER, first),
            ("王敏", Role.GRID_WORKER, second),
            ("赵书记", Role.COMMUNITY_LEAD, community),
            ("陈经理", Role.PROPERTY, community),
            ("周警官", Role.POLICE, community),
        ):
            person = add_person(session, name, now)
            village.people[name] = person
            people.give_role(session, person, grid, role)
            if grid != second:
                people.join_group(session, person, 1)
        session.flush()
    return village


def add_person(session: Session, name: str, now: datetime) -> int:
    """A person whose account on the test platform is their name."""
    person = people.add(session, name=name, channel=CHANNEL, external_id=name, now=now)
    if name.isascii():
        person.language = "en"
    assert person.id is not None
    return person.id


def _grid(
    session: Session,
    village: Village,
    code: str,
    level: GridLevel,
    parent: int | None,
    buildings: str = "",
) -> int:
    grid = Grid(code=code, name=code, level=level, parent_id=parent)
    session.add(grid)
    session.flush()
    assert grid.id is not None
    for number in buildings:
        session.add(Building(grid_id=grid.id, number=number))
    village.grids[code] = grid.id
    return grid.id


def person_named(session: Session, village: Village, name: str) -> Person:
    """The person of the village."""
    return people.get(session, village.people[name])
