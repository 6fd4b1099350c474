"""The fold of `review/<share>`: what one reviewer said, and whether they know of whom."""

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import ReviewEvent, ReviewSubmitted
from chalkroom.interview.rating import Rating


class Review(Struct, frozen=True):
    """One reviewer's rating as it was handed in, and since when they see whose answer it was."""

    name: str = ""
    rating: Rating | None = None
    at: int | None = None
    revealed_at: int | None = None


def evolve(review: Review, at: int, event: ReviewEvent) -> Review:
    """Return the review as it is after one more event."""
    if isinstance(event, ReviewSubmitted):
        return replace(review, name=event.name, rating=event.rating, at=at)
    return replace(review, revealed_at=at)
