"""The browser's own session and CodeMirror's own collaboration, against a real server.

Nobody looks at these boards: Node runs the code of the page without a page. Far and near typists,
emoji, undo, and a wire that is cut while they type.
"""

import json
import subprocess
from pathlib import Path

import httpx
import pytest
from machine import require_node
from serving import serving

CLIENTS = Path(__file__).parents[2] / "frontend" / "test" / "clients" / "run.mjs"
SECONDS = 45
FAR, NEAR = 80, 10  # milliseconds that a message takes


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("data")) as place:
        yield place


def authorised(place):
    return httpx.Client(base_url=place.origin, headers={"Authorization": f"Bearer {place.key}"})


def typist(place, link, **typing):
    """Take the seat that a link opens, and say how somebody types there."""
    headers = {"Origin": place.origin, "X-Room": "1"}
    answer = httpx.post(
        f"{place.origin}/api/join", headers=headers, json={"secret": link.partition("#")[2]}
    )
    socket = place.origin.replace("http", "ws", 1)
    return {
        "url": f"{socket}/room/{answer.json()['seat']}/socket",
        "origin": place.origin,
        "cookie": "; ".join(f"{name}={value}" for name, value in answer.cookies.items()),
        **typing,
    }


def typed(place, *people):
    """Let people type in a new interview; return what each has in the end, and what is kept."""
    with authorised(place) as client:
        wishes = {"title": "Typing", "candidate": "Cleo"}
        interview = client.post("/api/interviews", json=wishes).json()
        links = interview["links"]
        typists = [typist(place, links[role], **typing) for role, typing in people]
        plan = json.dumps({"typists": typists, "seconds": SECONDS})
        command = [require_node(), str(CLIENTS)]
        run = subprocess.run(command, input=plan, text=True, capture_output=True, timeout=100)
        assert (run.returncode, run.stderr) == (0, "")
        (board,) = client.get(f"/api/interviews/{interview['id']}/boards").json()
    return json.loads(run.stdout), board


@pytest.mark.parametrize("seed", [1, 2])
def test_far_and_near_typists_agree_with_the_server_after_cuts(place, seed):
    manner = {"edits": 150, "pause": 12, "cuts": 4}
    ends, board = typed(
        place,
        ("candidate", {"seed": seed, "latency": FAR, **manner}),
        ("interviewer", {"seed": 10 + seed, "latency": NEAR, **manner}),
        ("interviewer", {"seed": 20 + seed, "latency": NEAR, **manner}),
    )
    assert {end["sha256"] for end in ends} == {ends[0]["sha256"]}
    assert {end["version"] for end in ends} == {board["version"]}
    assert [end["lost"] + end["diverged"] for end in ends] == [0, 0, 0]
