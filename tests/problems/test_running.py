"""Programs run apart: whatever one does, it is told, and nothing else is harmed."""

import pytest

from chalkroom.problems.records import Case
from chalkroom.problems.running import Asserts, Cases, GrowthOf, Limits, Query, run_all

LIMITS = Limits(seconds=1.0, memory=128 * 1024 * 1024)
CASE = Case("one", args=([1, 2],), expect=[1, 2])
GOOD = Cases("def f(x):\n    return list(x)\n", (CASE,), "f")
DATA = "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2), (3, 4);"

BAD = {
    "loops": ("while True: pass", "more than 1.0 seconds"),
    "loops and catches": (
        "while True:\n        try: raise OSError\n        except BaseException: pass",
        "more than 1.0 seconds",
    ),
    "eats memory": ("return [0] * 10**10", "MemoryError"),
    "eats memory slowly": ("while True: x = x * 2", "MemoryError"),
    "prints for ever": ("while True: print('x' * 100)", "printed too much"),
    "leaves": ("raise SystemExit(0)", "SystemExit"),
    "leaves at once": ("import os; os._exit(0)", "without an answer"),
    "calls itself": ("return f(x)", "RecursionError"),
    "answers too much": ("raise ValueError('x' * 10**7)", "ValueError"),
    "starts a process": ("import os; os.system('true')", "PermissionError"),
    "forks": ("import os; os.fork()", "PermissionError"),
    "opens a connection": (
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "PermissionError",
    ),
    "writes a file": ("open('/tmp/chalkroom-never', 'w')", "PermissionError"),
    "needs a package": ("import msgspec", "ModuleNotFoundError"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_program_is_told_and_its_neighbours_run(name):
    body, said = BAD[name]
    bad = Cases(f"def f(x):\n    {body}\n", (CASE,), "f")
    before, run, after = run_all([GOOD, bad, GOOD], LIMITS)
    assert before.cases[0].passed and after.cases[0].passed
    assert said in f"{run.error} {[case.said for case in run.cases]}"


def test_a_case_sees_nothing_that_another_left():
    source = "def f(x, seen=[]):\n    seen.append(x)\n    return len(seen)\n"
    cases = tuple(Case(name, args=(1,), expect=1) for name in "ab")
    assert not run_all([Cases(source, cases, "f")], LIMITS)[0].failed()


def test_a_program_may_not_change_its_arguments_unless_told():
    source = "def f(x):\n    x.sort()\n    return x\n"
    case = (Case("one", args=([2, 1],), expect=[1, 2]),)
    strict, free = run_all(
        [Cases(source, case, "f"), Cases(source, case, "f", mutates=True)], LIMITS
    )
    assert strict.cases[0].said == "changed its arguments"
    assert free.cases[0].passed


@pytest.mark.parametrize(
    ("compare", "value", "passes"),
    [
        ("exact", "(1, 2)", True),
        ("exact", "[2, 1]", False),
        ("exact", "iter([1, 2])", True),
        ("exact", "[True, 2]", False),
        ("unordered", "{2, 1}", True),
        ("unordered", "[1, 2, 2]", False),
        ("float", "[1.0 + 1e-12, 2]", True),
        ("float", "[1.1, 2]", False),
    ],
)
def test_values_are_compared_as_the_tests_say(compare, value, passes):
    expect = [1.0, 2.0] if compare == "float" else [1, 2]
    case = Case("one", args=(), expect=expect)
    run = run_all([Cases(f"def f():\n    return {value}\n", (case,), "f", compare)], LIMITS)[0]
    assert run.cases[0].passed == passes


def test_a_case_may_be_code_with_a_condition_or_an_error():
    cases = (
        Case("last value", code="x = f([1])\nx + [2]", expect=[1, 2]),
        Case("condition", args=([1, 2],), accept="sorted(result) == sorted(args[0])"),
        Case("error", code="f(None)", raises="TypeError"),
        Case("support", code="double(f([1]))", expect=[1, 1]),
    )
    job = Cases(GOOD.source, cases, "f", support="def double(x):\n    return x + x\n")
    assert not run_all([job], LIMITS)[0].failed()


def test_values_reach_the_program_as_they_are():
    values = ({1, 2}, (1, 2), {(1, 2): None, 3: b"x"})
    source = "def f(*values):\n    return [type(value).__name__ for value in values]\n"
    case = Case("one", args=values, expect=["set", "tuple", "dict"])
    assert not run_all([Cases(source, (case,), "f")], LIMITS)[0].failed()


def test_a_missing_error_fails():
    case = Case("error", code="f([])", raises="TypeError")
    assert "did not raise" in run_all([Cases(GOOD.source, (case,), "f")], LIMITS)[0].cases[0].said


def test_asserts_tell_their_line():
    assert "line 2" in (run_all([Asserts("x = 1\nassert x == 2\n")], LIMITS)[0].error or "")


def test_growth_counts_lines_and_not_time():
    source = "def f(x):\n    for a in x:\n        for b in x:\n            pass\n"
    job = GrowthOf(source, "f", "[list(range(n))]", (10, 40))
    first, second = run_all([job, job], LIMITS)
    assert first.counts == second.counts
    assert 12 < first.counts[1] / first.counts[0] < 17


def test_a_query_runs_in_both_orders():
    run = run_all([Query("SELECT a FROM t", DATA)], LIMITS)[0]
    assert (run.rows, run.reversed) == (((1,), (3,)), ((3,), (1,)))


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM t",
        "UPDATE t SET a = 1",
        "CREATE TABLE u (a)",
        "ATTACH 'x.db' AS x",
        "PRAGMA query_only = 0",
        "SELECT load_extension('x')",
        "SELECT a FROM t; SELECT b FROM t",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n",
        "SELECT nothing FROM nowhere",
    ],
)
def test_a_query_may_read_and_nothing_else(query):
    run, after = run_all([Query(query, DATA), Query("SELECT a FROM t", DATA)], Limits(seconds=5.0))
    assert run.error
    assert after.rows == ((1,), (3,))
