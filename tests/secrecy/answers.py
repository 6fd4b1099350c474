"""What visitors are answered who ask for pages and files: status, headers and body, as they are."""

import json
import re
from random import Random

from interview.given import id_of
from live.fake_clock import FakeClock
from live.stories import LIBRARY, Someone, Story
from msgspec.structs import replace
from pages.callers import HOST_KEY, OF_OUR_PAGE, ORIGIN
from pages.rights import BODIES, EXPECTED

from chalkroom.app import App
from chalkroom.live.links import digest
from chalkroom.pages.assets import Assets
from chalkroom.pages.desk import Place
from chalkroom.store.records import Link, Seat

COOKIE = "w" * 43
NONCE = re.compile(r"'nonce-([^']+)'")
BESIDE = [("GET", "/static/chunk.js"), ("GET", "/room/{seat}/own"), ("GET", "/nowhere")]
ASKED = sorted([*EXPECTED, *BESIDE])
ASSETS = Assets()


def links_of(interview: str) -> list[Link]:
    """Return a link for each role that visits, with which a seat can be taken."""
    roles = (("candidate", "Cleo"), ("observer", "Otto"))
    return [link_of(interview, role, name) for role, name in roles]


def link_of(interview: str, role: str, name: str) -> Link:
    id, known = id_of(role[:4] + interview[:20]), role + interview
    return Link(id, interview, role, id_of(name), name, 1, known, False)


class Asker:
    """A browser of a candidate or an observer, with the cookie of a seat."""

    def __init__(self, tale: Story, clock: FakeClock, link: Link, someone: Someone) -> None:
        self._tale = tale
        self.seat = someone.seat
        self.frames: list[str] = []
        id = id_of(f"seat{link.id[:20]}")
        row = Seat(id, link.interview, link.id, someone.seat.person, link.role, digest(COOKIE), 1)
        tale.store.add_seat(replace(row, created=clock.now()))
        self._parts = {
            "{seat}": id,
            "{id}": link.interview,
            "{plan}": "engineer-45",
            "{track}/{slug}": "arrays/busiest-hour",
            "{link}": link.id,
        }
        place = Place(ORIGIN, frozenset({ORIGIN}), HOST_KEY)
        self._app = App(tale.store, place, b"link key", clock=clock, assets=ASSETS, library=LIBRARY)
        self._desk = self._app._desk(tale.recorder, tale.librarian)

    async def asks(self, dice: Random) -> None:
        """Ask for something, whether it is for visitors or not."""
        method, path = dice.choice(ASKED)
        self._app._starlette.state.desk = replace(self._desk, lobby=self._tale.lobby)
        answer = await self._answered(method, path)
        self.frames.append(f"{method} {path} {answer}")

    async def _answered(self, method: str, path: str) -> str:
        body = json.dumps(BODIES.get(path, {})).encode()
        for name, value in self._parts.items():
            path = path.replace(name, value)
        cookie = f"chalkroom_seat_{self._parts['{seat}']}={COOKIE}"
        headers = {**OF_OUR_PAGE, "Cookie": cookie, "Content-Length": str(len(body))}
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "scheme": "http",
            "http_version": "1.1",
            "root_path": "",
            "client": ("192.0.2.1", 1),
            "headers": [(k.lower().encode(), v.encode()) for k, v in headers.items()],
        }
        return await exchanged(self._app, scope, body)


async def exchanged(app: App, scope: dict, body: bytes) -> str:
    """Return an answer message by message; its nonce is chance, and is named as such."""
    sent: list[dict] = []
    heard = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive() -> dict:
        return next(heard, {"type": "http.disconnect"})

    async def send(message: dict) -> None:
        sent.append(message)

    await app(scope, receive, send)
    text = " ".join(str(message) for message in sent)
    nonce = NONCE.search(text.replace("\\'", "'"))
    return text.replace(nonce.group(1), "NONCE") if nonce else text
