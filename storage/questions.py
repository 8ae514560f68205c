"""Open questions: one per person and conversation, with an end."""

from datetime import datetime

from sqlmodel import Session, select

from storage.models import Question


def ask(session: Session, question: Question) -> None:
    """Keep the question; what was open between the two before is forgotten."""
    for old in session.exec(
        select(Question).where(
            Question.person_id == question.person_id,
            Question.conversation_id == question.conversation_id,
        )
    ).all():
        session.delete(old)
    session.flush()
    session.add(question)


def open_for(
    session: Session, person_id: int, conversation_id: int, at: datetime
) -> Question | None:
    """What this person was asked here and could answer at this moment."""
    return session.exec(
        select(Question).where(
            Question.person_id == person_id,
            Question.conversation_id == conversation_id,
            Question.expires_at > at,
        )
    ).one_or_none()


def settle(session: Session, question: Question) -> None:
    """The question has had its answer."""
    session.delete(question)
