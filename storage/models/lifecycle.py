"""How a case travels: the state table as data, and the error for what is not in it."""

from collections.abc import Mapping
from enum import StrEnum


class CaseStatus(StrEnum):
    REPORTED = "reported"
    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    RESOLVED = "resolved"
    CLOSED = "closed"
    DEFERRED = "deferred"
    REFERRED = "referred"
    MERGED = "merged"
    CANCELLED = "cancelled"


class CaseAction(StrEnum):
    REPORT = "report"
    ASSIGN = "assign"
    ACCEPT = "accept"
    ON_SITE = "on_site"
    RESOLVE = "resolve"
    EXPLAIN = "explain"
    RETURN = "return"
    TRANSFER = "transfer"
    REFER = "refer"
    DEFER = "defer"
    ESCALATE = "escalate"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    RESUME = "resume"
    MERGE = "merge"
    UNMERGE = "unmerge"
    CANCEL = "cancel"
    NOTE = "note"
    RECATEGORISE = "recategorise"
    RESTRICT = "restrict"
    UNRESTRICT = "unrestrict"
    JOIN = "join"
    URGE = "urge"
    SUPERVISE = "supervise"
    REQUEST = "request"
    APPROVE = "approve"
    REJECT = "reject"
    EXTEND = "extend"
    RATE = "rate"


class CloseReason(StrEnum):
    FIXED = "fixed"
    EXPLAINED = "explained"
    WITHDRAWN = "withdrawn"
    NOT_A_PROBLEM = "not_a_problem"
    REFERRED_DONE = "referred_done"
    NO_ANSWER_72H = "no_answer_72h"


class InvalidTransitionError(Exception):
    """The state table has no such step."""

    def __init__(self, status: CaseStatus, action: CaseAction) -> None:
        super().__init__(f"{action} is not possible in {status}")
        self.status = status
        self.action = action


_S = CaseStatus
_A = CaseAction

OPEN = frozenset({_S.REPORTED, _S.ASSIGNED, _S.ACCEPTED, _S.DEFERRED, _S.REFERRED})
#: statuses in which somebody works on it, or should
HELD = frozenset({_S.ASSIGNED, _S.ACCEPTED})


def _moves(
    sources: frozenset[CaseStatus] | set[CaseStatus],
    moves: Mapping[CaseAction, CaseStatus],
) -> dict[tuple[CaseStatus, CaseAction], CaseStatus]:
    return {(source, action): target for source in sources for action, target in moves.items()}


def _stays(
    sources: frozenset[CaseStatus] | set[CaseStatus], actions: set[CaseAction]
) -> dict[tuple[CaseStatus, CaseAction], CaseStatus]:
    return {(source, action): source for source in sources for action in actions}


TRANSITIONS: Mapping[tuple[CaseStatus, CaseAction], CaseStatus] = {
    **_moves({_S.REPORTED}, {_A.ASSIGN: _S.ASSIGNED}),
    **_moves({_S.ASSIGNED}, {_A.ACCEPT: _S.ACCEPTED, _A.ON_SITE: _S.ACCEPTED}),
    # Arriving after accepting is a step on the timeline, not a new state.
    **_stays({_S.ACCEPTED}, {_A.ON_SITE}),
    **_moves(
        HELD,
        {
            _A.RESOLVE: _S.RESOLVED,
            _A.EXPLAIN: _S.RESOLVED,
            _A.RETURN: _S.REPORTED,
            _A.TRANSFER: _S.ASSIGNED,
            _A.REFER: _S.REFERRED,
            _A.DEFER: _S.DEFERRED,
            _A.ESCALATE: _S.ASSIGNED,
            _A.CONFIRM: _S.CLOSED,
        },
    ),
    **_moves({_S.RESOLVED}, {_A.CONFIRM: _S.CLOSED, _A.REOPEN: _S.ACCEPTED}),
    **_moves({_S.CLOSED, _S.CANCELLED}, {_A.REOPEN: _S.ASSIGNED}),
    **_moves({_S.DEFERRED}, {_A.RESUME: _S.ACCEPTED}),
    **_moves({_S.REFERRED}, {_A.RESUME: _S.ASSIGNED}),
    **_moves({_S.DEFERRED, _S.REFERRED}, {_A.RESOLVE: _S.RESOLVED, _A.EXPLAIN: _S.RESOLVED}),
    **_moves(OPEN, {_A.MERGE: _S.MERGED, _A.CANCEL: _S.CANCELLED}),
    **_stays(
        frozenset(CaseStatus) - {_S.MERGED, _S.CANCELLED},
        {_A.NOTE, _A.RECATEGORISE, _A.RESTRICT, _A.UNRESTRICT, _A.JOIN},
    ),
    **_stays(OPEN, {_A.URGE, _A.SUPERVISE, _A.REQUEST, _A.APPROVE, _A.REJECT, _A.EXTEND}),
    **_stays({_S.RESOLVED, _S.CLOSED}, {_A.RATE}),
}


def next_status(status: CaseStatus, action: CaseAction, before_merge: CaseStatus) -> CaseStatus:
    """The status after ``action``; unmerging leads back to where the case was.

    Raises InvalidTransitionError for a step that the table does not have.
    """
    if (status, action) == (CaseStatus.MERGED, CaseAction.UNMERGE):
        return before_merge
    try:
        return TRANSITIONS[status, action]
    except KeyError:
        raise InvalidTransitionError(status, action) from None
