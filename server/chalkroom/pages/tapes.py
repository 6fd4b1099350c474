"""The recordings that were looked at last, kept at hand so that each is read and folded once."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable

from msgspec import Struct

from chalkroom.recording.tape import Tape

# A tape of four hours takes about 15 MiB, most of them the states between its events.
KEPT = 4


class Kept(Struct, frozen=True):
    """A tape, and the last commit of its interview when it was made."""

    commit: int
    tape: Tape


class Tapes:
    """A few tapes by who may have them; the one that was asked for least lately goes first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._turn = asyncio.Lock()  # making two at once would take the memory of both

    async def get(self, key: Hashable, commit: int, make: Callable[[], Awaitable[Tape]]) -> Tape:
        """Return the tape as it is after this commit, made anew if the interview has grown."""
        async with self._turn:
            kept = self._kept.get(key)
            if kept is None or kept.commit < commit:
                kept = self._kept[key] = Kept(commit, await make())
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return kept.tape

    def find(self, key: Hashable, time: int) -> Tape | None:
        """Return a tape that reaches beyond a time: what has happened stays as it was."""
        kept = self._kept.get(key)
        return kept.tape if kept is not None and time < kept.tape.overview.length else None

    def forget(self) -> None:
        """Drop all of them, since something was erased."""
        self._kept.clear()
