"""What browser and server say to each other besides commands and events.

One union for each direction; the browser's types are generated from here (frontend: protocol.ts).
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.commands import Command, Count
from chalkroom.interview.events import Event, Invited, snake_case
from chalkroom.interview.limits import Limits
from chalkroom.interview.refusals import RefusalCode
from chalkroom.interview.state import State
from chalkroom.interview.values import HouseRules, Id, Ranges, Role, Stream

PROTOCOL = 1

# ---- from the browser


class Request(Struct, frozen=True, tag_field="kind", tag=snake_case, forbid_unknown_fields=True):
    """The settings that all messages from the browser share; nothing takes or returns one."""


class Stand(Struct, frozen=True, forbid_unknown_fields=True):
    """Where an editor with unconfirmed updates stands: a board's version, and the number in the
    `room` stream of the event that made it."""

    version: Count
    seq: Count


class Hello(Request, frozen=True):
    """The first message: what the browser knows already.

    `streams` holds the last number heard of each stream, and is empty on a first visit. `boards`
    names the boards whose unsent work, kept through a reload, stands on an older version.
    """

    protocol: int
    epoch: Annotated[str, Meta(max_length=64)] | None = None
    streams: dict[Annotated[str, Meta(max_length=64)], Count] = {}
    has_unconfirmed: bool = False
    boards: dict[Id, Stand] = {}


class Ping(Request, frozen=True):
    """The browser's heartbeat; `sent` comes back, to measure the way and the server's clock."""

    sent: Count


class Flushed(Request, frozen=True):
    """Nothing is left to hand in: the answer to an interview that is ending."""


class Visibility(Request, frozen=True):
    """Whether the page can be seen; a connection begins as one that can."""

    is_visible: bool


class Caret(Request, frozen=True):
    """Where the caret is now; shown to others and forgotten. No ranges: nowhere.

    Or `is_pointing`: that others may look at the lines of these ranges, wherever the caret is.
    """

    board: Id
    version: Count
    ranges: Ranges | None
    is_pointing: bool = False


class Diverged(Request, frozen=True):
    """The text at a version is not what the server's checksum says. The browser starts afresh."""

    board: Id
    version: Count
    sha256: Annotated[str, Meta(max_length=64)]


Incoming = Hello | Ping | Flushed | Visibility | Caret | Diverged | Command

# ---- from the server


class Answer(Struct, frozen=True, tag_field="kind", tag=snake_case):
    """The settings that all messages from the server share; nothing takes or returns one."""


class You(Struct, frozen=True):
    """Whose connection this is."""

    seat: str
    person: str
    name: str
    role: Role


class Lobby(Answer, frozen=True):
    """What somebody who is not inside yet may know; sent instead of a welcome until they are."""

    you: You
    standing: Literal["outside", "waiting"]
    title: str
    job: str | None
    candidate: str
    minutes: int
    starts_at: str | None
    rules: HouseRules
    interviewers: tuple[Invited, ...]
    call_link: str | None
    recorded: bool
    retention_days: int
    limits: Limits
    has_ended: bool


class StreamStart(Struct, frozen=True):
    """A stream as the browser begins with it: the state after `seq`, or None to keep its own."""

    seq: int
    snapshot: State | None


class Welcome(Answer, frozen=True):
    """The answer to hello: everything up to here; what happens next follows as `events`."""

    protocol: int
    epoch: str
    now: int
    you: You
    limits: Limits
    retention_days: int
    streams: dict[Stream, StreamStart]


class EventEntry(Struct, frozen=True):
    """One event as it is told."""

    stream: Stream
    seq: int
    at: int
    event: Event


class Events(Answer, frozen=True):
    """What happened: the events of one commit, or a part of what was missed."""

    events: tuple[EventEntry, ...]


class PastUpdate(Struct, frozen=True):
    """One accepted update that followed the version an editor stands on."""

    instance: str
    sequence: int
    changes: object


class Updates(Answer, frozen=True):
    """The updates of a board after `version`, for unsent work kept through a reload."""

    board: str
    version: int
    updates: tuple[PastUpdate, ...]
    is_complete: bool


class Refusal(Answer, frozen=True):
    """A command was refused; `id` is the command's, if it could be read."""

    id: str | None
    code: RefusalCode | Literal["malformed"]
    sentence: str
    retry: bool


class Checksum(Struct, frozen=True):
    """The text of a board at one version, as SHA-256 over UTF-8 (lone surrogates as U+FFFD)."""

    board: str
    version: int
    sha256: str


class Pong(Answer, frozen=True):
    """The answer to ping: the server's clock, and the current board's checksum."""

    sent: int
    now: int
    checksum: Checksum | None


class RemoteCaret(Struct, frozen=True):
    """Where somebody's caret is, or where they point; no ranges when they have left the board."""

    person: str
    board: str
    version: int
    ranges: Ranges | None
    is_pointing: bool = False


class Carets(Answer, frozen=True):
    """Carets that have moved since the last message of this kind."""

    carets: tuple[RemoteCaret, ...]


class OpenStreams(Answer, frozen=True):
    """To a view: how many private streams the candidate's connections are subscribed to."""

    private: int


Outgoing = Lobby | Welcome | Events | Updates | Refusal | Pong | Carets | OpenStreams
