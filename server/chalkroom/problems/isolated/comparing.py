"""Whether what a program gave is what a case expects."""

import math
from collections.abc import Iterator
from itertools import islice

MOST_ITEMS = 100_000
TOLERANCE = 1e-9


def plain(value: object) -> object:
    """Return a value as lists and dictionaries, so that tuples, sets and iterators compare."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((plain(item) for item in value), key=repr)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Iterator):
        return [plain(item) for item in islice(value, MOST_ITEMS)]
    return value


def same(compare: str, got: object, expected: object) -> bool:
    """Compare two plain values in one of the four ways."""
    match compare:
        case "float":
            return _close(got, expected)
        case "unordered":
            return _equal(_sorted(got), _sorted(expected))
        case "unordered_nested":
            return _equal(_sorted_deeply(got), _sorted_deeply(expected))
        case _:
            return _equal(got, expected)


def _equal(got: object, expected: object) -> bool:
    """Like ==, but True is not 1."""
    if isinstance(got, bool) or isinstance(expected, bool):
        return got is expected
    if isinstance(got, list) and isinstance(expected, list):
        return len(got) == len(expected) and all(map(_equal, got, expected))
    if isinstance(got, dict) and isinstance(expected, dict):
        return got.keys() == expected.keys() and all(_equal(got[key], expected[key]) for key in got)
    return bool(got == expected)


def _close(got: object, expected: object) -> bool:
    if isinstance(got, list) and isinstance(expected, list):
        return len(got) == len(expected) and all(map(_close, got, expected))
    if isinstance(got, dict) and isinstance(expected, dict):
        return got.keys() == expected.keys() and all(_close(got[key], expected[key]) for key in got)
    if isinstance(expected, float) and not isinstance(got, bool | str | None | list | dict):
        return math.isclose(float(got), expected, rel_tol=TOLERANCE, abs_tol=TOLERANCE)  # type: ignore[arg-type]
    return _equal(got, expected)


def _sorted(value: object) -> object:
    return sorted(value, key=repr) if isinstance(value, list) else value


def _sorted_deeply(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted_deeply(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted((_sorted_deeply(item) for item in value), key=repr)
    return value
