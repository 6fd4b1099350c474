"""A library whose every private section, of every kind of problem, holds a word of its own."""

import re
from pathlib import Path

from problems.good import PLAN, RUNGS, SKILLS, problem
from problems.texts import DATA

from chalkroom.problems.public_half import ALLOWED_SECTIONS
from chalkroom.problems.sections import Section, cut

TRACKS = {"rows": "canary-rows", "mixed": "canary-mixed"}
# The checks of figures are for those who write problems; no room has them.
NOT_COPIED = ("Checks",)
COMMENT = {"python": "# {}", "sql": "-- {}"}


def canary_of(kind: str, section: str) -> str:
    return f"canary {kind} {section}".lower().replace(" ", "-")


def write_canary_library(root: Path) -> list[str]:
    """Write the library into a folder; return the canaries that interviewers can come to hear."""
    canaries: set[str] = set()
    for track, rungs in RUNGS.items():
        (root / TRACKS[track] / "data").mkdir(parents=True)
        for level, (kind, minutes) in enumerate(rungs, 1):
            text, sections = marked(problem(track, level, kind, minutes), kind)
            path = f"{TRACKS[track]}/{TRACKS[track]}-{level}.md"
            (root / path).write_text(text)
            canaries |= {canary_of(kind, name) for name in sections if name not in NOT_COPIED}
    (root / "canary-mixed/data/books.sql").write_text(DATA)
    (root / "skills.yaml").write_text(SKILLS)
    (root / "plans").mkdir()
    (root / "plans/canary-45.yaml").write_text(plan())
    return sorted(canaries)


def plan() -> str:
    """Return a plan that asks a question of each kind."""
    core = "\n".join(f"  - canary-mixed/canary-mixed-{level}@1" for level in range(1, 6))
    own = PLAN.replace("tiny-45", "canary-45").replace("rows/rows-2", "canary-rows/canary-rows-2")
    return re.sub(r"core:\n(  - .*\n)+", f"core:\n{core}\n", own) + "title: canary plan\n"


def marked(text: str, kind: str) -> tuple[str, list[str]]:
    """Return a problem with a canary in each private section, and the names of these sections."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    for track, name in TRACKS.items():
        head = head.replace(f"track: {track}", f"track: {name}").replace(
            f"{track}/data", f"{name}/data"
        )
    head = head.replace("uid: ", "uid: canary").replace("filterfalse", "canary-spoiler")
    private, sections = [], []
    for section in cut(body, 2, 1)[1:]:
        if section.name not in ALLOWED_SECTIONS:
            section = Section(section.name, with_canary(section, kind), section.line)
            private.append(section.name)
        sections.append(f"## {section.name}\n{section.text}")
    return f"---\n{head}\n---\n\n" + "\n".join(sections), private


def with_canary(section: Section, kind: str) -> str:
    """Put a canary where it is read: into every item, block of code, reason, row and paragraph."""
    canary = canary_of(kind, section.name)
    text = section.text
    for language, comment in COMMENT.items():
        text = text.replace(f"```{language}\n", f"```{language}\n{comment.format(canary)}\n")
    text = text.replace('why: "', f'why: "{canary} ').replace("- [high,", f"- [{canary},")
    if section.name == "Bugs":
        return text.replace("- ", f"- {canary} ")
    if section.name in ("Model answer", "Notes"):
        return f"{text}\n{canary}\n"
    if "```" in text:
        return text
    return re.sub(r"^((?:-|\d\.) .*)$", rf"\1 {canary}", text, flags=re.MULTILINE)
