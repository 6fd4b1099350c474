"""The page that plays by itself: what stands in it, its policy, and that any change is found."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from recording.tapes import content, joined, public_tape, tape
from recording.test_webvtt import FIRST, told

from chalkroom.interview.events import BoardOpened
from chalkroom.interview.values import ROOM
from chalkroom.recording.examining import examine
from chalkroom.recording.exports.page import lines_in, page
from chalkroom.recording.viewer import viewer

FILE = joined(page(tape("editing")))
HOSTILE = (
    "</script><script>alert(1)</script>",
    "</noscript><img src=x onerror=alert(1)>",
    "<!--<script>",
    "--><script>alert(1)</script>",
    "</title><style>*{color:red}</style>",
    "&lt;b&gt; {policy} {0} %s ${x}",
    "half \ud83d \0 \u2028",
)


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text within each."""

    def __init__(self, text):
        super().__init__()
        self.found, self.texts = [], {}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def handle_data(self, text):
        tag = self.found[-1][0] if self.found else ""
        self.texts.setdefault(tag, []).append(text)


def test_the_lines_in_a_page_are_those_of_the_other_file():
    assert lines_in(FILE) == content(tape("editing"))


def test_the_same_recording_gives_the_same_page():
    assert joined(page(tape("editing"))) == FILE


def test_a_page_that_nobody_touched_is_whole():
    found = examine(FILE)
    assert (found.verdict, found.recording) == ("whole", tape("editing"))
    assert found.head == sha256(FILE[: FILE.rindex(b"<!--")]).hexdigest()


@settings(derandomize=True, deadline=None, max_examples=300)
@given(some.integers(0, len(FILE) - 1), some.integers(1, 255))
def test_one_byte_that_was_changed_anywhere_is_found(place, flip):
    changed = bytearray(FILE)
    changed[place] ^= flip
    assert examine(bytes(changed)).verdict != "whole"


@settings(derandomize=True, deadline=None, max_examples=100)
@given(some.integers(0, len(FILE) - 1))
def test_a_page_that_was_cut_off_is_not_whole(length):
    assert examine(FILE[:length]).verdict != "whole"


def test_of_a_page_whose_words_were_changed_the_recording_still_counts():
    found = examine(FILE.replace(b"Recording of an interview", b"Recording of an examination"))
    assert (found.verdict, found.recording) == ("changed", tape("editing"))
    assert found.sentence.endswith("The recording in it is whole.")


def test_the_policy_knows_one_script_and_one_style_and_lets_nothing_else_be():
    elements = Elements(FILE.decode())
    (policy,) = [a["content"] for t, a in elements.found if "http-equiv" in a]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules == {
        "default-src": "'none'",
        "script-src": hashed(viewer().script),
        "style-src": hashed(viewer().style),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert [a for tag, a in elements.found if tag == "script"] == [
        {"id": "recording", "type": "application/gzip"},
        {},
    ]


def hashed(text):
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_nothing_in_a_page_names_another_address():
    assert not re.search(rb"https?://|//[a-z]+\.|\bimport\(|@import|url\(", FILE)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_typed_makes_no_element(text):
    quiet = Elements(joined(page(told((0, ROOM, BoardOpened(FIRST, "x", "x"))))).decode())
    loud = Elements(joined(page(told((0, ROOM, BoardOpened(FIRST, text, text))))).decode())
    assert [tag for tag, _ in loud.found] == [tag for tag, _ in quiet.found]


def test_without_scripts_the_final_code_is_there():
    text = re.search("<noscript>(.*)</noscript>", FILE.decode(), re.DOTALL)[1]
    assert "Blank board" in text and "\u6f22" in text


def test_a_candidate_edition_says_so():
    assert b"candidate edition" in joined(page(public_tape("editing")))


def test_data_without_end_is_not_unpacked_without_end(monkeypatch):
    monkeypatch.setattr("chalkroom.recording.exports.page.MOST_BYTES", 1_000)
    assert lines_in(FILE) is None
