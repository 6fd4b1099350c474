"""The library that interviewers use: heads are read at the start, bodies when they are asked for.

Files may change under it: what is asked for is read again when a file did. A broken file is told,
and the rest stays usable. It never runs what problems contain.
"""

import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, structs

from chalkroom.problems.checked import CheckedFile, CheckedPlan, CheckedTrack
from chalkroom.problems.findings import ReadingFault, Unreadable
from chalkroom.problems.front_matter import Parsed
from chalkroom.problems.reading import Head, Reading, read_head, read_problem, text_of
from chalkroom.problems.records import Factor, FrontMatter, Problem, Skill
from chalkroom.problems.schema import KINDS
from chalkroom.problems.shelf import (
    SETTING,
    ProblemPath,
    SmallFiles,
    dataset_at,
    fault_of_root,
    problem_paths,
    read_small_files,
    roots_of,
    shown,
    yaml_paths,
)
from chalkroom.problems.wording import searched_of

PATIENCE_SECONDS = 1.0
NO_LINES = Parsed(None, {})  # only the checks ask for lines
Stamp = tuple[int, int]


class NotInLibrary(LookupError):
    """There is no such problem, or its file is broken."""


class Entry(Struct, frozen=True):
    """A problem as lists know it: its head, and what a search looks through; no body is read."""

    id: str
    place: ProblemPath
    front: FrontMatter
    searched: str


class BrokenFile(Struct, frozen=True):
    """A file that cannot be used, and why, with lines."""

    path: str
    faults: tuple[ReadingFault, ...]


class Contents(Struct, frozen=True):
    """The library at one moment."""

    entries: dict[str, Entry]
    tracks: dict[str, CheckedTrack]
    skills: dict[str, Skill]
    factors: dict[str, Factor]
    plans: dict[str, CheckedPlan]
    broken: tuple[BrokenFile, ...]


class Library:
    """All roots, kept up with their files; looks for changes at most once a second."""

    def __init__(
        self,
        roots: tuple[Path, ...],
        now: Callable[[], float] = time.monotonic,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._roots = roots
        self._now = now
        self._patience = patience
        self._looked = float("-inf")
        self._stamps: dict[Path, Stamp] | None = None
        self._heads: dict[Path, tuple[Stamp, Head, str]] = {}
        self._readings: dict[str, Reading] = {}
        self._digests: dict[str, str] = {}
        self._contents = Contents({}, {}, {}, {}, {}, ())

    @property
    def roots(self) -> tuple[Path, ...]:
        return self._roots

    def contents(self) -> Contents:
        """Return what the library holds now."""
        if self._now() - self._looked >= self._patience:
            stamps = _stamps(self._readable())
            if stamps != self._stamps:
                self._contents = self._read(stamps)
                self._stamps = stamps
            self._looked = self._now()
        return self._contents

    def problem(self, name: str) -> Problem:
        """Return a problem with its body, or raise NotInLibrary."""
        entry = self.contents().entries.get(name)
        if entry is None:
            raise NotInLibrary(f"There is no problem {name}.")
        problem = self._reading(entry).problem
        if problem is None:
            raise NotInLibrary(f"The file of {name} has just been broken.")
        return problem

    def _reading(self, entry: Entry) -> Reading:
        digest = self._digests.get(entry.id)
        if digest is not None:
            return self._readings[digest]
        try:
            text = text_of(entry.place.path)
        except Unreadable as problem:
            raise NotInLibrary(f"{shown(entry.place.path)}: {problem.sentence}") from problem
        dataset = dataset_at(entry.front.dataset, entry.place.root, self._roots, [])
        whole = f"{entry.id}\0{text}\0{dataset.script if dataset else ''}"
        digest = sha256(whole.encode()).hexdigest()
        if digest not in self._readings:
            self._readings[digest] = read_problem(entry.id, text, dataset)
        self._digests[entry.id] = digest
        return self._readings[digest]

    def _read(self, stamps: dict[Path, Stamp]) -> Contents:
        entries: dict[str, Entry] = {}
        broken = [file for root in self._roots for file in _unreadable(root)]
        uids: dict[str, str] = {}
        roots = self._readable()
        for place in problem_paths(roots):
            head, searched = self._head(place, stamps.get(place.path, (0, 0)))
            faults = head.faults or _unusable(place, head.front, entries, uids)
            if head.front is None or faults:
                broken.append(BrokenFile(shown(place.path), faults))
            else:
                entries[place.id] = Entry(place.id, place, head.front, searched)
                uids[head.front.uid] = place.id
        small = read_small_files(roots)
        self._forget(stamps)
        return _contents(entries, small, (*broken, *map(_broken, small.files)))

    def _readable(self) -> tuple[Path, ...]:
        return tuple(root for root in self._roots if fault_of_root(root) is None)

    def _head(self, place: ProblemPath, stamp: Stamp) -> tuple[Head, str]:
        known = self._heads.get(place.path)
        if known is not None and known[0] == stamp:
            return known[1:]
        searched = ""
        try:
            text = text_of(place.path)
            head = structs.replace(read_head(text), lines=NO_LINES)
            searched = searched_of(place.id, head, text)
        except Unreadable as problem:
            fault = ReadingFault("P00", problem.line, problem.sentence)
            head = Head(None, NO_LINES, (fault,))
        self._heads[place.path] = (stamp, head, searched)
        return head, searched

    def _forget(self, stamps: dict[Path, Stamp]) -> None:
        """After a change every body is looked up by its content again; old contents go."""
        current = set(self._digests.values())
        self._readings = {key: each for key, each in self._readings.items() if key in current}
        self._digests.clear()
        self._heads = {path: head for path, head in self._heads.items() if path in stamps}


def open_library(setting: str | None) -> Library:
    """Return the library that `CHALKROOM_PROBLEMS` names, or the shipped one."""
    return Library(roots_of(setting))


def _unreadable(root: Path) -> Iterator[BrokenFile]:
    sentence = fault_of_root(root)
    if sentence is not None:
        yield BrokenFile(shown(root), (ReadingFault(SETTING, 1, sentence),))


def _unusable(
    place: ProblemPath, front: FrontMatter | None, entries: dict[str, Entry], uids: dict[str, str]
) -> tuple[ReadingFault, ...]:
    """Of two files with one name or one uid the first is used; an unknown kind is not."""
    if front is None:
        return ()
    if place.id in entries:
        other = shown(entries[place.id].place.path)
        return (ReadingFault("P01", 1, f"`{place.id}` is also the name of {other}."),)
    if front.uid in uids:
        return (ReadingFault("P01", 1, f"The uid is also that of {uids[front.uid]}."),)
    if front.kind not in KINDS:
        return (ReadingFault("P02", 1, f"`{front.kind}` is no kind of problem."),)
    return ()


def _contents(
    entries: dict[str, Entry], small: SmallFiles, broken: tuple[BrokenFile, ...]
) -> Contents:
    return Contents(
        entries=entries,
        tracks={track.slug: track for track in small.tracks},
        skills=small.skills,
        factors=small.factors,
        plans={checked.plan.plan: checked for checked in small.plans},
        broken=broken,
    )


def _broken(file: CheckedFile) -> BrokenFile:
    return BrokenFile(file.path, file.faults)


def _stamps(roots: tuple[Path, ...]) -> dict[Path, Stamp]:
    """Return when each file was last changed, and its size; a file that is gone has no stamp."""
    found: dict[Path, Stamp] = {}
    data = (path for root in roots for path in root.glob("*/data/*.sql"))
    for path in (*(place.path for place in problem_paths(roots)), *yaml_paths(roots), *data):
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found
