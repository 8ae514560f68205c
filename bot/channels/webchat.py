"""The embedded platform: a group chat in the database, for trying the product and for tests."""

from collections.abc import Callable
from datetime import datetime

from bot.channels.port import Capabilities, Hears, Outgoing, Speaks
from storage import webchat
from storage.database import Database
from storage.models import ConversationKind, WebchatMessage

NAME = "webchat"


class WebchatChannel:
    """Sends by writing the bubble that the page shows."""

    name = NAME
    capabilities = Capabilities(
        hears=(Hears.ALL, Hears.DIRECT), speaks=Speaks.PUSH, private_push=True, max_bytes=20_000
    )

    def __init__(
        self, database: Database, *, bot_name: str, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._bot_name = bot_name
        self._clock = clock

    def send(self, line: Outgoing) -> None:
        """Show the line once, however often it is sent."""
        client_id = f"bot:{line.key}"
        with self._database.transaction() as session:
            if webchat.find(session, line.kind, line.destination, client_id):
                return
            webchat.add(
                session,
                WebchatMessage(
                    kind=ConversationKind(line.kind),
                    destination=line.destination,
                    client_id=client_id,
                    sender_id="",
                    sender_name=self._bot_name,
                    is_bot=True,
                    text=line.text,
                    created_at=self._clock(),
                ),
            )
