"""Letting go: recordings are erased when their time is over, as the lobby has told everybody."""

import asyncio
import logging
from collections.abc import Iterable

from chalkroom.live import summary
from chalkroom.live.clock import Clock
from chalkroom.live.lobby import Lobby
from chalkroom.live.recorder import Recorder
from chalkroom.live.snapshots import BrokenLog, NotFound
from chalkroom.store.records import InterviewRow, StoreFailed
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)

DAY_MILLISECONDS = 24 * 60 * 60 * 1000
# What somebody asked not to have recorded is kept for reconnecting, and so long after the end.
UNRECORDED_MILLISECONDS = 60 * 60 * 1000
SWEEP_SECONDS = 15 * 60


def expired(rows: Iterable[InterviewRow], now: int, retention_days: int) -> list[str]:
    """Return the interviews whose time is over.

    The days count from the end, or from the creation of an interview that was never ended or was
    imported after its end.
    """
    return [row.id for row in rows if due(row, retention_days) <= now]


def due(row: InterviewRow, retention_days: int) -> int:
    """Return when the time of an interview is over, as things stand."""
    line = summary.read(row.summary)
    if line.ended is not None and not line.recorded:
        return line.ended + UNRECORDED_MILLISECONDS
    return max(line.ended or 0, row.created) + retention_days * DAY_MILLISECONDS


async def sweep(
    lobby: Lobby, store: Store, recorder: Recorder, clock: Clock, retention_days: int
) -> None:
    """Erase every interview whose time is over."""
    rows = await recorder.read(store.interviews)
    for id in expired(rows, clock.now(), retention_days):
        try:
            await lobby.erase(id)
            logger.info("room/%s: erased, its time is over", id[:6])
        except NotFound:
            continue
    await lobby.scrub()


async def keep_sweeping(
    lobby: Lobby, store: Store, recorder: Recorder, clock: Clock, retention_days: int
) -> None:
    """Sweep at the start and then from time to time, until cancelled."""
    while True:
        try:
            await sweep(lobby, store, recorder, clock, retention_days)
        except (StoreFailed, BrokenLog):
            logger.exception("retention: could not erase; tries again")
        await asyncio.sleep(SWEEP_SECONDS)
