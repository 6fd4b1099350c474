"""A small library in which every rule holds: a ladder of code, and one problem of each kind."""

from pathlib import Path

from problems.texts import ANCHORS, CODE, DATA, DEBUG, REST, SQL, TALK

HEAD = """\
---
uid: {uid}
title: {title}
track: {track}
kind: {kind}
level: {level}
minutes: {minutes}
{extra}skills: [{skills}]
requires: [loops]
factors: [listening, coding]
spoilers: [filterfalse]
status: active
revision: 1
authors: [chalkroom]
source: original
license: CC-BY-4.0
---

"""

SKILLS = """\
loops: {name: Loops, plain: true}
lists: {name: Lists, needs: [loops], plain: true}
sieving: {name: Sieving, needs: [loops]}
"""

BODIES = {"code": CODE, "sql": SQL, "debug": DEBUG, "discuss": TALK, "design": TALK}
EXTRA = {"code": "languages: [python]\n", "sql": "dataset: mixed/data/books.sql\ntraps: [null]\n"}
RUNGS = {
    "rows": [("code", 5), ("code", 9), ("code", 12), ("code", 20), ("code", 30)],
    "mixed": [("debug", 5), ("sql", 7), ("discuss", 10), ("design", 20), ("code", 30)],
}
PLAN = """\
plan: tiny-45
minutes: 45
target: 2
core:
  - rows/rows-1@1
  - mixed/mixed-2@1
reserve: [rows/rows-2]
coverage: [coding]
weights: equal
"""


def problem(track: str, level: int, kind: str, minutes: int) -> str:
    """Return one problem; its words are its own."""
    word = f"{track}-{level}"
    skills = "loops, lists" if level == 1 else "sieving"
    head = HEAD.format(
        uid=f"{track[:2]}{level:02}",
        title=f"Above the {word} limit",
        track=track,
        kind=kind,
        level=level,
        minutes=minutes,
        extra=EXTRA.get(kind, ""),
        skills=skills,
    )
    body = BODIES[kind].replace("{word}", word)
    return head + body + REST.format(word=word, anchors=ANCHORS.format(word=word))


def write_good_library(root: Path) -> None:
    """Write the library into a folder."""
    for track, rungs in RUNGS.items():
        (root / track / "data").mkdir(parents=True)
        order = [f"{track}-{level}" for level in range(1, len(rungs) + 1)]
        ladder = f"name: {track}\nline: For tests.\norder: [{', '.join(order)}]\n"
        (root / track / "track.yaml").write_text(ladder)
        for level, (kind, minutes) in enumerate(rungs, 1):
            (root / track / f"{track}-{level}.md").write_text(problem(track, level, kind, minutes))
    (root / "mixed/data/books.sql").write_text(DATA)
    (root / "skills.yaml").write_text(SKILLS)
    (root / "plans").mkdir()
    (root / "plans/tiny-45.yaml").write_text(PLAN)
