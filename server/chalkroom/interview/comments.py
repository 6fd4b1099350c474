"""Comments: what somebody says of a moment afterwards, kept apart from notes of the interview."""

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import CommentChanged, CommentRemoved, CommentWritten


class Comment(Struct, frozen=True):
    """A comment on a moment, which is `at`. Of a removed one no words are left."""

    id: str
    name: str
    text: str
    at: int
    changed_at: int | None = None
    is_removed: bool = False


Comments = tuple[Comment, ...]


def evolve(
    comments: Comments, at: int, event: CommentWritten | CommentChanged | CommentRemoved
) -> Comments:
    """Return the comments as they are after one more event about them."""
    match event:
        case CommentWritten(id, name, text, moment):
            return (*comments, Comment(id, name, text, moment))
        case CommentChanged(id, text):
            return _with(comments, id, text=text, changed_at=at)
        case CommentRemoved(id):
            return _with(comments, id, text="", changed_at=at, is_removed=True)


def find(comments: Comments, id: str) -> Comment | None:
    """Return a comment, also one that was removed."""
    return next((comment for comment in comments if comment.id == id), None)


def _with(comments: Comments, id: str, **changes: object) -> Comments:
    return tuple(replace(one, **changes) if one.id == id else one for one in comments)
