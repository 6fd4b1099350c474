"""Runs one of the servers that are compared, all under the same uvicorn with the same options.

`python -m bench.serving bare|durable|ours FOLDER` prints its port and serves until it is stopped.
"""

import os
import sys
from pathlib import Path

import uvicorn

from bench import relay
from chalkroom.app import App
from chalkroom.pages.desk import Place
from chalkroom.serving import listen, server, tune_interpreter
from chalkroom.store.sqlite import Store

RELAYS = {"bare": relay.bare, "durable": relay.durable}


def main(name: str, folder: str) -> None:
    """Serve on a free port."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with Store.open(Path(folder)) as store, listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        print(port, flush=True)
        _server(name, store, port).run([listening])


def _server(name: str, store: Store, port: int) -> uvicorn.Server:
    origin = f"http://127.0.0.1:{port}"
    app = App(store, Place(origin, frozenset({origin}), "host key"), b"link key")
    ours = server(app, (), lambda: None)
    if name == "ours":
        return ours
    tune_interpreter()
    ours.config.app = RELAYS[name](store)
    return uvicorn.Server(ours.config)


if __name__ == "__main__":
    main(*sys.argv[1:])
