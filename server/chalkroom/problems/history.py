"""What problem files were on the main branch, where there is a repository to ask."""

import subprocess
from pathlib import Path

from msgspec import Struct

BRANCHES = ("origin/main", "main", "origin/master", "master")
SECONDS = 20


class History(Struct, frozen=True):
    """The text on the main branch of each file that differs; and what could not be asked."""

    files: dict[Path, str]
    skipped: tuple[str, ...] = ()


def history_of(roots: tuple[Path, ...]) -> History:
    """Ask git about every root; without a repository two rules are skipped, and said to be."""
    files: dict[Path, str] = {}
    skipped: list[str] = []
    for root in roots:
        found = _changed(root)
        if found is None:
            skipped.append(f"P05 and P01 (uid since main): {root} is in no repository with a main.")
        else:
            files.update(found)
    return History(files, tuple(skipped))


def _changed(root: Path) -> dict[Path, str] | None:
    top = _git(root, "rev-parse", "--show-toplevel")
    known = (each for each in BRANCHES if _git(root, "rev-parse", "--verify", "-q", each))
    branch = next(known, None)
    if top is None or branch is None:
        return None
    base = (_git(root, "merge-base", branch, "HEAD") or branch).strip()
    names = _git(root, "diff", "--name-only", "--diff-filter=M", "-z", base, "--", ".") or ""
    changed = [name for name in names.split("\0") if name.endswith(".md")]
    texts = {name: _git(root, "show", f"{base}:{name}") for name in changed}
    folder = Path(top.strip())
    return {(folder / name).resolve(): text for name, text in texts.items() if text is not None}


def _git(root: Path, *words: str) -> str | None:
    """Return what git says, or nothing if it says no or is not there."""
    try:
        command = ["git", "-C", str(root), *words]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode(errors="replace") if done.returncode == 0 else None
