"""What people may wish. Every command carries an id its browser made; a retry repeats the id."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.events import snake_case
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.values import HouseRules, Id, Ranges

Name = Annotated[str, Meta(min_length=1, max_length=4 * LIMITS.name_length)]
Count = Annotated[int, Meta(ge=0, le=2**53)]


class Wish(Struct, frozen=True, tag_field="kind", tag=snake_case, forbid_unknown_fields=True):
    """The settings and the field that all kinds of commands share; nothing takes or returns one."""

    id: Id


class Knock(Wish, frozen=True):
    """Ask to be let in."""

    name: Name
    recorded: bool = True


class Admit(Wish, frozen=True):
    """Let somebody in who waits; this also answers their wish for no recording with yes."""

    seat: Id


class TurnAway(Wish, frozen=True):
    """Do not let somebody in who waits."""

    seat: Id


class Rename(Wish, frozen=True):
    """Go by another name."""

    name: Name


class Leave(Wish, frozen=True):
    """Say goodbye."""


class Remove(Wish, frozen=True):
    """Send somebody out for good."""

    person: Id


class TakeLead(Wish, frozen=True):
    """Lead the interview, since the lead is gone."""


class HandLead(Wish, frozen=True):
    """Let another interviewer lead."""

    person: Id


class ChangeRules(Wish, frozen=True):
    """Change the house rules."""

    rules: HouseRules


class SetCallLink(Wish, frozen=True):
    """Say where people can hear each other."""

    url: Annotated[str, Meta(max_length=LIMITS.url_length)] | None


class OpenBoard(Wish, frozen=True):
    """Put up a new board; the command's id is the board's id."""

    title: Annotated[str, Meta(min_length=1, max_length=LIMITS.title_length)]


class ShowBoard(Wish, frozen=True):
    """Make an earlier board the current one."""

    board: Id


class Push(Wish, frozen=True):
    """Hand in the first unconfirmed updates of an editor, oldest first, made on `version`."""

    board: Id
    instance: Id
    sequence: Annotated[int, Meta(ge=1, le=2**53)]
    version: Count
    updates: Annotated[tuple[ChangeSet, ...], Meta(min_length=1, max_length=LIMITS.push_updates)]


class Select(Wish, frozen=True):
    """Keep in the record where a caret was put other than by typing."""

    board: Id
    version: Count
    ranges: Ranges


class Say(Wish, frozen=True):
    """Write a line into the chat; the command's id is the line's id."""

    text: Annotated[str, Meta(min_length=1, max_length=LIMITS.chat_length)]


class WriteNote(Wish, frozen=True):
    """File a private note; the command's id is the note's id."""

    text: Annotated[str, Meta(min_length=1, max_length=LIMITS.note_length)]
    visible_to: Literal["interviewers", "me"] = "interviewers"


class EndInterview(Wish, frozen=True):
    """End the interview for everyone."""


Command = (
    Knock
    | Admit
    | TurnAway
    | Rename
    | Leave
    | Remove
    | TakeLead
    | HandLead
    | ChangeRules
    | SetCallLink
    | OpenBoard
    | ShowBoard
    | Push
    | Select
    | Say
    | WriteNote
    | EndInterview
)


# ---- what the shell noticed; never decoded from the wire


class Arrived(Struct, frozen=True):
    """The first connection of a person is here; `name` is what their link calls them."""

    name: str


class WentSilent(Struct, frozen=True):
    """The last connection of a person has been gone for longer than the grace."""


class StoppedWaiting(Struct, frozen=True):
    """The last connection of somebody at the door is gone."""


class HostEnded(Struct, frozen=True):
    """The host ended the interview, from outside the room."""


class AlarmRang(Struct, frozen=True):
    """The moment came that `next_alarm` had asked for."""


Occurrence = Arrived | WentSilent | StoppedWaiting | HostEnded | AlarmRang
