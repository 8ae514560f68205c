"""What a channel promises: what it can do, how it sends, and how it says that it could not."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from storage.models import ConversationKind


class Hears(StrEnum):
    """Which messages of people reach the bot."""

    ALL = "all"
    MENTIONS = "mentions"
    DIRECT = "direct"
    NOTHING = "nothing"


class Speaks(StrEnum):
    """When the bot may speak."""

    PUSH = "push"
    REPLY = "reply"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What the platform allows; features fall back on it."""

    hears: Collection[Hears]
    speaks: Speaks
    #: a person can be told something in private at any time
    private_push: bool
    #: bytes of UTF-8 in one message
    max_bytes: int


@dataclass(frozen=True, slots=True)
class Inbound:
    """A message as a channel has decoded it."""

    channel: str
    external_id: str
    kind: ConversationKind
    conversation: str
    sender: str
    sender_name: str
    text: str
    mentions_bot: bool
    received_at: datetime
    quoted_text: str = ""
    quoted_from_bot: bool = False


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A line on its way out; ``key`` is the same on every try."""

    key: str
    kind: ConversationKind
    destination: str
    text: str
    mention: str


class SendError(Exception):
    """The platform did not take it; ``retry_after`` None means that it never will."""

    def __init__(self, reason: str, *, retry_after: timedelta | None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class Channel(Protocol):
    """One platform."""

    @property
    def name(self) -> str:
        """As in the groups file."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        ...

    def send(self, line: Outgoing) -> None:
        """Bring a line to the platform; raises SendError."""
        ...
