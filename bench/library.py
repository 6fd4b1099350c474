"""The library with many problems: how soon it is read, how fast a search is, how large it grows.

`python -m bench.library FOLDER` measures one folder in a process of its own and prints JSON.
"""

import json
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from msgspec import Struct, to_builtins

from chalkroom.live import wire
from chalkroom.problems.library import Library
from chalkroom.problems.searching import Wanted
from chalkroom.problems.shelf import shipped_root
from chalkroom.problems.showing import shelf

SIZES = (100, 1_000, 2_000)
LATER_SECONDS = 2.0
SEARCH_SECONDS = 0.05
LINEAR = 1.25  # how much more memory than in proportion, measured from size to size
SEARCHES = (
    Wanted(),
    Wanted(words="the"),
    Wanted(words="list of days"),
    Wanted(words="nothing of the kind"),
    Wanted(level=3, minutes=15),
    Wanted(words="count", track="arrays", kind="code", factor="coding", status="active"),
)


class Measured(Struct, frozen=True):
    """Seconds of the first reading, of a look for changes and of the slowest search; bytes."""

    problems: int
    read: float
    look: float
    search: float
    heads: int
    bodies: int


def measure(folder: Path) -> Measured:
    """Measure the library in a folder; the slowest search is the slowest of the usual times."""
    empty = _memory()
    library = Library((folder,), patience=0.0)
    read = _seconds(library)
    heads = _memory() - empty
    look = _seconds(library)
    contents = library.contents()
    library = Library((folder,))
    searches = [statistics.median(_searching(library, wanted)) for wanted in SEARCHES]
    for name in contents.entries:
        library.problem(name)
    return Measured(
        len(contents.entries), read, look, max(searches), heads, _memory() - empty - heads
    )


def measured() -> list[Measured]:
    """Measure private roots of several sizes, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="chalkroom-bench-") as name:
        return [_apart(_written(Path(name) / str(size), size)) for size in SIZES]


def print_library() -> bool:
    """Print what was measured; return whether it is within its bounds."""
    print("\nThe library, a private root with copies of the shipped problems")
    results = measured()
    first = results[0]
    for one in results:
        columns = (
            f"{one.problems:,} problems",
            f"read {one.read:.2f} s",
            f"{one.read - first.read:.2f} s later",
            f"search {one.search * 1000:.1f} ms",
            f"change seen {one.look * 1000:.0f} ms",
            f"heads {one.heads / 2**20:.1f} MiB",
            f"{_growth(first, one, one.heads / first.heads):.2f} x linear",
            f"bodies {one.bodies / 2**20:.0f} MiB",
            f"{_growth(first, one, one.bodies / first.bodies):.2f} x linear",
        )
        print("".join(f"{column:<18}" for column in columns).rstrip(), flush=True)
    return _are_bounded(results)


def _are_bounded(results: list[Measured]) -> bool:
    first, last = results[0], results[-1]
    is_linear = all(
        _growth(first, one, size) <= LINEAR
        for one in results
        for size in (one.heads / first.heads, one.bodies / first.bodies)
    )
    is_fast = last.read - first.read <= LATER_SECONDS and last.search <= SEARCH_SECONDS
    print("All within bounds." if is_linear and is_fast else "NOT within bounds.")
    return is_linear and is_fast


def _growth(first: Measured, one: Measured, ratio: float) -> float:
    return ratio / (one.problems / first.problems)


def _seconds(library: Library) -> float:
    begun = perf_counter()
    library.contents()
    return perf_counter() - begun


def _searching(library: Library, wanted: Wanted) -> Iterator[float]:
    """Search as a page does, from the filters to the text that is sent."""
    for _ in range(5):
        begun = perf_counter()
        wire.to_json(shelf(library.contents(), wanted))
        yield perf_counter() - begun


def _memory() -> int:
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Anonymous:"):
            return int(line.split()[1]) * 1024
    raise LookupError("smaps_rollup has no such line.")


def _written(root: Path, size: int) -> Path:
    """Fill a root with copies of the shipped problems, each under a name and a uid of its own."""
    texts = sorted(shipped_root().glob("*/*.md"))
    for number in range(size):
        path = texts[number % len(texts)]
        text = re.sub(r"^uid: .*$", f"uid: x{number:05}", path.read_text(), count=1, flags=re.M)
        folder = root / path.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{path.stem}-{number}.md").write_text(f"{text}\n<!-- {number} -->\n")
    for data in shipped_root().glob("*/data/*.sql"):
        target = root / data.relative_to(shipped_root())
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(data.read_text())
    return root


def _apart(folder: Path) -> Measured:
    command = [sys.executable, "-m", "bench.library", str(folder)]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Measured(**json.loads(found.stdout))


if __name__ == "__main__":
    print(json.dumps(to_builtins(measure(Path(sys.argv[1])))))
