"""Questions: prepared unseen, opened for everybody, closed with an outcome, stepped back from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview.asked import (
    FETCHED,
    FIRST,
    OFFERS,
    SECOND,
    asked,
    copy_of,
    opens,
    plan_of,
    prepares,
    types_on,
)
from interview.given import ADA, BOARD, CLEO, GRACE, Story, begun, both_are_in, new_id, refusal
from interview.matrix import wishes
from msgspec.structs import replace

from chalkroom.interview.commands import (
    Arrived,
    AskNext,
    AttachPlan,
    ChooseLanguage,
    CloseQuestion,
    OpenBoard,
    OpenQuestion,
    ReopenQuestion,
    ShowBoard,
    StartClock,
    StepBack,
)
from chalkroom.interview.events import (
    LanguageChosen,
    OutcomeGiven,
    QuestionClosed,
    QuestionReopened,
    QuestionWithdrawn,
    RoomEvent,
)
from chalkroom.interview.markup import plain
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import current_question, evolve
from chalkroom.interview.rules import decide
from chalkroom.interview.values import STAFF
from chalkroom.live import wire


def preparing() -> Story:
    """Return an interview in which Ada is alone."""
    story = begun()
    story.notices(ADA, Arrived("Ada"))
    return story


def attaches(story, wish=None, plan=None):
    wish = wish or AttachPlan(new_id(), "engineer-60")
    return story.records(*decide(story.interview, ADA, wish, story.now, plan or plan_of()))


def closes(story, question=FIRST, outcome=None, actor=ADA):
    return story.does(actor, CloseQuestion(new_id(), question, outcome))


def outcome(story, question=FIRST):
    return story.interview.staff.questions[question].outcome


def test_a_plan_puts_its_questions_at_hand_in_order():
    story = preparing()
    attaches(story)
    assert list(story.interview.staff.questions) == [FIRST, SECOND]
    assert story.interview.staff.plan.core == (FIRST,)


def test_a_plan_attached_twice_by_one_wish_is_attached_once():
    story, wish = preparing(), AttachPlan(new_id(), "engineer-60")
    attaches(story, wish)
    assert attaches(story, wish) == []


def test_a_plan_brings_what_its_factors_weigh_and_why():
    story, weights = preparing(), {"coding": 2.0}
    attaches(story, None, replace(plan_of(), weights=weights, weights_reason="Code all day."))
    plan = story.interview.staff.plan
    assert (plan.weights, plan.weights_reason) == (weights, "Code all day.")


def test_a_plan_whose_problems_have_changed_is_attached_only_knowingly():
    story = preparing()
    assert refusal(attaches, story, None, plan_of("First")) == "invalid"
    assert attaches(story, AttachPlan(new_id(), "x", accepts_changes=True), plan_of("First"))


@pytest.mark.parametrize("kind", sorted(set(FETCHED) - {"take_back"}))
def test_preparing_is_heard_by_interviewers_alone(kind):
    story, wish = preparing(), wishes(ADA)[kind]
    facts = decide(story.interview, ADA, wish, story.now, FETCHED[kind])
    assert {fact.stream for fact in facts} == {STAFF}


def test_a_question_prepared_twice_is_there_once():
    story = preparing()
    prepares(story, FIRST, copy_of("First"))
    assert prepares(story, FIRST, copy_of("Other")) == []


def test_a_question_is_opened_only_for_a_candidate_who_has_been_let_in():
    story = preparing()
    prepares(story, FIRST, copy_of("First"))
    assert refusal(opens, story, FIRST) == "invalid"


def test_opening_a_question_makes_it_current_with_a_board_of_its_own():
    story = asked(minutes=10)
    assert story.room.current == FIRST
    assert story.room.boards[FIRST].text == "def f():\n"
    assert plain(story.room.questions[FIRST].task.statement) == "This is First."


def test_the_room_learns_nothing_of_a_question_but_its_task():
    story = asked()
    told = wire.to_json(story.room)
    assert "secret" not in told
    assert "arrays" not in told


def test_a_question_that_is_open_is_opened_again_without_effect():
    assert opens(asked(), FIRST) == []


def test_of_two_who_open_different_questions_at_once_the_second_is_told():
    story = asked()
    prepares(story, BOARD[::-1], copy_of("Third"))
    seen = story.room.current
    opens(story, SECOND)
    wish = OpenQuestion(new_id(), BOARD[::-1], seen)
    assert refusal(story.does, ADA, wish) == "invalid"


def test_an_unknown_question_cannot_be_opened():
    assert refusal(opens, asked(), BOARD) == "not_found"


@pytest.mark.parametrize("is_prepared_first", [True, False])
def test_a_question_with_the_id_of_a_board_does_not_take_its_place(is_prepared_first):
    story = both_are_in()
    board = new_id()
    steps = [
        lambda: prepares(story, board, copy_of("Third")),
        lambda: story.does(ADA, OpenBoard(board, "Plain")),
    ]
    for step in steps if is_prepared_first else reversed(steps):
        step()
    types_on(story, board, "kept")
    story.does(ADA, ShowBoard(new_id(), BOARD))
    assert refusal(opens, story, board) == "invalid"
    assert story.room.boards[board].text == "kept"


def test_next_closes_what_was_asked_before():
    story = asked()
    assert QuestionClosed(FIRST) in opens(story, SECOND, closes=True)


def test_going_back_to_an_earlier_board_loses_nothing():
    story = asked()
    types_on(story, FIRST, "mine")
    opens(story, SECOND)
    story.does(ADA, ShowBoard(new_id(), FIRST))
    assert story.room.boards[FIRST].text == "minedef f():\n"
    assert current_question(story.room).id == FIRST


def test_a_question_is_closed_with_an_outcome_that_only_interviewers_hear():
    story = asked()
    assert closes(story, outcome=3) == [QuestionClosed(FIRST), OutcomeGiven(FIRST, 3, ADA.person)]
    assert story.room.questions[FIRST].closed_at == story.now
    assert outcome(story) == 3


def test_an_outcome_can_be_given_later_and_changed():
    story = asked()
    closes(story)
    assert closes(story, outcome=0) == [OutcomeGiven(FIRST, 0, ADA.person)]
    assert closes(story, outcome=4) == [OutcomeGiven(FIRST, 4, ADA.person)]
    assert closes(story, outcome=4) == []


def test_a_closed_question_goes_on_when_it_is_reopened():
    story = asked()
    closes(story)
    assert refusal(story.does, ADA, StartClock(new_id(), FIRST)) == "invalid"
    assert story.does(ADA, ReopenQuestion(new_id(), FIRST)) == [QuestionReopened(FIRST)]
    assert story.does(ADA, ReopenQuestion(new_id(), FIRST)) == []


def test_a_wrong_next_is_stepped_back_from():
    story = asked()
    opens(story, SECOND, closes=True)
    told = story.does(ADA, StepBack(new_id(), SECOND))
    assert told[:2] == [QuestionWithdrawn(SECOND), QuestionReopened(FIRST)]
    assert current_question(story.room).id == FIRST


def test_a_question_that_was_begun_is_not_withdrawn_by_stepping_back():
    story = asked()
    opens(story, SECOND)
    types_on(story, SECOND, "x")
    story.does(ADA, StepBack(new_id(), SECOND))
    assert not story.room.questions[SECOND].is_withdrawn
    assert story.room.current == FIRST


def test_a_question_that_was_withdrawn_can_be_opened_again():
    story = asked()
    opens(story, SECOND)
    story.does(ADA, StepBack(new_id(), SECOND))
    opens(story, SECOND)
    assert current_question(story.room).id == SECOND


def test_advice_is_kept_with_the_wish_that_asked():
    story, wish = asked(), AskNext(new_id())
    story.records(*decide(story.interview, ADA, wish, story.now, OFFERS))
    assert story.interview.staff.advice.offers == OFFERS.offers
    assert decide(story.interview, ADA, wish, story.now, OFFERS) == []


@pytest.mark.parametrize("actor", [ADA, CLEO])
def test_interviewer_and_candidate_choose_the_language_of_a_board(actor):
    story, wish = asked(), ChooseLanguage(new_id(), FIRST, "go")
    assert story.does(actor, wish) == [LanguageChosen(FIRST, actor.person, "go")]
    assert story.room.boards[FIRST].language == "go"
    assert story.does(actor, wish) == []


def test_a_board_begins_in_the_language_of_its_starter():
    assert asked().room.boards[FIRST].language == "python"


PLACES = st.sampled_from([FIRST, SECOND, BOARD])
# What somebody does to the room that they see, or sees no more; a text is what Cleo types.
MOVES = st.one_of(
    st.builds(
        lambda q, ends: lambda room: OpenQuestion(new_id(), q, room.current, ends),
        PLACES,
        st.booleans(),
    ),
    st.builds(lambda q, seen: lambda _: OpenQuestion(new_id(), q, seen), PLACES, PLACES),
    st.builds(lambda q: lambda _: ShowBoard(new_id(), q), PLACES),
    st.just(lambda room: StepBack(new_id(), room.current)),
    st.builds(lambda q: lambda _: StepBack(new_id(), q), PLACES),
    st.builds(lambda q: lambda _: CloseQuestion(new_id(), q), PLACES),
    st.builds(lambda q: lambda _: ReopenQuestion(new_id(), q), PLACES),
    st.just(lambda _: OpenBoard(new_id(), "Another")),
    st.text("ab\n", min_size=1, max_size=5),
)


def with_grace() -> Story:
    story = both_are_in()
    story.notices(GRACE, Arrived("Grace"))
    prepares(story, FIRST, copy_of("First", starter="start"))
    prepares(story, SECOND, copy_of("Second"))
    return story


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([ADA, GRACE]), MOVES), max_size=30))
def test_whatever_two_interviewers_open_no_text_is_lost_and_one_board_is_current(moves):
    story, texts = with_grace(), {BOARD: "", FIRST: "start"}
    heard = story.room
    for actor, move in moves:
        for event in moved(story, texts, actor, move):
            heard = evolve(heard, story.now, event)
        room = story.room
        assert heard == room
        assert room.current in room.boards
        assert {id: board.text for id, board in room.boards.items() if board.text} == {
            id: text for id, text in texts.items() if text and id in room.boards
        }
        assert not any(room.questions[id].is_withdrawn for id in written_on(room, texts))


def moved(story, texts, actor, move):
    """Do a move, or nothing where it is refused; return what everybody hears of it."""
    try:
        if not isinstance(move, str):
            told = story.does(actor, move(story.room))
        else:
            told = types_on(story, story.room.current, move)
            texts[story.room.current] = move + texts.get(story.room.current, "")
    except Refused:
        return []
    return [event for event in told if isinstance(event, RoomEvent)]


def written_on(room, texts):
    """Return the questions on whose boards somebody has written."""
    return [id for id in room.questions if texts.get(id, "") not in ("", "start")]
