"""Says every few seconds that the server runs, so that a later start knows when it went away."""

import asyncio
import logging

from chalkroom.live.clock import Clock
from chalkroom.live.recorder import Recorder
from chalkroom.store.records import StoreFailed
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)

BEAT_SECONDS = 5


async def keep_beating(store: Store, recorder: Recorder, clock: Clock) -> None:
    """Keep the time at which the server was last seen alive, until cancelled."""
    while True:
        try:
            await recorder.run(store.beat, clock.now())
        except StoreFailed:
            logger.warning("heartbeat: could not be kept; tries again")
        await asyncio.sleep(BEAT_SECONDS)
