"""Text with structure holds allowed elements and nothing else, whatever was written."""

import time
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalkroom.interview.markup import Element, Tag, plain
from chalkroom.problems import markup
from chalkroom.problems.colours import CLASSES, LANGUAGES, LONGEST_COLOURED, coloured
from chalkroom.problems.markup import LONGEST_READ, MOST_ELEMENTS

FRAGMENTS = ["`", "*", "_", "# ", "- ", "1. ", "> ", "|", "\n", "```python\n", "<b>", "</script>"]
FRAGMENTS += ["[a](javascript:alert(1))", "![x](http://y)", "&lt;", "\\", "|a|b|\n|-|-|\n", "\t"]
WRITTEN = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=40).map("".join)
PATIENCE_SECONDS = 20


def elements(tree):
    for node in tree:
        if isinstance(node, Element):
            yield node
            yield from elements(node.children)


def names(tree):
    return [element.tag for element in elements(tree)]


@settings(derandomize=True, max_examples=400, deadline=None)
@given(WRITTEN)
def test_no_element_outside_of_the_list(written):
    for tree in (markup.blocks(written), markup.line(written)):
        for element in elements(tree):
            assert element.tag in get_args(Tag)
            assert not element.look or element.tag in ("pre", "span")
            assert element.tag == "pre" or element.look in {"", *CLASSES.values()}


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from(sorted(LANGUAGES)))
def test_colours_change_no_letter_of_a_program(source, language):
    source = source.replace("\r", "\n").removeprefix("\ufeff")
    assert plain(coloured(source, language)) == source


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[press](javascript:alert(1))",
        "![](http://tracker.test/x.png)",
        "<http://tracker.test>",
        "[a]: http://tracker.test",
    ],
)
def test_links_images_and_html_are_letters(hostile):
    assert markup.blocks(hostile) == (Element("p", "", (hostile,)),)
    assert markup.line(hostile) == (hostile,)


def test_paragraphs_emphasis_and_code():
    tree = markup.blocks("One *two* **three** `four`\n\nfive")
    assert names(tree) == ["p", "em", "strong", "code", "p"]
    assert plain(tree) == "One two three fourfive"


def test_headings_are_below_those_of_the_page():
    assert names(markup.blocks("# A\n\n### B\n\n#### C\n\n###### D")) == ["h3", "h3", "h4", "h4"]


def test_a_table_has_head_and_body():
    tree = markup.blocks("| taps | returns |\n|---|---|\n| `[1]` | `2` |")
    assert names(tree) == ["table", "thead", "tr", "th", "th", "tbody", "tr", *["td", "code"] * 2]


def test_an_item_of_a_tight_list_has_no_paragraph():
    assert names(markup.blocks("- a\n- b")) == ["ul", "li", "li"]


def test_one_line_has_no_blocks():
    assert markup.line("- `a` # b") == ("- ", Element("code", "", ("a",)), " # b")


def test_code_has_its_language_and_the_classes_of_the_board():
    (block,) = markup.blocks("```python\ndef f(): # why\n    return 'x' + 1\n```")
    looks = [(one.look, plain(one.children).strip()) for one in elements(block.children)]
    assert (block.tag, block.look) == ("pre", "python")
    assert ("tok-keyword", "def") in looks and ("tok-definition", "f") in looks
    assert ("tok-comment", "# why") in looks and ("tok-string", "'x'") in looks


@pytest.mark.parametrize("language", ["", "cobol", "../../etc", "python onload=x", "<b>"])
def test_code_of_another_language_has_no_colours(language):
    (block,) = markup.code("def f(): return 1\n", language)
    assert block.children == ("def f(): return 1",)


def test_the_longest_program_that_is_coloured():
    source = "return 1".ljust(LONGEST_COLOURED)
    assert len(coloured(source, "python")) > 1
    assert coloured(source + " ", "python") == (source + " ",)


def test_the_longest_text_that_is_read():
    text = "*a*".ljust(LONGEST_READ, "b")
    assert names(markup.blocks(text)) == ["p", "em"]
    assert markup.blocks(text + "b") == (Element("p", "", (text + "b",)),)
    assert markup.line(text + "b") == (text + "b",)


def test_the_most_elements_of_a_text():
    text = "`a` " * MOST_ELEMENTS
    assert len(names(markup.line(text))) == MOST_ELEMENTS
    assert markup.line(text + "`a`") == (text + "`a`",)


@pytest.mark.parametrize("piece", ["> ", "- ", "*", "**a", "`a", "[", "|a", "&", "~~~\n", "a\n\n"])
def test_the_largest_file_of_one_fragment_is_bounded(piece):
    begun = time.monotonic()
    tree = markup.blocks(piece * (256 * 1024 // len(piece)))
    tree += markup.blocks(piece * (LONGEST_READ // len(piece)))
    assert len(names(tree)) <= MOST_ELEMENTS + 1
    assert time.monotonic() - begun < PATIENCE_SECONDS


def test_a_table_that_would_be_filled_up_beyond_reason_is_shown_as_it_is_written():
    wide = "|" + "a|" * 900 + "\n|" + "-|" * 900 + "\n" + "|x\n" * 2_000
    assert markup.blocks(wide) == (Element("p", "", (wide,)),)


def test_emphasis_within_emphasis_without_end_is_shown_as_it_is_written():
    deep = "*a " * 2_000 + "a*" * 2_000
    assert markup.blocks(deep) == (Element("p", "", (deep,)),)
