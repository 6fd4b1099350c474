"""The fold of `ratings`: what interviewers have submitted, heard by those who have done so too."""

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import RatingsEvent, SealedNote
from chalkroom.interview.rating import Rating


class Submitted(Struct, frozen=True):
    """One interviewer's rating as it was handed in, with the notes that were sealed until then."""

    person: str
    rating: Rating
    notes: tuple[SealedNote, ...]
    at: int


class Ratings(Struct, frozen=True):
    """All that has been submitted, keyed by person."""

    submitted: dict[str, Submitted] = {}


def evolve(ratings: Ratings, at: int, event: RatingsEvent) -> Ratings:
    """Return the ratings as they are after one more was handed in."""
    submitted = Submitted(event.person, event.rating, event.notes, at)
    return replace(ratings, submitted={**ratings.submitted, event.person: submitted})
