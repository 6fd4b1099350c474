"""Our change sets against the package that runs in the browser: both make the same of every vector.

`vectors.jsonl` is frozen output of `vectors.mjs`; a fresh run of it, with a seed of its own that a
failure names, looks further.
"""

import json
import os
import secrets
import subprocess
from pathlib import Path

import pytest
from machine import require_node

from chalkroom.interview.changes import ChangeSet, digest, to_units

HERE = Path(__file__).parent
FRONTEND = HERE.parents[1] / "frontend"
PACKAGE = FRONTEND / "node_modules" / "@codemirror" / "state" / "package.json"
IN_CI = bool(os.environ.get("CI"))
FRESH = os.environ.get("CHALKROOM_ORACLE_VECTORS") or ("100000" if IN_CI else "20000")


def ours(vector):
    """What our code makes of a vector; JSON as bytes, since sections must come back unchanged."""
    a, b, following = (ChangeSet.parse(vector[name]) for name in ("a", "b", "next"))
    text = to_units(vector["text"])
    after = a.apply(text)
    positions = range(len(text) + 1)
    return {
        "text": text,
        "a": written(a),
        "b": written(b),
        "next": written(following),
        "after": after,
        "sha256": digest(after)[:8],
        "map": written(a.map(b)),
        "mapBefore": written(a.map(b, before=True)),
        "composed": written(a.compose(following)),
        "back": [a.map_position(position) for position in positions],
        "forth": [a.map_position(position, 1) for position in positions],
    }


def theirs(vector):
    texts = {name: to_units(vector[name]) for name in ("text", "after")}
    changes = ("a", "b", "next", "map", "mapBefore", "composed")
    return vector | texts | {name: json.dumps(vector[name]) for name in changes}


def written(change):
    return json.dumps(change.to_json())


def compare(lines, source):
    """Hold our code against each vector and return how many there were."""
    fields = json.loads(next(lines))["fields"]
    count = 0
    for line in lines:
        vector = dict(zip(fields, json.loads(line), strict=True))
        assert ours(vector) == theirs(vector), f"{source}: {line}"
        count += 1
    return count


def test_frozen_vectors_come_out_as_in_the_browser():
    with (HERE / "vectors.jsonl").open(encoding="ascii") as lines:
        assert compare(lines, "vectors.jsonl") == 2000


def test_frozen_vectors_are_of_the_package_that_is_built_in():
    head = json.loads((HERE / "vectors.jsonl").read_text(encoding="ascii").partition("\n")[0])
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))
    assert head["package"] == "@codemirror/state"
    assert head["version"] == lock["packages"]["node_modules/@codemirror/state"]["version"]


@pytest.mark.node
def test_fresh_vectors_come_out_as_in_the_browser():
    node = require_node()
    if not PACKAGE.exists() and not IN_CI:
        pytest.skip("No @codemirror/state in frontend/node_modules: run `npm ci` in frontend/.")
    seed = str(secrets.randbits(32))
    command = [node, str(HERE / "vectors.mjs"), FRESH, seed, str(FRONTEND)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="ascii") as oracle:
        assert oracle.stdout is not None
        assert compare(oracle.stdout, f"seed {seed}") == int(FRESH)
    assert oracle.returncode == 0
