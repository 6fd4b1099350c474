"""Reading an interview's log from the store, a page at a time: others read between two pages."""

from collections.abc import Collection, Iterator

from chalkroom.interview.values import Stream
from chalkroom.live.recorder import Recorder
from chalkroom.store.beside import Beside
from chalkroom.store.records import Row
from chalkroom.store.sqlite import Store

PAGE = 500  # commits


def pages(
    store: Store | Beside, interview: str, streams: Collection[Stream] | None = None
) -> Iterator[list[Row]]:
    """Yield the rows of these streams, and of no others, in the order of their decision.

    Without streams it is all rows, for those who find out what may be heard.
    """
    after = 0
    while commits := store.read_commits(interview, after, PAGE):
        told = [row for _, rows in commits for row in rows]
        yield told if streams is None else [row for row in told if row.stream in streams]
        after = commits[-1][0]


async def rows(
    recorder: Recorder, store: Store, interview: str, streams: Collection[Stream]
) -> list[Row]:
    """Return all rows of these streams, read where a server reads, and others in between."""
    told: list[Row] = []
    following = pages(store, interview, streams)
    while (page := await recorder.read(next, following, None)) is not None:
        told += page
    return told
