"""Interviews to measure with, made through the real rules: two people in, text on the board."""

from chalkroom.interview.audience import Actor
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import Admit, Arrived, Command, Knock, Occurrence, Push
from chalkroom.interview.events import BoardOpened, Created, Fact, Invited, Prepared
from chalkroom.interview.rules import decide, react
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, STAFF, HouseRules
from chalkroom.live import snapshots
from chalkroom.live.decision import decision
from chalkroom.store.records import Commit
from chalkroom.store.sqlite import Store

BATCH = 500
SNAPSHOT_COMMITS = 500
TEXT = ("def add(a, b):\n    return a + b\n" * 40)[:1_000]


def id_of(word: str, number: int = 0) -> str:
    """Make an id that begins with a word and ends with a number."""
    digits = []
    while number:
        number, digit = divmod(number, 32)
        digits.append("abcdefghijklmnopqrstuvwxyz234567"[digit])
    return word + "".join(reversed(digits)).rjust(26 - len(word), "a")


BOARD = id_of("board")
ADA = Actor(id_of("seata"), id_of("ada"), "interviewer")
CLEO = Actor(id_of("seatc"), id_of("cleo"), "candidate")


class Log:
    """An interview that grows, and the commits that are to be stored."""

    def __init__(self, id: str) -> None:
        self.id = id
        self.interview = Interview()
        self.number = 0
        self.pending: list[Commit] = []

    def add(self, facts: list[Fact]) -> None:
        """Record facts as one commit."""
        self.number += 1
        outcome = decision(self.id, self.number, self.interview, facts, self.number)
        self.interview = outcome.after
        self.pending.append(outcome.commit)

    def wish(self, actor: Actor, command: Command) -> None:
        """Record what follows from a wish."""
        self.add(decide(self.interview, actor, command, self.number))

    def notice(self, actor: Actor, occurrence: Occurrence) -> None:
        """Record what follows from something noticed."""
        self.add(react(self.interview, actor, occurrence, self.number))


def create(store: Store, id: str) -> Log:
    """Store an interview in which Ada and Cleo sit before a board."""
    log = Log(id)
    created = Created("Bench", "Cleo", 60, HouseRules(), (Invited(ADA.person, "Ada"),), ADA.person)
    board = BoardOpened(BOARD, "Blank board", TEXT)
    log.add([Fact(ROOM, created), Fact(ROOM, board), Fact(STAFF, Prepared())])
    store.create(id, 1, [], log.pending.pop(), None)
    log.notice(ADA, Arrived("Ada"))
    log.wish(CLEO, Knock(id_of("knock"), "Cleo"))
    log.wish(ADA, Admit(id_of("admit"), CLEO.seat))
    return log


def create_rooms(store: Store, count: int) -> list[str]:
    """Store so many interviews, and return their ids."""
    logs = [create(store, id_of("room", number)) for number in range(count)]
    store.commit([commit for log in logs for commit in log.pending])
    return [log.id for log in logs]


def create_long(store: Store, id: str, events: int) -> None:
    """Store an interview with so many edits after which the text is as long as before.

    Snapshots are kept as a room keeps them; half of what may follow the last one does.
    """
    log = create(store, id)
    for sequence in range(1, events + 1):
        log.wish(CLEO, _push(sequence, log.interview.room.boards[BOARD].version))
        if len(log.pending) >= BATCH:
            _store(store, log)
        if log.number % SNAPSHOT_COMMITS == SNAPSHOT_COMMITS // 2:
            _store(store, log)
            snapshots.save(store, id, log.number, log.interview)
    _store(store, log)


def _push(sequence: int, version: int) -> Push:
    length = len(TEXT)
    changes = [length, [0, "x"]] if sequence % 2 else [length, [1]]
    updates = (ChangeSet.parse(changes),)
    return Push(id_of("push"), BOARD, id_of("instance"), sequence, version, updates)


def _store(store: Store, log: Log) -> None:
    assert all(store.commit(log.pending))
    log.pending = []
