"""Numbers that people say aloud, without gaps."""

from sqlmodel import Session, select

from storage.models import Counter


def next_case_number(session: Session) -> int:
    """The installation's next case number."""
    return _next(session, "case")


def next_bubble_id(session: Session) -> int:
    """The next id on the web chat page: who reads "after 17" misses nothing that comes later."""
    return _next(session, "webchat")


def _next(session: Session, name: str) -> int:
    """Locked until the transaction ends, so numbers become visible in their order."""
    counter = session.exec(select(Counter).where(Counter.name == name).with_for_update()).one()
    counter.value += 1
    session.add(counter)
    return counter.value
