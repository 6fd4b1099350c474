"""The processes of a measurement: one server, one crowd of typists, each on a core of its own."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.logs import create_rooms
from bench.typists import Result
from chalkroom.store.sqlite import Store

STOP_SECONDS = 15
SETTLE_SECONDS = 1.0


class Server:
    """A running server."""

    def __init__(self, kind: str, folder: Path) -> None:
        command = [sys.executable, "-m", "bench.serving", kind, str(folder)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.port = int(self.process.stdout.readline())

    @property
    def memory(self) -> int:
        """Bytes that the process holds for itself."""
        for line in Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Anonymous:"):
                return int(line.split()[1]) * 1024
        raise LookupError("smaps_rollup has no such line.")


class Crowd:
    """The typists of a server."""

    def __init__(self, server: Server, kind: str) -> None:
        pid = str(server.process.pid)
        command = [sys.executable, "-m", "bench.typists", str(server.port), pid, kind]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def connect(self, rooms: int) -> None:
        """Have so many rooms with two people in each."""
        self._ask("connect", rooms)
        self._ask("idle", SETTLE_SECONDS)

    def type(self, rooms: int, rate: float, settle: float, seconds: float) -> Result:
        """Type, and return what was measured."""
        return Result(**self._ask("type", rooms, rate, settle, seconds))

    def _ask(self, *request: object) -> Any:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit("The typists gave up.")
        return json.loads(answer)


@contextmanager
def served(kind: str, folder: Path) -> Iterator[Server]:
    """Run a server on a folder."""
    server = Server(kind, folder)
    try:
        yield server
    finally:
        _stop(server.process)


@contextmanager
def crowded(kind: str, rooms: int) -> Iterator[tuple[Server, Crowd]]:
    """Run a server that knows so many rooms, and typists who are not connected yet."""
    with tempfile.TemporaryDirectory(prefix="chalkroom-bench-") as name:
        with Store.open(Path(name)) as store:
            create_rooms(store, rooms)
        with served(kind, Path(name)) as server:
            crowd = Crowd(server, kind)
            try:
                yield server, crowd
            finally:
                _stop(crowd.process)


def _stop(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
