"""Runs one of the servers that are compared, all under the same uvicorn with the same options.

`python -m bench.serving bare|durable|ours FOLDER` prints its port and serves until it is told to
stop.
"""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from bench import ours, relay
from chalkroom.interview.limits import LIMITS

SERVERS: dict[str, Callable[[Path], Starlette]] = {
    "bare": relay.bare,
    "durable": relay.durable,
    "ours": ours.application,
}
BACKLOG = 4_096


def main(name: str, folder: str) -> None:
    """Serve on a free port."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(BACKLOG)
    print(listening.getsockname()[1], flush=True)
    config = uvicorn.Config(
        SERVERS[name](Path(folder)),
        loop="uvloop",
        http="httptools",
        ws="websockets-sansio",
        ws_max_size=LIMITS.frame_bytes,
        ws_per_message_deflate=False,
        ws_ping_interval=5,
        ws_ping_timeout=10,
        backlog=BACKLOG,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=2,
    )
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
