"""Laws of change sets: what holds for all of them, whoever made them."""

import json

import pytest
from changing import changed_texts, parsed, values
from hypothesis import given
from hypothesis import strategies as st

from chalkroom.interview.changes import ChangeSet, InvalidChange


@given(changed_texts(2))
def test_two_changes_meet_in_one_text_in_either_order(case):
    text, a, b = case
    b_then_a = a.map(b).apply(b.apply(text))
    a_then_b = b.map(a, before=True).apply(a.apply(text))
    assert b_then_a == a_then_b


@given(changed_texts(2))
def test_composing_both_ways_round_gives_one_text(case):
    text, a, b = case
    assert a.compose(b.map(a)).apply(text) == b.compose(a.map(b, before=True)).apply(text)


@given(changed_texts(2), st.booleans())
def test_a_mapped_change_starts_where_the_other_ends(case, before):
    _, a, b = case
    assert a.map(b, before).length == b.new_length


@given(changed_texts(1))
def test_the_lengths_are_those_of_the_texts(case):
    text, change = case
    assert (change.length, change.new_length) == (len(text), len(change.apply(text)))


@given(changed_texts(1), st.data())
def test_a_composition_does_what_its_parts_do(case, data):
    text, first = case
    second = ChangeSet.parse(data.draw(values(first.new_length)))
    assert first.compose(second).apply(text) == second.apply(first.apply(text))


@given(st.integers(0, 6).flatmap(values))
def test_sections_come_back_exactly_as_they_were_given(value):
    assert json.dumps(ChangeSet.parse(value).to_json()) == json.dumps(value)


@given(changed_texts(1), st.sampled_from([-1, 1]))
def test_places_keep_their_order(case, assoc):
    text, change = case
    places = [change.map_position(place, assoc) for place in range(len(text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= change.new_length for place in places)


@given(changed_texts(1))
def test_changes_of_the_same_sections_are_equal(case):
    _, change = case
    again = ChangeSet.parse(change.to_json())
    assert again == change and hash(again) == hash(change)


def test_changes_of_other_sections_are_not_equal_though_they_do_the_same():
    assert parsed([0, "R"], [1]) != parsed([1, "R"])
    assert parsed(1) != 1


def test_the_form_of_the_sections_decides_a_tie():
    mine = parsed([0, "X"], 1)
    assert mine.map(parsed([0, "R"], [1])).to_json() == [1, [0, "X"]]
    assert mine.map(parsed([1, "R"])).to_json() == [[0, "X"], 1]


def test_mapping_over_a_composition_is_not_mapping_over_its_parts():
    mine, deletes, types = parsed([0, "X"], 1), parsed([1]), parsed([0, "R"])
    assert mine.map(deletes).map(types).apply("R") == "RX"
    assert mine.map(deletes.compose(types)).apply("R") == "XR"


def test_the_accepted_insertion_comes_first_unless_told_otherwise():
    mine, accepted = parsed([0, "mine"]), parsed([0, "theirs"])
    assert mine.map(accepted).apply("theirs") == "theirsmine"
    assert mine.map(accepted, before=True).apply("theirs") == "minetheirs"


def test_an_unchanged_text_leaves_the_other_change_as_it_is():
    change = parsed(1, [0, "x"], 1, 1)
    assert change.map(parsed(3)) is change
    assert change.compose(parsed(4)) is change
    assert parsed(3).compose(change) is change


def test_what_two_people_delete_is_deleted_once():
    deletion = parsed(1, [2], 1)
    assert deletion.map(deletion).to_json() == [2]


def test_a_change_knows_how_much_it_puts_in():
    assert parsed(2, [1, "ab", "c"], [3], [0, "😀"]).inserted == 6


@pytest.mark.parametrize(("value", "is_empty"), [([], True), ([3], True), ([[0, "x"]], False)])
def test_a_change_says_whether_it_changes_anything(value, is_empty):
    assert ChangeSet.parse(value).is_empty is is_empty


@pytest.mark.parametrize(
    "meet",
    [
        lambda change: change.apply("abcd"),
        lambda change: change.map(parsed(4)),
        lambda change: change.compose(parsed(3)),
        lambda change: change.map_position(4),
        lambda change: change.map_position(-1),
    ],
)
def test_what_does_not_fit_is_refused(meet):
    with pytest.raises(InvalidChange):
        meet(parsed(3, [0, "x"]))


@pytest.mark.parametrize("name", ["length", "is_empty", "anything"])
def test_a_change_takes_no_other_values(name):
    with pytest.raises(AttributeError):
        setattr(parsed(3), name, 4)


def test_a_change_shows_its_sections():
    assert repr(parsed(1, [0, "", "x"])) == "ChangeSet([1, [0, '', 'x']])"
