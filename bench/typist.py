"""One typist: presses keys on a board without keeping its text, and notes when others hear of it.

Knows the protocol just well enough that every push is valid: one types before the text that was
there and one behind it, so that lengths can be counted and deletions never meet.
"""

import json
import socket
from collections import deque
from time import perf_counter

from bench.frames import CLOSE, PING, PONG, masked, receive, split
from bench.logs import BOARD, TEXT, id_of

LINE = 500  # so many characters are typed, then deleted at once
DELETED = b"[%d]" % LINE
NO_ROOM = BlockingIOError, InterruptedError


class Typist:
    """A connection and what it knows. `partner` is the other one in the room."""

    __slots__ = (
        "connection",
        "echoes",
        "heard",
        "instance",
        "is_first",
        "keys",
        "latencies",
        "length",
        "outstanding",
        "own",
        "partner",
        "pressed",
        "push",
        "rest",
        "sent",
        "sequence",
        "version",
    )

    partner: "Typist"

    def __init__(self, connection: socket.socket, number: int, echoes: int) -> None:
        self.connection = connection
        self.is_first = number % 2 == 0
        self.instance = id_of("typist", number).encode()
        self.push = b'{"kind":"push","id":"%b","board":"%b","instance":"%b","sequence":' % (
            self.instance,
            BOARD.encode(),
            self.instance,
        )
        self.echoes = echoes  # how many hear of each push: all, or all but the author
        self.rest = b""
        self.version = self.sequence = self.own = 0
        self.length = len(TEXT)
        self.keys: deque[float] = deque()  # pressed while a push was under way
        self.outstanding = 0
        self.pressed = 0.0
        self.sent = self.heard = 0
        self.latencies: list[float] = []

    def enter(self) -> None:
        """Say hello, and learn where the board stands."""
        self.connection.sendall(masked(b'{"kind":"hello","protocol":1}'))
        frames, self.rest = receive(self.connection)
        welcome = json.loads(frames[0][1])
        board = welcome["streams"]["room"]["snapshot"]["boards"][BOARD]
        self.version, self.length = board["version"], len(board["text"])

    def press(self, now: float) -> None:
        """Type a key now, or as soon as everybody has heard of the one before."""
        if self.outstanding or self.keys:
            self.keys.append(now)
        else:
            self._send(now)

    def _send(self, pressed: float) -> None:
        self.pressed = pressed
        self.sequence += 1
        payload = b'%b%d,"version":%d,"updates":[[%b]]}' % (
            self.push,
            self.sequence,
            self.version,
            self._change(),
        )
        self.sent += 1
        self.outstanding = self.echoes
        self._write(masked(payload))

    def _write(self, frame: bytes) -> None:
        try:
            size = self.connection.send(frame)
        except NO_ROOM:
            size = 0
        if size < len(frame):  # the server does not read; there is nothing else to do but wait
            self.connection.settimeout(30)
            self.connection.sendall(frame[size:])
            self.connection.setblocking(False)

    def _change(self) -> bytes:
        length, own = self.length, self.own
        if own == LINE:
            self.own = 0
            rest = b"%d" % (length - LINE)
            return b"%b,%b" % ((DELETED, rest) if self.is_first else (rest, DELETED))
        self.own = own + 1
        if not self.is_first:
            return b'%d,[0,"x"]' % length
        return b'%d,[0,"x"],%d' % (own, length - own) if own else b'[0,"x"],%d' % length

    def hear(self) -> None:
        """Read what has come."""
        try:
            received = self.connection.recv(1 << 16)
        except NO_ROOM:
            return
        if not received:
            raise SystemExit("The server closed a connection.")
        frames, self.rest = split(self.rest + received)
        now = perf_counter()
        for opcode, payload in frames:
            if opcode == PING:
                self._write(masked(payload, PONG))
            elif opcode == CLOSE:
                raise SystemExit(f"The server closed a connection: {payload!r}")
            else:
                self._take(payload, now)

    def _take(self, payload: bytes, now: float) -> None:
        if self.instance in payload:
            author = self
        elif self.partner.instance in payload:
            author = self.partner
            author.latencies.append(now - author.pressed)
        elif payload.startswith(b'{"kind":"events"'):
            return  # somebody came in, which is no answer to typing
        else:
            raise SystemExit(f"The server refused: {payload!r}")
        self.heard += 1
        self.version += 1
        self.length += 1 if b'[0,"x"]' in payload else -LINE
        author.outstanding -= 1
        if not author.outstanding and author.keys:
            author._send(author.keys.popleft())
