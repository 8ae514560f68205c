"""The only way out: claim, send outside any transaction, settle."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from bot.channels.port import Channel, Outgoing, SendError
from storage import outbox
from storage.database import Database
from storage.models import OutboxMessage

logger = logging.getLogger(__name__)

LEASE_SECONDS = 30
TRIES = 8
LONGEST_WAIT = timedelta(minutes=10)


class Sender:
    """One worker on the outbox; any number of processes may run one."""

    def __init__(
        self,
        database: Database,
        channels: Sequence[Channel],
        *,
        clock: Callable[[], datetime],
        hands: int = 4,
    ) -> None:
        self._database = database
        self._channels: Mapping[str, Channel] = {channel.name: channel for channel in channels}
        self._clock = clock
        self._rows_at_once = hands
        self._hands = ThreadPoolExecutor(max_workers=hands, thread_name_prefix="send")

    def work(self) -> bool:
        """Send what may leave now; False when there was nothing."""
        lease = secrets.token_hex(8)
        with self._database.transaction() as session:
            now = self._clock()
            outbox.settle_orphans(session, now=now)
            # No more than there are hands: a lease covers the sending of a row, not its waiting.
            rows = outbox.claim(
                session, lease=lease, now=now, seconds=LEASE_SECONDS, limit=self._rows_at_once
            )
        if not rows:
            return False
        # Each row stands for another line, so they may leave side by side.
        list(self._hands.map(lambda row: self._send(row, lease), rows))
        return True

    def close(self) -> None:
        """Let what is under way end."""
        self._hands.shutdown(wait=True)

    def _send(self, row: OutboxMessage, lease: str) -> None:
        channel = self._channels.get(row.channel)
        try:
            if channel is None:
                raise SendError(f"no channel {row.channel} here", retry_after=None)
            channel.send(
                Outgoing(row.dedupe_key, row.kind, row.destination, row.text, row.mention)
            )
        except SendError as error:
            self._settle_failed(row, lease, str(error), error.retry_after)
        except Exception as error:  # a channel's own mistake is a failed try, not a dead pump
            logger.exception("send failed", extra={"action": "send_failed", "outbox_id": row.id})
            self._settle_failed(row, lease, repr(error), timedelta(0))
        else:
            self._settle(row, lease, lambda mine: outbox.settle_sent(mine, at=self._clock()))

    def _settle_failed(
        self, row: OutboxMessage, lease: str, error: str, retry_after: timedelta | None
    ) -> None:
        if retry_after is None or row.attempts >= TRIES:
            logger.error(
                "line is dead: %s", error, extra={"action": "line_dead", "outbox_id": row.id}
            )
            self._settle(row, lease, lambda mine: outbox.settle_dead(mine, error))
            return
        wait = max(retry_after, min(timedelta(seconds=2**row.attempts), LONGEST_WAIT))
        until = self._clock() + wait
        self._settle(row, lease, lambda mine: outbox.settle_retry(mine, error, until=until))

    def _settle(
        self, row: OutboxMessage, lease: str, settle: Callable[[OutboxMessage], None]
    ) -> None:
        assert row.id is not None
        with self._database.transaction() as session:
            mine = outbox.get_leased(session, row.id, lease)
            if mine is not None:
                settle(mine)
                session.add(mine)
