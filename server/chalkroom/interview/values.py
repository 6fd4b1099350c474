"""The small values that commands, events and states share: ids, roles, house rules."""

import unicodedata
from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.clock import Ending
from chalkroom.interview.limits import LIMITS

# 128 random bits in lower-case base32. `max_length` because `$` alone lets a final newline pass.
Id = Annotated[str, Meta(pattern="^[a-z2-7]{26}$", max_length=26)]

Role = Literal["interviewer", "candidate", "observer"]
Stream = str

ROOM: Stream = "room"
STAFF: Stream = "staff"
RATINGS: Stream = "ratings"


def own(person: str) -> Stream:
    """Name the stream that only this interviewer hears."""
    return f"own/{person}"


def review(share: str) -> Stream:
    """Name the stream of what one reviewer says after the end."""
    return f"review/{share}"


def is_review(stream: Stream) -> bool:
    """Whether a stream is of a reviewer."""
    return stream.startswith("review/")


# What a board may be written in; it decides colours, never what is allowed.
Language = Literal[
    "",
    "text",
    "python",
    "sql",
    "r",
    "julia",
    "javascript",
    "typescript",
    "java",
    "kotlin",
    "scala",
    "c",
    "cpp",
    "csharp",
    "go",
    "rust",
    "swift",
    "ruby",
    "php",
    "bash",
]


class HouseRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What board and clock do for people; shown to both sides and part of the record.

    Aids: 0 paper, 1 keeps indentation, 2 adds colours, 3 adds bracket closing. When a question's
    time is over a soft clock counts on and a hard one locks its board. `clock_waits` stops it while
    the candidate is cut off. `notes_leaving`: that a candidate leaves the page is observed.
    `quiet_time`: interviewers may grant it. `margin`: a candidate has a place to scribble on.
    """

    aids: Annotated[int, Meta(ge=0, le=3)] = 0
    paste: Literal["allowed", "recorded", "refused"] = "recorded"
    ending: Ending = "soft"
    clock_waits: bool = True
    notes_leaving: bool = True
    quiet_time: bool = True
    margin: bool = True


# Why a quiet time is over: its own end or that of a hard clock, a person, another board, the end.
QuietEnd = Literal["time", "interviewer", "moved_on", "ending"]
UnshownResult = Literal["nothing", "not_shown"]
# Where a piece of text came from that was not typed: outside, this board, or an undo.
PieceOrigin = Literal["pasted", "moved", "undone"]
Sight = Literal[
    "pasted",
    "large_insert",
    "large_cut",
    "left_page",
    "returned",
    "second_device",
    "cut_off",
]


class Origin(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Where the text of an update came from, by the update's sequence."""

    sequence: Annotated[int, Meta(ge=1, le=2**53)]
    origin: PieceOrigin


class ShownAfter(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Which update of a push shows what was written in a quiet time, by the update's sequence.

    `pasted` is how much of it was pasted, in UTF-16 units.
    """

    sequence: Annotated[int, Meta(ge=1, le=2**53)]
    quiet: Id
    pasted: Annotated[int, Meta(ge=0, le=2**53)] = 0


class Range(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A selection from its fixed end to the end that moves; a caret when both are one place."""

    anchor: Annotated[int, Meta(ge=0, le=LIMITS.board_units)]
    head: Annotated[int, Meta(ge=0, le=LIMITS.board_units)]


Ranges = Annotated[tuple[Range, ...], Meta(min_length=1, max_length=LIMITS.ranges)]


# Control, format, lone surrogate and private use: characters that nobody sees.
UNSEEN = ("Cc", "Cf", "Cs", "Co")


def cleaned_name(name: str) -> str:
    """Return a name fit to be shown, or raise ValueError with a sentence for the person.

    Control and format characters are refused because they can make one name look like another.
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not name:
        raise ValueError("A name is needed.")
    if len(name) > LIMITS.name_length:
        raise ValueError(f"A name has at most {LIMITS.name_length} characters.")
    if any(unicodedata.category(character) in UNSEEN for character in name):
        raise ValueError("A name cannot hold invisible characters.")
    return name
