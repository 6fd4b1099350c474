"""What visitors must never be told, found in the log itself: so that every test is one of secrecy.

A private text is prose that stands in a stream which visitors do not hear, and in no event of the
room. Where people are told things, the words of tests end by asking whether any of it was told.
"""

import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from chalkroom.interview.values import ROOM
from chalkroom.live.wire import parse_json, to_json
from chalkroom.store.beside import Beside
from chalkroom.store.sqlite import Store

SHORTEST = 6  # and of two words at least: ids and kinds are no texts


def private_texts(store: Store) -> set[str]:
    """Return those of all interviews, as they would stand in JSON, without the quotes."""
    found = store.interviews()
    heard = [interview.summary for interview in found]
    return private_in(store, [interview.id for interview in found], heard)


def private_in(store: Store | Beside, interviews: list[str], heard: list[str]) -> set[str]:
    """Return those of some interviews; what is `heard` beside the room is not private either."""
    private: set[str] = set()
    public = [*heard]
    for interview in interviews:
        for _, rows in store.read_commits(interview, 0, 10**9):
            public += [row.body for row in rows if row.stream == ROOM]
            bodies = [parse_json(row.body) for row in rows if row.stream != ROOM]
            private |= {as_told(text) for body in bodies for text in prose(body)}
    everything = "\n".join(public)
    return {text for text in private if text not in everything}


def prose(value: object) -> Iterator[str]:
    if isinstance(value, str) and len(value) >= SHORTEST and len(value.split()) > 1:
        yield value
    for part in value.values() if isinstance(value, dict) else ():
        yield from prose(part)
    for part in value if isinstance(value, list) else ():
        yield from prose(part)


def as_told(text: str) -> str:
    return to_json(text)[1:-1]


def require_untold(store: Store, told: Iterable[str]) -> None:
    """Fail if something private stands in what visitors were told, or in a log."""
    everything = "\n".join(told)
    if everything:
        require_without(private_texts(store), everything)


def require_without(private: Iterable[str], everything: str) -> None:
    leaked = [text for text in private if text in everything]
    assert leaked == [], json.dumps(leaked)[:500]


@contextmanager
def logged() -> Iterator[list[str]]:
    """Note all that the server logs, however little of it is shown."""
    lines: list[str] = []
    logger, noting = logging.getLogger("chalkroom"), Noting(lines)
    before = logger.level
    logger.addHandler(noting)
    logger.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        logger.removeHandler(noting)
        logger.setLevel(before)


class Noting(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(as_told(logging.Formatter().format(record)))
