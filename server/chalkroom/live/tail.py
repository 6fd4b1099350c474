"""The newest commits of a room as they are told: what connections hold cursors into.

Bounded: who falls behind its start is too slow, and comes back through the store.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Protocol

from msgspec import Struct

from chalkroom.interview.values import ROOM, Stream
from chalkroom.live import wire

TAIL_COMMITS = 2_000
TAIL_BYTES = 1024 * 1024
# What everybody has heard serves only connections that are closing and have not heard it yet.
SPARE_COMMITS = 100
TIDY_COMMITS = 20  # between two looks at what everybody has heard


class Told(Struct, gc=False):
    """One commit: the texts of its events by stream, or the message if everybody hears it whole."""

    entries: Sequence[tuple[Stream, str]]
    for_all: str | None = None
    size: int = 0

    def __post_init__(self) -> None:
        texts = [text for _, text in self.entries]
        self.size = sum(map(len, texts))
        if all(stream == ROOM for stream, _ in self.entries):
            self.entries, self.for_all = (), wire.events_text(texts)

    def is_heard_in(self, streams: tuple[Stream, ...]) -> bool:
        """Whether somebody hears anything of it who hears these streams."""
        if self.for_all is not None:
            return bool(streams)
        return any(stream in streams for stream, _ in self.entries)

    def public(self) -> "Told | None":
        """Return what is left of it for those who hear the room alone; None if nothing."""
        if self.for_all is not None:
            return self
        entries = [(stream, text) for stream, text in self.entries if stream == ROOM]
        return Told(entries) if entries else None

    def message(self, streams: tuple[Stream, ...]) -> str | None:
        """Return what somebody hears of it who hears these streams; None if nothing."""
        if self.for_all is not None:
            return self.for_all
        texts = [text for stream, text in self.entries if stream in streams]
        return wire.events_text(texts) if texts else None


class Tails:
    """The tails of one room. What visitors do not hear has no place in theirs, and fills it not."""

    def __init__(self, start: int) -> None:
        self.whole = Tail(start)
        self.public = Tail(start)

    def of(self, streams: tuple[Stream, ...]) -> "Tail":
        """Return the tail for somebody who hears these streams."""
        return self.public if streams == (ROOM,) else self.whole

    def append(self, told: Told, listeners: Iterable["Listener"] = ()) -> None:
        """Add the next commit for everybody who hears anything of it."""
        self.whole.append(told, listeners)
        public = told.public()
        if public is not None:
            self.public.append(public, listeners)


class Tail:
    """Commits numbered `start + 1` to `end`."""

    def __init__(self, start: int) -> None:
        self._commits: deque[Told] = deque()
        self._bytes = 0
        self.start = start
        self.end = start

    def append(self, told: Told, listeners: Iterable["Listener"] = ()) -> None:
        """Add the next commit and let go of the oldest: of too many, and of what all have heard.

        The newest stays however large it is: nobody has heard it, and nobody is slow.
        """
        self._commits.append(told)
        self._bytes += told.size
        self.end += 1
        while len(self._commits) > 1 and self._is_full:
            self._let_go()
        if self.end % TIDY_COMMITS == 0:
            done = heard((one for one in listeners if one.tail is self), self.end)
            while len(self._commits) > SPARE_COMMITS and self.start < done:
                self._let_go()

    @property
    def _is_full(self) -> bool:
        return len(self._commits) > TAIL_COMMITS or self._bytes > TAIL_BYTES

    def _let_go(self) -> None:
        self._bytes -= self._commits.popleft().size
        self.start += 1

    def after(self, cursor: int) -> Told:
        """Return the commit that follows a cursor that lies from `start` to below `end`."""
        return self._commits[cursor - self.start]


class Listener(Protocol):
    """A connection, as far as its tail knows: `cursor` is the last commit it was told."""

    @property
    def tail(self) -> Tail:
        """What the cursor counts in."""

    @property
    def cursor(self) -> int | None:
        """None hears nothing."""


def heard(listeners: Iterable[Listener], end: int) -> int:
    """Return the last commit that all have been told: the end if nobody listens."""
    return min((one.cursor for one in listeners if one.cursor is not None), default=end)
