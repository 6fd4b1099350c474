"""The baselines: relays that pass frames on unparsed, without logic.

`bare` keeps nothing and tells everybody but the author. `durable` tells everybody, the author
included, once the frame is on disk, by the very commit code of the product.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket

from chalkroom.live.recorder import Recorder
from chalkroom.store.records import Commit, Row
from chalkroom.store.sqlite import Store


def bare(store: Store) -> Starlette:
    """Pass each frame on at once."""
    rooms: dict[str, set[WebSocket]] = defaultdict(set)

    async def room(websocket: WebSocket) -> None:
        await websocket.accept()
        people = rooms[websocket.path_params["room"]]
        people.add(websocket)
        async for text in websocket.iter_text():
            for person in people:
                if person is not websocket:
                    await person.send_text(text)
        people.discard(websocket)

    return Starlette(routes=[WebSocketRoute("/room/{room}/socket", room)])


def durable(store: Store) -> Starlette:
    """Pass each frame on when it is on disk."""
    rooms: dict[str, DurableRoom] = {}

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with Recorder(store) as app.state.recorder:
            yield

    async def room(websocket: WebSocket) -> None:
        await websocket.accept()
        id = websocket.path_params["room"]
        if id not in rooms:
            rooms[id] = DurableRoom(id, store)
        room, recorder = rooms[id], websocket.app.state.recorder
        room.people.add(websocket)
        async for text in websocket.iter_text():
            await room.keep(text, recorder)
            for person in room.people:
                await person.send_text(text)
        room.people.discard(websocket)

    return Starlette(routes=[WebSocketRoute("/room/{room}/socket", room)], lifespan=lifespan)


class DurableRoom:
    """Numbers frames, and says when each is on disk."""

    def __init__(self, id: str, store: Store) -> None:
        heads = store.heads(id)
        assert heads is not None
        self.id = id
        self.people: set[WebSocket] = set()
        self.commit = self._next = heads.commit
        self._ahead = heads.streams["room"] - heads.commit
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def keep(self, text: str, recorder: Recorder) -> None:
        """Wait until a frame is on disk."""
        self._next += 1
        row = Row("room", self._next + self._ahead, 0, text)
        self._waiting.append(asyncio.get_running_loop().create_future())
        recorder.append(self, Commit(self.id, self._next, (row,)))
        await self._waiting[-1]

    def committed(self, commit: Commit) -> None:
        self.commit = commit.number
        self._waiting.popleft().set_result(None)

    def failed(self) -> None:
        raise SystemExit("A baseline could not write.")

    def recovered(self, commits: list[tuple[int, list[Row]]]) -> None:
        raise SystemExit("A baseline could not write.")

    def broken(self) -> None:
        raise SystemExit("A baseline could not write.")
