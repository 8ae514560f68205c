"""Training candidates: put forward once, decided by people, read by the training."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, func, select, update

from storage.models import CandidateSource, CandidateStatus, TrainingCandidate

#: keys in one question: databases take only so many values at once
_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A masked text with the intent it should have, and where both are from."""

    text: str
    language: str
    intent: str
    source: CandidateSource
    origin: str
    instead_of: str = ""

    @property
    def digest(self) -> str:
        """The same for every suggestion of this text with this intent."""
        return digest_of(self.text, self.intent)


def digest_of(text: str, intent: str) -> str:
    """What is unique about a candidate."""
    return sha256(f"{text}\0{intent}".encode()).hexdigest()


def suggest(
    session: Session, suggestions: Sequence[Suggestion], *, status: CandidateStatus, at: datetime
) -> int:
    """Keep those that nobody has suggested yet, decided as ``status`` says; returns how many."""
    if not suggestions:
        return 0
    decided_at = None if status is CandidateStatus.PENDING else at
    rows = [
        {
            **asdict(suggestion),
            "digest": suggestion.digest,
            "status": status,
            "created_at": at,
            "decided_at": decided_at,
        }
        for suggestion in suggestions
    ]
    # Two imports at once, or a correction meanwhile: the database says which came first.
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    insert = (postgresql.insert if is_postgresql else sqlite.insert)(TrainingCandidate)
    kept = insert.on_conflict_do_nothing(index_elements=["digest"]).returning(insert.table.c.id)
    return len(session.execute(kept, rows).all())


def forget_pending(session: Session, origin: str) -> None:
    """Drop what a case had put forward and nobody has decided: it has been corrected again."""
    session.execute(
        delete(TrainingCandidate).where(
            col(TrainingCandidate.origin) == origin,
            col(TrainingCandidate.source) == CandidateSource.CORRECTION,
            col(TrainingCandidate.status) == CandidateStatus.PENDING,
        )
    )


def known(session: Session, digests: Sequence[str]) -> set[str]:
    """Which of these have been suggested before."""
    found: set[str] = set()
    for start in range(0, len(digests), _CHUNK):
        few = digests[start : start + _CHUNK]
        query = select(TrainingCandidate.digest).where(col(TrainingCandidate.digest).in_(few))
        found |= set(session.exec(query).all())
    return found


def of_status(session: Session, status: CandidateStatus) -> Iterator[TrainingCandidate]:
    """All candidates in this state, oldest first, a page of them in memory at a time."""
    query = select(TrainingCandidate).where(TrainingCandidate.status == status)
    ordered = query.order_by(col(TrainingCandidate.id)).execution_options(yield_per=_CHUNK)
    return iter(session.exec(ordered))


def by_ids(session: Session, ids: Collection[int]) -> dict[int, TrainingCandidate]:
    """Those that exist, locked until the transaction ends."""
    found: dict[int, TrainingCandidate] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), _CHUNK):
        few = wanted[start : start + _CHUNK]
        query = select(TrainingCandidate).where(col(TrainingCandidate.id).in_(few))
        for row in session.exec(query.with_for_update()):
            assert row.id is not None
            found[row.id] = row
    return found


def ids_between(session: Session, first: int, last: int) -> list[int]:
    """The numbers of this range that candidates have."""
    query = select(TrainingCandidate.id).where(
        col(TrainingCandidate.id) >= first, col(TrainingCandidate.id) <= last
    )
    return [number for number in session.exec(query) if number is not None]


def decide(session: Session, ids: Sequence[int], status: CandidateStatus, at: datetime) -> int:
    """Accept or reject; what is decided so already stays as it is. Returns how many changed."""
    changed = 0
    for start in range(0, len(ids), _CHUNK):
        few = ids[start : start + _CHUNK]
        result = session.exec(
            update(TrainingCandidate)
            .where(col(TrainingCandidate.id).in_(few), col(TrainingCandidate.status) != status)
            .values(status=status, decided_at=at)
        )
        changed += result.rowcount
    return changed


def relabel(session: Session, candidate: TrainingCandidate, intent: str, at: datetime) -> None:
    """Accept the text with another intent; where that is known already, this one is dropped."""
    digest = digest_of(candidate.text, intent)
    same = session.exec(
        select(TrainingCandidate).where(TrainingCandidate.digest == digest).with_for_update()
    ).one_or_none()
    chosen = same or candidate
    if same and same.id != candidate.id:
        candidate.status, candidate.decided_at = CandidateStatus.REJECTED, at
        session.add(candidate)
    chosen.intent, chosen.digest = intent, digest
    chosen.status, chosen.decided_at = CandidateStatus.ACCEPTED, at
    session.add(chosen)
    session.flush()


def counts(session: Session) -> Counter[CandidateStatus]:
    """How many candidates are in each state."""
    rows = session.exec(
        select(TrainingCandidate.status, func.count()).group_by(col(TrainingCandidate.status))
    ).all()
    return Counter({CandidateStatus(status): n for status, n in rows})
