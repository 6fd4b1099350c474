"""Which edits were typed while away: by the word of a browser, held against the record.

A browser says which updates it made before it was back; the record says who was away, and when.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from chalkroom.interview.audience import Actor
from chalkroom.interview.commands import Push
from chalkroom.interview.events import Edited
from chalkroom.interview.observations import last_cut
from chalkroom.interview.people import Absence
from chalkroom.interview.room import Room
from chalkroom.interview.values import Id

# What was typed in a short absence may take so long to arrive.
AT_LEAST_MILLISECONDS = 10_000


def marked(room: Room, actor: Actor, push: Push, edits: list[Edited], now: int) -> list[Edited]:
    """Return the edits of a push, those marked that a candidate typed while away."""
    if push.away < push.sequence or actor.role != "candidate":
        return edits  # nearly every keystroke
    if not any(_is_just_over(absence, now) for absence in _absences(room, actor.person)):
        return edits
    return [replace(edit, is_away=True) if edit.sequence <= push.away else edit for edit in edits]


def _absences(room: Room, person: Id) -> Iterator[Absence]:
    """Yield the last absences of a person and of the server that are over."""
    cut = last_cut(room.observations, person)
    if cut is not None and cut.until is not None:
        yield Absence(cut.at, cut.until)
    if room.server_absence is not None:
        yield room.server_absence


def _is_just_over(absence: Absence, now: int) -> bool:
    """Whether its work may still be coming in: that takes no longer than typing did."""
    length = max(absence.until - absence.since, AT_LEAST_MILLISECONDS)
    return now <= absence.until + length
