"""The product's rooms behind a door that lets everybody in: seats are given by the address."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket

from bench.logs import ADA, CLEO
from chalkroom.live.clock import SteadyClock
from chalkroom.live.lobby import Lobby
from chalkroom.live.recorder import Recorder
from chalkroom.store.records import Seat
from chalkroom.store.sqlite import Store

ACTORS = {"ada": ADA, "cleo": CLEO}


def application(folder: Path) -> Starlette:
    """Serve the interviews that a folder holds."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        with Store.open(folder) as store:
            async with Recorder(store) as recorder:
                app.state.lobby = Lobby(store, recorder, SteadyClock(), retention_days=90)
                yield
                await app.state.lobby.drain()

    async def room(websocket: WebSocket) -> None:
        await websocket.accept()
        name, id = websocket.path_params["seat"], websocket.path_params["room"]
        actor = ACTORS[name]
        seat = Seat(actor.seat, id, actor.seat, actor.person, actor.role, "", 1)
        await websocket.app.state.lobby.serve(websocket, seat, name)

    return Starlette(routes=[WebSocketRoute("/{room}/{seat}", room)], lifespan=lifespan)
