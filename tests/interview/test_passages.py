"""Passages: what interviewers wrote stays marked as theirs, whatever is typed around and within."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview.given import ADA, CLEO, GRACE, all_are_in, new_id, presses
from interview.test_pressing import Tale

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import EndWriting
from chalkroom.interview.passages import MOST, Passage, carried


def passages(tale):
    return [(one.start, one.end, one.person) for one in tale.story.board.passages]


def test_what_an_interviewer_writes_is_theirs_and_what_a_candidate_writes_is_not():
    tale = Tale()
    tale.types(CLEO, 0, 0, "cleo ")
    tale.types(ADA, 5, 5, "ada")
    assert passages(tale) == [(5, 8, ADA.person)]


def test_a_passage_moves_with_what_is_written_before_it_and_is_split_by_what_is_written_within():
    tale = Tale()
    tale.types(ADA, 0, 0, "ada")
    tale.types(CLEO, 1, 1, "--")
    tale.types(CLEO, 0, 0, "> ")
    assert passages(tale) == [(2, 3, ADA.person), (5, 7, ADA.person)]


def test_what_is_written_at_the_edge_of_a_passage_is_no_part_of_it():
    tale = Tale()
    tale.types(ADA, 0, 0, "ada")
    tale.types(CLEO, 3, 3, "!")
    tale.types(CLEO, 0, 0, "?")
    assert passages(tale) == [(1, 4, ADA.person)]


def test_a_passage_shrinks_with_what_is_deleted_and_goes_with_the_last_of_it():
    tale = Tale()
    tale.types(ADA, 0, 0, "ada")
    tale.types(CLEO, 1, 2, "")
    assert passages(tale) == [(0, 2, ADA.person)]
    tale.types(CLEO, 0, 2, "x")
    assert passages(tale) == []


def test_two_interviewers_have_passages_of_their_own():
    story = all_are_in()
    story.types(ADA, [[0, "ada"]])
    story.types(GRACE, [3, [0, "grace"]], version=1)
    expected = (Passage(0, 3, ADA.person), Passage(3, 8, GRACE.person))
    assert story.board.passages == expected


def test_what_is_put_back_by_taking_back_is_nobodys_passage():
    tale = Tale()
    tale.types(CLEO, 0, 0, "one two")
    tale.types(ADA, 0, 3, "1")
    tale.takes_back()
    assert (tale.text, passages(tale)) == ("one two", [])


def test_what_is_written_after_taking_back_is_a_passage_again():
    tale = Tale()
    tale.types(ADA, 0, 0, "gone")
    tale.takes_back()
    tale.story.does(ADA, EndWriting(new_id()))
    presses(tale.story, ADA)
    tale.types(ADA, 0, 0, "ada")
    assert passages(tale) == [(0, 3, ADA.person)]


@pytest.mark.parametrize(("more", "kept"), [(-1, MOST - 1), (0, MOST), (1, MOST)])
def test_so_many_passages_are_told_apart_and_no_more(more, kept):
    ada = (Passage(0, 2 * (MOST + more), ADA.person),)
    splits = [part for _ in range(MOST + more - 1) for part in (2, [0, "x"])]
    assert len(carried(ada, ChangeSet.parse([*splits, 2]), None)) == kept


PLACES, TEXTS = st.integers(0, 20), st.text("abc", max_size=4)
EDITS = st.lists(st.tuples(st.sampled_from("AGC"), PLACES, PLACES, TEXTS), max_size=30)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(EDITS)
def test_every_letter_is_its_writers_after_any_number_of_edits(edits):
    written, marked = "", ()  # the text as the initials of who wrote each letter
    for writer, one, other, text in edits:
        start, end = sorted((min(one, len(written)), min(other, len(written))))
        changes = ChangeSet.replace(len(written), start, end, text)
        written = written[:start] + writer * len(text) + written[end:]
        marked = carried(marked, changes, None if writer == "C" else writer)
    told = ["C"] * len(written)
    for one in marked:
        told[one.start : one.end] = one.person * (one.end - one.start)
    assert "".join(told) == written
