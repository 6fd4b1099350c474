"""How long a newcomer waits for `chalkroom demo`, against a command that does nothing."""

import subprocess
import sys
import tempfile
from time import perf_counter

GOAL_SECONDS = 5.0
TURNS = 3


def print_demo() -> None:
    """Load the sample into empty folders; print the quickest turn of each command."""
    nothing = min(_seconds("--version") for _ in range(TURNS))
    loading = min(_loading() for _ in range(TURNS))
    outcome = "reached" if loading < GOAL_SECONDS else "missed"
    print("\nLoading the sample interview into an empty folder")
    print(f"{loading:.2f} s, {loading / nothing:.1f} x --version")
    print(f"Wanted under {GOAL_SECONDS:.0f} s: {outcome}")


def _loading() -> float:
    with tempfile.TemporaryDirectory() as data:
        return _seconds("demo", "--data", data)


def _seconds(*arguments: str) -> float:
    before = perf_counter()
    command = [sys.executable, "-m", "chalkroom", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - before
