"""`chalkroom demo` beside a server that runs, and without one: there is something to watch."""

import os
import re
import subprocess
import sys

import httpx
import pytest
from serving import HOST_KEY, serving

from chalkroom.store.sqlite import Store

AT = re.compile(r"(http://127\.0\.0\.1:\d+)/replay/([a-z2-7]{26})")
AS_HOST = {"Authorization": f"Bearer {HOST_KEY}"}


def demo(data, key=HOST_KEY, **settings):
    kept = {name: value for name, value in os.environ.items() if "CHALKROOM" not in name}
    return subprocess.run(
        [sys.executable, "-m", "chalkroom", "demo", "--data", str(data)],
        env=kept | settings | ({"CHALKROOM_HOST_KEY": key} if key else {}),
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_new_folder_has_something_to_watch(tmp_path):
    told = demo(tmp_path / "data", PORT="8123")
    origin, id = AT.search(told.stdout).groups()
    assert origin == "http://127.0.0.1:8123" and "chalkroom serve" in told.stdout
    with Store.open(tmp_path / "data") as store:
        assert store.heads(id) is not None


def test_it_names_the_public_address_where_there_is_one(tmp_path):
    told = demo(tmp_path, CHALKROOM_ORIGIN="https://rooms.example")
    assert "https://rooms.example/replay/" in told.stdout


def test_a_server_that_runs_loads_it_and_keeps_it_like_any_other(tmp_path):
    with serving(tmp_path) as place, httpx.Client(base_url=place.origin, headers=AS_HOST) as host:
        origin, id = AT.search(demo(tmp_path).stdout).groups()
        assert origin == place.origin
        told = host.get(f"/api/interviews/{id}").json()
        assert told["phase"] == "ended" and told["kept_until"] - told["created"] == 90 * 86_400_000
        assert host.get(f"/api/interviews/{id}/recording.jsonl").is_success


@pytest.mark.parametrize(
    ("key", "said"), [("another-key-of-the-host-0123", "another host's key"), (None, "is needed")]
)
def test_a_server_that_runs_loads_nothing_without_its_key(tmp_path, key, said):
    with serving(tmp_path):
        told = demo(tmp_path, key)
    assert (told.returncode, said in told.stderr) == (1, True)


def test_a_folder_that_cannot_be_used_is_told_in_one_line(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    told = demo(tmp_path / "data")
    assert (told.returncode, len(told.stderr.splitlines())) == (1, 1)
