"""The library as people walk through it: ladders of problems from simple to hard."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from chalkroom.problems.library import Contents, Entry
from chalkroom.problems.records import Status


class Listed(Struct, frozen=True):
    """A problem as lists show it."""

    id: str
    title: str
    track: str
    kind: str
    level: int
    minutes: int
    focus_minutes: int
    languages: tuple[str, ...]
    skills: tuple[str, ...]
    factors: tuple[str, ...]
    status: Status
    pool: str
    calibrated: bool
    revision: int


class Ladder(Struct, frozen=True):
    """A track with its rungs; `missing` are named in its file, but cannot be used."""

    track: str
    name: str
    line: str
    complete: bool
    missing: int
    rungs: tuple[Listed, ...]


class Neighbours(Struct, frozen=True):
    """Where one can go from a problem: what it names itself, else the rungs beside it."""

    easier: Listed | None
    harder: Listed | None
    sideways: tuple[Listed, ...]


def listed(entry: Entry) -> Listed:
    front = entry.front
    return Listed(
        id=entry.id,
        title=front.title,
        track=front.track,
        kind=front.kind,
        level=front.level,
        minutes=front.minutes,
        focus_minutes=front.focus_minutes,
        languages=front.languages,
        skills=front.skills,
        factors=front.factors,
        status=front.status,
        pool=front.pool,
        calibrated=front.calibrated,
        revision=front.revision,
    )


def ladders(contents: Contents, chosen: Iterable[Entry]) -> tuple[Ladder, ...]:
    """Return the ladders that have a chosen problem, each with its chosen rungs in order."""
    by_track: dict[str, dict[str, Entry]] = {}
    for entry in chosen:
        by_track.setdefault(_track(entry.id), {})[entry.id] = entry
    return tuple(_ladder(contents, track, by_track[track]) for track in sorted(by_track))


def neighbours(contents: Contents, entry: Entry) -> Neighbours:
    """Return where one can go from a problem; what is not in the library is left out."""
    track = _track(entry.id)
    beside = [each for each in contents.entries if _track(each) == track]
    rungs = list(_in_order(contents, track, beside))
    place = rungs.index(entry.id)
    lower = rungs[place - 1] if place else None
    higher = rungs[place + 1] if place + 1 < len(rungs) else None
    sideways = (_known(contents, name) for name in entry.front.sideways)
    return Neighbours(
        _known(contents, entry.front.easier or lower),
        _known(contents, entry.front.harder or higher),
        tuple(one for one in sideways if one is not None),
    )


def ladder_name(contents: Contents, track: str) -> str:
    """Return what people call a ladder; one without a usable file is called by its track."""
    checked = contents.tracks.get(track)
    return checked.track.name if checked and checked.track else track


def _ladder(contents: Contents, track: str, chosen: dict[str, Entry]) -> Ladder:
    checked = contents.tracks.get(track)
    file = checked.track if checked else None
    order = [f"{track}/{slug}" for slug in (file.order if file else ())]
    return Ladder(
        track=track,
        name=ladder_name(contents, track),
        line=file.line if file else "",
        complete=file is not None and file.complete,
        missing=sum(name not in contents.entries for name in order),
        rungs=tuple(listed(chosen[name]) for name in _in_order(contents, track, chosen)),
    )


def _in_order(contents: Contents, track: str, names: Iterable[str]) -> Iterator[str]:
    """Put names in the order of the ladder; those that its file does not list come last."""
    checked = contents.tracks.get(track)
    order = checked.track.order if checked and checked.track else ()
    places = {f"{track}/{slug}": place for place, slug in enumerate(order)}
    level = {name: contents.entries[name].front.level for name in names}
    return iter(sorted(level, key=lambda name: (places.get(name, len(places)), level[name], name)))


def _known(contents: Contents, name: str | None) -> Listed | None:
    entry = contents.entries.get(name or "")
    return listed(entry) if entry else None


def _track(name: str) -> str:
    return name.partition("/")[0]
