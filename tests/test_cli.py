"""The command line as people use it: real processes, real folders, real ports."""

import os
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from problems.good import write_good_library
from websockets.sync.client import connect

from chalkroom import __version__

CHALKROOM = [sys.executable, "-m", "chalkroom"]
PATIENCE = 20
HALF_A_REQUEST = (
    b"POST /api/join HTTP/1.1\r\nHost: x\r\nOrigin: %s\r\nX-Room: 1\r\n"
    b"Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
)


def environment(**settings):
    kept = {k: v for k, v in os.environ.items() if k != "PORT" and not k.startswith("CHALKROOM_")}
    return kept | settings


def run(*arguments, **settings):
    return subprocess.run(
        [*CHALKROOM, *map(str, arguments)],
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


class Served:
    """A server that runs, and what it has printed."""

    def __init__(self, process):
        self.process = process
        self.said = []

    def line(self, pattern):
        for line in self.process.stdout:
            self.said.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"it never said {pattern}: {self.said}")

    def stop(self):
        self.process.terminate()
        self.said += self.process.communicate(timeout=PATIENCE)[0].splitlines()
        return self.process.returncode


@contextmanager
def served(data, *options, **settings):
    command = [*CHALKROOM, "serve", "--port", "0", "--data", str(data), *options]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, env=environment(**settings), **streams) as process:
        try:
            yield Served(process)
        finally:
            process.kill()


def create(origin, key):
    headers = {"Authorization": f"Bearer {key}"}
    wish = {"title": "T", "candidate": "Cleo"}
    return httpx.post(f"{origin}/api/interviews", json=wish, headers=headers).json()


def test_the_version_is_the_package_s():
    assert run("--version").stdout == f"chalkroom {__version__}\n"


def test_help_names_every_command_and_setting():
    listed = run("--help").stdout
    assert "serve" in listed and "backup" in listed
    explained = run("serve", "--help").stdout
    for word in ("--host", "--port", "--data", "CHALKROOM_ORIGIN", "CHALKROOM_DATA", "[8000]"):
        assert word in explained
    assert max(map(len, explained.splitlines())) <= 100


def test_the_first_start_prints_the_address_with_the_key_and_the_second_does_not(tmp_path):
    with served(tmp_path / "data") as server:
        origin, key = server.line(r"(http://127\.0\.0\.1:\d+)/#key=(\S+)$").groups()
        assert create(origin, key)["links"]["candidate"].startswith(f"{origin}/join#")
        assert server.stop() == 0
    with served(tmp_path / "data") as server:
        server.line(r"host\.key")
        server.stop()
        assert key not in "".join(server.said)
    with served(tmp_path / "data", "--show-key") as server:
        assert server.line(r"#key=(\S+)$").group(1) == key


def test_keys_and_database_are_for_their_owner_alone(tmp_path):
    with served(tmp_path / "data") as server:
        server.line("#key=")
        modes = {
            path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()
        }
    assert modes.keys() >= {"host.key", "link.key", "chalkroom.sqlite3"}
    assert set(modes.values()) == {0o600}


def test_a_key_from_the_environment_is_never_printed(tmp_path):
    key = "k" * 20
    with served(tmp_path / "data", CHALKROOM_HOST_KEY=key) as server:
        origin = server.line(r"at (http\S+)/$").group(1)
        assert "id" in create(origin, key)
        server.stop()
        assert key not in "".join(server.said)
    assert not (tmp_path / "data" / "host.key").exists()


def test_links_begin_with_the_public_address(tmp_path):
    settings = {"CHALKROOM_HOST_KEY": "k" * 20, "CHALKROOM_ORIGIN": "https://rooms.example.org"}
    with served(tmp_path / "data", CHALKROOM_LOG="info", **settings) as server:
        server.line("https://rooms.example.org/$")
        (port,) = listening_ports(server.process.pid)
        created = create(f"http://127.0.0.1:{port}", "k" * 20)
        assert created["links"]["observer"].startswith("https://rooms.example.org/join#")


def test_folders_of_problems_come_from_the_environment(tmp_path):
    (tmp_path / "own").mkdir()
    write_good_library(tmp_path / "own")
    settings = {"CHALKROOM_HOST_KEY": "k" * 20, "CHALKROOM_PROBLEMS": str(tmp_path / "own")}
    with served(tmp_path / "data", **settings) as server:
        origin = server.line(r"at (http\S+)/$").group(1)
        headers = {"Authorization": f"Bearer {'k' * 20}"}
        found = httpx.get(f"{origin}/api/problems", headers=headers).json()["problems"]
    assert {problem["track"] for problem in found} == {"mixed", "rows"}


def listening_ports(process):
    """Return the ports that a process listens on, as Linux tells them."""
    inodes = {os.readlink(entry.path) for entry in os.scandir(f"/proc/{process}/fd")}
    rows = [row.split() for row in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return [int(r[1].split(":")[1], 16) for r in rows if f"socket:[{r[9]}]" in inodes]


def test_a_second_server_on_the_same_folder_is_refused_at_once(tmp_path):
    with served(tmp_path / "data") as server:
        origin = server.line(r"at (http\S+)/$").group(1)
        second = run("serve", "--port", "0", "--data", tmp_path / "data")
        assert second.returncode == 1
        assert len(second.stderr.splitlines()) == 1
        assert "already running" in second.stderr
        assert httpx.get(f"{origin}/readyz").status_code == 200


def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = run("serve", "--port", port, "--data", tmp_path / "data")
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"chalkroom: Port {port} is taken")
    assert len(refused.stderr.splitlines()) == 1


def test_a_host_that_is_not_of_this_machine_is_named(tmp_path):
    refused = run("serve", "--host", "192.0.2.1", "--port", "0", "--data", tmp_path / "data")
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert "192.0.2.1" in refused.stderr


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    refused = run("serve", "--port", "0", "--data", tmp_path / "file" / "data")
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert str(tmp_path / "file" / "data") in refused.stderr


def test_a_database_of_a_newer_version_is_left_alone(tmp_path):
    with served(tmp_path / "data") as server:
        server.line("#key=")
        server.stop()
    with sqlite3.connect(tmp_path / "data" / "chalkroom.sqlite3") as database:
        database.execute("PRAGMA user_version = 999")
    database.close()
    refused = run("serve", "--port", "0", "--data", tmp_path / "data")
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert "newer" in refused.stderr


@pytest.mark.parametrize("name", ["PORT", "CHALKROOM_ORIGIN", "CHALKROOM_PROXIES"])
def test_a_setting_that_cannot_be_used_is_named(tmp_path, name):
    refused = run("serve", "--data", tmp_path / "data", **{name: "nonsense"})
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"chalkroom: {name} must")


def test_a_key_file_that_holds_no_key_is_named(tmp_path):
    (tmp_path / "host.key").write_text("\n")
    refused = run("serve", "--port", "0", "--data", tmp_path)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert "no key" in refused.stderr


def test_a_backup_is_made_beside_a_running_server_and_can_be_served(tmp_path):
    with served(tmp_path / "data") as server:
        origin, key = server.line(r"(http\S+)/#key=(\S+)$").groups()
        created = create(origin, key)
        copied = run("backup", tmp_path / "copy", "--data", tmp_path / "data")
        assert (copied.returncode, copied.stderr) == (0, "")
    restored = tmp_path / "restored"
    restored.mkdir()
    (tmp_path / "copy").rename(restored / "chalkroom.sqlite3")
    with served(restored, CHALKROOM_HOST_KEY=key) as server:
        origin = server.line(r"at (http\S+)/$").group(1)
        secret = created["links"]["candidate"].partition("#")[2]
        own = {"Origin": origin, "X-Room": "1"}
        joined = httpx.post(f"{origin}/api/join", json={"secret": secret}, headers=own)
        assert joined.status_code == 200


def test_a_backup_never_overwrites(tmp_path):
    (tmp_path / "copy").write_text("precious")
    refused = run("backup", tmp_path / "copy", "--data", tmp_path)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert (tmp_path / "copy").read_text() == "precious"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_stops_in_time_whatever_its_clients_do(tmp_path, number):
    with served(tmp_path / "data") as server:
        origin, key = server.line(r"(http\S+)/#key=(\S+)$").groups()
        link = create(origin, key)["links"]["interviewer"]
        own = {"Origin": origin, "X-Room": "1"}
        body = {"secret": link.partition("#")[2]}
        joined = httpx.post(f"{origin}/api/join", json=body, headers=own)
        cookie = "; ".join(f"{name}={value}" for name, value in joined.cookies.items())
        address = f"{origin.replace('http', 'ws')}/room/{joined.json()['seat']}/socket"
        port = int(origin.rpartition(":")[2])
        with (
            connect(address, origin=origin, additional_headers={"Cookie": cookie}) as heard,
            socket.create_connection(("127.0.0.1", port)) as half_a_request,
            socket.create_connection(("127.0.0.1", port)),
        ):
            heard.send('{"kind": "hello", "protocol": 1}')
            heard.recv(timeout=PATIENCE)
            half_a_request.sendall(HALF_A_REQUEST % origin.encode())
            server.process.send_signal(number)
            assert server.process.wait(timeout=10) == 0
            with pytest.raises(Exception, match="4503"):
                for _ in range(100):
                    heard.recv(timeout=PATIENCE)
