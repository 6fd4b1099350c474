"""What can happen in an interview. Events are facts: named in the past, never edited, kept.

A new field has a default and a new meaning is a new kind, so that old logs play.
"""

from msgspec import Struct

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.values import HouseRules, Id, Ranges, Role, Stream


def snake_case(name: str) -> str:
    """Return the word that a kind has on the wire and in the store."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


class Happening(Struct, frozen=True, tag_field="kind", tag=snake_case):
    """The settings that all kinds of events share; nothing takes or returns one."""


class Invited(Struct, frozen=True):
    """An interviewer whom the host named when the interview was created."""

    person: Id
    name: str


# ---- room: heard by everyone who has been admitted


class Created(Happening, frozen=True):
    """The host created the interview."""

    title: str
    candidate: str
    minutes: int
    rules: HouseRules
    interviewers: tuple[Invited, ...]
    lead: Id
    job: str | None = None
    starts_at: str | None = None
    call_link: str | None = None
    recorded: bool = True


class Joined(Happening, frozen=True):
    """Somebody came in; `slot` is their place in the palette, 0 for those who only look."""

    person: Id
    name: str
    role: Role
    slot: int


class Renamed(Happening, frozen=True):
    """Somebody goes by another name from here on."""

    person: Id
    name: str


class CutOff(Happening, frozen=True):
    """No connection of this person has been alive for some seconds."""

    person: Id


class CameBack(Happening, frozen=True):
    """Somebody who was cut off, or had left, is here again."""

    person: Id


class Left(Happening, frozen=True):
    """Somebody said that they are leaving."""

    person: Id


class Removed(Happening, frozen=True):
    """The lead removed somebody; they cannot come back through the same seat."""

    person: Id


class LeadChanged(Happening, frozen=True):
    """Another interviewer leads from here on."""

    person: Id


class RulesChanged(Happening, frozen=True):
    """The lead changed the house rules."""

    rules: HouseRules


class CallLinkChanged(Happening, frozen=True):
    """An interviewer said where people can hear each other; None takes the link away."""

    url: str | None


class RecordingChanged(Happening, frozen=True):
    """An interviewer answered the wish for no recording."""

    recorded: bool


class BoardOpened(Happening, frozen=True):
    """A new board was put up and is the current one."""

    board: Id
    title: str
    text: str = ""


class BoardShown(Happening, frozen=True):
    """An earlier board became the current one again."""

    board: Id


class Edited(Happening, frozen=True):
    """Somebody changed a board: one version, already transformed to follow the one before.

    `instance` and `sequence` name the editor it came from and its place among that editor's
    updates; a browser knows its own update by them.
    """

    board: Id
    person: Id
    instance: Id
    sequence: int
    changes: ChangeSet


class Selected(Happening, frozen=True):
    """Somebody moved their caret or selection other than by typing."""

    board: Id
    person: Id
    version: int
    ranges: Ranges


class Said(Happening, frozen=True):
    """Somebody wrote a line into the chat."""

    line: Id
    person: Id
    text: str


class EndingStarted(Happening, frozen=True):
    """The lead ended the interview; browsers may hand in what they still hold until `due`."""

    due: int


class Ended(Happening, frozen=True):
    """The interview is over. The last event of the stream."""


RoomEvent = (
    Created
    | Joined
    | Renamed
    | CutOff
    | CameBack
    | Left
    | Removed
    | LeadChanged
    | RulesChanged
    | CallLinkChanged
    | RecordingChanged
    | BoardOpened
    | BoardShown
    | Edited
    | Selected
    | Said
    | EndingStarted
    | Ended
)

# ---- staff: heard by interviewers


class Prepared(Happening, frozen=True):
    """The host's private half of the interview; `extra_time` multiplies the candidate's time."""

    extra_time: float = 1.0


class Knocked(Happening, frozen=True):
    """Somebody waits at the door."""

    seat: Id
    person: Id
    name: str
    role: Role
    recorded: bool = True
    second_device: bool = False


class KnockWithdrawn(Happening, frozen=True):
    """Somebody at the door went away before anyone answered."""

    seat: Id


class Admitted(Happening, frozen=True):
    """An interviewer let somebody in."""

    seat: Id
    by: Id


class TurnedAway(Happening, frozen=True):
    """An interviewer did not let somebody in."""

    seat: Id
    by: Id


class NoteWritten(Happening, frozen=True):
    """An interviewer filed a note: for all interviewers in `staff`, for oneself in `own`."""

    note: Id
    person: Id
    text: str


StaffEvent = Prepared | Knocked | KnockWithdrawn | Admitted | TurnedAway | NoteWritten

# ---- own/<person>: heard by one interviewer

OwnEvent = NoteWritten

Event = RoomEvent | StaffEvent | OwnEvent


class Fact(Struct, frozen=True):
    """An event and the audience it is for, before it has a number and a time."""

    stream: Stream
    event: Event


class Recorded(Struct, frozen=True):
    """An event with its place in the log: its number within its stream, and when it happened."""

    stream: Stream
    seq: int
    at: int  # milliseconds since 1970, never decreasing within an interview
    event: Event
