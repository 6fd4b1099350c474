"""The vocabulary of tests about pages: a server without a network, and who calls at it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import httpx
from ear import HOST_KEY, overhear
from private_texts import logged, require_untold

from chalkroom.app import App
from chalkroom.live.clock import SteadyClock
from chalkroom.pages.assets import Assets
from chalkroom.pages.desk import Place
from chalkroom.problems.library import Library, open_library
from chalkroom.store.sqlite import Store

ORIGIN = "http://rooms.test:8000"
OF_OUR_PAGE = {"Origin": ORIGIN, "X-Room": "1", "Content-Type": "application/json"}
SHIPPED = open_library(None)  # read once for all tests
WISH = {"title": "Backend engineer", "candidate": "Cleo"}


class SetClock(SteadyClock):
    """A clock that tests put forward."""

    def __init__(self) -> None:
        super().__init__()
        self.ahead = 0

    def now(self) -> int:
        return super().now() + self.ahead


class House:
    """One server, and the browsers and programs that call at it."""

    def __init__(self, app: App, store: Store, clock: SetClock, origin: str) -> None:
        self.app = app
        self.store = store
        self.clock = clock
        self.origin = origin
        self.told_to_visitors: list[str] = []

    def caller(self, address: str = "192.0.2.1", **headers: str) -> httpx.AsyncClient:
        """Return a browser with a cookie jar of its own, or a program."""
        app = partial(overhear, self.app, self.store, self.told_to_visitors.append)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=(address, 1))
        return httpx.AsyncClient(transport=transport, base_url=self.origin, headers=headers)

    @property
    def program(self) -> httpx.AsyncClient:
        return self.caller(Authorization=f"Bearer {HOST_KEY}")

    def page(self, address: str = "192.0.2.1") -> httpx.AsyncClient:
        """Return a browser in which one of our own pages asks."""
        return self.caller(address, **OF_OUR_PAGE | {"Origin": self.origin})

    async def host(self) -> httpx.AsyncClient:
        page = self.page()
        assert (await page.post("/host", json={"key": HOST_KEY})).status_code == 200
        return page

    async def create(self, **wishes: object) -> dict:
        answer = await self.program.post("/api/interviews", json=WISH | wishes)
        assert answer.status_code == 201, answer.text
        return answer.json()


async def join(page: httpx.AsyncClient, link: str) -> httpx.Response:
    return await page.post("/api/join", json={"secret": link.partition("#")[2]})


def error(answer: httpx.Response) -> dict:
    assert answer.json().keys() == {"error"}
    assert answer.json()["error"].keys() == {"code", "message", "field"}
    return answer.json()["error"]


@asynccontextmanager
async def house(
    folder: Path, origin: str = ORIGIN, library: Library | None = None
) -> AsyncIterator[House]:
    clock = SetClock()
    dist = folder / "dist"
    dist.mkdir()
    (dist / "home-ABCDEFGH.js").write_text("let home\n" * 200)
    (dist / "manifest.json").write_text('{"home.tsx": {"file": "home-ABCDEFGH.js"}}')
    with logged() as log, Store.open(folder / "data") as store:
        place = Place(origin, frozenset({origin}), HOST_KEY)
        app = App(
            store, place, b"link key", clock=clock, assets=Assets(dist), library=library or SHIPPED
        )
        async with alive(app):
            told = House(app, store, clock, origin)
            yield told
        require_untold(store, [*log, *told.told_to_visitors])


@asynccontextmanager
async def alive(app: App) -> AsyncIterator[None]:
    """Start and stop an application as a server does."""
    to_app: asyncio.Queue[dict] = asyncio.Queue()
    from_app: asyncio.Queue[dict] = asyncio.Queue()
    scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}
    task = asyncio.create_task(app(scope, to_app.get, from_app.put))
    for step in ("startup", "shutdown"):
        await to_app.put({"type": f"lifespan.{step}"})
        assert (await from_app.get())["type"] == f"lifespan.{step}.complete"
        if step == "startup":
            yield
    await task


def noting(works, done):
    """Return the way to a thread that notes what is done there."""

    def noted(work, *arguments):
        works.append(work)
        return done(work, *arguments)

    return noted
