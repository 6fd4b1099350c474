"""Recordings in which every payload stands wherever people can write: fifty to a recording."""

from collections.abc import Iterator

from interview.given import ADA, CLEO, GRACE, id_of
from recording.payloads import PAYLOADS
from recording.tapes import ID, line_of
from secrecy.ids import letters

from chalkroom.interview.changes import normalised
from chalkroom.interview.events import (
    BoardOpened,
    Created,
    Ended,
    Event,
    HintReleased,
    Invited,
    Joined,
    MarkSet,
    NoteWritten,
    Observed,
    QuestionOpened,
    QuestionPrepared,
    RatingSubmitted,
    ReasonGiven,
    Said,
)
from chalkroom.interview.markup import Element
from chalkroom.interview.questions import Guide, Task
from chalkroom.interview.rating import FactorRating, Rating
from chalkroom.interview.values import RATINGS, ROOM, STAFF, HouseRules
from chalkroom.recording.recording import Recording, recording

EACH = 50
APART = 2  # seconds
START = 1_700_000_000_000
PLAIN = ("plain words, https://plain.example/\n", "def f():\n    return 1\n")
Told = tuple[str, Event]


def recordings() -> list[Recording]:
    starts = range(0, len(PAYLOADS), EACH)
    return [recording_of(PAYLOADS[start : start + EACH]) for start in starts]


def plain() -> Recording:
    """Return the twin of all these, in which nobody means any harm."""
    return recording_of(PLAIN * (EACH // 2))


def recording_of(texts: tuple[str, ...]) -> Recording:
    rows, seqs = [], {ROOM: 0, STAFF: 0, RATINGS: 0}
    told = [(0, *one) for one in beginning(texts[0])]
    told += [(APART * n, *one) for n, text in enumerate(texts) for one in written(n, text)]
    told.append((APART * len(texts), ROOM, Ended()))
    told.append((APART * len(texts) + 1, RATINGS, rated(texts)))
    for seconds, stream, event in told:
        seqs[stream] += 1
        rows.append(line_of(stream, seqs[stream], START + 1000 * seconds, event))
    return recording(ID, "full", tuple(seqs), rows)


def board_of(number: int) -> str:
    return id_of(f"board{letters(number)}")


def beginning(words: str) -> Iterator[Told]:
    invited = (Invited(ADA.person, words), Invited(GRACE.person, "Grace"))
    yield ROOM, Created(words, words, 60, HouseRules(), invited, ADA.person, job=words)
    yield ROOM, Joined(ADA.person, words, "interviewer", 1)
    yield ROOM, Joined(CLEO.person, words, "candidate", 2)


def written(number: int, text: str) -> Iterator[Told]:
    """Yield a text as a person's name, a question, code, and all that is said about them."""
    board, thing = board_of(number), id_of(f"thing{letters(number)}")
    task = Task(text, (Element("p", "", (text,)), text), starter=text)
    guide = Guide(source=text)
    yield ROOM, Joined(thing, text, "observer", number + 3)
    yield STAFF, QuestionPrepared(board, task, guide, 5)
    yield ROOM, BoardOpened(board, text, normalised(text))
    yield ROOM, QuestionOpened(board, task, 300_000, "soft", None)
    yield ROOM, HintReleased(board, (text,))
    yield ROOM, Said(thing, CLEO.person, text)
    yield ROOM, Observed(CLEO.person, "pasted", len(text), board)
    yield ROOM, ReasonGiven(number, text)
    yield STAFF, NoteWritten(thing, ADA.person, text, question=board)
    yield STAFF, MarkSet(thing, ADA.person, "free", text, board)


def rated(texts: tuple[str, ...]) -> RatingSubmitted:
    said = (FactorRating(board_of(n), "coding", 3, text) for n, text in enumerate(texts))
    return RatingSubmitted(ADA.person, Rating(tuple(said), "yes", "\n".join(texts)), ())
