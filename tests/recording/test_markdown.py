"""The report as Markdown: whatever people wrote is text when it is drawn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from interview.telling import STORIES
from markdown_it import MarkdownIt
from recording.tapes import lines, public_tape, tape

from chalkroom.recording.exports.markdown import day, document, escaped, fenced

DRAWN = MarkdownIt("gfm-like", {"html": True, "linkify": False})
HOSTILE = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    "![a](https://example.org/x.png)",
    "<https://example.org>",
    "https://example.org",
    "# not a heading",
    "- no list",
    "12. no list",
    "`code` **strong** ~~gone~~ a|b",
    "two\n\n# paragraphs",
    "&amp; &#60;",
    "\\",
]


def drawn(text):
    """Return the words of a Markdown text, and the kinds of all that is drawn inside a line."""
    tokens = DRAWN.parse(f"- {text}\n")
    inside = [one for token in tokens for one in token.children or []]
    words = "".join(one.content for one in inside)
    return words, {one.type for one in inside}, [one.type for one in tokens]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_drawn_as_the_text_that_it_is(text):
    words, inside, blocks = drawn(escaped(text))
    assert words == " ".join(text.split())
    assert inside <= {"text", "text_special"}
    assert blocks.count("list_item_open") == 1 and "heading_open" not in blocks


@settings(derandomize=True, max_examples=300, deadline=None)
@given(some.text(alphabet="a1 .)\n\\`*_[]<>&|~#!-+=:/()\"'", max_size=20))
def test_no_text_breaks_out_of_its_line(text):
    words, inside, _ = drawn(escaped(text))
    assert (words, inside <= {"text", "text_special"}) == (" ".join(text.split()), True)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(some.text(alphabet="a`~\n ", max_size=40))
def test_no_board_ends_its_fence(text):
    (fence,) = DRAWN.parse(fenced(text, "python"))
    assert fence.content == f"{text}\n"


@pytest.mark.parametrize("story", STORIES)
def test_every_story_has_a_report(story):
    text = lines(document(tape(story)))
    assert text.startswith("# Cleo: Backend\n") and "## House rules" in text


def test_nothing_private_is_in_the_candidate_s_edition():
    text = lines(document(public_tape("behind_the_board")))
    assert "A note" not in text and "Rating" not in text and "Nudge" not in text


def test_a_moment_beyond_all_calendars_is_told_as_the_last_one():
    assert day(2**53 - 1) == "9999-12-31 23:59 UTC"
