"""asciicast v2: the boards as a recorded terminal, for players of those. Holds `room` alone."""

import json
from collections.abc import Iterator

from msgspec import Struct

from chalkroom.interview.changes import cleaned
from chalkroom.interview.events import BoardOpened, BoardShown, Edited, Recorded
from chalkroom.interview.room import Room
from chalkroom.recording.chapters import chapters
from chalkroom.recording.recording import Recording
from chalkroom.recording.replaying import replayed
from chalkroom.recording.screen import BEGINNING, COLUMNS, ROWS, Screen

FRAME_MILLISECONDS = 34  # 30 frames a second at most


class Scene(Struct, frozen=True):
    """What the terminal is to show: a text in units, and where in it something happened last."""

    text: str
    place: int
    status: str


def lines(recording: Recording) -> Iterator[bytes]:
    """Yield the lines of the file: the header, what is drawn, and a marker for each chapter."""
    header = {
        "version": 2,
        "width": COLUMNS,
        "height": ROWS,
        "timestamp": recording.header.started // 1000,
        "title": cleaned(recording.header.title),
    }
    yield _line(header)
    markers = [(chapter.since, cleaned(chapter.title)) for chapter in chapters(recording)]
    for at, drawn in _frames(recording):
        while markers and markers[0][0] <= at:
            since, title = markers.pop(0)
            yield _line([since / 1000, "m", title])
        yield _line([at / 1000, "o", drawn])
    for since, title in markers:
        yield _line([since / 1000, "m", title])


def _frames(recording: Recording) -> Iterator[tuple[int, str]]:
    """Draw what happened, no sooner than a frame after the last."""
    screen = Screen()
    yield 0, BEGINNING
    pending: Scene | None = None
    due = at = 0
    for recorded, room in replayed(recording):
        at = recording.since_start(recorded.at)
        if pending is not None and at > due:
            yield due, _drawn(screen, pending)
            due, pending = due + FRAME_MILLISECONDS, None
        scene = _scene(recorded, room)
        if scene is not None:
            due = due if pending else max(due, at)
            pending = scene
    if pending is not None:
        yield due, _drawn(screen, pending)
    yield max(due, at), ""  # so that the file lasts as long as the interview


def _scene(recorded: Recorded, room: Room) -> Scene | None:
    """Return what is to be seen after an event, or None if it changes nothing on the screen."""
    event = recorded.event
    match event:
        case Edited():
            if event.board != room.current:
                return None
            place = event.changes.end
        case BoardOpened() | BoardShown():
            place = 0
        case _:
            return None
    board = room.boards.get(event.board)
    return Scene(board.text, place, board.title) if board else None


def _drawn(screen: Screen, scene: Scene) -> str:
    return screen.draw(scene.text, scene.place, scene.status)


def _line(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"
