"""Ways to break files, ladders and what candidates read."""

from problems.planting import (
    CODE,
    FIRST,
    LADDER,
    SKILLS,
    SQL,
    TALK,
    Defect,
    add,
    after_commit,
    all_of,
    change,
    without,
)

WORDY = "word " * 121
ANSWER = "One lamp in five is broken; ask how they were stored."

DEFECTS = (
    Defect("P00", "no head", CODE, change(CODE, "---\n", "")),
    Defect("P00", "a key twice", CODE, change(CODE, "level: 3", "level: 3\nlevel: 3")),
    Defect("P00", "a boolean in words", CODE, change(CODE, "level: 3", "calibrated: yes")),
    Defect("P00", "a broken case", CODE, change(CODE, "args: [[1, 5, 3], 2]", "args: [[1, 5, 3")),
    Defect("P00", "a broken ladder", LADDER, change(LADDER, "[", "[[")),
    Defect("P01", "a uid twice", CODE, change(CODE, "uid: ro03", "uid: ro02")),
    Defect("P01", "a title twice", CODE, change(CODE, "Above the rows-3", "Above the rows-2")),
    Defect("P01", "a changed uid", CODE, after_commit(change(CODE, "uid: ro03", "uid: ro99"))),
    Defect("P02", "an unknown kind", CODE, change(CODE, "kind: code", "kind: riddle")),
    Defect("P03", "an unknown section", CODE, add(CODE, "\n## Secrets\n\nNone.\n")),
    Defect("P03", "a section twice", CODE, add(CODE, "\n## Notes\n\nMore.\n")),
    Defect("P03", "a section of another kind", CODE, add(CODE, "\n## Points\n\n- must: be\n")),
    Defect("P04", "no statement", CODE, without(CODE, "Statement")),
    Defect("P04", "empty hints", TALK, all_of(without(TALK, "Hints"), add(TALK, "\n## Hints\n"))),
    Defect("P04", "no hints", TALK, without(TALK, "Hints")),
    Defect("P05", "other text", CODE, after_commit(change(CODE, "It returns", "This returns"))),
    Defect("P05", "other anchors", TALK, after_commit(change(TALK, "at the edge.", "there."))),
    Defect("P06", "a TODO", CODE, add(CODE, "\nTODO: more\n")),
    Defect("P06", "HTML", CODE, change(CODE, "It returns", "<b>It</b> returns")),
    Defect("P06", "a link", TALK, change(TALK, "Of 40", "See [this](https://example.org). Of 40")),
    Defect("P06", "an image", TALK, change(TALK, "Of 40", "![x](https://example.org/x.png) Of 40")),
    Defect("P07", "a missing field", CODE, change(CODE, "status: active\n", "")),
    Defect("P07", "an unknown field", CODE, change(CODE, "level: 3", "level: 3\ncolour: red")),
    Defect("P07", "a wrong type", CODE, change(CODE, "level: 3", "level: three")),
    Defect("P07", "no languages", CODE, change(CODE, "languages: [python]\n", "")),
    Defect("P07", "another folder", CODE, change(CODE, "track: rows", "track: mixed")),
    Defect("P07", "no data set", SQL, change(SQL, "dataset: mixed/data/books.sql\n", "")),
    Defect("P07", "no spoilers", CODE, change(CODE, "spoilers: [filterfalse]\n", "")),
    Defect("P07", "a ladder without a name", LADDER, change(LADDER, "name: rows\n", "")),
    Defect("P08", "no cases", CODE, change(CODE, "```yaml", "```toml")),
    Defect("P08", "a wrong guide", CODE, change(CODE, "- open:", "- opening:")),
    Defect("P08", "a case without a name", CODE, change(CODE, "- name: some", "- title: some")),
    Defect("P08", "a solution without code", CODE, change(CODE, "### python: a loop", "### loop")),
    Defect("V01", "a spoiler", CODE, change(CODE, "It returns", "Like filterfalse it returns")),
    Defect("V01", "a skill", CODE, change(CODE, "Buckets: keep", "Buckets by sieving: keep")),
    Defect("V01", "a title", CODE, change(CODE, "title: Above", "title: Filterfalse above")),
    Defect(
        "V02",
        "a hint",
        CODE,
        change(CODE, "It returns", "Compare each value of rows-3 with\nthe limit. It"),
    ),
    Defect("V02", "an answer", TALK, change(TALK, "Of 40", f"{ANSWER} Of 40")),
    Defect("V03", "a long statement", TALK, change(TALK, "Of 40", f"{WORDY}Of 40")),
    Defect(
        "V03", "a wide example", CODE, change(CODE, "| `[1, 5, 3]` |", f"| `[1, 5, 3]`{' ' * 60} |")
    ),
    Defect("K01", "a file not listed", CODE, change(LADDER, "rows-3, ", "")),
    Defect("K01", "no ladder", CODE, lambda root: (root / LADDER).unlink()),
    Defect("K01", "a line without file", LADDER, change(LADDER, "rows-3, ", "rows-3, rows-9, ")),
    Defect("K01", "a line twice", LADDER, change(LADDER, "rows-3, ", "rows-3, rows-3, ")),
    Defect("K02", "a falling level", LADDER, change(LADDER, "rows-2, rows-3", "rows-3, rows-2")),
    Defect("K02", "falling minutes", LADDER, change(CODE, "minutes: 12", "minutes: 8")),
    Defect("K02", "no end", LADDER, change("rows/rows-5.md", "level: 5", "level: 4")),
    Defect("K02", "a gap", LADDER, change(LADDER, "rows-3, ", "")),
    Defect("K03", "nowhere", CODE, change(CODE, "status:", "easier: rows/rows-9\nstatus:")),
    Defect(
        "K03", "easier is harder", CODE, change(CODE, "status:", "easier: rows/rows-4\nstatus:")
    ),
    Defect(
        "K03", "harder is easier", CODE, change(CODE, "status:", "harder: rows/rows-1\nstatus:")
    ),
    Defect("K03", "far away", CODE, change(CODE, "status:", "sideways: [mixed/mixed-5]\nstatus:")),
    Defect("K03", "the same", CODE, change(CODE, "status:", "sideways: [rows/rows-4]\nstatus:")),
    Defect(
        "K04", "a circle", SKILLS, change(SKILLS, "{name: Loops,", "{name: Loops, needs: [lists],")
    ),
    Defect(
        "K04", "an unknown skill", CODE, change(CODE, "skills: [sieving]", "skills: [juggling]")
    ),
    Defect(
        "K04", "never practised", FIRST, change(FIRST, "requires: [loops]", "requires: [sieving]")
    ),
    Defect("K04", "an unknown need", SKILLS, change(SKILLS, "[loops]", "[hoops]")),
    Defect("L01", "too long", CODE, change(CODE, "minutes: 12", "minutes: 40")),
)
