"""The smallest cases of what goes wrong between people who type at once, each told in full."""

import json

import pytest
from fuzz.model import BOARD
from fuzz.plans import STARTS, Session

from chalkroom.interview.changes import ChangeSet, normalised, to_units
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.rules import decide
from chalkroom.live import wire

EVERYTHING = 10**6


def meeting(text, people=2):
    session = Session({"text": text, "people": people, "steps": []})
    return session, *session.browsers


def types(browser, start, end, text):
    browser.change(ChangeSet.replace(len(browser.editor.text), start, end, text))


def lands(session, browser):
    """What this one has typed reaches the disk and is told to all, who have not heard it yet."""
    browser.push()
    session.take(browser.connection, EVERYTHING)
    session.server.commit()


def all_hear(session):
    for browser in session.browsers:
        session.deliver(browser, EVERYTHING)


def agreed(session):
    session.settle()
    session.require_agreement()
    return session.server.board.text


def test_a_late_insertion_is_mapped_over_one_update_at_a_time():
    session, ada, bob = meeting("a")
    types(ada, 0, 0, "X")
    ada.push()
    types(bob, 0, 1, "")
    types(bob, 0, 0, "R")
    lands(session, bob)
    session.deliver(ada, 1)
    session.deliver(ada, 1)
    assert agreed(session) == "RX"


def test_a_late_insertion_stays_behind_a_replacement_of_what_came_before_it():
    session, ada, bob = meeting("ab")
    types(ada, 1, 1, "X")
    ada.push()
    types(bob, 1, 1, "Q")
    types(bob, 1, 3, "R")
    lands(session, bob)
    assert agreed(session) == "aRX"


def test_a_push_repeated_together_with_more_is_taken_once():
    session, ada, _ = meeting("")
    types(ada, 0, 0, "one ")
    lands(session, ada)
    ada.cut()
    types(ada, 4, 4, "two")
    ada.connect()
    ada.push()
    assert agreed(session) == "one two"


def test_a_push_of_a_dying_connection_is_taken_once_when_it_comes_second():
    session, ada, _ = meeting("")
    types(ada, 0, 0, "one ")
    ada.push()
    dying = ada.cut()
    types(ada, 4, 4, "two")
    ada.connect()
    all_hear(session)
    lands(session, ada)
    for connection, text in dying:
        session.server.hear(connection, text)
    assert agreed(session) == "one two"


def test_a_duplicated_tab_types_beside_the_first():
    session, ada, bob = meeting("")
    types(ada, 0, 0, "first ")
    session.step("duplicates", 0)
    tab = session.browsers[-1]
    tab.connect()
    session.deliver(tab, EVERYTHING)
    types(tab, 0, 0, "second ")
    types(bob, 0, 0, "Bob ")
    assert sorted(agreed(session).split()) == ["Bob", "first", "second"]


def test_what_was_on_disk_and_never_told_is_told_after_the_restart():
    session, ada, bob = meeting("")
    types(ada, 0, 0, "kept")
    ada.push()
    session.take(ada.connection, 1)
    session.restart(1)
    bob.connect()
    session.deliver(bob, EVERYTHING)
    assert bob.editor.text == "kept"
    assert agreed(session) == "kept"


def test_what_was_not_on_disk_at_the_crash_is_handed_in_again():
    session, ada, bob = meeting("")
    types(ada, 0, 0, "kept")
    ada.push()
    session.take(ada.connection, 1)
    session.restart(0)
    assert session.server.board.text == ""
    types(bob, 0, 0, "more ")
    assert agreed(session) in ("keptmore ", "more kept")


def test_work_kept_through_a_reload_is_merged_once():
    session, ada, bob = meeting("")
    types(ada, 0, 0, "one ")
    lands(session, ada)
    types(ada, 4, 4, "two ")
    ada.keep()
    ada.reload()
    types(bob, 0, 0, "Bob ")
    lands(session, bob)
    assert agreed(session) in ("one two Bob ", "Bob one two ", "one Bob two ")


def test_somebody_far_behind_catches_up_and_is_heard():
    session, ada, bob = meeting("")
    for _ in range(101):
        types(bob, 0, 0, "b")
        lands(session, bob)
        session.deliver(bob, EVERYTHING)
    for _ in range(40):
        types(ada, 0, 0, "a")
    lands(session, ada)
    assert session.server.board.version == 101
    assert agreed(session).count("a") == 40


def test_three_who_delete_the_same_make_three_versions():
    session, *people = meeting("all of this", people=3)
    for person in people:
        types(person, 0, 11, "")
    assert agreed(session) == ""
    assert session.server.board.version == 3


def test_emoji_next_to_each_other_keep_their_halves():
    session, ada, bob = meeting("😀🎈")
    types(ada, 2, 2, "🎉")
    types(bob, 0, 2, "")
    assert agreed(session) == to_units("🎉🎈")


def test_half_an_emoji_that_comes_first_is_made_whole():
    session, ada, bob = meeting("ab")
    types(ada, 1, 1, "\ud83d")
    lands(session, ada)
    types(ada, 2, 2, "\ude00")
    types(bob, 1, 2, "漢")
    assert agreed(session) == to_units("a😀漢")


@pytest.mark.parametrize(
    "text", [*STARTS, "a\r\n", "\r", "\u2028", "\0", "\ufeffa", "x\r\n\r\ny\r"]
)
def test_two_who_begin_at_the_last_place_of_any_text_agree(text):
    session, ada, bob = meeting(text)
    length = len(ada.editor.text)
    types(ada, length, length, "A")
    types(bob, length, length, "B")
    assert agreed(session) in (to_units(normalised(text)) + end for end in ("AB", "BA"))


def test_taking_back_removes_only_what_is_ones_own():
    session, ada, bob = meeting("")
    types(ada, 0, 0, "Ada")
    lands(session, ada)
    all_hear(session)
    types(bob, 2, 2, "Bob")
    lands(session, bob)
    all_hear(session)
    ada.take_back()
    assert agreed(session) == "Bob"
    ada.take_back()
    assert sorted(agreed(session)) == sorted("AdaBob")


def test_an_edit_that_became_empty_is_confirmed_and_the_next_one_counts():
    session, ada, bob = meeting("ab")
    types(ada, 0, 2, "")
    lands(session, ada)
    types(bob, 0, 2, "")
    types(bob, 0, 0, "new")
    assert agreed(session) == "new"
    assert [row.sequence for row in session.server.rows if row.instance][-2:] == [1, 2]


def refused(browser, text):
    """What the rule says to a text that is put in front by somebody who does not check."""
    types(browser, 0, 0, text)
    push = {"kind": "push", "id": "p" * 26, "board": BOARD, **browser.editor.push()}
    with pytest.raises(Refused) as refusal:
        decide(browser.server.told, browser.actor, wire.parse(json.dumps(push)), 1)
    return refusal.value.code


def test_a_board_takes_its_last_unit_and_not_one_more():
    session, ada, _ = meeting("x" * (LIMITS.board_units - 2))
    types(ada, 0, 0, "😀")
    lands(session, ada)
    all_hear(session)
    assert session.server.board.version == 1
    assert refused(ada, "x") == "too_large"


def test_a_board_takes_its_last_line_and_not_one_more():
    session, ada, _ = meeting("\n" * (LIMITS.board_lines - 2))
    types(ada, 0, 0, "last\n")
    lands(session, ada)
    all_hear(session)
    assert session.server.board.version == 1
    assert refused(ada, "\n") == "too_large"
