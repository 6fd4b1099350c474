"""Interviews to measure with, made through the real rules: two people in, text on the board."""

import time

from msgspec import Struct

from chalkroom.interview.audience import Actor
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import Admit, Arrived, BeginWriting, Command, Knock, Push
from chalkroom.interview.events import BoardOpened, Created, Fact, Invited, Prepared
from chalkroom.interview.rules import decide, react
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, STAFF, HouseRules
from chalkroom.live import snapshots
from chalkroom.live.decision import decision
from chalkroom.live.links import digest
from chalkroom.live.saving import SNAPSHOT_COMMITS
from chalkroom.store.records import Commit, Link, Seat
from chalkroom.store.sqlite import Store

BATCH = 500
NOW = int(time.time() * 1000)
TEXT = ("def add(a, b):\n    return a + b\n" * 40)[:1_000]


def id_of(word: str, number: int = 0) -> str:
    """Make an id that begins with a word and ends with a number."""
    digits = []
    while number:
        number, digit = divmod(number, 32)
        digits.append("abcdefghijklmnopqrstuvwxyz234567"[digit])
    return word + "".join(reversed(digits)).rjust(26 - len(word), "a")


BOARD = id_of("board")
COOKIE = "cookie"


class Cast(Struct, frozen=True):
    """Who sits in an interview."""

    ada: Actor
    cleo: Actor

    @classmethod
    def of(cls, number: int) -> "Cast":
        return cls(
            Actor(id_of("seata", number), id_of("ada"), "interviewer"),
            Actor(id_of("seatc", number), id_of("cleo"), "candidate"),
        )


class Log:
    """An interview that grows, and the commits that are to be stored."""

    def __init__(self, number: int) -> None:
        self.id = id_of("room", number)
        self.cast = Cast.of(number)
        self.interview = Interview()
        self.now = NOW
        self.number = 0
        self.pending: list[Commit] = []

    def add(self, facts: list[Fact]) -> None:
        """Record facts as one commit."""
        self.number += 1
        outcome = decision(self.id, self.number, self.interview, facts, self.now)
        self.interview = outcome.after
        self.pending.append(outcome.commit)

    def wish(self, actor: Actor, command: Command) -> None:
        """Record what follows from a wish."""
        self.add(decide(self.interview, actor, command, self.now))


def create(store: Store, number: int) -> Log:
    """Store an interview in which Ada and Cleo sit before a board, and their seats."""
    log = Log(number)
    ada, cleo = log.cast.ada, log.cast.cleo
    created = Created("Bench", "Cleo", 60, HouseRules(), (Invited(ada.person, "Ada"),), ada.person)
    board = BoardOpened(BOARD, "Blank board", TEXT)
    log.add([Fact(ROOM, created), Fact(ROOM, board), Fact(STAFF, Prepared())])
    links = [_link(log.id, actor) for actor in (ada, cleo)]
    store.create(log.id, NOW, links, log.pending.pop(), None)
    log.add(react(log.interview, ada, Arrived("Ada"), NOW))
    log.wish(ada, BeginWriting(id_of("press")))
    log.wish(cleo, Knock(id_of("knock"), "Cleo"))
    log.wish(ada, Admit(id_of("admit"), cleo.seat))
    for actor in (ada, cleo):
        seat = (actor.seat, log.id, actor.seat, actor.person, actor.role, digest(COOKIE), NOW)
        store.add_seat(Seat(*seat))
    return log


def create_rooms(store: Store, count: int) -> None:
    """Store so many interviews."""
    logs = [create(store, number) for number in range(count)]
    assert all(store.commit([commit for log in logs for commit in log.pending]))


def create_long(store: Store, number: int, events: int) -> None:
    """Store an interview with so many edits after which the text is as long as before.

    Snapshots are kept as a room keeps them; half of what may follow the last one does.
    """
    log = create(store, number)
    for sequence in range(1, events + 1):
        log.wish(log.cast.cleo, _push(sequence, log.interview.room.boards[BOARD].version))
        if len(log.pending) >= BATCH:
            store_pending(store, log)
        if log.number % SNAPSHOT_COMMITS == SNAPSHOT_COMMITS // 2:
            store_pending(store, log)
            snapshots.save(store, log.id, log.number, log.interview)
    store_pending(store, log)


def _link(interview: str, actor: Actor) -> Link:
    return Link(actor.seat, interview, actor.role, actor.person, "Name", 1, actor.seat, False)


def _push(sequence: int, version: int) -> Push:
    length = len(TEXT)
    changes = [length, [0, "x"]] if sequence % 2 else [length, [1]]
    updates = (ChangeSet.parse(changes),)
    return Push(id_of("push"), BOARD, id_of("instance"), sequence, version, updates)


def store_pending(store: Store, log: Log) -> None:
    """Store what a log has added since."""
    assert all(store.commit(log.pending))
    log.pending = []
