"""The application: every URL on one screen, and the life of what serves them."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.templating import Jinja2Templates
from starlette.types import Receive, Scope, Send

from chalkroom.interview.changes import cleaned
from chalkroom.live.clock import Clock, SteadyClock
from chalkroom.live.fetching import Fetcher
from chalkroom.live.heartbeat import keep_beating
from chalkroom.live.librarian import Librarian
from chalkroom.live.links import Links
from chalkroom.live.lobby import Lobby
from chalkroom.live.plans import Plans
from chalkroom.live.recorder import Recorder
from chalkroom.live.retention import keep_sweeping
from chalkroom.live.shares import Shares
from chalkroom.pages import (
    api,
    dashboard,
    demo,
    health,
    host,
    imports,
    join,
    plans,
    problems,
    reading,
    replay,
    reports,
    reviews,
    room,
    shares,
    writing_plans,
)
from chalkroom.pages.assets import Assets
from chalkroom.pages.desk import Desk, Place
from chalkroom.pages.errors import handlers
from chalkroom.pages.files import files
from chalkroom.pages.headers import CSP_REPORTS, Headers
from chalkroom.pages.shells import shell
from chalkroom.pages.tapes import Tapes
from chalkroom.pages.throttle import Throttle
from chalkroom.problems.library import Library, open_library
from chalkroom.store.records import StoreFailed
from chalkroom.store.sqlite import Store

TEMPLATES = Path(__file__).parent / "pages" / "templates"
AN_INTERVIEW = "/host/interviews/{id}"
A_PROBLEM = "problems/{track}/{slug}"
A_PLAN = "/host/plans/{plan}"


def routes(assets: Assets) -> list[BaseRoute]:
    return [
        *_pages(),
        *reading.for_browsers(),
        *_for_pages(),
        *_for_programs(),
        *_for_machines(assets),
    ]


def _pages() -> list[BaseRoute]:
    return [
        Route("/", shell("home", "Chalkroom")),
        Route("/interviews/{id}", shell("interview", "Interview - Chalkroom", id="id")),
        Route("/problems", shell("problems", "Problems - Chalkroom")),
        Route(f"/{A_PROBLEM}", shell("problem", "Problem - Chalkroom")),
        Route("/plans", shell("plans", "Plans - Chalkroom")),
        Route("/plans/build", shell("building", "Build a plan - Chalkroom")),
        Route("/plans/{plan}", shell("plan", "Plan - Chalkroom")),
        Route("/join", shell("join", "Join - Chalkroom")),
        Route("/room/{seat}", shell("room", "Chalkroom", id="seat")),
        WebSocketRoute("/room/{seat}/socket", room.socket),
        WebSocketRoute("/room/{seat}/view", room.view),
        Route("/room/{seat}/replay", replay.from_room),
    ]


def _for_pages() -> list[BaseRoute]:
    one = AN_INTERVIEW
    return [
        Route("/api/join", join.join, methods=["POST"]),
        # for the host
        Route("/host", host.sign_in, methods=["POST"]),
        Route("/host", host.sign_out, methods=["DELETE"]),
        Route("/host/interviews", dashboard.listed, methods=["GET"]),
        Route("/host/interviews", dashboard.create, methods=["POST"]),
        Route(one, dashboard.details, methods=["GET"]),
        Route(one, dashboard.erase, methods=["DELETE"]),
        Route(f"{one}/end", dashboard.end, methods=["POST"]),
        Route(f"{one}/calendar.ics", dashboard.download_calendar, methods=["GET"]),
        Route(f"{one}/links/{{link}}/revoke", dashboard.revoke, methods=["POST"]),
        Route(f"{one}/links/{{link}}/renew", dashboard.renew, methods=["POST"]),
        Route("/host/problems", problems.for_the_host, methods=["GET"]),
        Route(f"/host/{A_PROBLEM}", problems.one_for_the_host, methods=["GET"]),
        Route("/host/plans", plans.for_the_host, methods=["GET"]),
        Route("/host/plans", writing_plans.create, methods=["POST"]),
        Route("/host/plans/build", writing_plans.build, methods=["POST"]),
        Route("/host/plans/check", writing_plans.check, methods=["POST"]),
        Route(A_PLAN, plans.one_for_the_host, methods=["GET"]),
        Route(A_PLAN, writing_plans.change, methods=["PUT"]),
        Route(f"{A_PLAN}/archive", writing_plans.archive, methods=["POST"]),
        # for interviewers, and the host
        Route("/replay/{id}/shares", shares.listed, methods=["GET"]),
        Route("/replay/{id}/shares", shares.make, methods=["POST"]),
        Route("/replay/{id}/shares/{share}/revoke", shares.revoke, methods=["POST"]),
        # for reviewers of a blind edition
        Route("/review/{seat}/rating", reviews.state, methods=["GET"]),
        Route("/review/{seat}/rating", reviews.rate, methods=["POST"]),
        Route("/review/{seat}/reveal", reviews.reveal, methods=["POST"]),
        # for interviewers
        Route("/room/{seat}/plans", plans.for_interviewers, methods=["GET"]),
        Route("/room/{seat}/problems", problems.for_interviewers, methods=["GET"]),
        Route(f"/room/{{seat}}/{A_PROBLEM}", problems.one_for_interviewers, methods=["GET"]),
    ]


def _for_programs() -> list[BaseRoute]:
    return [
        Route("/api/interviews", api.listed, methods=["GET"]),
        Route("/api/interviews", api.create, methods=["POST"]),
        Route("/api/interviews/{id}", api.details, methods=["GET"]),
        Route("/api/interviews/{id}", api.erase, methods=["DELETE"]),
        Route("/api/interviews/{id}/end", api.end, methods=["POST"]),
        Route("/api/interviews/{id}/boards", api.boards, methods=["GET"]),
        *reading.for_programs(),
        Route("/api/demo", demo.load, methods=["POST"]),
        Route("/api/import", imports.bring_in, methods=["POST"]),
        Route("/api/plans", plans.for_programs, methods=["GET"]),
        Route("/api/problems", problems.for_programs, methods=["GET"]),
        Route("/api/openapi.json", api.openapi, methods=["GET"]),
    ]


def _for_machines(assets: Assets) -> list[BaseRoute]:
    return [
        Route("/livez", health.livez),
        Route("/readyz", health.readyz),
        Route(CSP_REPORTS, reports.csp_report, methods=["POST"]),
        Mount("/static", files(assets)),
    ]


class App:
    """The ASGI application. The store is the caller's, who closes it after the last request."""

    def __init__(
        self,
        store: Store,
        place: Place,
        link_key: bytes,
        retention_days: int = 90,
        clock: Clock | None = None,
        assets: Assets | None = None,
        library: Library | None = None,
    ) -> None:
        self._store = store
        self._place = place
        self._link_key = link_key
        self._retention_days = retention_days
        self._clock = clock or SteadyClock()
        self._assets = assets or Assets()
        self._library = library or open_library(None)
        self._starlette = Starlette(
            routes=routes(self._assets),
            lifespan=self._life,
            exception_handlers=handlers(),
        )
        # Starlette would send people on to the address that the Host header claims.
        self._starlette.router.redirect_slashes = False
        self._outermost = Headers(self._starlette, place.is_https)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._outermost(scope, receive, send)

    async def drain(self) -> None:
        """Tell everybody to come back, and finish what is on its way to disk."""
        await self._starlette.state.desk.lobby.drain()

    @asynccontextmanager
    async def _life(self, starlette: Starlette) -> AsyncIterator[None]:
        async with Recorder(self._store) as recorder, Librarian(self._library) as librarian:
            desk = starlette.state.desk = self._desk(recorder, librarian)
            await desk.lobby.resume()
            keepers = [asyncio.create_task(keeper) for keeper in self._keepers(desk)]
            try:
                yield
            finally:
                for keeper in keepers:
                    keeper.cancel()
                await asyncio.gather(*keepers, return_exceptions=True)
                await self.drain()
                with suppress(StoreFailed):
                    await recorder.run(self._store.beat, self._clock.now())

    def _keepers(self, at: Desk) -> list[Coroutine[None, None, None]]:
        """Return what goes on for as long as the server runs."""
        sweeping = keep_sweeping(
            at.lobby, self._store, at.recorder, self._clock, self._retention_days
        )
        return [sweeping, keep_beating(self._store, at.recorder, self._clock)]

    def _desk(self, recorder: Recorder, librarian: Librarian) -> Desk:
        saved = Plans(self._store, recorder, self._clock)
        fetcher = Fetcher(librarian, saved, recorder, self._store, self._clock)
        lobby = Lobby(self._store, recorder, self._clock, self._retention_days, fetcher)
        tapes = Tapes()
        lobby.on_erased = tapes.forget
        links = Links(self._store, recorder, lobby, self._clock, self._link_key)
        return Desk(
            place=self._place,
            clock=self._clock,
            store=self._store,
            recorder=recorder,
            lobby=lobby,
            fetcher=fetcher,
            plans=saved,
            links=links,
            shares=Shares(self._store, recorder, lobby, links, self._clock),
            tapes=tapes,
            library=librarian,
            assets=self._assets,
            templates=_templates(),
            key_guesses=Throttle(self._clock.now),
            link_guesses=Throttle(self._clock.now),
            reports=Throttle(self._clock.now),
            retention_days=self._retention_days,
        )


def _whole(value: object) -> object:
    """Return a value as it can stand in a page: half a character, which people may type, cannot."""
    return cleaned(value) if type(value) is str else value


def _templates() -> Jinja2Templates:
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=_whole
    )
    return Jinja2Templates(env=environment)
