"""Examples that candidates see are read as cases, in every form they may have."""

import pytest

from chalkroom.problems.examples import Example, UnreadableExample, examples_of
from chalkroom.problems.records import Case
from chalkroom.problems.sections import Section

TABLE = "| a | b | returns |\n|---|---|---|\n"


def read(text, parameters=("a", "b")):
    return examples_of(Section("Examples", text, 10), parameters)


def test_a_table_has_a_column_for_each_parameter():
    (example,) = read(f"{TABLE}| `[1]` | `'x|y'` | `None` |".replace("x|y", "x\\|y"))
    assert (example.case.args, example.case.expect) == (([1], "x|y"), None)
    assert example.line == 13


def test_a_table_may_have_calls():
    (example,) = read("| call | returns |\n|---|---|\n| `f(1)` | `(2,)` |")
    assert (example.case.code, example.case.expect) == ("f(1)", (2,))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("| b | a | returns |\n|---|---|---|\n| `1` | `2` | `3` |", "head"),
        (f"{TABLE}| `1` | `3` |", "more or fewer cells"),
        (f"{TABLE}| one | `2` | `3` |", "as Python writes"),
    ],
)
def test_a_table_that_cannot_be_run_is_told(text, said):
    (example,) = read(text)
    assert isinstance(example, UnreadableExample)
    assert said in example.sentence


@pytest.mark.parametrize("verb", ["returns", "gives", "shows"])
def test_a_sentence_says_what_a_call_gives(verb):
    (example,) = read(f"So `f(1)` {verb} `2`, as\none sees.")
    assert (example.case.code, example.case.expect) == ("f(1)", 2)
    assert example.of_artefact == (verb == "shows")


def test_an_error_is_named():
    for text in (
        "`f(1)` raises `ValueError`",
        "| call | returns |\n|-|-|\n| `f(1)` | raises `ValueError` |",
    ):
        (example,) = read(text)
        assert (example.case.code, example.case.raises) == ("f(1)", "ValueError")


def test_a_session_runs_from_its_beginning():
    session = """\
```python
>>> box = f(1)
>>> box
2
>>> box.lost
Traceback (most recent call last):
AttributeError: lost
>>> box
2
```
"""
    cases = [example.case for example in read(session) if isinstance(example, Example)]
    assert [case.raises for case in cases] == [None, "AttributeError", None]
    assert cases[0] == Case(cases[0].name, code="box = f(1)\nbox\n", expect=2)
    assert "lost" not in cases[2].code


def test_text_without_examples_has_none():
    assert read("Think of `f` and of `2`.") == []
