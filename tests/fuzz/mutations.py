"""Faults put into a copy of the source, one at a time: the tests named beside each must find it.

`python -m fuzz.mutations`, from `tests`, says what became of each. A fault whose place in the
source has gone is an error here, so that this list cannot grow old unnoticed.
"""

import sys
from typing import NamedTuple

from fuzz.copies import Edit, changed_source, outcome
from fuzz.wrong_ways import COMPOSED, JOINED, SPLIT

FUZZ = "tests/fuzz/test_convergence.py"
SCENARIOS = "tests/fuzz/test_scenarios.py"
ORACLE = "tests/oracle/test_vectors.py::test_frozen_vectors_come_out_as_in_the_browser"
FULL_DISK = "tests/faults/test_full_disk.py"

FAILED = 1  # pytest: tests ran and some failed; everything else is no answer


class Mutation(NamedTuple):
    """A fault, and the tests of which each must fail by it."""

    name: str
    edits: tuple[Edit, ...]
    tests: tuple[str, ...]


ENDING = "tests/interview/test_ending.py"
PASSAGES = "tests/interview/test_passages.py"
RESUMING = "tests/live/test_resuming.py"
RULE = "tests/interview/test_boards.py"

BOARDS = "interview/boards.py"
CHANGES = "interview/changes.py"
MAPPING = "interview/mapping.py"
ROOM = "live/room.py"


def tidying(source: str) -> tuple[Edit, ...]:
    """Hand parsed sections through a function `tidied`, whose source this is."""
    return (
        Edit(CHANGES, "cls(tuple(sections))", "cls(tuple(tidied(sections)))"),
        Edit(CHANGES, "def _parse_change(part", source + "def _parse_change(part"),
    )


MUTATIONS = (
    Mutation(
        "at one place the later insertion comes first",
        (Edit(MAPPING, "b.size == a.size and not before", "b.size == a.size and before"),),
        (ORACLE, SCENARIOS),
    ),
    Mutation(
        "the server forgets that what was accepted comes before a late update",
        (Edit(BOARDS, "changes.map(update, before=True)", "changes.map(update)"),),
        (FUZZ,),
    ),
    Mutation(
        "a late update is mapped over the composition of what it missed",
        (
            Edit(
                BOARDS,
                "    for edit in over:\n        if updates and edit.instance == push.instance:\n",
                COMPOSED,
            ),
        ),
        (FUZZ, SCENARIOS),
    ),
    Mutation(
        "updates that became empty are dropped",
        (
            Edit(
                BOARDS,
                "    return updates\n",
                "    return [update for update in updates if not update.is_empty]\n",
            ),
        ),
        (FUZZ, SCENARIOS),
    ),
    Mutation(
        "a replacement is split into an insertion and a deletion",
        tidying(SPLIT),
        (ORACLE,),
    ),
    Mutation(
        "an insertion before a deletion becomes a replacement",
        tidying(JOINED),
        (FUZZ, ORACLE),
    ),
    Mutation(
        "lengths count code points",
        (
            Edit(
                CHANGES,
                "    return text if text.isascii() else _ASTRAL.sub(_split, text)\n",
                "    return text\n",
            ),
        ),
        (FUZZ, SCENARIOS, ORACLE),
    ),
    Mutation(
        "an update that came back is mapped as if it were somebody else's",
        (
            Edit(
                BOARDS,
                "        if updates and edit.instance == push.instance:\n",
                "        if False:\n",
            ),
        ),
        (FUZZ, SCENARIOS),
    ),
    Mutation(
        "what was accepted of a push since is not counted",
        (
            Edit(
                BOARDS,
                "    mine = sum(edit.instance == push.instance for edit in over)\n",
                "    mine = 0\n",
            ),
        ),
        (FUZZ, SCENARIOS),
    ),
    Mutation(
        "a push that comes twice is accepted twice",
        (
            Edit(BOARDS, "    if push.sequence != editor", "    if push.sequence > editor"),
            Edit(
                BOARDS,
                "        if updates and edit.instance == push.instance:\n",
                "        if False:\n",
            ),
        ),
        (FUZZ, SCENARIOS),
    ),
    Mutation(
        "people are told before the commit",
        (
            Edit(
                ROOM,
                "        self._recorder.append(self, outcome.commit)\n",
                "        self._tell(outcome.told, outcome.after)\n"
                "        self._recorder.append(self, outcome.commit)\n",
            ),
            Edit(
                ROOM,
                "        self._tell(outcome.told, outcome.after)\n        self._pending.answer",
                "        self._pending.answer",
            ),
        ),
        (FULL_DISK,),
    ),
    Mutation(
        "a failed commit leaves what is ahead as it was",
        (
            Edit(
                ROOM,
                "        self.ahead = self.told\n        self._pending.give_up",
                "        self._pending.give_up",
            ),
            Edit(
                ROOM,
                "        self.ahead = self.told\n        self._next_commit",
                ("        self._next_commit"),
            ),
        ),
        (FULL_DISK,),
    ),
    Mutation(
        "a board takes one unit more",
        (
            Edit(
                BOARDS,
                "length > LIMITS.board_units",
                "length > LIMITS.board_units + 1",
            ),
        ),
        (SCENARIOS,),
    ),
    Mutation(
        "a board takes one line less",
        (
            Edit(
                BOARDS,
                'text.count("\\n") >= LIMITS.board_lines',
                'text.count("\\n") + 1 >= LIMITS.board_lines',
            ),
        ),
        (SCENARIOS,),
    ),
    Mutation(
        "a push may be one update further behind",
        (
            Edit(
                BOARDS,
                "len(push.updates) * len(over) > LIMITS.transform_steps",
                "len(push.updates) * len(over) > LIMITS.transform_steps + 40",
            ),
        ),
        (SCENARIOS,),
    ),
    Mutation(
        "one may type in the name of another's editor",
        (Edit(BOARDS, "    if editor.person != person:\n", "    if False:\n"),),
        (RULE,),
    ),
    Mutation(
        "unconfirmed work is given a snapshot",
        (Edit("live/welcome.py", "stream == ROOM and hello.has_unconfirmed", "False"),),
        (RESUMING,),
    ),
    Mutation(
        "an ending is over a moment too soon",
        (
            Edit(
                "interview/rules.py",
                "public(EndingStarted(now + ENDING_MILLISECONDS))",
                "public(EndingStarted(now + ENDING_MILLISECONDS - 1))",
            ),
        ),
        (ENDING,),
    ),
    Mutation(
        "what was written is taken back from a board that is locked",
        (Edit("interview/rules.py", "pressing.require_open(room, actor, fetched, now)", "pass"),),
        ("tests/interview/test_pressing.py",),
    ),
    Mutation(
        "what is put back by taking back is marked as the interviewer's",
        (
            Edit(
                "interview/room.py",
                "return person if last is None or last.ended_at is None else None",
                "return person",
            ),
        ),
        (PASSAGES,),
    ),
    Mutation(
        "a passage is not split by what is written within",
        (
            Edit(
                "interview/passages.py",
                "min(one.end, end), one.person",
                "one.end, one.person",
            ),
        ),
        (PASSAGES,),
    ),
)


def survives(mutation: Mutation) -> list[str]:
    """Return the tests that do not find the fault."""
    with changed_source(mutation.edits) as folder:
        return [test for test in mutation.tests if outcome(folder, test).returncode != FAILED]


if __name__ == "__main__":
    survivors = 0
    for mutation in MUTATIONS:
        blind = survives(mutation)
        survivors += bool(blind)
        print(f"{'NOT ' if blind else ''}found: {mutation.name} {' '.join(blind)}", flush=True)
    sys.exit(bool(survivors))
