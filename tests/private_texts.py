"""What visitors must never be told, found in the log itself: so that every test is one of secrecy.

A private text is prose that stands in a stream which visitors do not hear, and in no event of the
room. Where people are told things, the words of tests end by asking whether any of it was told.
What people themselves write there is private whatever the room says. If it is one word, a test has
to write `private("word")`: it could not be looked for otherwise, and the test fails.
"""

import html
import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from chalkroom.interview.values import ROOM, STAFF, own
from chalkroom.live.wire import parse_json, to_json
from chalkroom.store.records import Row
from chalkroom.store.sqlite import Store

SHORTEST = 6  # and of two words at least, or marked: ids and kinds are no texts
MARK = "PRIV-"
# What people write where visitors do not hear it, by the kind of the event.
WRITTEN = {
    "note_written": ("text",),
    "note_changed": ("text",),
    "factor_rated": ("sentence",),
    "recommended": ("summary",),
    "comment_written": ("text",),
    "comment_changed": ("text",),
}


def private(text: str) -> str:
    """Return a text with a mark by which it is found wherever it should not be."""
    return MARK + text


def private_texts(store: Store) -> set[str]:
    """Return those of all interviews, in every way they could be told."""
    found = store.interviews()
    commits = (store.read_commits(interview.id, 0, 10**9) for interview in found)
    rows = [row for each in commits for _, rows in each for row in rows]
    return told_to_nobody(rows, [interview.summary for interview in found])


def told_to_nobody(rows: list[Row], heard: list[str]) -> set[str]:
    """Return what is private in a log; what is `heard` beside the room is not private either."""
    bodies = [parse_json(row.body) for row in rows if row.stream != ROOM]
    public = [row.body for row in rows if row.stream == ROOM]
    written = {text for body in bodies for text in by_people(body)}
    require_findable(written, "\n".join(public))
    everything = "\n".join([*heard, *public])
    texts = {text for body in bodies for text in prose(body) if as_told(text) not in everything}
    return {form for text in texts | written for form in forms(text)}


def by_people(body: dict) -> Iterator[str]:
    """Return what somebody wrote for nobody but those who hear the stream."""
    for field in WRITTEN.get(body["kind"], ()):
        if body[field]:
            yield body[field]


def require_findable(written: set[str], public: str) -> None:
    """Fail if something private would be looked for in vain, or stands in the room's own events."""
    lost = [text for text in written if not is_findable(text)]
    assert lost == [], f"write private(...) around {lost}"
    leaked = [text for text in written if as_told(text) in public]
    assert leaked == [], f"everybody inside hears {leaked}"


def is_findable(text: str) -> bool:
    return len(text) >= SHORTEST and (len(text.split()) > 1 or MARK in text)


def prose(value: object) -> Iterator[str]:
    if isinstance(value, str) and is_findable(value):
        yield value
    for part in value.values() if isinstance(value, dict) else ():
        yield from prose(part)
    for part in value if isinstance(value, list) else ():
        yield from prose(part)


def as_told(text: str) -> str:
    """Return a text as it stands in JSON, without the quotes."""
    return to_json(text)[1:-1]


def forms(text: str) -> set[str]:
    """Return a text as it stands in JSON, in a page and in a file."""
    return {as_told(text), html.escape(text), text}


def require_untold(store: Store, told: Iterable[str]) -> None:
    """Fail if something private stands in what visitors were told, or in a log."""
    everything = "\n".join(told)
    if everything:
        require_without(private_texts(store), everything)


def require_sealed(store: Store, interview: str, told: dict[str, list[str]]) -> None:
    """Fail if an interviewer who has yet to rate was told what another keeps, or has rated."""
    rows = [row for _, rows in store.read_commits(interview, 0, 10**9) for row in rows]
    have_rated = {row.body for row in rows if '"kind":"rating_handed_in"' in row.body}
    for person, frames in told.items():
        if not any(person in body for body in have_rated):
            require_without(sealed_from(rows, person), "\n".join(frames))


def sealed_from(rows: list[Row], person: str) -> set[str]:
    theirs = (ROOM, STAFF, own(person))
    heard = "\n".join(row.body for row in rows if row.stream in theirs)
    bodies = [parse_json(row.body) for row in rows if row.stream not in theirs]
    texts = {as_told(text) for body in bodies for text in prose(body)}
    return {text for text in texts if text not in heard}


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
