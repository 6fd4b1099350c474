"""The rules about comments: said of a moment once the interview has ended, changed by their author.

Whose a comment is, its stream says: nobody can reach into the stream of somebody else.
"""

from chalkroom.interview import comments
from chalkroom.interview.comments import Comment, Comments
from chalkroom.interview.events import CommentChanged, CommentRemoved, CommentWritten, Fact
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.reviews import Review
from chalkroom.interview.state import Interview
from chalkroom.interview.values import review

HOST = "host"  # who comments and is neither interviewer nor reviewer


def write(
    interview: Interview, author: str, name: str, id: str, text: str, moment: int
) -> list[Fact]:
    """Comment on a moment; the same comment again changes nothing."""
    if interview.room.phase != "ended":
        raise Refused("forbidden", "A recording can be commented on once the interview has ended.")
    kept = of(interview, author)
    if comments.find(kept, id) is not None:
        return []
    if len(kept) >= LIMITS.comments:
        raise Refused("too_large", f"There is room for {LIMITS.comments:,} comments.")
    if not 0 <= moment <= interview.public_at:
        raise Refused("invalid", "A comment speaks of a moment of the interview.")
    _require_fit(kept, text)
    return [Fact(review(author), CommentWritten(id, name, text, moment))]


def change(interview: Interview, author: str, id: str, text: str) -> list[Fact]:
    """Say a comment in other words."""
    kept = of(interview, author)
    comment = _own(kept, id)
    if comment.is_removed:
        raise Refused("not_found", "There is no such comment.")
    if comment.text == text:
        return []
    _require_fit(kept, text, comment)
    return [Fact(review(author), CommentChanged(id, text))]


def remove(interview: Interview, author: str, id: str) -> list[Fact]:
    """Take a comment away; once is enough, more does no harm."""
    comment = _own(of(interview, author), id)
    return [] if comment.is_removed else [Fact(review(author), CommentRemoved(id))]


def of(interview: Interview, author: str) -> Comments:
    """Return the comments of one author, in the order in which they were written."""
    return interview.reviews.get(review(author), Review()).comments


def _own(kept: Comments, id: str) -> Comment:
    comment = comments.find(kept, id)
    if comment is None:
        raise Refused("not_found", "There is no such comment.")
    return comment


def _require_fit(kept: Comments, text: str, replaced: Comment | None = None) -> None:
    if not text.strip():
        raise Refused("invalid", "A comment needs words.")
    if len(text) > LIMITS.comment_length:
        raise Refused("too_large", f"A comment has at most {LIMITS.comment_length:,} characters.")
    before = sum(len(one.text) for one in kept) - (len(replaced.text) if replaced else 0)
    if before + len(text) > LIMITS.comments_total:
        raise Refused("too_large", "There is no room for more comments.")
