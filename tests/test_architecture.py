"""The laws of the house that a machine can check: imports, secrets of one file, sizes, names."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SERVER = ROOT / "server" / "chalkroom"
FILES = sorted(path for path in SERVER.rglob("*.py") if "__pycache__" not in path.parts)
TESTS = sorted((ROOT / "tests").rglob("*.py"))

# All that the core may import: nothing here can wait, read a clock, roll dice or touch a disk.
PURE = {
    "bisect",
    "chalkroom.interview",
    "collections.abc",
    "datetime",  # to read what a person wrote, never to ask for the time
    "functools",
    "hashlib",
    "msgspec",
    "re",
    "typing",
    "unicodedata",
}
# A union and the table beside it may be longer than other files, because they are lists.
LISTS = {"interview/commands.py", "interview/events.py", "interview/rules.py"}
LINES = 250
FUNCTION_LINES = 40
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager", "shared"}

# Where any exception at all is caught, and in how many places: each says why.
CATCHES_ALL = {
    "live/eager.py": 1,  # what one connection cannot hear must not stop who wakes it
    "live/recorder.py": 3,  # no fault in a room or the store may stop the recording of others
    "live/retention.py": 2,  # no fault in an interview may keep others beyond their time
}
# SQL is spoken in the store, and where problems about SQL are tried out on data of their own.
SPEAK_SQL = ("store/", "problems/")
READ_ENVIRONMENT = {"config.py", "cli.py"}  # the latter hands it to the former
COUNT_UTF_16 = {"interview/changes.py"}


def name(path: Path) -> str:
    return path.relative_to(SERVER).as_posix()


def imports(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found.add(node.module or "")
    return found


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def of(folder: str) -> list[Path]:
    return [path for path in FILES if name(path).startswith(folder)]


@pytest.mark.parametrize("path", of("interview/"), ids=name)
def test_the_core_imports_nothing_that_can_wait_or_touch_the_world(path):
    foreign = {
        module
        for module in imports(tree_of(path))
        if not any(module == pure or module.startswith(f"{pure}.") for pure in PURE)
    }
    assert foreign == set()


def attributes(path: Path) -> set[str]:
    return {node.attr for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("path", of("interview/"), ids=name)
def test_the_core_reads_no_clock_and_opens_no_file_by_another_way(path):
    called = {node.id for node in ast.walk(tree_of(path)) if isinstance(node, ast.Name)}
    assert not attributes(path) & {"now", "today", "utcnow", "fromtimestamp"}
    assert not called & {"open", "input", "print", "eval", "exec", "__import__"}


def test_the_store_and_the_core_know_nothing_of_the_shell():
    for path in [*of("interview/"), *of("store/")]:
        modules = imports(tree_of(path))
        assert not [m for m in modules if m.startswith(("chalkroom.live", "chalkroom.pages"))]


def test_the_store_does_not_know_what_it_keeps():
    for path in of("store/"):
        assert not [m for m in imports(tree_of(path)) if m.startswith("chalkroom.interview")]


def test_sql_is_spoken_in_the_store_only():
    speakers = {name(path) for path in FILES if "sqlite3" in imports(tree_of(path))}
    assert {speaker for speaker in speakers if not speaker.startswith(SPEAK_SQL)} == set()


def test_the_environment_is_read_in_one_place():
    readers = {name(path) for path in FILES if attributes(path) & {"environ", "getenv"}}
    assert readers <= READ_ENVIRONMENT


def texts(path: Path) -> set[str]:
    """All texts in the code that are one word, so no docstrings."""
    constants = (node.value for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant))
    return {text for text in constants if isinstance(text, str) and " " not in text}


def test_only_one_file_knows_that_lengths_are_utf_16():
    knowing = {
        name(path) for path in FILES if any(t.lower().startswith("utf-16") for t in texts(path))
    }
    assert knowing == COUNT_UTF_16


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short_enough_to_read(path):
    if name(path) not in LISTS:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_function_is_short_enough_to_read(path):
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in functions(path)
        if node.end_lineno - node.lineno + 1 > FUNCTION_LINES and not is_a_table(node)
    }
    assert long == {}


def is_a_table(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function is one `match` over a closed union, one short case for each kind."""
    body = [node for node in function.body if not isinstance(node, ast.Expr)]
    matches = [node for node in body if isinstance(node, ast.Match)]
    return len(matches) == 1 and len(body) <= 3


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(tree_of(path))


def test_no_file_has_a_name_that_says_nothing():
    assert not [path for path in [*FILES, *TESTS] if path.stem in EMPTY_NAMES]


def catches_all(path: Path) -> int:
    return sum(
        isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "Exception"))
        for node in ast.walk(tree_of(path))
    )


def test_any_exception_is_caught_only_where_that_is_explained():
    assert {name(path): catches_all(path) for path in FILES if catches_all(path)} == CATCHES_ALL


def test_events_have_one_line_each_that_documents_them():
    for node in tree_of(SERVER / "interview" / "events.py").body:
        if isinstance(node, ast.ClassDef):
            assert ast.get_docstring(node), node.name
