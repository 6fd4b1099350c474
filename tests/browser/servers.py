"""A server process that a story may kill or stop, and start again on the same port and folder."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest
from overheard import SAID, listened, overheard
from serving import HOST_KEY, Place

TIMED = Path(__file__).parent / "timed_server.py"
ADDRESS = re.compile(rb"http://127\.0\.0\.1:(\d+)")


class Server:
    """One installation; `start` comes back when it says where it listens.

    One that `is_timed` has a clock of its own, which `skip` moves on.
    """

    def __init__(self, data: Path, is_timed: bool = False) -> None:
        self.data = data
        self._is_timed = is_timed
        self._ahead = 0
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def place(self) -> Place:
        return Place(f"http://127.0.0.1:{self._port}", self.data)

    def start(self) -> None:
        settings = {name: value for name, value in os.environ.items() if name != "CHALKROOM_ORIGIN"}
        settings |= {"CHALKROOM_HOST_KEY": HOST_KEY, "PYTHONUNBUFFERED": "1"}
        with (self.data / SAID).open("ab") as said:
            self._process = subprocess.Popen(
                listened(self.data, *self._arguments),
                env=settings,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
            )
        self._port = self._listening(self._process)

    def skip(self, milliseconds: int) -> None:
        """Move the time of the server on, whether it runs or not."""
        self._ahead += milliseconds
        if self._process is not None:
            assert self._process.stdin is not None and self._process.stdout is not None
            self._process.stdin.write(f"{milliseconds}\n".encode())
            self._process.stdin.flush()
            self._process.stdout.readline()  # it has moved

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end, and wait until it has."""
        self._end(signal.SIGTERM)

    @property
    def _arguments(self) -> list[str]:
        data, port = str(self.data), str(self._port)
        if self._is_timed:
            return [str(TIMED), data, port, str(self._ahead)]
        return ["-m", "chalkroom", "serve", "--data", data, "--port", port]

    def _end(self, with_signal: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(with_signal)
            process.communicate(timeout=15)
            overheard(self.data).require_untold()

    def _listening(self, process: "subprocess.Popen[bytes]") -> int:
        assert process.stdout is not None
        for line in process.stdout:
            found = ADDRESS.search(line)
            if found:
                return int(found[1])
        raise AssertionError(f"the server stopped with {process.wait()} before it listened")


def own_server(is_timed: bool = False):
    """Return the fixtures `server`, `place` and `folder` of a module that has its own server."""

    @pytest.fixture
    def server(tmp_path):
        server = Server(tmp_path, is_timed)
        server.start()
        yield server
        server.kill()

    @pytest.fixture
    def place(server):
        return server.place

    @pytest.fixture
    def folder(server):
        return server.data

    return server, place, folder
