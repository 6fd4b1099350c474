"""Ways to break programs, cases, data, figures and plans."""

from pathlib import Path

from problems.planting import (
    CODE,
    DATA,
    DEBUG,
    FIRST,
    PLAN,
    SQL,
    TALK,
    Defect,
    add,
    all_of,
    change,
)

ROWS = "  - [high, 2]\n  - [low, 0]\n"
ONE_LINE = """\
### python: one line

```python
def above(values, limit):
    return [value for value in values if value > limit]
```

"""
MANY_ROWS = "".join(f"INSERT INTO shelf VALUES ({number}, 'x');" for number in range(3, 15))


def hide(root: Path) -> None:
    """The same tables without books, as hidden data."""
    text = (root / DATA).read_text()
    (root / "mixed/data/hidden.sql").write_text(text.partition("INSERT INTO book")[0])
    change(SQL, "rows_ordered", "rows_ordered\nhidden: mixed/data/hidden.sql")(root)


RIGHT_ROWS = change(SQL, "AS s JOIN book", "AS s LEFT JOIN book")
HIDDEN_FAILS = all_of(
    change(SQL, "(fails: rows)", "(fails: hidden)"),
    change(SQL, "COUNT(b.id) FROM shelf AS s JOIN", "2 * COUNT(b.id) FROM shelf AS s LEFT JOIN"),
)
SECOND_QUERY = change(
    SQL,
    "## Complexity",
    """### sql: by heart

```sql
SELECT 'high', 2 UNION ALL SELECT 'low', 0 ORDER BY 1
```

## Complexity""",
)

DEFECTS = (
    Defect("S01", "a wrong solution", CODE, change(CODE, "value > limit:", "value < limit:")),
    Defect("S01", "a wrong case", CODE, change(CODE, "expect: [5, 3]", "expect: [5]")),
    Defect("S01", "no end", CODE, change(CODE, "    kept = []\n", "    while True: pass\n")),
    Defect(
        "S01", "too much memory", CODE, change(CODE, "    kept = []\n", "    kept = [0] * 10**10\n")
    ),
    Defect(
        "S01",
        "changed arguments",
        CODE,
        change(CODE, "    return kept", "    values.append(1)\n    return kept"),
    ),
    Defect("S01", "a syntax error", CODE, change(CODE, "    kept = []", "    kept = [")),
    Defect("S01", "an exit", CODE, change(CODE, "    kept = []", "    raise SystemExit")),
    Defect(
        "S01",
        "nothing to run",
        CODE,
        all_of(change(CODE, ONE_LINE, ""), change(CODE, "### python: a", "### js: a")),
    ),
    Defect("S02", "other rows", SQL, change(SQL, ROWS, "  - [high, 2]\n")),
    Defect("S02", "no order", SQL, change(SQL, "GROUP BY s.id ORDER BY s.name;", "GROUP BY s.id")),
    Defect(
        "S02",
        "a write",
        SQL,
        change(
            SQL, "SELECT s.name, COUNT(b.id)\n", "DELETE FROM book; SELECT s.name, COUNT(b.id)\n"
        ),
    ),
    Defect("S03", "too many lines", CODE, change(CODE, "    kept = []\n", "    kept = []\n" * 30)),
    Defect(
        "S03", "too wide", CODE, change(CODE, "    kept = []\n", f"    kept = []  # {'x' * 80}\n")
    ),
    Defect("S06", "a wrong example", CODE, change(CODE, "| `[5, 3]` |", "| `[5]` |")),
    Defect("S06", "not an example", CODE, change(CODE, "| `[1, 5, 3]` |", "| one, five |")),
    Defect("S06", "a wrong row", SQL, change(SQL, "`high, 2`", "`high, 3`")),
    Defect("S07", "one solution", CODE, change(CODE, ONE_LINE, "")),
    Defect(
        "M01",
        "no mistake to run",
        CODE,
        change(CODE, "exactly the limit)\n\n```python", "exactly the limit)\n\n```js"),
    ),
    Defect("M02", "a right mistake", CODE, change(CODE, "value >= limit", "value > limit")),
    Defect("M02", "right rows", SQL, change(SQL, "AS s JOIN book", "AS s LEFT JOIN book")),
    Defect(
        "M03", "another case", CODE, change(CODE, "(fails: exactly the limit)", "(fails: empty)")
    ),
    Defect(
        "M03", "no such case", CODE, change(CODE, "(fails: exactly the limit)", "(fails: never)")
    ),
    Defect("M03", "no such data", SQL, change(SQL, "(fails: rows)", "(fails: hidden)")),
    Defect(
        "M04",
        "wrong everywhere",
        CODE,
        change(CODE, "if value >= limit]", "if value == limit] + [0]"),
    ),
    Defect("M04", "no query", SQL, change(SQL, "AS s JOIN book", "AS s JOIN magazine")),
    Defect("T01", "no reason", CODE, change(CODE, '"rows-3: some are kept"', '""')),
    Defect("T01", "no arguments", CODE, change(CODE, "    args: [[], 2]\n", "")),
    Defect("Q01", "no data", SQL, lambda root: (root / DATA).unlink()),
    Defect("Q01", "broken data", SQL, change(DATA, "CREATE TABLE", "CREATE THE TABLE")),
    Defect(
        "Q01", "another file", SQL, change(DATA, "CREATE TABLE", "ATTACH 'x.db' AS x; CREATE TABLE")
    ),
    Defect("Q01", "no trap", SQL, change(SQL, "traps: [null]", "traps: [null, fan-out]")),
    Defect("Q01", "too many rows", SQL, add(DATA, MANY_ROWS)),
    Defect(
        "D01", "a bug not named", DEBUG, change(DEBUG, "    args: [[9], 2]", "    args: [[2], 2]")
    ),
    Defect("D01", "a bug not shown", DEBUG, change(DEBUG, "value >= limit]", "value > limit  ]")),
    Defect(
        "D01", "no such case", DEBUG, change(DEBUG, "(shown by: equal)", "(shown by: equal; never)")
    ),
    Defect(
        "D01", "not slow", DEBUG, change(DEBUG, "(shown by: equal)", "(shown by: equal; growth)")
    ),
    Defect("D02", "not repaired", DEBUG, change(DEBUG, "value > limit]", "value >= limit]")),
    Defect("C01", "two musts", TALK, change(TALK, "- must: asks for the cause\n", "")),
    Defect("C01", "another word", TALK, change(TALK, "- should:", "- could:")),
    Defect("C02", "a wrong figure", TALK, change(TALK, "== 1 / 5", "== 1 / 6")),
    Defect("C02", "nothing asserted", TALK, change(TALK, "assert 8", "8")),
    Defect("C02", "another language", TALK, change(TALK, "```python", "```js")),
    Defect(
        "Q01", "no hidden data", SQL, change(SQL, "rows_ordered", "rows_ordered\nhidden: x.sql")
    ),
    Defect("M02", "right on both", SQL, all_of(hide, RIGHT_ROWS)),
    Defect("M03", "right on hidden", SQL, all_of(hide, HIDDEN_FAILS)),
    Defect("S02", "wrong on hidden", SQL, all_of(hide, SECOND_QUERY)),
    Defect("S06", "no row shown", SQL, change(SQL, "`high, 2`", "high")),
    Defect(
        "D01", "no artefact", DEBUG, change(DEBUG, "## Artefact\n\n```python", "## Artefact\n\n")
    ),
    Defect("N01", "nowhere", PLAN, change(PLAN, "rows/rows-1@1", "rows/rows-9@1")),
    Defect("N01", "not pinned", PLAN, change(PLAN, "rows/rows-1@1", "rows/rows-1")),
    Defect("N01", "another revision", PLAN, change(PLAN, "rows/rows-1@1", "rows/rows-1@2")),
    Defect("N01", "not active", PLAN, change(FIRST, "status: active", "status: draft")),
    Defect("N01", "twice", PLAN, change(PLAN, "[rows/rows-2]", "[rows/rows-1]")),
    Defect("N02", "too long", PLAN, change(PLAN, "mixed/mixed-2@1", "rows/rows-5@1")),
    Defect("N03", "no warm-up", PLAN, change(PLAN, "  - rows/rows-1@1\n", "")),
    Defect(
        "N03",
        "a falling level",
        PLAN,
        change(PLAN, "mixed/mixed-2@1", "mixed/mixed-2@1\n  - mixed/mixed-1@1"),
    ),
    Defect("N03", "a big step", PLAN, change(PLAN, "mixed/mixed-2@1", "mixed/mixed-4@1")),
    Defect("N04", "not covered", PLAN, change(PLAN, "coverage: [coding]", "coverage: [maths]")),
    Defect("N06", "no reason", PLAN, change(PLAN, "weights: equal", "weights: {coding: 2.0}")),
)
