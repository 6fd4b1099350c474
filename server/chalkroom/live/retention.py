"""Letting go: recordings are erased when their time is over, as the lobby has told everybody.

Of what was not recorded the values of the report remain, for as long as a recording would have.
"""

import asyncio
import logging
from collections.abc import Iterable, Sequence

from chalkroom.interview.values import RATINGS, ROOM, STAFF
from chalkroom.live import summary, wire
from chalkroom.live.clock import DAY_MILLISECONDS, Clock
from chalkroom.live.lobby import Lobby
from chalkroom.live.recorder import Recorder
from chalkroom.live.snapshots import UNFOLDABLE, NotFound
from chalkroom.recording import reading
from chalkroom.recording.recording import NothingRecorded
from chalkroom.recording.remaining import Remains, remaining
from chalkroom.store.records import InterviewRow, Row
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)

# What somebody asked not to have recorded is kept for reconnecting, and so long after the end.
UNRECORDED_MILLISECONDS = 60 * 60 * 1000
SWEEP_SECONDS = 15 * 60


def expired(rows: Iterable[InterviewRow], now: int, retention_days: int) -> list[str]:
    """Return the interviews whose time is over.

    The days count from the end, or from the creation of an interview that was never ended or was
    imported after its end.
    """
    return [row.id for row in rows if due(row, retention_days) <= now]


def remains(row: InterviewRow) -> bool:
    """Whether values of an interview are kept when it is erased."""
    line = summary.read(row.summary)
    return line.ended is not None and not line.recorded


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
    now = clock.now()
    await recorder.run(
        store.recordings.forget_remains_before, now - retention_days * DAY_MILLISECONDS
    )
    for row in await recorder.read(store.interviews):
        try:
            if expired([row], now, retention_days):
                await _let_go(lobby, store, recorder, row, now)
        except NotFound:
            continue
        except Exception:
            # A fault in one interview must not keep the others.
            logger.exception("room/%s: could not be erased; tries again", row.id[:6])
    await lobby.scrub()


async def _let_go(
    lobby: Lobby, store: Store, recorder: Recorder, row: InterviewRow, now: int
) -> None:
    if remains(row):
        await _keep_values(store, recorder, row.id, now)
    await lobby.erase(row.id)
    logger.info("room/%s: erased, its time is over", row.id[:6])


async def _keep_values(store: Store, recorder: Recorder, id: str, now: int) -> None:
    """Keep the values of a report; where there are none the rest is erased all the same."""
    rows = await reading.rows(recorder, store, id, (ROOM, STAFF, RATINGS))
    found = await asyncio.to_thread(_values, id, rows)
    if found is not None:
        await recorder.run(store.recordings.keep_remains, id, now, wire.to_json(found))


def _values(id: str, rows: Sequence[Row]) -> Remains | None:
    try:
        return remaining(id, rows)
    except (*UNFOLDABLE, LookupError, ValueError, NothingRecorded):
        logger.exception("room/%s: has no values that can be kept", id[:6])
        return None


async def keep_sweeping(
    lobby: Lobby, store: Store, recorder: Recorder, clock: Clock, retention_days: int
) -> None:
    """Sweep at the start and then from time to time, until cancelled."""
    while True:
        try:
            await sweep(lobby, store, recorder, clock, retention_days)
        except Exception:
            # What was told to everybody holds for as long as the server runs.
            logger.exception("retention: could not erase; tries again")
        await asyncio.sleep(SWEEP_SECONDS)
