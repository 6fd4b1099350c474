"""Quiet times: a candidate writes on a board unseen for a while, and then shows it; and margins."""

from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import QuietBegan, QuietClosed, QuietOver, QuietShown
from chalkroom.interview.values import QuietEnd, UnshownResult

Result = Literal["shown", "shown_late"] | UnshownResult


class Quiet(Struct, frozen=True):
    """One quiet time. It is over from `over_at` on; its board is frozen until there is a result."""

    id: str
    board: str
    person: str
    by: str
    began_at: int
    due: int
    over_at: int | None = None
    why: QuietEnd | None = None
    ended_at: int | None = None
    result: Result | None = None


Quiets = dict[str, Quiet]


class Margin(Struct, frozen=True):
    """What a candidate showed of their margin."""

    id: str
    person: str
    text: str
    at: int


def evolve(
    quiets: Quiets, at: int, event: QuietBegan | QuietOver | QuietShown | QuietClosed
) -> Quiets:
    """Return the quiet times as they are after one more event about one of them."""
    match event:
        case QuietBegan(id, board, person, by, due):
            quiet = Quiet(id, board, person, by, at, due)
        case QuietOver(id, why):
            quiet = replace(quiets[id], over_at=at, why=why)
        case QuietShown(id, is_late=is_late):
            quiet = _ended(quiets[id], at, "shown_late" if is_late else "shown")
        case QuietClosed(id, result):
            quiet = _ended(quiets[id], at, result)
        case _:
            assert_never(event)
    return {**quiets, id: quiet}


def open_on(quiets: Quiets, board: str | None) -> Quiet | None:
    """Return the quiet time that freezes a board."""
    on_it = (one for one in quiets.values() if one.board == board and one.result is None)
    return next(on_it, None)


def _ended(quiet: Quiet, at: int, result: Result) -> Quiet:
    over_at = at if quiet.over_at is None else quiet.over_at
    return replace(quiet, over_at=over_at, ended_at=at, result=result)
