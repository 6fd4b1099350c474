"""A real server in a process of its own, on a free port of this machine."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ear import HOST_KEY
from overheard import SAID, listened, overheard

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True)
class Place:
    """Where a server is found, where it keeps its interviews, and what its host knows."""

    origin: str
    data: Path
    key: str = HOST_KEY


@contextmanager
def serving(data: Path) -> Iterator[Place]:
    """Serve the interviews in a folder; the server stops when the block ends.

    By then it may have told nobody, and have said nowhere, what only interviewers may hear.
    """
    program = ("-m", "chalkroom", "serve", "--port", "0", "--data", str(data))
    settings = {name: value for name, value in os.environ.items() if name != "CHALKROOM_ORIGIN"}
    settings |= {"CHALKROOM_HOST_KEY": HOST_KEY, "PYTHONUNBUFFERED": "1"}
    with (
        (data / SAID).open("ab") as said,
        subprocess.Popen(
            listened(data, *program), env=settings, stdout=subprocess.PIPE, stderr=said
        ) as server,
    ):
        try:
            yield Place(_address(server), data)
        finally:
            server.terminate()
            server.communicate(timeout=15)
    overheard(data).require_untold()


def _address(server: "subprocess.Popen[bytes]") -> str:
    assert server.stdout is not None
    for line in server.stdout:
        found = ADDRESS.search(line.decode())
        if found:
            return found.group()
    raise AssertionError(f"the server stopped with {server.wait()} before it said its address")
