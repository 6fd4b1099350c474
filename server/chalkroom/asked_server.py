"""The server that runs on a data folder, asked over its API by commands that find the folder taken.

Only one process may write to a folder. The server says in the folder where it listens.
"""

import json
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

from chalkroom.keys import HOST_KEY

ADDRESS = "server.address"
PATIENCE_SECONDS = 60
NO_ADDRESS = "A server runs on this folder and does not say where it listens. Stop it first."
NO_KEY = "A server runs on this folder; its host's key is needed, as CHALKROOM_HOST_KEY."
WRONG_KEY = "The server that runs on this folder has another host's key than CHALKROOM_HOST_KEY."


class NotDone(Exception):
    """The server did not do what it was asked for; says why, and how it answered if it did."""

    def __init__(self, sentence: str, status: int | None = None) -> None:
        super().__init__(sentence)
        self.status = status


def ask(data: Path, method: str, path: str, key: str | None, content: bytes | None = None) -> bytes:
    """Ask the server that runs on a folder, and return its answer, or raise NotDone."""
    address, key = _read(data / ADDRESS), key or _read(data / HOST_KEY)
    if not address or not key:
        raise NotDone(NO_KEY if address else NO_ADDRESS)
    wish = Request(f"{address}{path}", content, method=method)
    wish.add_header("Authorization", f"Bearer {key}")
    wish.add_header("Content-Type", "application/octet-stream")
    try:
        # The key is for the server on this machine, and no proxy's to see.
        with build_opener(ProxyHandler({})).open(wish, timeout=PATIENCE_SECONDS) as answer:
            answered: bytes = answer.read()
            return answered
    except HTTPError as problem:
        with problem:
            said = WRONG_KEY if problem.code == 401 else _said(problem)
        raise NotDone(said, problem.code) from problem
    except (URLError, HTTPException, OSError, ValueError) as problem:
        silent = f"The server that runs on this folder does not answer at {address}."
        raise NotDone(f"{silent} Nothing is lost.") from problem


def _said(problem: HTTPError) -> str:
    """Return why the server did not do it, in its own words where it has some."""
    try:
        return str(json.loads(problem.read())["error"]["message"])
    except (OSError, HTTPException, ValueError, LookupError, TypeError):
        return f"The server answered {problem.code}."


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip()
    except OSError:
        return ""
