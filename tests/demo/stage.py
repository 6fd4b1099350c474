"""A real server on a clock that stands until the play moves it, and the seats people take there."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from random import Random

import pytest
from live.fake_clock import FakeClock
from live.stories import Someone
from secrecy.still_loop import quiet, seconds_pass

from chalkroom.app import App
from chalkroom.interview.creation import NewInterview
from chalkroom.interview.room import Room
from chalkroom.live import ids
from chalkroom.pages import interviews
from chalkroom.pages.desk import Desk, Place
from chalkroom.store.records import Seat
from chalkroom.store.sqlite import Store

ORIGIN = "https://chalkroom.example"
MOMENT = 1_789_466_100_000  # a Tuesday in September 2026, five minutes to ten in London
SEED = 45


class Stage:
    """The server, the time there, and one interview."""

    def __init__(self, desk: Desk, clock: FakeClock) -> None:
        self.clock = clock
        self.interview = ""
        self._desk = desk

    async def creates(self, new: NewInterview) -> None:
        self.interview = await interviews.create(self._desk, new, None)

    async def seat(self, role: str, name: str) -> Seat:
        """Open the link of somebody, which buys a seat."""
        for link in await self._desk.links.of(self.interview):
            if (link.role, link.name) == (role, name):
                secret = self._desk.links.secret(link) or ""
                return (await self._desk.links.redeem(secret, {})).seat
        raise LookupError(name)

    def connection(self, seat: Seat, name: str) -> Someone:
        """Connect from a seat."""
        someone = Someone(self._desk.lobby, seat, name)
        someone.says_hello()
        return someone

    async def passes(self, seconds: float) -> None:
        """Let time pass, and all that follows from it happen."""
        self.clock.moves(round(1000 * seconds))
        seconds_pass(seconds)
        await quiet()

    @property
    def room(self) -> Room:
        return self._desk.lobby.rooms[self.interview].told.room

    def question(self, title: str) -> str:
        """Return the id of a question that the plan has brought along."""
        prepared = self._desk.lobby.rooms[self.interview].told.staff.questions
        return next(id for id, question in prepared.items() if question.task.title == title)


@asynccontextmanager
async def stage(folder: Path) -> AsyncIterator[Stage]:
    """Open a server on an empty folder."""
    clock = FakeClock(MOMENT)
    with same_chance(), Store.open(folder) as store:
        place = Place(ORIGIN, frozenset({ORIGIN}), "the key of a host of the theatre")
        starlette = App(store, place, b"the key of its links", clock=clock)._starlette
        async with starlette.router.lifespan_context(starlette):
            yield Stage(starlette.state.desk, clock)


@contextmanager
def same_chance() -> Iterator[None]:
    """Draw ids from a seed, so that every run makes the same ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ids.secrets, "token_bytes", Random(SEED).randbytes)
        yield
