"""The addresses of recordings: the same set for the host and interviewers, and for reviewers."""

from starlette.routing import BaseRoute, Route

from chalkroom.pages import comments, playing, recordings, replay, report
from chalkroom.pages.readers import Finding, by_interview, by_key, by_share
from chalkroom.recording.files import FILES


def for_browsers() -> list[BaseRoute]:
    """Return what is read by cookie."""
    return [
        *_of_one("/replay/{id}", by_interview, replay.NOTHING_HERE),
        *_of_one("/review/{seat}", by_share, replay.NOTHING_SHARED),
    ]


def for_programs() -> list[BaseRoute]:
    """Return what is read with the host's key."""
    return _files("/api/interviews/{id}", by_key)


def _of_one(place: str, find: Finding, nothing_here: str) -> list[BaseRoute]:
    return [
        Route(place, replay.page(find, nothing_here)),
        Route(f"{place}/report", report.page(find, nothing_here)),
        Route(f"{place}/overview", playing.overview(find)),
        Route(f"{place}/state", playing.state(find)),
        Route(f"{place}/recording", recordings.for_players(find)),
        *_comments(place, find),
        *_files(place, find),
    ]


def _comments(place: str, find: Finding) -> list[BaseRoute]:
    return [
        Route(f"{place}/comments", comments.listed(find), methods=["GET"]),
        Route(f"{place}/comments", comments.write(find), methods=["POST"]),
        Route(f"{place}/comments/{{comment}}", comments.change(find), methods=["PUT"]),
        Route(f"{place}/comments/{{comment}}", comments.remove(find), methods=["DELETE"]),
    ]


def _files(place: str, find: Finding) -> list[BaseRoute]:
    return [Route(f"{place}/{each.name}", recordings.download(each, find)) for each in FILES]
