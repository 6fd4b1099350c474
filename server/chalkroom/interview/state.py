"""An interview is the fold of its log: the states of all its streams, and `evolve`."""

from collections.abc import Iterable
from functools import reduce
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview import ratings, reviews, room, staff
from chalkroom.interview.boards import Recent
from chalkroom.interview.events import (
    Edited,
    OwnEvent,
    RatingsEvent,
    Recorded,
    ReviewEvent,
    RoomEvent,
    StaffEvent,
)
from chalkroom.interview.ratings import Ratings
from chalkroom.interview.reviews import Review
from chalkroom.interview.room import Room
from chalkroom.interview.staff import Own, Staff
from chalkroom.interview.values import RATINGS, ROOM, STAFF, Stream, is_review

State = Room | Staff | Own | Ratings | Review


class Interview(Struct, frozen=True, gc=False):
    """Everything known of an interview at one moment.

    `heads` is the number of the newest event of each stream; `own` and `reviews` are keyed by
    stream. `at` is the time of the newest event, `public_at` that of the newest in `room`: what
    everybody hears may depend on that and not on the time of what only some heard. `recent` is a
    convenience derived from the newest edits, no part of the state: two interviews are the same
    when all else is.
    """

    room: Room = Room()
    staff: Staff = Staff()
    own: dict[Stream, Own] = {}
    ratings: Ratings = Ratings()
    reviews: dict[Stream, Review] = {}
    heads: dict[Stream, int] = {}
    at: int = 0
    public_at: int = 0
    recent: dict[str, Recent] = {}


def evolve(interview: Interview, recorded: Recorded) -> Interview:
    """Return the interview as it is after one more event.

    Raises KeyError or InvalidChange for an event that cannot follow; nothing like that is stored.
    """
    stream, at, event = recorded.stream, recorded.at, recorded.event
    heads = {**interview.heads, stream: recorded.seq}
    if stream == ROOM:
        return replace(
            interview,
            room=room.evolve(interview.room, at, cast(RoomEvent, event)),
            recent=_recent(interview, event) if isinstance(event, Edited) else interview.recent,
            heads=heads,
            at=max(at, interview.at),
            public_at=at,
        )
    if stream == STAFF:
        told = staff.evolve(interview.staff, at, cast(StaffEvent, event))
        return replace(interview, staff=told, heads=heads, at=at)
    if stream == RATINGS:
        submitted = ratings.evolve(interview.ratings, at, cast(RatingsEvent, event))
        return replace(interview, ratings=submitted, heads=heads, at=at)
    if is_review(stream):
        said = reviews.evolve(interview.reviews.get(stream, Review()), at, cast(ReviewEvent, event))
        return replace(interview, reviews={**interview.reviews, stream: said}, heads=heads, at=at)
    kept = staff.evolve_own(interview.own.get(stream, Own()), at, cast(OwnEvent, event))
    return replace(interview, own={**interview.own, stream: kept}, heads=heads, at=at)


def fold(log: Iterable[Recorded], start: Interview | None = None) -> Interview:
    """Return the interview that a log tells of."""
    return reduce(evolve, log, start or Interview())


def recent(interview: Interview, board: str) -> Recent:
    """Return the newest updates of a board, as many as are kept."""
    return interview.recent.get(board) or Recent(interview.room.boards[board].version)


def _recent(interview: Interview, edit: Edited) -> dict[str, Recent]:
    return {**interview.recent, edit.board: recent(interview, edit.board).plus(edit)}
