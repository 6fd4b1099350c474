"""A real server in a process of its own that can be killed, and started again on its folder."""

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import NamedTuple
from urllib.request import Request, urlopen

from ear import HOST_KEY
from overheard import SAID, listened, overheard

from chalkroom.store.sqlite import Store

MIB = 2**20
TESTS = str(Path(__file__).parents[1])


class Seat(NamedTuple):
    """What a browser has in exchange for a link."""

    id: str
    cookie: str


class House:
    """The server, its data folder and the port it was first given."""

    def __init__(self, data: Path):
        self.data = data
        self.port = 0
        self.process = None

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self, *program):
        """Start the server, or another program that takes the same place, and wait for its word."""
        command = [*(program or ("-m", "chalkroom", "serve", "--port", str(self.port), "--data"))]
        path = os.pathsep.join([TESTS, *filter(None, [os.environ.get("PYTHONPATH")])])
        settings = {"CHALKROOM_HOST_KEY": HOST_KEY, "PYTHONUNBUFFERED": "1", "PYTHONPATH": path}
        with (self.data / SAID).open("ab") as said:
            self.process = subprocess.Popen(
                listened(self.data, *command, str(self.data)),
                env=os.environ | settings,
                stdout=subprocess.PIPE,
                stderr=said,
            )
        first = self.process.stdout.readline().decode()
        assert "http://" in first, (self.data / SAID).read_text(encoding="utf-8")
        self.port = int(first.rstrip("/\n").rpartition(":")[2])

    def start_to_die(self, commits, moment):
        """Start a server that kills itself right before or after a commit."""
        self.start("-m", "faults.dying", str(self.port), str(commits), moment)

    def kill(self):
        self.process.kill()
        return self.ended()

    def ended(self, seconds=15):
        """Wait for the end of the process, and return how it ended.

        It may have told nobody what only interviewers may hear.
        """
        self.process.communicate(timeout=seconds)
        overheard(self.data).require_untold()
        return self.process.returncode

    def stop(self):
        """Ask the server to stop; kill it if it does not."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.ended()
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def memory(self):
        """How many bytes of the machine's memory the server holds."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024

    def posted(self, path, body, **headers):
        request = Request(
            self.origin + path,
            json.dumps(body).encode(),
            {"Content-Type": "application/json", **headers},
        )
        with urlopen(request, timeout=10) as answer:
            return json.load(answer), answer.headers

    def created(self):
        """Create an interview with two interviewers, and return its id and links."""
        body = {"title": "Title", "candidate": "Cleo", "interviewers": ["Ada", "Grace"]}
        key = f"Bearer {HOST_KEY}"
        return self.posted("/api/interviews", body, Authorization=key)[0]

    def taken(self, link):
        """Exchange a link for a seat, as the page does that it opens."""
        secret = link.partition("#")[2]
        own = {"Origin": self.origin, "X-Room": "1"}
        answer, headers = self.posted("/api/join", {"secret": secret}, **own)
        return Seat(answer["seat"], headers["Set-Cookie"].partition(";")[0])

    def edits(self, interview):
        """What the disk holds while no server runs: (instance, sequence), in order."""
        with Store.open(self.data) as store:
            rows = [stored.row for stored in store.read(interview, "room", 0)]
        return [(row.instance, row.sequence) for row in rows if row.instance is not None]

    def boards(self, interview):
        request = Request(
            f"{self.origin}/api/interviews/{interview}/boards",
            headers={"Authorization": f"Bearer {HOST_KEY}"},
        )
        with urlopen(request, timeout=10) as answer:
            return json.load(answer)
