"""Comments: of a moment, after the end, each in the stream of its author and of nobody else."""

import pytest
from interview.given import id_of
from msgspec.structs import replace

from chalkroom.interview import commenting
from chalkroom.interview.events import CommentChanged, CommentRemoved, CommentWritten, Recorded
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room
from chalkroom.interview.state import Interview, evolve
from chalkroom.interview.values import review
from chalkroom.live.ids import new_id

RITA, SAM = id_of("rita"), id_of("sam")
FIRST = id_of("first")
OVER = Interview(room=Room(phase="ended"), public_at=90_000)


def after(interview, facts):
    for fact in facts:
        seq = interview.heads.get(fact.stream, 0) + 1
        interview = evolve(interview, Recorded(fact.stream, seq, 100_000 + seq, fact.event))
    return interview


def says(interview=OVER, author=RITA, id=FIRST, text="Nice", moment=5_000):
    return after(interview, commenting.write(interview, author, "Rita", id, text, moment))


def refused(do, *args):
    with pytest.raises(Refused) as refusal:
        do(*args)
    return refusal.value.code


def test_a_comment_stands_in_the_stream_of_its_author():
    (fact,) = commenting.write(OVER, RITA, "Rita", FIRST, "Nice", 5_000)
    assert fact.stream == review(RITA)
    assert fact.event == CommentWritten(FIRST, "Rita", "Nice", 5_000)


def test_nothing_is_commented_on_before_the_end():
    going_on = replace(OVER, room=Room(phase="open"))
    assert refused(commenting.write, going_on, RITA, "Rita", FIRST, "Nice", 5_000) == "forbidden"


def test_a_comment_that_comes_twice_is_written_once():
    assert commenting.write(says(), RITA, "Rita", FIRST, "Nice", 5_000) == []


def test_a_comment_speaks_of_a_moment_of_the_interview():
    assert says(moment=90_000)
    for moment in (-1, 90_001):
        assert refused(commenting.write, OVER, RITA, "Rita", FIRST, "Nice", moment) == "invalid"


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_comment_has_words(text):
    assert refused(commenting.write, OVER, RITA, "Rita", FIRST, text, 5_000) == "invalid"


def test_its_author_changes_a_comment():
    assert [fact.event for fact in commenting.change(says(), RITA, FIRST, "Very nice")] == [
        CommentChanged(FIRST, "Very nice")
    ]
    assert commenting.change(says(), RITA, FIRST, "Nice") == []


def test_nobody_else_changes_or_removes_a_comment():
    assert refused(commenting.change, says(), SAM, FIRST, "Bad") == "not_found"
    assert refused(commenting.remove, says(), SAM, FIRST) == "not_found"


def test_of_a_removed_comment_no_words_are_left():
    facts = commenting.remove(says(), RITA, FIRST)
    assert [fact.event for fact in facts] == [CommentRemoved(FIRST)]
    (comment,) = commenting.of(after(says(), facts), RITA)
    assert (comment.text, comment.is_removed) == ("", True)


def test_a_removed_comment_is_removed_once_and_does_not_come_back():
    gone = after(says(), commenting.remove(says(), RITA, FIRST))
    assert commenting.remove(gone, RITA, FIRST) == []
    assert refused(commenting.change, gone, RITA, FIRST, "Again") == "not_found"


def test_there_is_room_for_so_many_comments_and_no_more():
    interview = OVER
    for _ in range(LIMITS.comments):
        interview = says(interview, id=new_id())
    assert refused(commenting.write, interview, RITA, "Rita", FIRST, "x", 5) == "too_large"
    assert commenting.write(interview, SAM, "Sam", FIRST, "x", 5)


def test_a_comment_may_be_so_long_and_no_longer():
    assert says(text="x" * LIMITS.comment_length)
    long = "x" * (LIMITS.comment_length + 1)
    assert refused(commenting.write, OVER, RITA, "Rita", FIRST, long, 5) == "too_large"
    assert refused(commenting.change, says(), RITA, FIRST, long) == "too_large"


def test_comments_hold_so_much_and_no_more():
    interview, left = OVER, LIMITS.comments_total
    while left:
        length = min(left, LIMITS.comment_length)
        interview = says(interview, id=new_id(), text="x" * length)
        left -= length
    assert refused(commenting.write, interview, RITA, "Rita", FIRST, "x", 5) == "too_large"
