"""What the keys of a board do: they move, select, delete and indent, and nothing cleverer."""

import json

import pytest_asyncio

TEXT = "one two\n    three four\nfive"
# The whole board, with `|` for the caret and brackets round what is selected.
SHOWN = """() => {
  const { state } = document.querySelector(".current-board .cm-content").cmTile.root.view
  const { from, to, empty } = state.selection.main
  const marked = empty ? "|" : `[${state.sliceDoc(from, to)}]`
  return JSON.stringify(state.sliceDoc(0, from) + marked + state.sliceDoc(to))
}"""
MOVES = {
    "Control+ArrowRight": "one| two\n    three four\nfive",
    "ArrowDown End": "one two\n    three four|\nfive",
    "ArrowDown End Home": "one two\n    |three four\nfive",
    "ArrowDown End Home Home": "one two\n|    three four\nfive",
    "ArrowDown ArrowLeft Control+ArrowLeft": "one |two\n    three four\nfive",
    "Control+End Control+Home Alt+ArrowDown": "|" + TEXT,
    "PageDown": TEXT + "|",
    "PageDown PageUp": "|" + TEXT,
}
SELECTIONS = {
    "Shift+End": "[one two]\n    three four\nfive",
    "Control+Shift+ArrowRight Shift+ArrowRight": "[one ]two\n    three four\nfive",
    "Shift+ArrowDown": "[one two\n]    three four\nfive",
    "Control+Shift+End": f"[{TEXT}]",
    "Control+End Shift+Home": "one two\n    three four\n[five]",
    "Control+End Shift+PageUp": f"[{TEXT}]",
    "Control+a": f"[{TEXT}]",
    "Control+a Escape": TEXT + "|",
}
DELETIONS = {
    "Delete": "|ne two\n    three four\nfive",
    "End Delete": "one two|    three four\nfive",
    "Control+Delete": "| two\n    three four\nfive",
    "End Control+Backspace": "one |\n    three four\nfive",
    "ArrowDown Backspace": "one two|    three four\nfive",
    "ArrowDown Home Backspace": "one two\n   |three four\nfive",
    "Control+a Backspace": "|",
    "End Shift+Backspace": "one tw|\n    three four\nfive",
}
INDENTATIONS = {
    "Tab": "    |one two\n    three four\nfive",
    "ArrowRight Tab": "o   |ne two\n    three four\nfive",
    "Control+a Tab": "    [one two\n        three four\n    five]",
    "Control+a Shift+Tab": "[one two\nthree four\nfive]",
    "Shift+ArrowDown Tab": "    [one two\n]    three four\nfive",
    "ArrowDown End Shift+Tab": "one two\nthree four|\nfive",
    "ArrowRight Enter": "o\n|ne two\n    three four\nfive",
    "Tab Control+z": "|" + TEXT,
}


@pytest_asyncio.fixture(loop_scope="session")
async def ada(guests):
    return await guests.interviewer(await guests.create())


async def test_keys_move_the_caret(ada):
    assert await all_results(ada, MOVES) == MOVES


async def test_keys_select(ada):
    assert await all_results(ada, SELECTIONS) == SELECTIONS


async def test_keys_delete(ada):
    assert await all_results(ada, DELETIONS) == DELETIONS


async def test_keys_indent(ada):
    assert await all_results(ada, INDENTATIONS) == INDENTATIONS


async def all_results(visitor, cases):
    return {keys: await result(visitor, keys) for keys in cases}


async def result(visitor, keys):
    """Return how a board with the text looks when these keys were pressed from its start."""
    await visitor.board.focus()
    await visitor.page.keyboard.press("Control+a")
    await visitor.pastes(TEXT)
    for key in ["Control+Home", *keys.split()]:
        await visitor.page.keyboard.press(key)
    return json.loads(await visitor.page.evaluate(SHOWN))
