"""A city of any number of grids, drawn so that a bigger one contains the smaller ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from bot.demo.names import person_name, place_name
from bot.demo.place import Place, load_place
from bot.imports.outcome import ImportResult, Progress, silent
from bot.imports.tables import Row, Table
from storage.database import Database

CITY = "city"
GRIDS_IN_COMMUNITY = 8
COMMUNITIES_IN_STREET = 10
STREETS_IN_DISTRICT = 8

_LEVELS = (
    ("street", "街道", GRIDS_IN_COMMUNITY * COMMUNITIES_IN_STREET),
    ("district", "区", GRIDS_IN_COMMUNITY * COMMUNITIES_IN_STREET * STREETS_IN_DISTRICT),
)
#: of all grids, the share that has a second worker, and that has its neighbour's worker
_SECOND, _SHARED = 0.1, 0.1


@dataclass(slots=True)
class _Draft:
    """The rows of the five tables, while the city grows."""

    random: Random
    grids: list[dict[str, str]] = field(default_factory=list)
    places: list[dict[str, str]] = field(default_factory=list)
    people: list[dict[str, str]] = field(default_factory=list)
    groups: list[dict[str, str]] = field(default_factory=list)
    members: list[dict[str, str]] = field(default_factory=list)

    def employ(self, account: str, name: str, role: str, grid: str) -> None:
        self.people.append({"name": name, "role": role, "grid": grid, "accounts": account})

    def invite(self, account: str, group: str) -> None:
        self.members.append({"group": group, "account": account})


def generate_city(
    database: Database,
    grids: int,
    now: datetime,
    progress: Progress = silent,
    *,
    seed: int = 2013,
) -> Mapping[str, ImportResult]:
    """Load a city with this many grids; with the same seed again, only what is missing."""
    return load_place(database, draw_city(grids, seed), now, progress)


def draw_city(grids: int, seed: int) -> Place:
    """The city as tables; every draw belongs to one grid, in the order of the grids."""
    draft = _Draft(Random(seed))  # noqa: S311 - names and house numbers, no secrets
    draft.grids.append({"code": CITY, "name": "万象市", "level": "city"})
    worker = ("", "")
    for index in range(grids):
        parent = _open_places(draft, index)
        worker = _add_grid(draft, index, parent, worker)
    return Place(
        grids=_table(draft.grids),
        places=_table(draft.places),
        people=_table(draft.people),
        groups=_table(draft.groups),
        members=_table(draft.members),
    )


def _open_places(draft: _Draft, index: int) -> str:
    """The code of the grid's community, made with street and district when it is the first."""
    if index % GRIDS_IN_COMMUNITY:
        return _code("community", index // GRIDS_IN_COMMUNITY)
    parent = CITY
    for level, ending, size in reversed(_LEVELS):
        number = index // size
        code = _code(level, number)
        if index % size == 0:
            draft.grids.append(_place(code, place_name(number) + ending, level, parent))
        parent = code
    number = index // GRIDS_IN_COMMUNITY
    code = _code("community", number)
    draft.grids.append(_place(code, place_name(number) + "社区", "community", parent))
    draft.employ(f"webchat:{code}-lead", person_name(draft.random), "community_lead", code)
    return code


def _add_grid(
    draft: _Draft, index: int, community: str, neighbour: tuple[str, str]
) -> tuple[str, str]:
    """Add a grid with its group; returns its worker, whom the next one may share."""
    code = _code("grid", index)
    number = index % GRIDS_IN_COMMUNITY + 1
    name = f"{place_name(index // GRIDS_IN_COMMUNITY)}第{number}网格"
    last = draft.random.randint(4, 8)
    buildings = ";".join(str(building) for building in range(1, last + 1))
    draft.grids.append(_place(code, name, "grid", community) | {"buildings": buildings})
    draft.places.append({"grid": code, "name": "小广场", "aliases": "广场"})
    draft.groups.append(
        {"grid": code, "name": f"{name}群", "channel": "webchat", "external_id": code}
        | {"enabled": "yes"}
    )
    draft.invite(f"webchat:{community}-lead", code)
    workers = list(_workers(draft, code, neighbour if number > 1 else ("", "")))
    for account, worker in workers:
        draft.employ(account, worker, "grid_worker", code)
        draft.invite(account, code)
    return workers[0]


def _workers(draft: _Draft, code: str, neighbour: tuple[str, str]) -> Iterator[tuple[str, str]]:
    chance = draft.random.random()
    first = (f"webchat:{code}-worker", person_name(draft.random))
    second = (f"webchat:{code}-worker-2", person_name(draft.random))
    yield neighbour if neighbour[0] and chance < _SHARED else first
    if chance > 1 - _SECOND:
        yield second


def _code(level: str, number: int) -> str:
    return f"{CITY}-{level}-{number + 1}"


def _place(code: str, name: str, level: str, parent: str) -> dict[str, str]:
    return {"code": code, "name": name, "level": level, "parent": parent}


def _table(rows: list[dict[str, str]]) -> Table:
    columns = tuple(dict.fromkeys(column for row in rows for column in row))
    whole = ({column: row.get(column, "") for column in columns} for row in rows)
    return Table(columns, tuple(Row(number, cells) for number, cells in enumerate(whole, 2)))
