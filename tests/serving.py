"""A real server in a process of its own, on a free port of this machine."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST_KEY = "a-key-that-only-these-tests-know-0123456789"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True)
class Place:
    """Where a server is found, where it keeps its interviews, and what its host knows."""

    origin: str
    data: Path
    key: str = HOST_KEY


@contextmanager
def serving(data: Path) -> Iterator[Place]:
    """Serve the interviews in a folder; the server stops when the block ends."""
    command = [sys.executable, "-m", "chalkroom", "serve", "--port", "0", "--data", str(data)]
    settings = {name: value for name, value in os.environ.items() if name != "CHALKROOM_ORIGIN"}
    settings |= {"CHALKROOM_HOST_KEY": HOST_KEY, "PYTHONUNBUFFERED": "1"}
    with (
        (data / "server.txt").open("wb") as said,
        subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=said) as server,
    ):
        try:
            yield Place(_address(server), data)
        finally:
            server.terminate()
            server.communicate(timeout=15)


def _address(server: "subprocess.Popen[bytes]") -> str:
    assert server.stdout is not None
    for line in server.stdout:
        found = ADDRESS.search(line.decode())
        if found:
            return found.group()
    raise AssertionError(f"the server stopped with {server.wait()} before it said its address")
