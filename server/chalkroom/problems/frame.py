"""How the time of an interview is divided: opening, questions, close, slack."""

from msgspec import Struct

from chalkroom.problems.schema import FRAMES


class Frame(Struct, frozen=True):
    """Minutes of each block; together they are the whole."""

    opening: int
    questions: int
    close: int
    slack: int


def frame_of(minutes: int) -> Frame:
    """Return the frame of a length; between those of the table it is drawn in proportion."""
    if minutes in FRAMES:
        return Frame(*FRAMES[minutes])
    nearest = min(FRAMES, key=lambda known: abs(known - minutes))
    opening, _, close, slack = (round(block * minutes / nearest) for block in FRAMES[nearest])
    return Frame(opening, minutes - opening - close - slack, close, slack)


def room_for_questions(minutes: int) -> int:
    return frame_of(minutes).questions
