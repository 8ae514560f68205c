"""What the model could learn from: texts with the meaning that people say they have."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.models.columns import EnumText, UtcDateTime


class CandidateSource(StrEnum):
    #: somebody moved a case to another heading
    CORRECTION = "correction"
    #: a file of labelled texts
    IMPORT = "import"


class CandidateStatus(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class TrainingCandidate(SQLModel, table=True):
    """A masked text and the intent it should have (训练样本); kept until somebody has decided."""

    __tablename__ = "training_candidates"
    __table_args__ = (Index("ix_training_candidates_status", "status", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    text: str
    language: str
    intent: str
    #: the intent it was taken for; empty when nobody knows
    instead_of: str = ""
    source: CandidateSource = Field(sa_type=EnumText(CandidateSource))
    #: "#12", or the name of the file and the row in it
    origin: str
    status: CandidateStatus = Field(
        default=CandidateStatus.PENDING, sa_type=EnumText(CandidateStatus)
    )
    created_at: datetime = Field(sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    #: of text and intent: the same is learned once
    digest: str = Field(unique=True)
