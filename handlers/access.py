"""Who may see a case and who may work on it."""

from enum import IntEnum

from handlers import assignment
from handlers.context import Context
from handlers.refusal import RefusalError
from storage import cases, grids, people
from storage.models import Case, Person, Role
from storage.models.people import STAFF_ROLES

#: who may work on any case of their grid and of the grids below it
WORKING_ROLES = frozenset({Role.GRID_WORKER, Role.COMMUNITY_LEAD, Role.DISTRICT_STAFF})


class Standing(IntEnum):
    """How near somebody is to a case; the higher, the more they see."""

    STRANGER = 0
    NEIGHBOUR = 1
    REPORTER = 2
    STAFF = 3


def standing(context: Context, person: Person, case: Case) -> Standing:
    """How near this person is to the case."""
    assert person.id is not None
    assert case.id is not None
    if case.assignee_id == person.id:
        return Standing.STAFF
    line = grids.lineage(context.session, case.grid_id)
    hats = {hat.role for hat in people.roles_in(context.session, [person.id], line)}
    if hats & WORKING_ROLES:
        return Standing.STAFF
    if any(r.reporter_id == person.id for r in cases.reports(context.session, case.id)):
        return Standing.REPORTER
    return Standing.NEIGHBOUR if hats else Standing.STRANGER


def find_visible(context: Context, number: int) -> tuple[Case, Standing]:
    """The case with this number if the speaker may know of it here.

    Raises RefusalError, worded alike for a number that does not exist, one of another grid
    and a restricted one: nobody learns from a refusal that there is something to hide.
    """
    case = cases.by_number(context.session, number)
    unknown = RefusalError("unknown-number", number=str(number))
    if case is None or (case.restricted and not context.private):
        raise unknown
    if not (context.private or _belongs_here(context, case)):
        raise unknown
    near = standing(context, context.speaker, case)
    if near is Standing.STRANGER or (case.restricted and near < Standing.REPORTER):
        raise unknown
    return case, near


def _belongs_here(context: Context, case: Case) -> bool:
    """Whether the case lies in the group's grid, below it or above it in its line."""
    assert context.grid is not None
    assert context.grid.id is not None
    session, here = context.session, context.grid.id
    return here in grids.lineage(session, case.grid_id) or case.grid_id in grids.lineage(
        session, here
    )


def find_workable(context: Context, number: int) -> Case:
    """The case with this number if the speaker may work on it; raises RefusalError."""
    case, near = find_visible(context, number)
    if near < Standing.STAFF:
        key = assignment.role_key(context.session, context.house, case)
        raise RefusalError("staff-only", number=str(number), role=context.text_of(f"role-{key}"))
    return case


def leads(context: Context, case: Case) -> bool:
    """Whether the speaker leads the grid of this case or one above it."""
    assert context.speaker.id is not None
    led = {grid.id for grid in people.lead_grids(context.session, context.speaker.id)}
    return bool(led & set(grids.lineage(context.session, case.grid_id)))


def is_staff(context: Context, person: Person) -> bool:
    """Whether the person works for the grid of this group or one above it; in private for any."""
    assert person.id is not None
    if context.private:
        return any(h.role in STAFF_ROLES for h in people.roles_of(context.session, person.id))
    assert context.grid is not None
    assert context.grid.id is not None
    line = grids.lineage(context.session, context.grid.id)
    return people.is_staff_in(context.session, person.id, line)


def is_lead(context: Context, person: Person) -> bool:
    """Whether the person leads the grid of this conversation, or any grid when in private."""
    assert person.id is not None
    led = {grid.id for grid in people.lead_grids(context.session, person.id)}
    if context.private:
        return bool(led)
    assert context.grid is not None
    assert context.grid.id is not None
    return bool(led & set(grids.lineage(context.session, context.grid.id)))
