"""A server that kills itself at a commit: `dying.py PORT COMMITS before|after FOLDER`.

COMMITS is how many it has to live, or the kind of an event that it does not survive.

All is real but the store's `commit`, around which the process dies. Between a commit and the
telling of it lies what a crash must not lose and nobody has heard.
"""

import os
import signal
import sys
from pathlib import Path

from faults.house import HOST_KEY

from chalkroom import keys
from chalkroom.app import App
from chalkroom.pages.desk import Place
from chalkroom.serving import listen, server
from chalkroom.store.sqlite import Store


class DyingStore:
    """A store that has so many commits to live, or lives until it is to keep a kind of event."""

    def __init__(self, store, commits, moment):
        self._store = store
        self._left = int(commits) if commits.isdigit() else sys.maxsize
        self._kind = f'{{"kind":"{commits}"'
        self._moment = moment

    def __getattr__(self, name):
        return getattr(self._store, name)

    def commit(self, batch):
        self._left -= len(batch)
        if any(row.body.startswith(self._kind) for each in batch for row in each.rows):
            self._left = 0
        if self._left <= 0 and self._moment == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        outcome = self._store.commit(batch)
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return outcome


def main(port, commits, moment, folder):
    with Store.open(Path(folder)) as store, listen("127.0.0.1", int(port)) as listening:
        origin = f"http://127.0.0.1:{listening.getsockname()[1]}"
        key = keys.kept(Path(folder) / keys.LINK_KEY).text.encode()
        place = Place(origin, frozenset({origin}), HOST_KEY)
        app = App(DyingStore(store, commits, moment), place, key)
        word = f"A server that will die is at {origin}/"
        server(app, (), lambda: print(word, flush=True)).run([listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
