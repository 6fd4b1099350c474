"""`chalkroom erase` beside a server that runs, and without one: no byte is left behind."""

import json
import os
import subprocess
import sys

import httpx
import pytest
from interview.given import ADA, CLEO, id_of
from interview.telling import WISH, Log
from recording import tapes
from serving import HOST_KEY, serving

from chalkroom.interview.commands import (
    AlarmRang,
    Arrived,
    EndInterview,
    Rate,
    Recommend,
    Say,
    SubmitRating,
    WriteNote,
)
from chalkroom.recording.importing import imported
from chalkroom.recording.recording import recording
from chalkroom.store.sqlite import Store

CANARY = "canary-\u00e9-7f3a"
SOUGHT = [CANARY.encode(), json.dumps(CANARY)[1:-1].encode()]
ID, OTHER = id_of("again"), id_of("other")
NOW = 1_900_000_000_000
AS_HOST = {"Authorization": f"Bearer {HOST_KEY}"}


def erase(data, *arguments, key=HOST_KEY):
    settings = {name: value for name, value in os.environ.items() if "CHALKROOM" not in name}
    return subprocess.run(
        [sys.executable, "-m", "chalkroom", "erase", *arguments, "--data", str(data)],
        env=settings | ({"CHALKROOM_HOST_KEY": key} if key else {}),
        input="",
        capture_output=True,
        text=True,
        timeout=60,
    )


def said(words):
    """Return the recording of an interview in which this is said wherever something can be."""
    log = Log()
    log.notices(ADA, Arrived(words))
    log.let_in(CLEO, words)
    log.types(CLEO, 0, *((0, 0, words) for _ in range(200)))
    log.does(CLEO, Say(id_of("line"), words))
    log.does(ADA, WriteNote(id_of("note"), words), WriteNote(id_of("mine"), words, "me"))
    log.does(ADA, Rate(WISH, None, "coding", 3, words), Recommend(WISH, "yes", words))
    log.does(ADA, SubmitRating(WISH), EndInterview(WISH))
    log.now += 10_000
    log.notices(None, AlarmRang())
    told = [tapes.row(line) for line in log.lines]
    return recording(ID, "full", tuple(dict.fromkeys(row.stream for row in told)), told)


def traces(data):
    files = [path for path in data.rglob("*") if path.is_file()]
    return [path.name for path in files if any(one in path.read_bytes() for one in SOUGHT)]


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A folder with two interviews, one of which is full of canaries; temporary files lie in it."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    with Store.open(tmp_path) as store:
        store.bring_in(ID, NOW, imported(said(CANARY), ID, NOW), "a" * 64)
        store.bring_in(OTHER, NOW, imported(said("other"), OTHER, NOW), "b" * 64)
    assert traces(tmp_path)
    return tmp_path


def test_without_a_server_no_byte_is_left_in_the_folder(data):
    assert erase(data, ID, "--yes").stdout == "Erased.\n"
    assert traces(data) == []
    with Store.open(data) as store:
        assert (store.heads(ID), store.heads(OTHER) is None) == (None, False)


def test_a_server_that_runs_erases_and_leaves_no_byte(data):
    with serving(data) as place, httpx.Client(base_url=place.origin, headers=AS_HOST) as host:
        wish = {"title": CANARY, "candidate": CANARY, "interviewers": [CANARY]}
        answer = host.post("/api/interviews", json=wish, headers={"Idempotency-Key": "one"})
        created = answer.json()["id"]
        for id in (ID, created):
            report = host.get(f"/api/interviews/{id}/report.md").text
            assert CANARY.replace("-", "") in report.replace("-", "")
            assert erase(data, id, "--yes").stdout == "Erased.\n"
            assert host.get(f"/api/interviews/{id}").status_code == 404
        assert traces(data) == []
        assert host.get(f"/api/interviews/{OTHER}").status_code == 200
    assert traces(data) == []


def test_a_proxy_is_never_told_the_key(data, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    with serving(data):
        assert erase(data, ID, "--yes").stdout == "Erased.\n"


def test_nothing_is_erased_unless_somebody_says_yes(data):
    answer = erase(data, ID)
    assert (answer.returncode, "for good?" in answer.stdout) == (1, True)
    assert traces(data)


@pytest.mark.parametrize("id", ["a" * 26, "../../etc", ""])
def test_an_interview_that_is_not_there_is_told(data, id):
    answer = erase(data, id, "--yes")
    assert (answer.returncode, "no such interview" in answer.stderr) == (1, True)


def test_a_wrong_key_erases_nothing_in_a_server_that_runs(data):
    with serving(data):
        answer = erase(data, ID, "--yes", key="another-key-of-the-host-0123")
    assert (answer.returncode, "another host's key" in answer.stderr) == (1, True)
    assert traces(data)


def test_a_server_that_has_gone_leaves_no_address_behind(data):
    with serving(data):
        assert (data / "server.address").exists()
    assert not (data / "server.address").exists()
