"""Keeps snapshots of rooms, so that opening one reads at most about so much of its log."""

import asyncio
import logging

from chalkroom.interview.state import Interview
from chalkroom.live import snapshots
from chalkroom.live.recorder import Recorder
from chalkroom.live.room import Room
from chalkroom.live.snapshots import Loaded
from chalkroom.store.records import StoreFailed
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)

SNAPSHOT_COMMITS = 100
SNAPSHOT_EVENTS = 100
SNAPSHOT_UNITS = 256 * 1024


class Saving:
    """Snapshots on their way to disk; without one, the log will do."""

    def __init__(self, store: Store, recorder: Recorder) -> None:
        self._store = store
        self._recorder = recorder
        self._tasks: set[asyncio.Task[None]] = set()
        self._turn = asyncio.Lock()  # one at a time, so that commits need not wait for many

    def review(self, room: Room) -> None:
        """Keep a snapshot if much has happened since the last one, or if nobody is left."""
        is_long = room.commit - room.saved_commit >= SNAPSHOT_COMMITS
        if room.saved_commit < room.commit and (
            is_long or room.is_idle or room.unsaved_units >= SNAPSHOT_UNITS
        ):
            room.saved_commit, room.unsaved_units = room.commit, 0
            self._begin(room.id, room.commit, room.told)

    def keep(self, id: str, loaded: Loaded) -> None:
        """Keep a snapshot of an interview that is looked at, if it took much of its log.

        Imports have none, and nor have those that were held before a state changed its shape.
        """
        if loaded.events >= SNAPSHOT_EVENTS:
            self._begin(id, loaded.commit, loaded.interview)

    async def settled(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, id: str, commit: int, told: Interview) -> None:
        task = asyncio.create_task(self._save(id, commit, told))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _save(self, id: str, commit: int, told: Interview) -> None:
        try:
            async with self._turn:
                await self._recorder.run(snapshots.save, self._store, id, commit, told)
        except StoreFailed:
            logger.warning("room/%s: no snapshot was kept; its log will do", id[:6])
