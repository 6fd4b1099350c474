"""The library as rules see it: everything read, run and looked up, and nothing left to do."""

from collections.abc import Mapping

from msgspec import Struct

from chalkroom.problems.datasets import Dataset
from chalkroom.problems.findings import ReadingFault
from chalkroom.problems.reading import Reading
from chalkroom.problems.records import Factor, FrontMatter, Plan, Problem, Skill, Track
from chalkroom.problems.running import Run

RunKey = tuple[str, int]


class CheckedProblem(Struct, frozen=True):
    """One problem file; `runs` is empty where nothing could be run."""

    path: str
    id: str
    reading: Reading
    dataset: Dataset | None = None
    hidden: Dataset | None = None
    dataset_faults: tuple[ReadingFault, ...] = ()
    runs: Mapping[RunKey, Run] = {}
    was: Reading | None = None

    @property
    def track(self) -> str:
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        return self.id.partition("/")[2]

    @property
    def front(self) -> FrontMatter | None:
        return self.reading.head.front

    @property
    def problem(self) -> Problem | None:
        return self.reading.problem


class CheckedTrack(Struct, frozen=True):
    """One ladder and its file; a track file that cannot be read counts as being written."""

    path: str
    slug: str
    track: Track | None
    lines: Mapping[str, int] = {}

    def is_complete(self) -> bool:
        return self.track is not None and self.track.complete


class CheckedPlan(Struct, frozen=True):
    path: str
    plan: Plan
    lines: Mapping[str, int] = {}


class CheckedFile(Struct, frozen=True):
    """Faults of a file that is not a problem: tracks, skills, factors, plans."""

    path: str
    faults: tuple[ReadingFault, ...]


class CheckedLibrary(Struct, frozen=True):
    """All of it."""

    problems: tuple[CheckedProblem, ...]
    tracks: tuple[CheckedTrack, ...] = ()
    skills: Mapping[str, Skill] = {}
    skills_path: str = "skills.yaml"
    factors: Mapping[str, Factor] = {}
    plans: tuple[CheckedPlan, ...] = ()
    files: tuple[CheckedFile, ...] = ()

    def problem(self, name: str) -> CheckedProblem | None:
        return next((problem for problem in self.problems if problem.id == name), None)

    def is_complete(self, track: str) -> bool:
        found = [checked for checked in self.tracks if checked.slug == track]
        return all(checked.is_complete() for checked in found)

    def is_all_complete(self) -> bool:
        return all(track.is_complete() for track in self.tracks)
