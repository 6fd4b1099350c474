"""The vocabulary of tests about rooms: people who open links, say things and hear things.

Everything is real but the network: the lobby, the recorder, the store on disk, ASGI messages.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from interview.given import id_of, new_id
from live.law import require_law_of_the_fold
from private_texts import logged, require_sealed, require_untold
from starlette.websockets import WebSocket

from chalkroom.interview.audience import Actor
from chalkroom.interview.events import BoardOpened, Created, Fact, Invited, Prepared, WritingBegan
from chalkroom.interview.pressing import open_press
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, STAFF, HouseRules
from chalkroom.live.clock import Clock, SteadyClock
from chalkroom.live.decision import decision
from chalkroom.live.fetching import Fetcher
from chalkroom.live.librarian import Librarian
from chalkroom.live.lobby import Lobby, view_from
from chalkroom.live.plans import Plans
from chalkroom.live.recorder import Recorder
from chalkroom.live.room import Room
from chalkroom.problems.library import Library, open_library
from chalkroom.store.records import Link, Seat
from chalkroom.store.sqlite import Store

LIBRARY = open_library(None)  # read once for all tests
PATIENCE = 20.0  # seconds until a message that does not come fails the test
BOARD = "b" * 26
DIGITS = str.maketrans("0123456789", "stuvwxyz23")
ids = iter(range(10**9))  # for pings


class Someone:
    """A person with one open connection."""

    def __init__(self, lobby: Lobby, seat: Seat, name: str, actor: Actor | None = None) -> None:
        self.actor = actor
        self.seat = seat
        self.name = name
        self.heard: list[dict] = []
        self.frames: list[str] = []  # all that was sent, as it went over the wire, the close too
        self.closed: int | None = None
        self.is_listening = asyncio.Event()
        self.is_listening.set()
        self._to_server: asyncio.Queue[dict] = asyncio.Queue()
        self._news = asyncio.Event()
        scope = {"type": "websocket", "path": "/", "headers": [], "query_string": b""}
        websocket = WebSocket(scope, self._to_server.get, self._hear)
        self._to_server.put_nowait({"type": "websocket.connect"})
        self.task = asyncio.create_task(self._serve(lobby, websocket))

    async def _serve(self, lobby: Lobby, websocket: WebSocket) -> None:
        await websocket.accept()
        await lobby.serve(websocket, self.seat, self.name, self.actor)

    async def _hear(self, message: dict) -> None:
        await self.is_listening.wait()
        if message["type"] == "websocket.send":
            self.frames.append(message["text"])
            self.heard.append(json.loads(message["text"]))
        if message["type"] == "websocket.close":
            self.closed = message["code"]
            self.frames.append(f"{self.closed} {message['reason']}")
            self._to_server.put_nowait({"type": "websocket.disconnect", "code": self.closed})
        self._news.set()

    def says(self, kind: str, **fields: object) -> str:
        """Send a command, and return its id."""
        id = str(fields.setdefault("id", new_id()))
        self.sends(json.dumps({"kind": kind, **fields}))
        return id

    def signals(self, kind: str, **fields: object) -> None:
        """Send a message that has no id."""
        self.sends(json.dumps({"kind": kind, **fields}))

    def sends(self, text: str) -> None:
        self._to_server.put_nowait({"type": "websocket.receive", "text": text})

    def sends_bytes(self, content: bytes) -> None:
        self._to_server.put_nowait({"type": "websocket.receive", "bytes": content})

    def says_hello(self, **fields: object) -> None:
        self.signals("hello", **{"protocol": 1, **fields})

    def pushes(self, *updates: list, version: int = 0, sequence: int = 1, **fields: object) -> str:
        fields = {"board": BOARD, "instance": id_of(self.name), **fields}
        return self.says("push", version=version, sequence=sequence, updates=updates, **fields)

    async def until(self, is_met: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not is_met():
                self._news.clear()
                await self._news.wait()

    async def hears(self, kind: str, **fields: object) -> dict:
        """Wait for a message or an event of this kind with these fields, and return it."""

        def found() -> dict | None:
            for message in [*self.heard, *self.events]:
                if message["kind"] == kind and fields.items() <= message.items():
                    return message
            return None

        await self.until(found)
        return found() or {}

    async def is_closed(self) -> int:
        await self.until(lambda: self.closed is not None)
        await self.task
        return self.closed or 0

    async def is_up_to_date(self) -> None:
        """Wait until all that is under way to this connection has been heard."""
        for _ in range(2):  # the first may overtake what is being told
            sent = next(ids)
            self.signals("ping", sent=sent)
            await self.hears("pong", sent=sent)

    async def hangs_up(self) -> None:
        self.drops()
        await self.task

    def drops(self) -> None:
        """Hang up without waiting until that is heard."""
        self._to_server.put_nowait({"type": "websocket.disconnect", "code": 1001})

    @property
    def entries(self) -> list[dict]:
        return [e for m in self.heard if m["kind"] == "events" for e in m["events"]]

    @property
    def events(self) -> list[dict]:
        return [entry["event"] for entry in self.entries]

    @property
    def kinds(self) -> list[str]:
        """The kinds of all events that were told, in order."""
        return [event["kind"] for event in self.events]

    def refusals(self) -> list[tuple[str | None, str]]:
        return [(m["id"], m["code"]) for m in self.heard if m["kind"] == "refusal"]

    @property
    def welcome(self) -> dict:
        return next(m for m in reversed(self.heard) if m["kind"] == "welcome")


class Story:
    """One server and one interview, and the people who come to it."""

    def __init__(
        self, store: Store, recorder: Recorder, clock: Clock, librarian: Librarian
    ) -> None:
        self.store = store
        self.recorder = recorder
        self.clock = clock
        self.librarian = librarian
        self.lobby = self.opened_lobby()
        self.people: list[Someone] = []
        self.interview = id_of("interview")
        self.links: list[Link] = []
        self.leaks_on_purpose = False

    def opened_lobby(self) -> Lobby:
        self.plans = Plans(self.store, self.recorder, self.clock)
        fetcher = Fetcher(self.librarian, self.plans, self.recorder, self.store, self.clock)
        return Lobby(self.store, self.recorder, self.clock, 90, fetcher)

    def begins(self, **fields: object) -> None:
        """Create the interview with Ada as its lead, Grace beside her, and one blank board.

        Both have pressed to write, since most tests are about something else.
        """
        ada, grace = id_of("ada"), id_of("grace")
        invited = (Invited(ada, "Ada"), Invited(grace, "Grace"))
        created = Created("Title", "Cleo", 60, HouseRules(), invited, ada, **fields)
        facts = [
            Fact(ROOM, created),
            Fact(ROOM, BoardOpened(BOARD, "Blank board")),
            Fact(STAFF, Prepared()),
            Fact(ROOM, WritingBegan(id_of("adapress"), ada)),
            Fact(ROOM, WritingBegan(id_of("gracepress"), grace)),
        ]
        first = decision(self.interview, 1, Interview(), facts, 1)
        self.store.create(self.interview, 1, self.links, first.commit, None)

    def opens(self, name: str, role: str, device: int = 1, interview: str | None = None) -> Someone:
        """Connect without a hello."""
        seat = id_of(name + "x" * device if device < 10 else f"{name}{device}".translate(DIGITS))
        someone = Someone(
            self.lobby,
            Seat(seat, interview or self.interview, id_of("link"), id_of(name), role, "", 1),
            name,
        )
        self.people.append(someone)
        return someone

    def told_to_visitors(self) -> list[str]:
        """Return all frames of candidates, observers and views."""
        visitors = [one for one in self.people if one.seat.role != "interviewer" or one.actor]
        return [frame for one in visitors for frame in one.frames]

    def told_to_interviewers(self) -> dict[str, list[str]]:
        """Return all frames of each."""
        told: dict[str, list[str]] = {}
        for one in self.people:
            if one.seat.role == "interviewer" and one.seat.interview == self.interview:
                told.setdefault(one.seat.person, []).extend(one.frames)
        return told

    async def looks_on(self, interviewer: Someone) -> Someone:
        """Look through the candidate's eyes, from an interviewer's seat."""
        seat = interviewer.seat
        view = Someone(self.lobby, seat, interviewer.name, view_from(seat))
        self.people.append(view)
        view.says_hello()
        await view.hears("welcome")
        return view

    async def joins(self, name: str, role: str = "interviewer", **hello: object) -> Someone:
        """Connect as somebody whom the door knows, and wait for the welcome."""
        someone = self.opens(name, role)
        someone.says_hello(**hello)
        await someone.hears("welcome")
        if role == "interviewer":
            await self.writes(someone)
        return someone

    async def writes(self, someone: Someone) -> None:
        """Let an interviewer press to write, unless a press of theirs is open already."""
        if open_press(self.room.told.room, someone.seat.person) is None:
            press = someone.says("begin_writing")
            await someone.hears("writing_began", press=press)

    async def lets_in(self, host: Someone, name: str, role: str = "candidate") -> Someone:
        """Connect as somebody new, knock, and be admitted."""
        someone = self.opens(name, role)
        someone.says_hello()
        await someone.hears("lobby")
        someone.says("knock", name=name)
        knock = await host.hears("knocked", seat=someone.seat.id)
        host.says("admit", seat=knock["seat"])
        await someone.hears("welcome")
        return someone

    async def settles(self) -> None:
        """Wait until all that was wished is on disk, and told to everybody who is connected."""
        for someone in self.people:
            if someone.closed is None and not someone.task.done():
                await someone.is_up_to_date()
        await self.recorder.settled()
        for someone in self.people:
            if someone.closed is None and not someone.task.done():
                await someone.is_up_to_date()

    def beside(self, name: str) -> "Story":
        """Create another interview on the same server, with the same people."""
        other = Story(self.store, self.recorder, self.clock, self.librarian)
        other.lobby, other.people, other.interview = self.lobby, self.people, id_of(name)
        other.begins()
        return other

    async def restarts(self) -> Lobby:
        """Stop as a server stops, and start on what is on disk."""
        await self.lobby.drain()
        await asyncio.gather(*(someone.task for someone in self.people))
        self.lobby = self.opened_lobby()
        return self.lobby

    async def opened_again(self) -> None:
        """Do what a server does at its start, a while after `restarts`."""
        self.lobby = self.opened_lobby()
        await self.lobby.resume()
        await self.recorder.settled()

    @property
    def room(self) -> Room:
        return self.lobby.rooms[self.interview]

    def text(self, board: str = BOARD) -> str:
        return self.room.told.room.boards[board].text


@asynccontextmanager
async def story(
    folder: Path,
    clock: Clock | None = None,
    opened: Callable[[Path], Store] = Store.open,
    library: Library = LIBRARY,
) -> AsyncIterator[Story]:
    """Run a server on a folder; at the end the law of the fold must hold for every open room, and
    nothing private may stand in what visitors were told, or in the log, and nothing that is sealed
    in what other interviewers were told."""
    with logged() as log, opened(folder) as store:
        async with Recorder(store) as recorder, Librarian(library) as librarian:
            told = Story(store, recorder, clock or SteadyClock(), librarian)
            try:
                yield told
                await recorder.settled()
                for room in told.lobby.rooms.values():
                    require_law_of_the_fold(store, room)
                if not told.leaks_on_purpose:
                    require_untold(store, [*log, *told.told_to_visitors()])
                    require_sealed(store, told.interview, told.told_to_interviewers())
            finally:
                await told.lobby.drain()
                for someone in told.people:
                    someone.is_listening.set()
                await asyncio.gather(*(someone.task for someone in told.people))
