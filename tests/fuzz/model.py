"""A server in one process: the real rule and the real words of the wire, without sockets.

What is decided waits for its commit, and what is committed is told. `rows` is the disk.
"""

import json
from collections import deque

from chalkroom.interview.audience import Actor
from chalkroom.interview.changes import normalised
from chalkroom.interview.events import BoardOpened, Created, Fact, Joined, WritingBegan
from chalkroom.interview.refusals import RETRYABLE, Refused
from chalkroom.interview.rules import decide
from chalkroom.interview.state import Interview, fold
from chalkroom.interview.values import ROOM, HouseRules
from chalkroom.live import wire
from chalkroom.live.decision import decision

BOARD = "b" * 26
DIGITS = "abcdefghijklmnopqrstuvwxyz234567"
REFUSAL = json.dumps({"kind": "refusal"})


def id_of(number):
    return "z" + "".join(DIGITS[number >> 5 * place & 31] for place in range(25))


def person(number):
    return Actor(id_of(number), id_of(number), "interviewer")


class Connection:
    """One socket: what is on its way up, and what is on its way down."""

    def __init__(self, actor):
        self.actor = actor
        self.up = deque()
        self.down = deque()


class Server:
    """`texts` holds the board's text at every version that was ever told."""

    def __init__(self, text, people):
        self.rows = []
        self.texts = []
        self._connections = []
        self._pending = deque()
        self.told = self._ahead = Interview()
        created = Created("Title", "Cleo", 60, HouseRules(), (), id_of(0))
        joined = [Joined(id_of(n), "Ada", "interviewer", 1) for n in range(people)]
        pressed = [WritingBegan(id_of(n), id_of(n)) for n in range(people)]
        # A board's text is made fit before its first version.
        opened = BoardOpened(BOARD, "Blank board", normalised(text))
        self._decided([Fact(ROOM, event) for event in (created, *joined, *pressed, opened)], None)
        self.commit()

    @property
    def board(self):
        return self.told.room.boards[BOARD]

    def hear(self, connection, text):
        """Decide what somebody wishes; nobody hears of it yet."""
        try:
            facts = decide(self._ahead, connection.actor, wire.parse(text), 1)
        except Refused as refused:
            assert refused.code in RETRYABLE, (refused.code, refused.sentence)
            connection.down.append(REFUSAL)
        else:
            if facts:
                self._decided(facts, connection)

    def _decided(self, facts, connection):
        outcome = decision("i", 1, self._ahead, facts, 1)
        self._ahead = outcome.after
        self._pending.append((outcome, connection))

    def commit(self, count=None):
        """Put what is pending on disk and tell it."""
        for outcome in self._stored(count):
            message = outcome.told.message((ROOM,))
            for connection in self._connections:
                connection.down.append(message)

    def _stored(self, count):
        for _ in range(len(self._pending) if count is None else min(count, len(self._pending))):
            outcome, _ = self._pending.popleft()
            self.told = outcome.after
            for row in outcome.commit.rows:
                self.rows.append(row)
                self._note_text(row)
            yield outcome

    def _note_text(self, row):
        """Texts of versions in the middle of a commit are made from the rows, like all others."""
        event = wire.parse_event(ROOM, row.body)
        if isinstance(event, BoardOpened):
            self.texts.append(self.board.text)
        elif row.instance is not None:
            self.texts.append(event.changes.apply(self.texts[-1]))

    def fail(self):
        """A commit fails: nothing that is pending counts, and its senders try again."""
        self._ahead = self.told
        for _, connection in self._pending:
            connection.down.append(REFUSAL)
        self._pending.clear()

    def restart(self, count):
        """Die after some commits that nobody is told of, and come back from the log."""
        for _ in self._stored(count):
            pass
        self._pending.clear()
        self._connections.clear()
        self._ahead = self.told = self.replayed()

    def replayed(self):
        rows = ((row.stream, row.seq, row.at, row.body) for row in self.rows)
        again = fold(wire.recorded(*row) for row in rows)
        assert again.room == self.told.room, "the log tells of another room"
        return again

    def greet(self, connection, after, stand):
        """Answer a hello: a snapshot for who knows nothing, else what followed.

        `stand` is where kept work stands, which must hear of everything since.
        """
        self._connections.append(connection)
        head, say = self.told.heads[ROOM], connection.down.append
        if after is None:
            board = {"text": self.board.text, "version": self.board.version}
            say(json.dumps({"kind": "welcome", "seq": head, "board": board}))
        else:
            say(json.dumps({"kind": "welcome", "seq": after, "board": None}))
            for row in self.rows[after:head]:
                say(wire.events_text([wire.entry_text(row.stream, row.seq, row.at, row.body)]))
        if stand is not None:
            events = [json.loads(row.body) for row in self.rows[stand:head]]
            say(json.dumps({"kind": "updates", "updates": events}))

    def close(self, connection):
        if connection in self._connections:
            self._connections.remove(connection)
