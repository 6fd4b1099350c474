"""Runs the application under uvicorn: how it listens, and how it stops without losing anything."""

import asyncio
import gc
import logging
import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType

import uvicorn

from chalkroom.app import App
from chalkroom.interview.limits import LIMITS

logger = logging.getLogger(__name__)

DRAIN_SECONDS = 3.5
FAREWELL_SECONDS = 1.5
# Together with the two above and the closing of the store this stays under ten seconds.
REQUESTS_SECONDS = 2
STUCK_MILLISECONDS = 30_000


class Server(uvicorn.Server):
    """Stops in the order that loses nothing: no new people, tell those here, then close."""

    def __init__(self, config: uvicorn.Config, app: App, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._app = app
        self._on_ready = on_ready

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop, and in a hurry at a second Ctrl+C.

        Unlike uvicorn, do not raise the signal again at the end: an orderly stop is a success.
        """
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        tune_interpreter()
        self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                await self._app.drain()
            async with asyncio.timeout(FAREWELL_SECONDS):
                while self.server_state.tasks:
                    await asyncio.sleep(0.02)
        except TimeoutError:
            logger.info("server: some connections did not hear that the server stops")
        await super().shutdown(sockets)


def tune_interpreter() -> None:
    """Fit Python to a loop that must not wait and a writer thread that takes many small turns.

    Rooms hold many values that live long and are in no cycle, so garbage is looked for less often.
    The writer lets go of the interpreter with every row; by default it would get it back from a
    busy loop after five milliseconds.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    sys.setswitchinterval(0.0005)


def server(app: App, proxies: tuple[str, ...], on_ready: Callable[[], None]) -> Server:
    """Return a server that is told its sockets when it runs, and says when it answers."""
    config = uvicorn.Config(
        app,
        loop="uvloop",
        http="httptools",
        ws="websockets-sansio",
        ws_max_size=LIMITS.frame_bytes,
        ws_ping_interval=5,
        ws_ping_timeout=10,
        ws_per_message_deflate=False,
        interface="asgi3",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
        timeout_graceful_shutdown=REQUESTS_SECONDS,
    )
    return Server(config, app, on_ready)


def listen(host: str, port: int) -> socket.socket:
    """Take a port, or raise OSError; 0 takes any that is free."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            # A peer that takes nothing for so long is given up by the system, buffers and all.
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, STUCK_MILLISECONDS)
        listening.bind(address)
        # Listening at once, so that a second server learns that the port is taken.
        listening.listen(2048)
    except BaseException:
        listening.close()
        raise
    listening.setblocking(False)
    return listening
