"""The chapters of a recording: which board people had before them, from when until when.

Made from `room` alone, so that they may stand in files for everybody.
"""

from itertools import pairwise

from msgspec import Struct

from chalkroom.interview.events import BoardOpened, BoardShown
from chalkroom.recording.recording import Recording


class Chapter(Struct, frozen=True):
    """A stretch of time, in milliseconds after moment zero, and the board that was shown."""

    since: int
    until: int
    title: str
    board: str


def chapters(recording: Recording) -> list[Chapter]:
    """Return the chapters in order: the first begins at zero, each other where one ends."""
    titles: dict[str, str] = {}
    shown: dict[int, str] = {}  # what came last at one moment is what people saw
    last = 0
    for recorded in recording.public():
        last = recording.since_start(recorded.at)
        match recorded.event:
            case BoardOpened(board, title):
                titles[board] = title
                shown[last] = board
            case BoardShown(board) if board in titles:
                shown[last] = board
            case _:
                pass
    ends = pairwise([*shown.items(), (last, "")])
    return [Chapter(since, until, titles[board], board) for (since, board), (until, _) in ends]
