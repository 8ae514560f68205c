"""Cases, reports and timelines."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, and_, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.grids import subtree
from storage.models import Case, CaseEvent, CaseStatus, Person, Priority, Report
from storage.models.lifecycle import OPEN


def by_number(session: Session, number: int) -> Case | None:
    """The case with this number, locked until the transaction ends."""
    return session.exec(_locked(select(Case).where(Case.number == number))).one_or_none()


def peek(session: Session, number: int) -> Case | None:
    """The case with this number, only to look at."""
    return session.exec(select(Case).where(Case.number == number)).one_or_none()


def get(session: Session, case_id: int) -> Case:
    """The case with this id, locked; raises when it does not exist."""
    return session.exec(_locked(select(Case).where(Case.id == case_id))).one()


def add(session: Session, case: Case) -> Case:
    """Keep a new case; afterwards it has an id."""
    session.add(case)
    session.flush()
    return case


def record(session: Session, case: Case, event: CaseEvent) -> None:
    """Keep a step and what it changed on the case."""
    session.add(case)
    session.add(event)
    session.flush()


def add_report(session: Session, report: Report) -> None:
    """Keep what a resident said."""
    session.add(report)
    session.flush()


def reports(session: Session, case_id: int) -> list[Report]:
    """The reports that stand behind a case, first one first."""
    return list(
        session.exec(
            select(Report)
            .where(Report.case_id == case_id, col(Report.withdrawn_at).is_(None))
            .order_by(col(Report.id))
        ).all()
    )


def report_of(session: Session, case_id: int, person_id: int) -> Report | None:
    """The newest report of a person behind a case, even one that was taken back."""
    return session.exec(
        select(Report)
        .where(Report.case_id == case_id, Report.reporter_id == person_id)
        .order_by(col(Report.id).desc())
        .limit(1)
    ).first()


def events(session: Session, case_id: int) -> list[tuple[CaseEvent, Person | None]]:
    """The timeline with who did each step."""
    rows = session.exec(
        select(CaseEvent, Person)
        .join(Person, col(CaseEvent.actor_id) == Person.id, isouter=True)
        .where(CaseEvent.case_id == case_id)
        .order_by(col(CaseEvent.id))
    ).all()
    return [(event, person) for event, person in rows]


def held_by(session: Session, person_id: int, statuses: Collection[CaseStatus]) -> list[Case]:
    """What a person has in hand, most pressing first."""
    return list(
        session.exec(
            select(Case)
            .where(Case.assignee_id == person_id, col(Case.status).in_(statuses))
            .order_by(col(Case.resolve_by), col(Case.number))
        ).all()
    )


def reported_by(
    session: Session,
    person_id: int,
    statuses: Collection[CaseStatus],
    *,
    conversation_id: int | None = None,
) -> list[Case]:
    """Cases with a standing report of this person, newest first; maybe only those made here."""
    mine = select(Report.case_id).where(
        Report.reporter_id == person_id, col(Report.withdrawn_at).is_(None)
    )
    if conversation_id is not None:
        mine = mine.where(Report.conversation_id == conversation_id)
    return list(
        session.exec(
            select(Case)
            .where(col(Case.id).in_(mine), col(Case.status).in_(statuses))
            .order_by(col(Case.number).desc())
        ).all()
    )


def open_emergencies(session: Session, grid_id: int, category: str, since: datetime) -> list[Case]:
    """The emergencies under this heading that were filed a moment ago, newest first; locked."""
    return list(
        session.exec(
            _locked(
                select(Case)
                .where(
                    Case.grid_id == grid_id,
                    Case.category == category,
                    Case.priority == Priority.EMERGENCY,
                    col(Case.status).in_(OPEN),
                    col(Case.created_at) >= since,
                )
                .order_by(col(Case.number).desc())
            )
        ).all()
    )


def listed(
    session: Session,
    *,
    statuses: Collection[CaseStatus] = (),
    grid_ids: Sequence[int] = (),
    category: str = "",
    overdue_at: datetime | None = None,
    overdue: bool = True,
    after: int = 0,
    limit: int = 100,
) -> list[Case]:
    """Cases by number after ``after``; with ``overdue_at`` only those late, or not late, then."""
    query = select(Case).where(Case.number > after).order_by(col(Case.number)).limit(limit)
    if statuses:
        query = query.where(col(Case.status).in_(statuses))
    if grid_ids:
        below = subtree(grid_ids)
        query = query.where(col(Case.grid_id).in_(select(below.c.id)))
    if category:
        query = query.where(Case.category == category)
    if overdue_at:
        late = and_(col(Case.status).in_(OPEN), col(Case.resolve_by) < overdue_at)
        query = query.where(late if overdue else ~late)
    return list(session.exec(query).all())


def newest_public(session: Session, grid_id: int, *, limit: int = 50) -> list[Case]:
    """The newest unrestricted cases of a grid and those below it."""
    below = subtree([grid_id])
    return list(
        session.exec(
            select(Case)
            .where(
                col(Case.grid_id).in_(select(below.c.id)),
                col(Case.restricted).is_(False),
            )
            .order_by(col(Case.number).desc())
            .limit(limit)
        ).all()
    )


def latest_event_id(session: Session) -> int:
    """Grows with every step on any timeline; 0 when there is none."""
    return session.exec(select(func.max(CaseEvent.id))).one() or 0


def report_counts(session: Session, case_ids: Sequence[int]) -> dict[int, int]:
    """How many standing reports each case has."""
    rows = session.exec(
        select(Report.case_id, func.count())
        .where(col(Report.case_id).in_(case_ids), col(Report.withdrawn_at).is_(None))
        .group_by(col(Report.case_id))
    ).all()
    return dict(rows)


def status_counts(session: Session) -> dict[CaseStatus, int]:
    """How many cases are in each state."""
    rows = session.exec(select(Case.status, func.count()).group_by(col(Case.status))).all()
    return {CaseStatus(status): n for status, n in rows}


def _locked(query: SelectOfScalar[Case]) -> SelectOfScalar[Case]:
    """Read again under the lock: what the session saw before may have changed meanwhile."""
    return query.with_for_update().execution_options(populate_existing=True)
