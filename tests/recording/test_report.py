"""The report: what the folds say of time, hints, ticks and ratings, for who may read it."""

from interview.asked import FIRST
from interview.given import id_of
from recording.tapes import public_tape, tape

from chalkroom.recording.provenance import SOURCES
from chalkroom.recording.report import report


def of(story):
    return report(tape(story))


def test_a_question_tells_its_planned_added_used_and_lost_time():
    first = of("questions_and_clocks").questions[0]
    assert (first.id, first.title, first.outcome) == (FIRST, "First", "With a nudge or a pointer")
    assert (first.planned, first.added, first.used, first.lost) == (750_000, 120_000, 1_250, 750)


def test_a_question_tells_why_and_when_its_clock_stood():
    first = of("questions_and_clocks").questions[0]
    assert [pause.why for pause in first.pauses] == [
        "Paused",
        "Connection lost",
        "Interview paused",
    ]
    assert all(pause.since < pause.until for pause in first.pauses)


def test_what_was_opened_by_mistake_was_not_asked():
    assert [one.title for one in of("questions_and_clocks").questions] == ["First", "Third"]


def test_hints_and_follow_ups_have_their_times_and_steps():
    (question,) = of("behind_the_board").questions
    (hint,), (follow_up,) = question.hints, question.follow_ups
    assert (hint.name, hint.text) == ("Nudge", "A secret about First.")
    assert (follow_up.name, hint.at < follow_up.at) == ("Harder", True)


def test_every_line_of_the_guide_says_whether_it_was_ticked():
    (question,) = of("behind_the_board").questions
    checks = {one.name: [line.is_ticked for line in one.lines] for one in question.checks}
    assert checks == {"Clarifications": [False], "Checkpoints": [True], "Points": [False, False]}


def test_notes_are_told_once_and_removed_ones_not_at_all():
    texts = [note.text for note in of("behind_the_board").notes]
    assert sorted(texts) == ["A note", "Mine", "Nice"]


def test_a_rating_is_told_with_its_total_and_what_that_leaves_out():
    (rating,) = of("behind_the_board").ratings
    assert (rating.name, rating.recommendation, rating.total) == ("Ada", "Yes", "4.00 of 4")
    factors = [(one.about, one.name, one.score) for one in rating.factors]
    assert factors == [("First", "coding", None), ("The interview", "maths", 4)]


def test_nothing_private_is_in_the_report_of_the_public_half():
    told = report(public_tape("behind_the_board"))
    assert (told.notes, told.ratings) == ((), ())
    (question,) = told.questions
    assert (question.checks, question.outcome, question.source, question.phases) == ((), "", "", ())
    assert [hint.name for hint in question.hints] == [""]


def test_observations_stand_with_their_reasons():
    facts = [(one.name, one.fact, one.reason) for one in of("observing").facts]
    assert ("Cleo", "Pasted, 3 characters", "My notes") in facts


def test_boards_say_where_their_characters_came_from():
    (board,) = of("taking_back").boards
    assert {share.source for share in board.shares} == {"starter", "candidate"} <= set(SOURCES)
    assert (board.id, board.text) == (id_of("board"), "oncleo e two three")
