"""The sections of good problems; `{word}` makes the words of each its own."""

ANCHORS = """\
- 1: {word}: writes nothing that keeps a value.
- 2: {word}: keeps values, but the wrong ones at the edge.
- 3: {word}: keeps the right ones after tracing.
- 4: {word}: says why the edge is as it is.
"""

REST = """\
## Clarifications

- if_asked: Does {word} keep values that are equal to the limit? | No.
- tell_by 2: Which order for {word}? | As they came.

## Hints

1. nudge @1: What does {word} do with the first value?
2. pointer @2: What does {word} need to know of a value?
3. key @3: Compare each value of {word} with the limit.
4. rescue @4: Write the loop of {word} and its condition together.

## Rubric

### coding
{anchors}
## Follow-ups

1. easier 2m: What does {word} give for one value?
2. harder 3m: What if the values of {word} never end?
3. sideways 3m: What if {word} had to count them?

## Guide

- open: Read it aloud.
- by 2: one example of {word} is on the board.
- by 4: the code of {word} is there.
- watch: listening - the edge.

## Variants

- Buckets: keep those that are lighter.

## Notes

- harder: hand them out one at a time.
"""

CODE = """\
## Statement

Write `above(values, limit)`. It returns the values that lie above `limit`.

## Examples

| values | limit | returns |
|---|---|---|
| `[1, 5, 3]` | `2` | `[5, 3]` |

## Starter

```python
def above(values, limit):
    ...
```

## Solutions

### python: one line

```python
def above(values, limit):
    return [value for value in values if value > limit]
```

### python: a loop

```python
def above(values, limit):
    kept = []
    for value in values:
        if value > limit:
            kept.append(value)
    return kept
```

## Complexity

- one line: time O(n), space O(n)
- a loop: time O(n), space O(n)

## Tests

```yaml
entry: above
cases:
  - name: some
    why: "{word}: some are kept"
    args: [[1, 5, 3], 2]
    expect: [5, 3]
  - name: exactly the limit
    why: "{word}: an equal value is not above, and a tie stays"
    args: [[2, 7, 7], 2]
    expect: [7, 7]
  - name: empty
    why: "{word}: nothing comes of nothing"
    args: [[], 2]
    expect: []
```

## Mistakes

### keeps equals (fails: exactly the limit)

```python
def above(values, limit):
    return [value for value in values if value >= limit]
```

"""

SQL = """\
## Statement

Give the name of every shelf with its number of books, by name.

## Examples

The first row is `high, 2`.

## Solutions

### sql: keeps all

```sql
SELECT s.name, COUNT(b.id)
FROM shelf AS s LEFT JOIN book AS b ON b.shelf_id = s.id
GROUP BY s.id ORDER BY s.name;
```

## Complexity

- keeps all: one pass of both tables

## Tests

```yaml
compare: rows_ordered
expect:
  - [high, 2]
  - [low, 0]
```

## Mistakes

### loses shelves (fails: rows)

```sql
SELECT s.name, COUNT(b.id) FROM shelf AS s JOIN book AS b ON b.shelf_id = s.id
GROUP BY s.id ORDER BY s.name;
```

"""

DATA = """\
CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE book (id INTEGER PRIMARY KEY, shelf_id INTEGER REFERENCES shelf (id), lent TEXT);
INSERT INTO shelf VALUES (1, 'low'), (2, 'high');
INSERT INTO book VALUES (1, 2, NULL), (2, 2, '2031-05-01');
"""

DEBUG = """\
## Statement

This should keep what lies above the limit. Somebody says it keeps too much.

## Artefact

```python
def above(values, limit):
    return [value for value in values if value >= limit]
```

## Solutions

### python: repaired

```python
def above(values, limit):
    return [value for value in values if value > limit]
```

## Tests

```yaml
entry: above
cases:
  - name: equal
    why: "{word}: shows it"
    args: [[2], 2]
    expect: []
  - name: far above
    why: "{word}: hides it"
    args: [[9], 2]
    expect: [9]
```

## Bugs

- keeps equals (shown by: equal)

"""

TALK = """\
## Statement

Of 40 lamps 8 are broken. What do you say to the shop?

## Model answer

One lamp in five is broken; ask how they were stored.

## Points

- must: names the share
- must: asks for the cause
- must: asks for a comparison
- should: says how sure one can be
- misconception: takes forty for many

## Checks

```python
assert 8 / 40 == 1 / 5
```

"""
