"""What is a change and what is not, and how a text becomes units and comes back."""

import hashlib
import json

import pytest
from changing import parsed, texts
from hypothesis import given
from hypothesis import strategies as st

from chalkroom.interview.changes import (
    ChangeSet,
    InvalidChange,
    cleaned,
    digest,
    from_units,
    normalised,
    to_units,
)

MALFORMED = [
    None,
    True,
    7,
    "abc",
    {},
    (1, 2),
    [None],
    [True],
    [False],
    [0],
    [-1],
    [1.0],
    [1.5],
    [float("inf")],
    ["x"],
    [{}],
    [(0, "x")],
    [[]],
    [[0]],
    [[-1]],
    [[True]],
    [[False, "x"]],
    [[1.0]],
    [[1.5, "x"]],
    [["x"]],
    [[None]],
    [[-1, "x"]],
    [[0, ""]],
    [[3, ""]],
    [[0, "a\nb"]],
    [[0, "a\rb"]],
    [[0, "a", "b\r"]],
    [[0, 1]],
    [[0, None]],
    [[0, b"x"]],
    [[0, "a", 1]],
    [[0, ["a"]]],
    [[1, 2]],
    [[[1]]],
    [1, [0, "x"], 0],
]


@pytest.mark.parametrize("value", MALFORMED, ids=repr)
def test_what_no_editor_writes_is_refused(value):
    with pytest.raises(InvalidChange):
        ChangeSet.parse(value)


@pytest.mark.parametrize(
    ("value", "before", "after"),
    [
        ([], "", ""),
        ([3], "abc", "abc"),
        ([[3]], "abc", ""),
        ([1, [0, "x"], 2], "abc", "axbc"),
        ([1, [1], 1], "abc", "ac"),
        ([[2, "x", "y"], 1], "abc", "x\nyc"),
        ([3, [0, "", ""]], "abc", "abc\n"),
        ([[0, "\u2028\v\f\x85"]], "", "\u2028\v\f\x85"),
        ([[0, "\0"], [0, "\ufeff"]], "", "\0\ufeff"),
    ],
)
def test_a_change_does_what_its_sections_say(value, before, after):
    assert ChangeSet.parse(value).apply(before) == after


def test_an_emoji_counts_as_two_units():
    change = parsed(1, [0, "😀"])
    assert (change.length, change.new_length) == (1, 3)
    assert from_units(change.apply("a")) == "a😀"


def test_half_an_emoji_can_be_deleted_and_come_back():
    half = parsed(1, [1]).apply(to_units("😀"))
    assert half == "\ud83d"
    assert from_units(parsed(1, [0, "\ude00"]).apply(half)) == "😀"


def test_units_and_characters_are_written_as_the_same_bytes():
    value = [[0, "a😀\ud83d漢"]]
    assert json.dumps(ChangeSet.parse(value).to_json()) == json.dumps(value)


@given(st.text() | texts)
def test_a_text_in_units_is_as_long_as_in_the_browser(text):
    assert len(to_units(text)) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text())
def test_a_text_comes_back_from_its_units(text):
    assert from_units(to_units(text)) == text


@given(texts)
def test_units_stay_units(text):
    units = to_units(text)
    assert to_units(units) == units
    assert to_units(from_units(units)) == units


def test_a_lone_surrogate_stays_until_it_is_cleaned():
    assert from_units("x\ud83d") == "x\ud83d"
    assert cleaned("x\ud83d") == "x\ufffd"


@pytest.mark.parametrize(
    ("units", "text"),
    [
        ("plain", "plain"),
        ("\ud83d\ude00", "😀"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("\ud83d\ud83d\ude00", "\ufffd😀"),
        ("\ud83d漢", "\ufffd漢"),
        ("\ufeffé", "\ufeffé"),
    ],
)
def test_a_cleaned_text_loses_only_lone_surrogates(units, text):
    assert cleaned(units) == text


def test_every_line_break_becomes_one_line_feed():
    assert normalised("a\r\nb\rc\nd\r\r\n") == "a\nb\nc\nd\n\n"


def test_the_checksum_is_taken_over_clean_utf_8():
    assert digest(to_units("é😀")) == hashlib.sha256("é😀".encode()).hexdigest()
    assert digest("\ud83d") == hashlib.sha256("\ufffd".encode()).hexdigest()


@pytest.mark.parametrize(
    ("span", "text", "value"),
    [
        ((0, 0, 0), "", []),
        ((3, 1, 1), "", [3]),
        ((3, 1, 1), "x", [1, [0, "x"], 2]),
        ((3, 0, 3), "", [[3]]),
        ((3, 1, 3), "a\r\nb", [1, [2, "a", "b"]]),
        ((1, 1, 1), "😀", [1, [0, "😀"]]),
    ],
)
def test_a_replacement_is_the_change_that_an_editor_would_make(span, text, value):
    assert json.dumps(ChangeSet.replace(*span, text).to_json()) == json.dumps(value)


@pytest.mark.parametrize("span", [(3, -1, 1), (3, 2, 1), (3, 2, 4)])
def test_a_replacement_outside_the_text_is_refused(span):
    with pytest.raises(InvalidChange):
        ChangeSet.replace(*span, "x")
