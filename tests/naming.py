"""Whether a test that a table names is there, as `path::name` or `path::title`."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


@cache
def content(path: str) -> str:
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.is_file() else ""


@cache
def functions(path: str) -> frozenset[str]:
    nodes = ast.walk(ast.parse(content(path)))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return frozenset(node.name for node in nodes if isinstance(node, kinds))


def exists(test: str) -> bool:
    path, _, name = test.partition("::")
    if name.startswith("test_"):
        return name in functions(path)
    return bool(name) and f'"{name}"' in content(path)
