"""A long recording to measure with: four hours in which two people write on six boards."""

from random import Random

from bench.logs import BATCH, BOARD, create, id_of, store_pending
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import HostEnded
from chalkroom.interview.events import (
    BoardOpened,
    Edited,
    Event,
    Fact,
    MarkSet,
    NoteWritten,
    Said,
    Selected,
)
from chalkroom.interview.rules import react
from chalkroom.interview.values import ROOM, STAFF, Stream
from chalkroom.live import snapshots
from chalkroom.store.sqlite import Store

HOURS = 4
BOARDS = 6
LINE = "    total = total + value  # kept\n"
MOST_UNITS = 12_000
PAUSE_MILLISECONDS = 20_000


class Tape:
    """An interview whose people write, rest, and note things, the same each time."""

    def __init__(self, store: Store, events: int) -> None:
        self._store = store
        self._events = events
        self._chance = Random(1)
        self._log = create(store, 0)
        self._board = BOARD
        self._caret = 0
        self._sequences: dict[str, int] = {}

    def hold(self) -> str:
        """Hold the whole interview, end it, and return its id."""
        for number in range(self._events):
            if number and number % (self._events // BOARDS + 1) == 0:
                self._open(number)
            self._pass_time(number)
            self._happen(number)
            if len(self._log.pending) >= BATCH:
                store_pending(self._store, self._log)
        self._log.add(react(self._log.interview, None, HostEnded(), self._log.now))
        store_pending(self._store, self._log)
        # As a room does when the last one leaves.
        snapshots.save(self._store, self._log.id, self._log.number, self._log.interview)
        return self._log.id

    def _pass_time(self, number: int) -> None:
        """Writing comes in bursts; the pauses between make up the rest of the time."""
        each = HOURS * 3_600_000 / self._events
        is_pause = number % 1_000 == 0
        self._log.now += round(PAUSE_MILLISECONDS if is_pause else each - 20)

    def _happen(self, number: int) -> None:
        ada, cleo = self._log.cast.ada.person, self._log.cast.cleo.person
        if number % 400 == 399:
            self._tell(STAFF, NoteWritten(id_of("note", number), ada, f"Note {number}: thinks"))
        elif number % 3_000 == 2_999:
            self._tell(STAFF, MarkSet(id_of("mark", number), ada, "code", "", None))
        elif number % 1_500 == 1_499:
            self._tell(ROOM, Said(id_of("line", number), cleo, f"That was number {number}."))
        elif number % 8 == 7:
            self._select(cleo)
        else:
            self._edit(ada if number % 4_000 < 200 else cleo)

    def _open(self, number: int) -> None:
        self._board, self._caret = id_of("board", number), 0
        self._tell(ROOM, BoardOpened(self._board, f"Board {number}"))

    def _select(self, person: str) -> None:
        board = self._log.interview.room.boards[self._board]
        self._caret = self._place(len(board.text))
        ranges = ((self._caret, self._caret),)
        self._tell(ROOM, Selected(board.id, person, board.version, ranges))

    def _place(self, length: int) -> int:
        """People go to and fro near where they are, and sometimes elsewhere."""
        if self._chance.random() < 0.02:
            return self._chance.randrange(length + 1)
        return max(0, min(length, self._caret + self._chance.randrange(-100, 101)))

    def _edit(self, person: str) -> None:
        board = self._log.interview.room.boards[self._board]
        instance = id_of("instance" + person[:4])
        sequence = self._sequences[instance] = self._sequences.get(instance, 0) + 1
        changes = self._change(len(board.text), LINE[sequence % len(LINE)])
        self._tell(ROOM, Edited(board.id, person, instance, sequence, changes))

    def _change(self, length: int, letter: str) -> ChangeSet:
        start = min(self._caret, length)
        takes = self._chance.random() < (0.12 if length < MOST_UNITS else 0.6)
        gone = min(start, 1) if takes else 0
        self._caret = start - gone + (0 if takes else 1)
        return ChangeSet.replace(length, start - gone, start, "" if takes else letter)

    def _tell(self, stream: Stream, event: Event) -> None:
        self._log.add([Fact(stream, event)])
