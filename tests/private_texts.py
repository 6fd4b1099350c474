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
from chalkroom.store.sqlite import Store

SHORTEST = 6  # and of two words at least: ids and kinds are no texts


def private_texts(store: Store) -> set[str]:
    """Return them as they would stand in JSON, without the quotes."""
    private: set[str] = set()
    public: list[str] = []
    for interview in store.interviews():
        for _, rows in store.read_commits(interview.id, 0, 10**9):
            public += [row.body for row in rows if row.stream == ROOM]
            bodies = [parse_json(row.body) for row in rows if row.stream != ROOM]
            private |= {as_told(text) for body in bodies for text in prose(body)}
        public.append(interview.summary)
    heard = "\n".join(public)
    return {text for text in private if text not in heard}


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
        leaked = [text for text in private_texts(store) if text in everything]
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
