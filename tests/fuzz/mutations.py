"""Faults put into a copy of the source, one at a time: the tests named beside each must find it.

`python -m fuzz.mutations`, from `tests`, says what became of each. A fault whose place in the
source has gone is an error here, so that this list cannot grow old unnoticed.
"""

import sys
from typing import NamedTuple

from fuzz.copies import Edit, changed_source, outcome

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


BOARDS = "interview/boards.py"
CHANGES = "interview/changes.py"
MAPPING = "interview/mapping.py"
ROOM = "live/room.py"

# The published way: what was missed is made one change, and the push is mapped over that.
COMPOSED = """\
    changes = None
    taken = 0
    for edit in over:
        own = updates[taken] if taken < len(updates) else None
        if own is not None and edit.instance == push.instance:
            changes = changes and changes.map(own, before=True)
            taken += 1
        else:
            changes = changes.compose(edit.changes) if changes else edit.changes
    updates = updates[taken:]
    for place, update in enumerate(updates if changes else ()):
        updates[place] = update.map(changes)
        changes = changes.map(update, before=True)
    return updates
    for edit in over:
        if updates and edit.instance == push.instance:
"""

# Tidied up after parsing: the text becomes the same, and ties come out otherwise.
SPLIT = """\
def tidied(sections):
    for section in sections:
        if isinstance(section, tuple) and section[0] and section[1]:
            yield 0, section[1]
            yield section[0], ""
        else:
            yield section


"""
JOINED = """\
def tidied(sections):
    done = []
    for section in sections:
        if done and isinstance(section, tuple) and isinstance(done[-1], tuple):
            done[-1] = (done[-1][0] + section[0], done[-1][1] + section[1])
        else:
            done.append(section)
    return done


"""


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
            Edit(BOARDS, "    if push.sequence != board", "    if push.sequence > board"),
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
                "        self._tell(outcome.told, outcome.after)\n        self._answer",
                ("        self._answer"),
            ),
        ),
        (FULL_DISK,),
    ),
    Mutation(
        "a failed commit leaves what is ahead as it was",
        (
            Edit(
                ROOM,
                "        self.ahead = self.told\n        for entry in pending",
                ("        for entry in pending"),
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
                "len(text) > LIMITS.board_units",
                "len(text) > LIMITS.board_units + 1",
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
