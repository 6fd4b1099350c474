"""Copies of the source with something changed in them, and what tests say to such a copy."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "server" / "chalkroom"

# They take longer to load than most of these tests take.
UNNEEDED = ("cacheprovider", "hypothesispytest", "xdist")


class Edit(NamedTuple):
    """What is put in place of a text that stands once in a file."""

    file: str
    old: str
    new: str


@contextmanager
def changed_source(edits: tuple[Edit, ...]) -> Iterator[Path]:
    """A copy of the source with some texts replaced, each of which must stand there once."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "server" / "chalkroom"
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("static"))
        for edit in edits:
            path = copy / edit.file
            source = path.read_text(encoding="utf-8")
            if source.count(edit.old) != 1:
                raise LookupError(f"{edit.file} does not hold this once: {edit.old!r}")
            path.write_text(source.replace(edit.old, edit.new), encoding="utf-8")
        (Path(folder) / "problems").symlink_to(ROOT / "problems")
        yield copy.parent


def outcome(folder: Path, *tests: str) -> subprocess.CompletedProcess[str]:
    """Run tests against a copy of the source, and stop at the first that fails."""
    environment = os.environ | {
        "PYTHONPATH": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        "CHALKROOM_FUZZ_SESSIONS": "400",
    }
    probe = [sys.executable, "-c", "import chalkroom; print(chalkroom.__file__)"]
    found = subprocess.run(probe, env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.startswith(str(folder)), "the tests would not see the copy"
    without = [f"-pno:{plugin}" for plugin in UNNEEDED]
    pytest = [sys.executable, "-m", "pytest", "-q", "-x", *without, *tests]
    return subprocess.run(
        pytest, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300
    )
