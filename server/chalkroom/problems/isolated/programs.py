"""Run one program of a problem file and say what came of it, as plain values."""

import ast
import sqlite3
import sys
import traceback
from collections.abc import Callable
from copy import deepcopy
from types import FrameType
from typing import Any

from chalkroom.problems.isolated.comparing import plain, same
from chalkroom.problems.isolated.queries import build, rows

SOURCE = "<program>"
LONGEST_TEXT = 300
Names = dict[str, Any]
Result = dict[str, Any]


def run(program: dict[str, Any]) -> Result:
    """Run a program of any kind; whatever it raises is part of the result."""
    kinds: dict[str, Callable[[dict[str, Any]], Result]] = {
        "cases": _cases,
        "asserts": _asserts,
        "growth": _growth,
        "query": _query,
    }
    try:
        return kinds[program["kind"]](program)
    except BaseException as problem:  # a program may raise anything, SystemExit included
        return {"error": _said(problem)}


def _names(source: str, support: str = "") -> Names:
    names: Names = {"__name__": "program"}
    exec(compile(source, SOURCE, "exec"), names)
    exec(compile(support, "<support>", "exec"), names)
    return names


def _cases(program: dict[str, Any]) -> Result:
    _names(program["source"], program["support"])
    return {"cases": [_case(program, case) for case in program["cases"]]}


def _case(program: dict[str, Any], case: dict[str, Any]) -> Result:
    try:
        return _judged(program, case)
    except MemoryError:
        raise
    except BaseException as problem:
        expected = [parent.__name__ for parent in type(problem).__mro__]
        passed = bool(case["raises"]) and case["raises"] in expected
        return {"name": case["name"], "passed": passed, "said": _said(problem)}


def _judged(program: dict[str, Any], case: dict[str, Any]) -> Result:
    """Each case gets names of its own, so that none sees what another left behind."""
    names = _names(program["source"], program["support"])
    args = list(deepcopy(case["args"] or []))
    if case["code"] is None:
        got = plain(names[program["entry"]](*args))
    else:
        got = plain(_last_value(case["code"], names))
    if case["raises"]:
        return _outcome(case, False, f"gave {_short(got)} and did not raise {case['raises']}")
    if case["accept"]:
        names.update(result=got, args=deepcopy(case["args"]))
        return _outcome(case, bool(eval(case["accept"], names)), f"gave {_short(got)}")
    if case["args"] is not None and not program["mutates"] and args != list(case["args"]):
        return _outcome(case, False, "changed its arguments")
    passed = same(program["compare"], got, plain(case["expect"]))
    return _outcome(case, passed, f"gave {_short(got)}, not {_short(case['expect'])}")


def _outcome(case: dict[str, Any], passed: bool, said: str) -> Result:
    return {"name": case["name"], "passed": passed, "said": "" if passed else said}


def _last_value(code: str, names: Names) -> object:
    """Run statements; the value is that of the last one, as at a prompt."""
    tree = ast.parse(code, "<case>")
    last = tree.body.pop() if tree.body else None
    if not isinstance(last, ast.Expr):
        raise SyntaxError("the code of a case ends with an expression")
    exec(compile(tree, "<case>", "exec"), names)
    return eval(compile(ast.Expression(last.value), "<case>", "eval"), names)


def _asserts(program: dict[str, Any]) -> Result:
    _names(program["source"])
    return {}


def _growth(program: dict[str, Any]) -> Result:
    return {"counts": [_lines_run(program, size) for size in program["sizes"]]}


def _lines_run(program: dict[str, Any], size: int) -> int:
    """Count the lines of the program that run on an input; no stop-watch, so always the same."""
    names = _names(program["source"], program["support"])
    names["n"] = size
    args = eval(program["growth"], names)
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        if frame.f_code.co_filename != SOURCE:
            return None
        count += event == "line"
        return trace

    sys.settrace(trace)
    try:
        plain(names[program["entry"]](*args))
    finally:
        sys.settrace(None)
    return count


def _query(program: dict[str, Any]) -> Result:
    """Run a query twice; what has no order comes the other way round the second time."""
    try:
        found = []
        for reverse in (False, True):
            connection = build(program["script"])
            found.append(rows(connection, program["source"], reverse))
            connection.close()
        return {"rows": found[0], "reversed": found[1]}
    except sqlite3.Error as problem:
        return {"error": f"{problem}"[:LONGEST_TEXT]}


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}..."


def _said(problem: BaseException) -> str:
    places = traceback.extract_tb(problem.__traceback__)
    lines = [place.lineno for place in places if place.filename == SOURCE]
    where = f" in its line {lines[-1]}" if lines else ""
    return f"raised {type(problem).__name__}: {problem}"[:LONGEST_TEXT] + where
