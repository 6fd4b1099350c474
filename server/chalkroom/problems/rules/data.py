"""Rules about data sets, and how each trap is found in one: Q."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from chalkroom.problems.checked import CheckedProblem
from chalkroom.problems.datasets import Dataset
from chalkroom.problems.jobs import SOLUTION
from chalkroom.problems.public_half import Table
from chalkroom.problems.rules.rule import Places, each_file, error, line_of
from chalkroom.problems.schema import BOARD_ROWS

Rows = tuple[tuple[Any, ...], ...]


def _data(checked: CheckedProblem) -> Places:
    for fault in checked.dataset_faults:
        yield line_of(checked, "dataset"), fault.sentence
    if checked.dataset is None:
        yield from _traps_in_cases(checked)
        return
    for table in checked.dataset.tables:
        if len(table.rows) > BOARD_ROWS:
            sentence = f"{table.name} has more than {BOARD_ROWS} rows, too many for the board."
            yield line_of(checked, "dataset"), sentence
    rows = checked.runs[(SOLUTION, 0)].rows if (SOLUTION, 0) in checked.runs else ()
    for trap in checked.front.traps if checked.front else ():
        if not TRAPS[trap](checked.dataset, rows):
            yield line_of(checked, "traps"), f"The data have no `{trap}`."


def _traps_in_cases(checked: CheckedProblem) -> Places:
    """Where the data are arguments of cases, the cases say which of them holds the trap."""
    front = checked.front
    if front is None or front.kind == "sql":
        return
    cases = checked.reading.section("Tests").text.lower()
    for trap in front.traps:
        if not any(word in cases for word in TRAP_WORDS[trap]):
            yield line_of(checked, "traps"), f"No case speaks of the trap `{trap}`."


def _has_null(dataset: Dataset, _: Rows) -> bool:
    return any(None in row for table in dataset.tables for row in table.rows)


def _has_tie(_: Dataset, rows: Rows) -> bool:
    """Two rows of the answer agree in a number."""
    columns = [[cell for cell in column if _is_number(cell)] for column in zip(*rows, strict=True)]
    return any(len(set(column)) < len(column) for column in columns)


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float)


def _has_duplicate(dataset: Dataset, _: Rows) -> bool:
    """Two rows of a table agree in everything but their key."""
    return any(
        len(set(bare)) < len(bare)
        for bare in (_without(table, dataset.primary[table.name]) for table in dataset.tables)
    )


def _without(table: Table, key: tuple[str, ...]) -> list[tuple[object, ...]]:
    kept = [place for place, column in enumerate(table.columns) if column not in key]
    return [tuple(row[place] for place in kept) for row in table.rows] if kept else []


def _column(dataset: Dataset, table: str, column: str) -> list[object]:
    found = next(each for each in dataset.tables if each.name == table)
    return [row[found.columns.index(column)] for row in found.rows]


def _has_empty_group(dataset: Dataset, _: Rows) -> bool:
    """A row of one table that no row of another one names."""
    return any(
        set(_column(dataset, key.parent, key.parent_column))
        - set(_column(dataset, key.table, key.column))
        for key in dataset.keys
    )


def _has_fan_out(dataset: Dataset, _: Rows) -> bool:
    """A row that two other tables name more than once each."""
    many: Counter[tuple[str, object]] = Counter()
    for child, parent in {(key.table, key.parent) for key in dataset.keys}:
        column = next(k.column for k in dataset.keys if (k.table, k.parent) == (child, parent))
        counts = Counter(_column(dataset, child, column))
        many.update((parent, value) for value, count in counts.items() if count > 1)
    return any(count > 1 for count in many.values())


def _has_missing_day(dataset: Dataset, _: Rows) -> bool:
    """A column of days that leaves one out between its first and its last."""
    for table in dataset.tables:
        for column in zip(*table.rows, strict=True):
            days = sorted({day for cell in column if (day := _day(cell))})
            if days and days[-1] - days[0] >= timedelta(days=len(days)):
                return True
    return False


def _day(cell: object) -> date | None:
    try:
        return date.fromisoformat(str(cell)[:10])
    except ValueError:
        return None


TRAPS: dict[str, Callable[[Dataset, Rows], bool]] = {
    "null": _has_null,
    "tie": _has_tie,
    "duplicate": _has_duplicate,
    "empty-group": _has_empty_group,
    "missing-day": _has_missing_day,
    "fan-out": _has_fan_out,
}

TRAP_WORDS: dict[str, tuple[str, ...]] = {
    "null": ("null", "blank", "missing", "none"),
    "tie": ("tie", "equally"),
    "duplicate": ("duplicate", "repeat", "twice"),
    "empty-group": ("empty", "no rows", "nothing"),
    "missing-day": ("missing day", "gap", "no reading"),
    "fan-out": ("both sides", "multipl", "fan"),
}
RULES = (
    error(
        "Q01",
        "The data build, fit the board, and have every trap that is declared.",
        "Correct the data set, or declare only the traps that it has.",
        each_file(_data),
    ),
)
