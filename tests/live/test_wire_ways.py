"""Text takes one of two ways through the wire; nobody can tell which."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from live.stories import BOARD, id_of

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.events import Edited, Prepared, Said
from chalkroom.live import wire
from chalkroom.live.wire import Malformed

PUSH = (
    f'{{"kind":"push","id":"{BOARD}","board":"{BOARD}","instance":"{BOARD}","sequence":1,'
    '"version":0,"updates":[[0,"x"]]}'
)
TEXTS = st.text(st.characters(exclude_categories=()), max_size=20)
PIECES = st.sampled_from(
    [*'{}[]":,\\ \t\n-+.eE01x', '"a"', '"id":', "null", "NaN", "\ufeff", "\ud83d"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


def one_object(pairs):
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def refused(name):
    raise ValueError(name)


def by_the_standard_library(text):
    try:
        return json.loads(text, object_pairs_hook=one_object, parse_constant=refused)
    except (ValueError, AssertionError, RecursionError):
        return Malformed


def by_the_wire(text):
    try:
        return wire.parse_json(text)
    except Malformed:
        return Malformed


@given(st.dictionaries(TEXTS, VALUES, max_size=4), st.booleans())
def test_any_message_is_read_as_the_standard_library_reads_it(message, is_ascii):
    text = json.dumps(message, ensure_ascii=is_ascii)
    assert repr(by_the_wire(text)) == repr(by_the_standard_library(text))


@given(st.integers(0, len(PUSH)), st.integers(0, 12), PIECES)
def test_a_spoilt_message_is_read_as_the_standard_library_reads_it(place, gone, piece):
    text = PUSH[:place] + piece + PUSH[place + gone :]
    assert repr(by_the_wire(text)) == repr(by_the_standard_library(text))


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"a":1}',
        '{"a" :1,"a" :1}',
        '{"\\u0061":1,"a":1}',
        '{"a":{"b":1,"b":1}}',
        '{"a":[{},{}],"a":1}',
        '{"a":1,"b":NaN}',
        '{"a":' + "[" * 100_000 + "}",
    ],
)
def test_a_key_that_stands_twice_and_other_oddities_are_refused_either_way(text):
    assert by_the_wire(text) is Malformed


@given(TEXTS.filter(bool))
def test_text_is_written_in_ascii_and_reads_as_what_the_standard_library_writes(text):
    changes = ChangeSet.replace(5, 1, 2, text)
    for event in (Edited(BOARD, BOARD, id_of("i"), 1, changes), Said(BOARD, BOARD, text)):
        value = msgspec.to_builtins(event, enc_hook=ChangeSet.to_json)
        written = wire.to_json(event)
        assert written.isascii()
        assert json.loads(written) == json.loads(json.dumps(value))


def test_numbers_are_written_as_the_standard_library_writes_them():
    assert wire.to_json(Prepared(1.25)) == '{"kind":"prepared","extra_time":1.25,"scales":[]}'
