"""Where a problem is: what was said of it, a place the grid knows by name, or the own home."""

import re
from dataclasses import replace

from handlers.context import Context
from handlers.known_places import fold, named_in
from nlu.understanding import Location
from storage import grids, people, places
from storage.models import Role

_HOME = re.compile(r"家|\b(?:my|our)\b", re.IGNORECASE)


def spots_said(context: Context, words: str, said: Location) -> list[str]:
    """The named places of the speaker's grid that the words name beside a building."""
    assert context.grid is not None
    assert context.grid.id is not None
    if said.building:
        # 东门 in 3号楼东门 is a door of the building.
        words = words.replace(said.text, "\n")
    names = named_in(words, places.holding_for(context.session, context.grid.id))
    # 8号楼小卖部 in building 8 is told by the building.
    return [name for name in names if not (said.building and fold(said.text) in fold(name))]


def spot_said(context: Context, words: str, said: Location) -> str:
    """The named place that the words are about: the one with the longest wording."""
    return next(iter(spots_said(context, words, said)), "")


def speaks_of_home(words: str) -> bool:
    """Whether it may be at the speaker's own home, wherever the rest of the message is."""
    return bool(_HOME.search(words))


def locate(context: Context, said: Location, spot: str = "") -> tuple[Location, int]:
    """The place, with the speaker's own building where none was said, and whose grid it is.

    A named place may belong to a grid above; the case stays in the speaker's own.
    """
    assert context.grid is not None
    assert context.grid.id is not None
    location = said
    if spot:
        location = replace(said, text=spot if said.is_empty else f"{said.text} {spot}")
    elif not (said.building or said.zone or (said.is_empty and said.text)):
        location = replace(said, **_home(context, context.grid.id))
    if location.building:
        found = grids.find_building(
            context.session, context.grid.id, location.zone, location.building
        )
        if found:
            return location, found.grid_id
    return location, context.grid.id


def _home(context: Context, grid_id: int) -> dict[str, str]:
    """The building the speaker lives in, if it stands in this grid."""
    assert context.speaker.id is not None
    for hat in people.roles_of(context.session, context.speaker.id):
        building = grids.building(context.session, hat.building_id)
        if hat.role is not Role.RESIDENT or building is None:
            continue
        if grid_id in grids.lineage(context.session, building.grid_id):
            return {"zone": building.zone, "building": building.number}
    return {}
