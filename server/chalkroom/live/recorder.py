"""Group commit: the appends of all rooms that come together go to disk in one transaction.

Everything that is written goes through the one writer thread, in order.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from chalkroom.store.records import Commit, Row, StoreFailed
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)
T = TypeVar("T")

BATCH = 1_000  # commits in one transaction at most
# When many write at once, waiting a moment lets more of them share the next transaction, which
# costs the processor less than it costs anybody in time.
CROWD = 32
GATHER_SECONDS = 0.004
PAGE = 100  # commits read at a time
REOPEN_SECONDS = (0.1, 0.25, 0.5, 1.0)


class Writer(Protocol):
    """Whoever appends: a room, told what became of each of its commits, in order."""

    id: str

    @property
    def commit(self) -> int:
        """The number of the last commit that is on disk."""

    def committed(self, commit: Commit) -> None:
        """It is on disk."""

    def failed(self) -> None:
        """Nothing that is pending counts; what is on disk follows with `recovered`."""

    def recovered(self, commits: list[tuple[int, list[Row]]]) -> None:
        """Read from disk: the commits after `commit`. An empty list is the end of recovery."""

    def broken(self) -> None:
        """What is on disk makes no sense."""


class Recorder:
    """The way to the store. Own it with `async with`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writer = ThreadPoolExecutor(1, "chalkroom-writer")
        self._reader = ThreadPoolExecutor(1, "chalkroom-reader")
        self._waiting: deque[tuple[Writer, Commit]] = deque()
        self._awake = asyncio.Event()
        self._round = asyncio.Event()  # set, and replaced, after each batch
        self._appended = 0
        self._done = 0
        self._task: asyncio.Task[None] | None = None
        self.is_healthy = True

    async def __aenter__(self) -> "Recorder":
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._task is not None
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._writer.shutdown()
        self._reader.shutdown()

    def append(self, writer: Writer, commit: Commit) -> None:
        """Put a commit in line; its writer hears when it is on disk, or that it is not."""
        self._waiting.append((writer, commit))
        self._appended += 1
        self._awake.set()

    async def run(self, work: Callable[..., T], *arguments: object) -> T:
        """Do any other write, in the writer thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writer, work, *arguments)

    async def read(self, work: Callable[..., T], *arguments: object) -> T:
        """Read, in the reader thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._reader, work, *arguments)

    async def settled(self) -> None:
        """Wait until all that is in line now has gone to disk, or has failed to."""
        last = self._appended
        while self._done < last:
            await self._round.wait()

    async def _run(self) -> None:
        while True:
            await self._awake.wait()
            batch = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
            await self._commit(batch)
            if len(batch) >= CROWD:
                await asyncio.sleep(GATHER_SECONDS)
            self._done = self._appended - len(self._waiting)
            self._round.set()
            self._round = asyncio.Event()
            if not self._waiting:
                self._awake.clear()

    async def _commit(self, batch: list[tuple[Writer, Commit]]) -> None:
        try:
            outcomes = await self.run(self._store.commit, [commit for _, commit in batch])
        except Exception:
            # StoreFailed, or a fault of ours: either way nobody knows what is on disk.
            logger.exception("recorder: the store failed; nobody is told of what was pending")
            lost = {writer for writer, _ in (*batch, *self._waiting)}
            self.is_healthy = False
        else:
            lost = _tell(batch, outcomes)
        if lost:
            await self._recover(lost)

    async def _recover(self, writers: set[Writer]) -> None:
        """Drop what is pending of these writers and tell them what the disk really holds."""
        self._waiting = deque(entry for entry in self._waiting if entry[0] not in writers)
        for writer in writers:
            writer.failed()
        while writers:
            try:
                if not self.is_healthy:
                    await self._reopen()
                await self._read_again(writers)
            except StoreFailed:
                self.is_healthy = False

    async def _read_again(self, writers: set[Writer]) -> None:
        for writer in list(writers):
            commits = None
            while commits != []:
                read = self._store.read_commits
                commits = await self.read(read, writer.id, writer.commit, PAGE)
                try:
                    writer.recovered(commits)
                except Exception:
                    logger.exception("room/%s: its log cannot be read on", writer.id[:6])
                    writer.broken()
                    break
            writers.discard(writer)

    async def _reopen(self) -> None:
        """Try to open the store again until that works; rooms answer "retry" meanwhile."""
        attempt = 0
        while True:
            await asyncio.sleep(REOPEN_SECONDS[min(attempt, len(REOPEN_SECONDS) - 1)])
            attempt += 1
            try:
                await self.run(self._store.reopen)
            except StoreFailed:
                logger.error("recorder: the store cannot be opened again yet")
                continue
            logger.info("recorder: the store is open again")
            self.is_healthy = True
            return


def _tell(batch: list[tuple[Writer, Commit]], outcomes: list[bool]) -> set[Writer]:
    """Tell the writers of a batch what is on disk, and return those whose commits are not."""
    lost: set[Writer] = set()
    for (writer, commit), is_on_disk in zip(batch, outcomes, strict=True):
        if not is_on_disk:
            logger.warning("room/%s: commit %d is not the next one", writer.id[:6], commit.number)
            lost.add(writer)
        elif writer not in lost:
            try:
                writer.committed(commit)
            except Exception:
                # A fault in one room must not stop the others; this one reads its log again.
                logger.exception("room/%s: failed after commit %d", writer.id[:6], commit.number)
                lost.add(writer)
    return lost
