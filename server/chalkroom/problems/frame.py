"""How the time of an interview is divided: opening, questions, close, slack."""

from chalkroom.interview.copies import Frame
from chalkroom.problems.schema import FRAMES


def frame_of(minutes: int) -> Frame:
    """Return the frame of a length; between those of the table it is drawn in proportion."""
    if minutes in FRAMES:
        return Frame(*FRAMES[minutes])
    nearest = min(FRAMES, key=lambda known: abs(known - minutes))
    opening, _, close, slack = (round(block * minutes / nearest) for block in FRAMES[nearest])
    return Frame(opening, minutes - opening - close - slack, close, slack)


def room_for_questions(minutes: int) -> int:
    return frame_of(minutes).questions
