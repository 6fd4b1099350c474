"""The fold of `review/<share>`: what one reviewer said, and whether they know of whom."""

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview import comments
from chalkroom.interview.comments import Comments
from chalkroom.interview.events import (
    CommentChanged,
    CommentRemoved,
    CommentWritten,
    Revealed,
    ReviewEvent,
    ReviewSubmitted,
)
from chalkroom.interview.rating import Rating


class Review(Struct, frozen=True):
    """One reviewer's rating as it was handed in, since when they see whose answer it was, and what
    they said of moments.
    """

    name: str = ""
    rating: Rating | None = None
    at: int | None = None
    revealed_at: int | None = None
    comments: Comments = ()


def evolve(review: Review, at: int, event: ReviewEvent) -> Review:
    """Return the review as it is after one more event."""
    match event:
        case ReviewSubmitted(name, rating):
            return replace(review, name=name, rating=rating, at=at)
        case Revealed():
            return replace(review, revealed_at=at)
        case CommentWritten() | CommentChanged() | CommentRemoved():
            return replace(review, comments=comments.evolve(review.comments, at, event))
        case _:
            assert_never(event)
