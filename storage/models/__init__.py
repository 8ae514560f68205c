"""The tables, gathered so that the metadata is whole."""

from storage.models.candidates import CandidateSource, CandidateStatus, TrainingCandidate
from storage.models.cases import Case, CaseEvent, Counter, Priority, Report
from storage.models.grids import Building, Grid, GridLevel
from storage.models.groups import Conversation, ConversationKind, Group, Membership
from storage.models.lifecycle import (
    CaseAction,
    CaseStatus,
    CloseReason,
    InvalidTransitionError,
)
from storage.models.messages import InboundMessage, MessageStatus
from storage.models.notices import (
    Broadcast,
    Notice,
    NoticeGrid,
    NoticeLevel,
    NoticeStatus,
)
from storage.models.outbox import Lane, OutboxMessage, OutboxStatus
from storage.models.people import Account, Person, Role, RoleInGrid
from storage.models.places import NamedPlace
from storage.models.questions import Question
from storage.models.webchat import WebchatMessage

__all__ = [
    "Account",
    "Broadcast",
    "Building",
    "CandidateSource",
    "CandidateStatus",
    "Case",
    "CaseAction",
    "CaseEvent",
    "CaseStatus",
    "CloseReason",
    "Conversation",
    "ConversationKind",
    "Counter",
    "Grid",
    "GridLevel",
    "Group",
    "InboundMessage",
    "InvalidTransitionError",
    "Lane",
    "Membership",
    "MessageStatus",
    "NamedPlace",
    "Notice",
    "NoticeGrid",
    "NoticeLevel",
    "NoticeStatus",
    "OutboxMessage",
    "OutboxStatus",
    "Person",
    "Priority",
    "Question",
    "Report",
    "Role",
    "RoleInGrid",
    "TrainingCandidate",
    "WebchatMessage",
]
