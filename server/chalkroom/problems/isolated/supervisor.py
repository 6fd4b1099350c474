"""The process that runs a problem's programs, each in a fork that has limits."""

import io
import json
import marshal
import os
import resource
import select
import signal
import sys
import time
from typing import Any

from chalkroom.problems.isolated import programs

MEBIBYTE = 1024 * 1024
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.kill",
    "ctypes.",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "shutil.",
)


class Output(io.TextIOBase):
    """Where prints go: counted, dropped, and refused when there are too many."""

    def __init__(self, most: int) -> None:
        self.left = most

    def write(self, text: str) -> int:
        self.left -= len(text)
        if self.left < 0:
            raise RuntimeError("printed too much")
        return len(text)


def main() -> None:
    """Read a job from standard input, and write one line of JSON for each of its programs."""
    job = marshal.loads(sys.stdin.buffer.read())
    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDWR), 1)
    os.dup2(1, 2)
    with os.fdopen(answers, "wb") as out:
        for program in job["programs"]:
            out.write(_apart(program, job["limits"]) + b"\n")
            out.flush()


def _apart(program: dict[str, Any], limits: dict[str, int | float]) -> bytes:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _inside(program, limits, writing)
    os.close(writing)
    try:
        return _heard(reading, limits)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _inside(program: dict[str, Any], limits: dict[str, int | float], writing: int) -> None:
    """Run the program, answer, and leave at once, whatever it has set up for the end."""
    memory, seconds = int(limits["memory"]), int(limits["seconds"]) + 1
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout = sys.stderr = Output(int(limits["output"]))
    sys.stdin = io.StringIO()
    sys.addaudithook(_audit)
    answer = json.dumps(programs.run(program), default=repr).encode()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(answer + b"\n")
    os._exit(0)


def _audit(event: str, details: tuple[Any, ...]) -> None:
    """Programs compute. This keeps honest mistakes small; it is no wall against malice."""
    opens_a_file = event == "open" and not isinstance(details[0], int)
    if (opens_a_file and details[2] & WRITING) or event.startswith(FORBIDDEN):
        raise PermissionError(f"a program of a problem may not use {event}")


def _heard(reading: int, limits: dict[str, int | float]) -> bytes:
    end = time.monotonic() + limits["seconds"]
    heard = b""
    while not heard.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return _error(f"ran for more than {limits['seconds']} seconds")
        piece = os.read(reading, 65536)
        if not piece:
            return _error("ended without an answer; it may have used too much memory")
        heard += piece
        if len(heard) > MEBIBYTE:
            return _error("gave too large an answer")
    return heard.strip()


def _error(sentence: str) -> bytes:
    return json.dumps({"error": sentence}).encode()
