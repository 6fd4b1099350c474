"""Rules about ladders, levels, time and skills: K and L."""

from collections.abc import Iterator
from itertools import pairwise

from chalkroom.problems.checked import CheckedLibrary, CheckedProblem, CheckedTrack
from chalkroom.problems.findings import Fault
from chalkroom.problems.jobs import reference_of
from chalkroom.problems.records import FrontMatter, Problem
from chalkroom.problems.rules.rule import Places, each, each_file, error, line_of, warning
from chalkroom.problems.schema import KINDS, LEVELS


def _listed(library: CheckedLibrary) -> Iterator[Fault]:
    for track in library.tracks:
        order = track.track.order if track.track else ()
        for slug in order:
            name, line = f"{track.slug}/{slug}", track.lines.get(slug, 1)
            if order.count(slug) > 1:
                yield Fault(track.path, line, f"`{slug}` is listed more than once.")
            elif library.problem(name) is None:
                yield Fault(track.path, line, f"`{slug}` is listed, but there is no such file.")
    ladders = {track.slug: track for track in library.tracks}
    for checked in library.problems:
        ladder = ladders.get(checked.track)
        if ladder is None:
            yield Fault(checked.path, 1, f"The folder {checked.track} has no track.yaml.")
        elif ladder.track and checked.slug not in ladder.track.order:
            yield Fault(checked.path, 1, f"`{checked.slug}` is not listed in {ladder.path}.")


def _rungs(library: CheckedLibrary, track: CheckedTrack) -> list[tuple[str, FrontMatter]]:
    names = [f"{track.slug}/{slug}" for slug in (track.track.order if track.track else ())]
    found = [library.problem(name) for name in names]
    return [(checked.slug, checked.front) for checked in found if checked and checked.front]


def _monotone(library: CheckedLibrary) -> Iterator[Fault]:
    for track in library.tracks:
        rungs = _rungs(library, track)
        for line, sentence, lenient in _steps(track, rungs):
            yield Fault(track.path, line, sentence, lenient and not track.is_complete())


def _steps(
    track: CheckedTrack, rungs: list[tuple[str, FrontMatter]]
) -> Iterator[tuple[int, str, bool]]:
    """Say line, sentence, and whether a ladder may be so while it is being written."""
    for (_, lower), (slug, upper) in pairwise(rungs):
        line = track.lines.get(slug, 1)
        if upper.level < lower.level:
            yield line, f"`{slug}` has a lower level than the rung before.", False
        if upper.minutes < lower.minutes:
            yield line, f"`{slug}` has fewer minutes than the rung before.", False
        if upper.level > lower.level + 1:
            yield line, f"`{slug}` is more than one level above the rung before.", True
    ends = [front.level for _, front in (*rungs[:1], *rungs[-1:])]
    if ends != [1, 5]:
        yield 1, "The ladder does not lead from level 1 to level 5.", True


def _neighbours(library: CheckedLibrary) -> Iterator[Fault]:
    for checked in library.problems:
        front = checked.front
        if front is None:
            continue
        named = [("easier", front.easier), ("harder", front.harder)]
        named += [("sideways", target) for target in front.sideways]
        for field, target in named:
            if target is not None:
                yield from _neighbour(library, checked, front, field, target)


def _neighbour(
    library: CheckedLibrary, checked: CheckedProblem, front: FrontMatter, field: str, target: str
) -> Iterator[Fault]:
    line = line_of(checked, field)
    found = library.problem(target)
    other = found.front if found else None
    if found is None or other is None:
        tracks = (checked.track, target.partition("/")[0])
        lenient = not all(library.is_complete(track) for track in tracks)
        yield Fault(checked.path, line, f"`{target}` does not exist.", lenient)
        return
    sentences = {
        f"`{target}` is retired.": other.status == "retired",
        f"`{target}` is of a higher level.": field == "easier" and other.level > front.level,
        f"`{target}` is of a lower level.": field == "harder" and other.level < front.level,
        f"`{target}` is more than one level away.": field == "sideways"
        and abs(other.level - front.level) > 1,
        f"`{target}` has the same track and skills.": field == "sideways"
        and other.track == front.track
        and set(other.skills) == set(front.skills),
    }
    for sentence, is_so in sentences.items():
        if is_so:
            yield Fault(checked.path, line, sentence)


def _skills(library: CheckedLibrary) -> Iterator[Fault]:
    for skill, record in library.skills.items():
        for needed in record.needs:
            if needed not in library.skills:
                sentence = f"`{skill}` needs `{needed}`, which is no skill."
                yield Fault(library.skills_path, 1, sentence)
            elif _leads_to(library, needed, skill):
                yield Fault(library.skills_path, 1, f"`{skill}` needs itself, by way of {needed}.")
    lowest = _lowest_levels(library)
    for checked in library.problems:
        front = checked.front
        for skill in (*front.skills, *front.requires) if front else ():
            if skill not in library.skills:
                sentence = f"`{skill}` is not in {library.skills_path}."
                yield Fault(checked.path, line_of(checked, "skills"), sentence)
        for skill in front.requires if front else ():
            if skill in library.skills and front and lowest.get(skill, 9) > front.level:
                sentence = f"No problem of level {front.level} or lower practises `{skill}`."
                lenient = not library.is_all_complete()
                yield Fault(checked.path, line_of(checked, "requires"), sentence, lenient)


def _lowest_levels(library: CheckedLibrary) -> dict[str, int]:
    lowest: dict[str, int] = {}
    for checked in library.problems:
        for skill in checked.front.skills if checked.front else ():
            level = checked.front.level if checked.front else 9
            lowest[skill] = min(level, lowest.get(skill, 9))
    return lowest


def _leads_to(library: CheckedLibrary, start: str, goal: str) -> bool:
    seen, waiting = set(), [start]
    while waiting:
        skill = waiting.pop()
        if skill == goal:
            return True
        if skill not in seen and skill in library.skills:
            seen.add(skill)
            waiting.extend(library.skills[skill].needs)
    return False


def _minutes(checked: CheckedProblem) -> Places:
    front = checked.front
    if front is None or front.kind not in KINDS:
        return
    band = LEVELS[front.level].band(front.kind)
    if not band.holds(front.minutes):
        sentence = f"Level {front.level}, kind {front.kind}: {band.fewest} to {band.most} minutes."
        yield line_of(checked, "minutes"), sentence
    if front.focus_minutes > front.minutes // 2:
        yield line_of(checked, "focus_minutes"), "More than half of the time is quiet time."


def _time_to_write(checked: CheckedProblem, problem: Problem) -> Places:
    reference = reference_of(problem.private)
    lines = len(reference.source.splitlines()) if reference else 0
    if reference and problem.private.front.minutes < 3 + 0.4 * lines:
        yield line_of(checked, "minutes"), f"There is little time to write {lines} lines."


def _easy_start(library: CheckedLibrary) -> Iterator[Fault]:
    for track in library.tracks:
        low = [front for _, front in _rungs(library, track) if front.level <= 2]
        if len(low) < 2 and track.is_complete():
            yield Fault(track.path, 1, "Fewer than two rungs are of level 1 or 2.")


RULES = (
    error(
        "K01",
        "Every file is listed once in its track.yaml, and every line there has a file.",
        "Correct `order` in track.yaml.",
        _listed,
    ),
    error(
        "K02",
        "A ladder climbs: level and minutes never fall, from level 1 to 5 without a gap.",
        "Change order, level or minutes; say `complete: false` while rungs are missing.",
        _monotone,
    ),
    error(
        "K03",
        "Easier is not harder, harder is not easier, sideways leads elsewhere; all exist.",
        "Name another problem, or leave the field out: the ladder has neighbours of its own.",
        _neighbours,
    ),
    error(
        "K04",
        "The skills form a graph without circles, and what is required is practised before.",
        "Add the skill to skills.yaml, or require what a problem of this level or lower practises.",
        _skills,
    ),
    error(
        "L01",
        "The minutes are inside the band of level and kind.",
        "Change the minutes, or the level.",
        each_file(_minutes),
    ),
    warning("L02", "There is time to write the solution.", "Give more time.", each(_time_to_write)),
    warning("L03", "A ladder has two easy rungs.", "Write an easier problem.", _easy_start),
)
