"""The recordings that were looked at last, kept at hand so that each is read and folded once."""

from asyncio import Lock, Semaphore
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from weakref import WeakValueDictionary

from msgspec import Struct

from chalkroom.recording.tape import Tape

# A tape of four hours takes some MiB: rows and states are packed.
KEPT = 4
MADE_AT_ONCE = 2  # each takes memory, and who watches a short one need not wait for a long one


class Kept(Struct, frozen=True):
    """A tape, and the last commit of its interview when it was made."""

    commit: int
    tape: Tape


class Tapes:
    """A few tapes by who may have them; the one that was asked for least lately goes first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._turns: WeakValueDictionary[Hashable, Lock] = WeakValueDictionary()
        self._making = Semaphore(MADE_AT_ONCE)
        self._forgotten = 0  # so many times

    async def get(self, key: Hashable, commit: int, make: Callable[[], Awaitable[Tape]]) -> Tape:
        """Return the tape as it is after this commit, made anew if the interview has grown."""
        async with self._turns.setdefault(key, Lock()):
            kept = self._kept.get(key)
            if kept is not None and kept.commit >= commit:
                self._kept.move_to_end(key)
                return kept.tape
            async with self._making:
                forgotten = self._forgotten
                made = Kept(commit, await make())
            if forgotten == self._forgotten:
                self._keep(key, made)
            return made.tape

    def find(self, key: Hashable, time: int) -> Tape | None:
        """Return a tape that reaches beyond a time: what has happened stays as it was."""
        kept = self._kept.get(key)
        return kept.tape if kept is not None and time < kept.tape.length else None

    def forget(self) -> None:
        """Drop all of them, and those that are being made, since something was erased."""
        self._forgotten += 1
        self._kept.clear()

    def _keep(self, key: Hashable, made: Kept) -> None:
        self._kept[key] = made
        self._kept.move_to_end(key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
