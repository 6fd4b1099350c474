"""The strict subset of YAML: what could be read in two ways is refused, with its line."""

import pytest

from chalkroom.problems.findings import Unreadable
from chalkroom.problems.front_matter import load, split

SURPRISES = (
    *("yes", "No", "on", "OFF", "True", "NULL", "~"),
    *(
        "2031-05-01",
        "2031-5-1 08:00",
        "010",
        "0x1f",
        "0o17",
        "1:30",
        "1_000",
        "+5",
        ".5",
        "5.",
        "1e3",
    ),
    *(".inf", "-.INF", ".nan", "<<", "="),
)


@pytest.mark.parametrize("text", SURPRISES)
def test_a_value_that_can_be_read_in_two_ways_is_refused(text):
    with pytest.raises(Unreadable, match="several ways"):
        load(f"key: {text}")


@pytest.mark.parametrize("text", SURPRISES)
def test_in_quotes_it_is_text(text):
    assert load(f"key: '{text}'").value == {"key": text}


def test_plain_values_are_what_they_look_like():
    parsed = load("a: 1\nb: -2.5\nc: true\nd: null\ne: two words\nf: [x, {y: z}]\n")
    assert parsed.value == {
        **{"a": 1, "b": -2.5, "c": True, "d": None},
        **{"e": "two words", "f": ["x", {"y": "z"}]},
    }


@pytest.mark.parametrize(
    "text",
    ["a: &x 1\nb: *x", "a: !!str 1", "a: !python/object:os.system 1", "a: 1\na: 2", "? [a]\n: b"],
)
def test_references_tags_and_duplicates_are_refused(text):
    with pytest.raises(Unreadable):
        load(text)


@pytest.mark.parametrize("text", ["", "a: [", "a: 1\n--- \nb: 2", "\t", "a: 'b", "\x00", "[" * 500])
def test_what_is_not_one_document_is_refused(text):
    with pytest.raises(Unreadable):
        load(text)


def test_a_fault_names_its_line():
    with pytest.raises(Unreadable) as caught:
        load("a: 1\nb: 2\nc: yes\n", first_line=10)
    assert caught.value.line == 12


def test_parts_know_their_lines():
    parsed = load("cases:\n  - name: a\n  - name: b\n", first_line=5)
    assert parsed.line("cases", 1, "name") == 7
    assert parsed.line("cases", 1, "missing") == 7


@pytest.mark.parametrize("text", ["", "uid: x\n---\n", "---\nuid: x\n", " ---\n---\n"])
def test_a_file_without_a_head_is_refused(text):
    with pytest.raises(Unreadable, match="---"):
        split(text)
