"""Role, standing, phase and kind of wish: the rules allow what the table lists, no more."""

from itertools import product

import pytest
from interview.asked import FETCHED, FIRST, SECOND, copy_of, opens, prepares
from interview.given import (
    ADA,
    BOARD,
    CLEO,
    GRACE,
    OTTO,
    all_are_in,
    begun,
    ended,
    ending,
    id_of,
    knocked,
    new_id,
    refusal,
    someone,
)
from interview.matrix import ALLOWED, WAITING, note_of, press_of, wishes

from chalkroom.interview.audience import Actor, standing
from chalkroom.interview.commands import Arrived, Command, Recommend, WriteNote
from chalkroom.interview.events import (
    Fact,
    Joined,
    Observed,
    QuietBegan,
    Removed,
    WritingBegan,
    WritingEnded,
)
from chalkroom.interview.rules import decide
from chalkroom.interview.values import ROOM
from chalkroom.live.wire import kinds

VIEW = Actor(GRACE.seat, GRACE.person, "view")  # Grace looks on as the candidate
ACTORS = {
    "lead": ADA,
    "interviewer": GRACE,
    "candidate": CLEO,
    "observer": OTTO,
    "view": VIEW,
}
STAFF = ("lead", "interviewer", "view")
PHASES = {"open": lambda story: story, "ending": ending, "ended": ended}
# Interviewers never wait, a lead is not removed, and nobody is outside of what has ended but those
# who never came: interviewers may look at it.
IMPOSSIBLE = {
    ("lead", "waiting"),
    ("interviewer", "waiting"),
    ("view", "waiting"),
    ("lead", "removed"),
}


def situations():
    for who, place, phase in product(ACTORS, ALLOWED, PHASES):
        is_staff_outside = who in STAFF and place == "outside"
        if (who, place) not in IMPOSSIBLE and not (is_staff_outside and phase != "open"):
            yield who, place, phase


def with_a_question(story):
    story.records(Fact(ROOM, Observed(CLEO.person, "second_device")))
    prepares(story, FIRST, copy_of("First"))
    prepares(story, SECOND, copy_of("Second"))
    opens(story, FIRST)
    story.records(Fact(ROOM, QuietBegan(id_of("quiet"), BOARD, CLEO.person, ADA.person, 2**50)))
    for actor in (ADA, GRACE):
        story.does(actor, WriteNote(note_of(actor), "A note"))
        story.does(actor, Recommend(new_id(), "no"))
        story.records(Fact(ROOM, WritingBegan(press_of(actor), actor.person)))
        story.records(Fact(ROOM, WritingEnded(press_of(actor))))
    return story


def placed(who: str, place: str):
    """Return an interview in which somebody stands at a place, with a stranger at the door."""
    actor, stranger = ACTORS[who], Actor(WAITING, WAITING, "observer")
    if place == "inside":
        return knocked(with_a_question(all_are_in()), stranger, "Stranger")
    if place == "removed":
        story = all_are_in()
        story.records(Fact(ROOM, Removed(actor.person)))
        return knocked(story, stranger, "Stranger")
    story = knocked(begun(), stranger, "Stranger")
    if who not in STAFF:
        story.notices(ADA, Arrived("Ada"))
        story.records(Fact(ROOM, Joined(someone("Otto", "observer").person, "Otto", "observer", 0)))
        return knocked(story, actor, "Somebody") if place == "waiting" else story
    return story


@pytest.mark.parametrize(("who", "place", "phase"), list(situations()))
def test_only_what_the_table_lists_is_allowed(who, place, phase):
    actor, story = ACTORS[who], PHASES[phase](placed(who, place))
    assert standing(story.interview, actor) == place
    allowed = {
        kind
        for kind, wish in wishes(actor).items()
        if not refusal(decide, story.interview, actor, wish, story.now, FETCHED.get(kind))
    }
    rows = ALLOWED[place].items()
    assert allowed == {kind for kind, row in rows if phase in row.get(who, set())}


def test_the_table_and_the_wishes_name_every_kind_of_command():
    assert set(ALLOWED["inside"]) == set(wishes(ADA)) == set(kinds(Command))


@pytest.mark.parametrize("kind", wishes(ADA))
def test_each_wish_is_of_the_kind_it_stands_for(kind):
    assert isinstance(wishes(ADA)[kind], kinds(Command)[kind])


@pytest.mark.parametrize("actor", [ADA, CLEO, OTTO])
def test_once_it_has_ended_a_refusal_says_so(actor):
    story = ended(all_are_in())
    assert refusal(decide, story.interview, actor, wishes(actor)["say"], story.now) == "ended"
