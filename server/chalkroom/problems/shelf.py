"""The files of a library's roots, and the small YAML files that stand beside the problems."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from chalkroom.problems.checked import CheckedFile, CheckedPlan, CheckedTrack
from chalkroom.problems.datasets import Dataset, read_dataset
from chalkroom.problems.findings import ReadingFault, Unreadable
from chalkroom.problems.front_matter import load
from chalkroom.problems.reading import text_of, typed
from chalkroom.problems.records import Factor, Plan, Skill, Track

Value = TypeVar("Value")

SETTING = "CHALKROOM_PROBLEMS"
SHIPPED = "shipped"
PLANS = "plans"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
LISTED = re.compile(r"[a-z0-9/@-]{1,140}")


class ProblemPath(Struct, frozen=True):
    """Where a problem file lies; its id is `track/slug`."""

    id: str
    path: Path
    root: Path


def shipped_root() -> Path:
    """Return the problems that come with the package, or those of the checkout."""
    packaged = Path(__file__).parents[1] / "_problems"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "problems"


def roots_of(setting: str | None) -> tuple[Path, ...]:
    """Return the roots that a setting names, `a:b`; without one, the shipped problems."""
    parts = [part.strip() for part in (setting or "").split(":") if part.strip()]
    return tuple(shipped_root() if part == SHIPPED else Path(part) for part in (parts or [SHIPPED]))


def shown(path: Path) -> str:
    """Return a path as people name it from where they are."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def fault_of_root(root: Path) -> str | None:
    """Say why a root cannot be read at all, if so it is."""
    try:
        next(root.iterdir(), None)
    except (OSError, ValueError) as problem:
        return f"This folder cannot be read: {getattr(problem, 'strerror', None) or problem}."
    return None


def track_folders(root: Path) -> list[Path]:
    """Return the folders of a root that hold problems or a ladder."""
    if not root.is_dir():
        return []
    return sorted(path for path in root.iterdir() if NAME.match(path.name) and _is_track(path))


def _is_track(folder: Path) -> bool:
    if folder.name == PLANS or not folder.is_dir():
        return False
    return _is_there(folder / "track.yaml") or any(folder.glob("*.md"))


def _is_there(path: Path) -> bool:
    """Say whether a file is there; one that nobody may look at is not."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def problem_paths(roots: tuple[Path, ...]) -> Iterator[ProblemPath]:
    """Return all problem files, root by root."""
    for root in roots:
        for folder in track_folders(root):
            for path in sorted(folder.glob("*.md")):
                if path.name != "README.md":
                    yield ProblemPath(f"{folder.name}/{path.stem}", path, root)


def yaml_paths(roots: tuple[Path, ...]) -> Iterator[Path]:
    """Return the files that are no problems but change what the library says."""
    for root in roots:
        yield from (root / name for name in ("skills.yaml", "factors.yaml"))
        yield from (folder / "track.yaml" for folder in track_folders(root))
        yield from sorted((root / PLANS).glob("*.yaml"))


def dataset_at(
    name: str | None, root: Path, roots: tuple[Path, ...], faults: list[ReadingFault]
) -> Dataset | None:
    """Find a data set in the problem's own root or in another; what is wrong is a fault."""
    if name is None:
        return None
    for each in (root, *roots):
        path = each / name
        if _is_there(path) and path.resolve().is_relative_to(each.resolve()):
            try:
                return read_dataset(name, text_of(path))
            except Unreadable as problem:
                faults.append(ReadingFault("Q01", problem.line, problem.sentence))
                return None
    faults.append(ReadingFault("Q01", 1, f"There is no data set {name}."))
    return None


class SmallFiles(Struct, frozen=True):
    """Everything that is not a problem; of several roots the first one wins."""

    tracks: tuple[CheckedTrack, ...]
    skills: dict[str, Skill]
    factors: dict[str, Factor]
    plans: tuple[CheckedPlan, ...]
    files: tuple[CheckedFile, ...]
    skills_path: str


def read_small_files(roots: tuple[Path, ...]) -> SmallFiles:
    """Read ladders, skills, factors and plans; a folder without skills borrows the shipped ones."""
    tracks: dict[str, CheckedTrack] = {}
    skills: dict[str, Skill] = {}
    factors: dict[str, Factor] = {}
    plans: list[CheckedPlan] = []
    files: list[CheckedFile] = []
    for root in (*roots, shipped_root()):
        for name, known, form in (("skills", skills, Skill), ("factors", factors, Factor)):
            if root in roots or not known:
                found, _ = _read(root / f"{name}.yaml", dict[str, form], files)  # type: ignore[valid-type]
                known.update({key: each for key, each in (found or {}).items() if key not in known})
    for root in roots:
        for path in sorted(root.glob("*/track.yaml")):
            track, lines = _read(path, Track, files)
            slug = path.parent.name
            earlier = tracks.get(slug)
            tracks[slug] = _joined(earlier, CheckedTrack(shown(path), slug, track, lines))
        for path in sorted((root / PLANS).glob("*.yaml")):
            plan, lines = _read(path, Plan, files)
            if plan is not None:
                plans.append(CheckedPlan(shown(path), plan, lines))
    where = shown((*roots, shipped_root())[0] / "skills.yaml")
    return SmallFiles(tuple(tracks.values()), skills, factors, tuple(plans), tuple(files), where)


def _joined(earlier: CheckedTrack | None, later: CheckedTrack) -> CheckedTrack:
    """A private root may add rungs at the end of a ladder that an earlier root has."""
    if earlier is None or earlier.track is None or later.track is None:
        return earlier or later
    order = (*earlier.track.order, *later.track.order)
    complete = earlier.track.complete and later.track.complete
    track = Track(earlier.track.name, earlier.track.line, order, complete)
    return CheckedTrack(earlier.path, earlier.slug, track, {**later.lines, **earlier.lines})


def _read(
    path: Path, form: type[Value], files: list[CheckedFile]
) -> tuple[Value | None, dict[str, int]]:
    """Read a YAML file that may be missing; its faults are added to the files."""
    if not _is_there(path):
        return None, {}
    faults: list[ReadingFault] = []
    value, lines = None, {}
    try:
        text = text_of(path)
        parsed = load(text)
        value, lines = typed(parsed, form, "P07", faults), _lines(text)
    except Unreadable as problem:
        faults.append(ReadingFault("P00", problem.line, problem.sentence))
    if faults:
        files.append(CheckedFile(shown(path), tuple(faults)))
    return value, lines


def _lines(text: str) -> dict[str, int]:
    """Return the line of every word that could be the name of a problem or a field."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for word in LISTED.findall(line):
            found.setdefault(word, number)
    return found
