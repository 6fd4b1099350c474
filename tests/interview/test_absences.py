"""What was typed while away: a browser says so, and is believed as far as the record goes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from interview.asked import passes, running
from interview.given import ADA, CLEO, both_are_in, let_in, new_id, someone

from chalkroom.interview.absences import AT_LEAST_MILLISECONDS
from chalkroom.interview.clock import MINUTE
from chalkroom.interview.commands import Arrived, PauseInterview, ServerReturned, WentSilent
from chalkroom.interview.events import CameBack, CutOff, Edited
from chalkroom.interview.values import Origin


def back(story=None, away=MINUTE):
    """Return an interview in which Cleo has just come back from a cut."""
    story = story or both_are_in()
    since = story.now
    passes(story, away).notices(CLEO, WentSilent(since))
    story.notices(CLEO, Arrived("Cleo"))
    return story


def marks(story, count, away, actor=CLEO, **fields):
    """Hand in so many letters, made before the return up to a sequence; say which are marked."""
    editor = story.board.editors.get(actor.seat)
    sequence = editor.sequence + 1 if editor else 1
    version, length = story.board.version, len(story.board.text)
    updates = [[[0, "x"], *([length + n] if length + n else [])] for n in range(count)]
    place = {"sequence": sequence, "version": version, "away": away}
    told = story.types(actor, *updates, **{**place, **fields})
    return [event.is_away for event in told if isinstance(event, Edited)]


def test_what_was_made_before_the_return_is_marked_and_what_comes_after_is_not():
    assert marks(back(), 3, away=2) == [True, True, False]


def test_nothing_is_marked_of_what_nobody_says_was_typed_while_away():
    assert marks(back(), 2, away=0) == [False, False]


def test_who_was_never_cut_off_typed_nothing_while_away():
    assert marks(both_are_in(), 2, away=2) == [False, False]


def test_an_interviewer_is_never_marked():
    story = back()
    story.notices(ADA, WentSilent(story.now))
    passes(story, MINUTE).notices(ADA, Arrived("Ada"))
    assert marks(story, 1, away=1, actor=ADA) == [False]


def test_the_cut_of_one_candidate_marks_nothing_of_another():
    story = let_in(both_are_in(), other := someone("Olga", "candidate"), "Olga")
    assert marks(back(story), 1, away=1, actor=other) == [False]


@pytest.mark.parametrize("away", [MINUTE, AT_LEAST_MILLISECONDS - 1])
def test_it_may_take_as_long_to_come_in_as_the_absence_was_and_no_longer(away):
    longest = max(away, AT_LEAST_MILLISECONDS)
    assert marks(passes(back(away=away), longest), 1, away=1) == [True]
    assert marks(passes(back(away=away), longest + 1), 1, away=1) == [False]


def test_it_comes_in_by_several_pushes():
    story = back()
    assert marks(story, 2, away=3) == [True, True]
    assert marks(passes(story, 500), 2, away=3) == [True, False]


def test_a_push_that_is_repeated_marks_what_is_new_of_it():
    story = back()
    marks(story, 1, away=2)
    again = [[[0, "x"]], [[0, "x"], 1]]
    told = story.types(CLEO, *again, sequence=1, version=0, away=2)
    assert [(event.sequence, event.is_away) for event in told] == [(2, True)]


def test_what_was_typed_while_the_server_was_away_is_marked():
    story = running()
    gone_at = story.now
    passes(story, MINUTE).notices(None, ServerReturned(gone_at))
    assert marks(story, 1, away=1) == [True]


def test_in_a_break_no_clock_stands_because_of_a_cut():
    story = both_are_in()
    story.does(ADA, PauseInterview(new_id()))
    assert marks(back(story), 1, away=1) == [False]


def test_a_paste_while_away_is_observed_as_any_other():
    story = back()
    told = story.types(CLEO, [[0, "abc"]], away=1, origins=(Origin(1, "pasted"),))
    assert [event.is_away for event in told if isinstance(event, Edited)] == [True]
    assert story.room.observations[-1].what == "pasted"


STEPS = some.lists(
    some.one_of(
        some.tuples(some.just("passes"), some.sampled_from([1, 999, 9_000, 30_000, 200_000])),
        some.tuples(some.sampled_from(["cut", "back", "writes", "late", "rest"]), some.just(0)),
    ),
    max_size=25,
)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(STEPS)
def test_only_what_is_named_is_marked_and_only_soon_after_an_absence_of_the_record(steps):
    story, since, over = both_are_in(), 0, None
    for step, milliseconds in steps:
        passes(story, milliseconds + 1)
        if step == "cut":
            told = story.notices(CLEO, WentSilent(story.now))
            since = story.now if any(isinstance(e, CutOff) for e in told) else since
        elif step == "back":
            told = story.notices(CLEO, Arrived("Cleo"))
            over = (since, story.now) if any(isinstance(e, CameBack) for e in told) else over
        elif step != "passes" and story.room.people[CLEO.person].presence == "here":
            named = {"writes": 0, "late": 1, "rest": 2}[step]
            assert marks_of(story, named) == expected(named, over, story.now)


def marks_of(story, named):
    """Hand in two letters of which the first so many are named."""
    editor = story.board.editors.get(CLEO.seat)
    before = editor.sequence if editor else 0
    return marks(story, 2, away=before + named if named else 0)


def expected(named, over, now):
    if over is None or now - over[1] > max(over[1] - over[0], AT_LEAST_MILLISECONDS):
        return [False, False]
    return [named >= 1, named >= 2]
