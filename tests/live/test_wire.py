"""The protocol's text: strict in what it takes, and equal after every way it goes."""

import json

import pytest
from interview.asked import OFFERS, copy_of, plan_of
from interview.given import BOARD, CLEO, new_id, push
from interview.matrix import wishes
from live.stories import id_of

from chalkroom.interview import events
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.events import Created, Edited, Invited, Joined, Prepared, Selected
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.questions import Scale
from chalkroom.interview.rating import FactorRating, Rating
from chalkroom.interview.values import HouseRules, Range
from chalkroom.live import messages, wire
from chalkroom.live.messages import Hello, Ping, Stand
from chalkroom.live.wire import Malformed

PERSON = id_of("Cleo")
ATTACKS = {
    "nothing": "",
    "half a message": '{"kind":"ping","sent":1',
    "nested arrays": "[" * 32_000,
    "nested arrays, closed": "[" * 32_000 + "]" * 32_000,
    "nested objects": '{"kind":' * 32_000,
    "nested in a field": '{"kind":"ping","sent":' + "[" * 32_000 + "]" * 32_000 + "}",
    "a number of 5,000 digits": '{"kind":"ping","sent":' + "9" * 5_000 + "}",
    "a number beyond 2**53": '{"kind":"ping","sent":9007199254740993}',
    "a negative number": '{"kind":"ping","sent":-1}',
    "a fraction": '{"kind":"ping","sent":1.5}',
    "true for a number": '{"kind":"ping","sent":true}',
    "a number in a string": '{"kind":"ping","sent":"1"}',
    "NaN": '{"kind":"ping","sent":NaN}',
    "Infinity": '{"kind":"ping","sent":Infinity}',
    "minus Infinity": '{"kind":"ping","sent":-Infinity}',
    "infinity by exponent": '{"kind":"ping","sent":1e400}',
    "a large exponent": '{"kind":"ping","sent":1e308}',
    "a key twice": '{"kind":"ping","sent":1,"sent":2}',
    "a kind twice": '{"kind":"ping","kind":"flushed","sent":1}',
    "a key twice inside": '{"kind":"hello","protocol":1,"streams":{"room":1,"room":2}}',
    "an unknown key": '{"kind":"ping","sent":1,"more":2}',
    "__proto__": '{"kind":"ping","sent":1,"__proto__":{"x":1}}',
    "constructor": '{"kind":"flushed","constructor":1}',
    "a missing key": '{"kind":"ping"}',
    "an unknown kind": '{"kind":"pong","sent":1}',
    "an event's kind": '{"kind":"edited","board":"x"}',
    "an occurrence's kind": '{"kind":"host_ended"}',
    "no kind": '{"sent":1}',
    "a kind that is no text": '{"kind":7}',
    "null": "null",
    "a byte order mark": '\ufeff{"kind":"flushed"}',
    "two messages": '{"kind":"flushed"}{"kind":"flushed"}',
    "a comment": '{"kind":"flushed"}//',
    "a trailing comma": '{"kind":"flushed",}',
    "single quotes": "{'kind':'flushed'}",
    "a control character in a text": '{"kind":"flushed\n"}',
}


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_what_is_no_message_is_malformed_and_nothing_else(text):
    with pytest.raises(Malformed):
        wire.parse(text)


def say(**fields):
    return json.dumps({"kind": "say", "id": id_of("line"), "text": "x", **fields})


IDS = ["", "a" * 25, "a" * 27, "A" * 26, "a" * 25 + "1", "a" * 26 + "\n", "é" * 26, 7, None]


@pytest.mark.parametrize("id", IDS)
def test_an_id_is_of_one_form_only(id):
    with pytest.raises(Malformed):
        wire.parse(say(id=id))


@pytest.mark.parametrize("changes", [[-1], [True], [[0]], [[-1, "x"]], [[0, "a\nb"]], [1.0], {}])
def test_changes_that_are_none_are_malformed(changes):
    text = json.loads(wire.to_json(push(CLEO, [[0, "x"]])))
    with pytest.raises(Malformed) as refused:
        wire.parse(json.dumps({**text, "updates": [changes]}))
    assert refused.value.id == text["id"]


def test_one_bad_section_behind_many_good_ones_is_malformed():
    text = json.loads(wire.to_json(push(CLEO, [[0, "x"]])))
    push_text = json.dumps({**text, "updates": [[[0, "x"]] * 1_000 + [0]]})
    with pytest.raises(Malformed):
        wire.parse(push_text)


@pytest.mark.parametrize("id", [id_of("line"), "short", "x" * 27, "ü"])
def test_the_id_of_what_is_malformed_is_told_if_it_is_fit_to_be(id):
    with pytest.raises(Malformed) as refused:
        wire.parse(say(id=id, more=1))
    assert refused.value.id == (id if len(id) <= 26 and id.isascii() else None)


@pytest.mark.parametrize("wish", wishes(CLEO).values(), ids=wishes(CLEO))
def test_every_command_comes_back_from_text_as_it_was(wish):
    assert wire.parse(wire.to_json(wish)) == wish


SIGNALS = [
    Hello(1),
    Hello(1, "epoch", {"room": 4}, True, {BOARD: Stand(3, 4)}),
    Ping(7),
    messages.Flushed(),
    messages.Visibility(False),
    messages.Caret(BOARD, 3, (Range(1, 2), Range(4, 4))),
    messages.Caret(BOARD, 3, None),
    messages.Diverged(BOARD, 3, "0" * 64),
]


@pytest.mark.parametrize("signal", SIGNALS)
def test_every_signal_comes_back_from_text_as_it_was(signal):
    assert wire.parse(wire.to_json(signal)) == signal


def test_every_kind_of_message_is_tried_here():
    tried = {type(one) for one in [*SIGNALS, *wishes(CLEO).values()]}
    assert tried == set(wire.kinds(messages.Incoming).values())


RATING = Rating((FactorRating(BOARD, "coding", 3, "Well done"),), "yes", "Because.")
SCALE = Scale("coding", "Writing code", (("One.",), ("Two.",)))
TASK, FRAME = copy_of("First", starter="\ud83d").task, plan_of().frame
EVENTS = {
    "room": [
        Created("T", "C", 60, HouseRules(2, "refused"), (Invited(PERSON, "A"),), PERSON, "job"),
        Joined(PERSON, "Cleo", "candidate", 2),
        events.Renamed(PERSON, "C"),
        events.CutOff(PERSON),
        events.CameBack(PERSON),
        events.Left(PERSON),
        events.Removed(PERSON),
        events.LeadChanged(PERSON),
        events.RulesChanged(HouseRules(3)),
        events.CallLinkChanged(None),
        events.RecordingChanged(False),
        events.BoardOpened(BOARD, "Title", "text\u2028"),
        events.BoardShown(BOARD),
        Edited(BOARD, PERSON, PERSON, 7, ChangeSet.parse([3, [2, "x", ""], [1], 4])),
        Edited(BOARD, PERSON, PERSON, 8, ChangeSet.parse([7]), True),
        Selected(BOARD, PERSON, 3, (Range(1, 2),)),
        events.Observed(PERSON, "pasted", 7, BOARD),
        events.ReasonGiven(0, "Because."),
        events.WritingBegan(BOARD, PERSON),
        events.WritingEnded(BOARD),
        events.TakenBack(BOARD),
        events.QuietBegan(BOARD, BOARD, PERSON, PERSON, 5),
        events.QuietOver(BOARD, "time"),
        events.QuietShown(BOARD, PERSON, 1, True),
        events.QuietClosed(BOARD, "nothing"),
        events.MarginShown(BOARD, PERSON, "2n"),
        events.LanguageChosen(BOARD, PERSON, "go"),
        events.QuestionOpened(BOARD, TASK, 60_000, "hard", None),
        events.QuestionClosed(BOARD),
        events.QuestionReopened(BOARD),
        events.QuestionWithdrawn(BOARD),
        events.ClockStarted(BOARD),
        events.ClockStopped(BOARD, "cut_off", 7),
        events.TimeChanged(BOARD, -60_000),
        events.ClockEndingChanged(BOARD, "soft"),
        events.ClockRanOut(BOARD, 7),
        events.HintReleased(BOARD, TASK.statement),
        events.FollowUpReleased(BOARD, TASK.statement),
        events.ServerWasAway(7, 8),
        events.InterviewPaused(),
        events.InterviewResumed(),
        events.Said(BOARD, PERSON, "Hello"),
        events.EndingStarted(7),
        events.Ended(),
    ],
    "staff": [
        Prepared(1.5, (SCALE,)),
        events.Knocked(BOARD, PERSON, "Cleo", "candidate", False, True),
        events.KnockWithdrawn(BOARD),
        events.Admitted(BOARD, PERSON),
        events.TurnedAway(BOARD, PERSON),
        events.NoteWritten(BOARD, PERSON, "A note"),
        events.QuestionPrepared(BOARD, TASK, plan_of().core[0].copy.guide, 5),
        events.PlanAttached(
            BOARD, "engineer-60", "Engineer", 60, FRAME, (BOARD,), (), {"coding": 1.5}, "Why"
        ),
        events.OutcomeGiven(BOARD, 4, PERSON),
        events.NoteChanged(BOARD, "Other words"),
        events.NoteRemoved(BOARD),
        events.MarkSet(BOARD, PERSON, "free", "Nice", None),
        events.MarkRemoved(BOARD),
        events.Ticked(BOARD, "point", 3, PERSON),
        events.Unticked(BOARD, "point", 3),
        events.HintGiven(BOARD, 0, PERSON),
        events.FollowUpGiven(BOARD, 0, PERSON),
        events.RatingHandedIn(PERSON),
        events.NextOffered(BOARD, OFFERS.offers, ("Little time is left.",)),
    ],
    f"own/{PERSON}": [
        events.NoteWritten(BOARD, PERSON, "A note", 7, BOARD),
        events.NoteChanged(BOARD, "Other words"),
        events.NoteRemoved(BOARD),
        events.FactorRated(None, "coding", None, "Not seen."),
        events.Recommended("strong_yes", "Because."),
    ],
    "ratings": [events.RatingSubmitted(PERSON, RATING, (events.SealedNote(BOARD, "x", 7, None),))],
    f"review/{BOARD}": [
        events.ReviewSubmitted("Rita", RATING),
        events.Revealed(),
        events.CommentWritten(BOARD, "Rita", "Hm", 5),
        events.CommentChanged(BOARD, "Ah"),
        events.CommentRemoved(BOARD),
    ],
}
PLACED = [(stream, event) for stream, told in EVENTS.items() for event in told]


@pytest.mark.parametrize(("stream", "event"), PLACED)
def test_every_event_comes_back_from_the_store_as_it_was(stream, event):
    body = wire.to_json(event)
    assert body.isascii()
    assert wire.recorded(stream, 3, 9, body) == events.Recorded(stream, 3, 9, event)


@pytest.mark.parametrize(("stream", "event"), PLACED)
def test_an_event_is_told_as_it_is_stored(stream, event):
    body = wire.to_json(event)
    told = json.loads(wire.events_text([wire.entry_text(stream, 3, 9, body)]))
    entry = {"stream": stream, "seq": 3, "at": 9, "event": json.loads(body)}
    assert told == {"kind": "events", "events": [entry]}


def test_every_kind_of_event_is_tried_here():
    told = {stream: {type(event) for event in tried} for stream, tried in EVENTS.items()}
    assert told["room"] == set(wire.ROOM_EVENTS.values())
    assert told["staff"] == set(wire.STAFF_EVENTS.values())
    assert told["ratings"] == set(wire.RATINGS_EVENTS.values())
    assert told[f"review/{BOARD}"] == set(wire.REVIEW_EVENTS.values())
    assert told[f"own/{PERSON}"] == set(wire.OWN_EVENTS.values())


def test_an_event_of_another_stream_is_malformed():
    with pytest.raises(Malformed):
        wire.parse_event("room", wire.to_json(Prepared()))


def test_an_event_of_tomorrow_may_say_more():
    body = '{"kind":"left","person":"' + PERSON + '","why":"a field added later"}'
    assert wire.parse_event("room", body) == events.Left(PERSON)


@pytest.mark.parametrize("body", ["", "[]", "[1]", '[1,{"boards":7}]', "[true,{}]"])
def test_a_snapshot_that_is_none_is_malformed(body):
    with pytest.raises(Malformed):
        wire.parse_snapshot("room", body)


@pytest.mark.parametrize("length", [LIMITS.name_length * 4, LIMITS.name_length * 4 + 1])
def test_a_name_is_read_only_so_far(length):
    text = json.dumps({"kind": "rename", "id": new_id(), "name": "x" * length})
    if length <= 4 * LIMITS.name_length:
        wire.parse(text)
    else:
        with pytest.raises(Malformed):
            wire.parse(text)


def test_values_without_a_place_on_the_wire_are_faults():
    with pytest.raises((NotImplementedError, TypeError)):
        wire.to_json(object())
