"""The front desk: what the pages work with, made once when the server starts."""

from typing import cast

from msgspec import Struct
from starlette.requests import HTTPConnection
from starlette.templating import Jinja2Templates

from chalkroom.live.clock import Clock
from chalkroom.live.fetching import Fetcher
from chalkroom.live.librarian import Librarian
from chalkroom.live.links import Links
from chalkroom.live.lobby import Lobby
from chalkroom.live.plans import Plans
from chalkroom.live.recorder import Recorder
from chalkroom.live.shares import Shares
from chalkroom.pages.assets import Assets
from chalkroom.pages.tapes import Tapes
from chalkroom.pages.throttle import Throttle
from chalkroom.store.sqlite import Store


class Place(Struct, frozen=True):
    """Where this server is found; requests of pages are believed from these origins only."""

    origin: str
    origins: frozenset[str]
    host_key: str

    def __repr__(self) -> str:
        return f"Place({self.origin})"

    @property
    def is_https(self) -> bool:
        return self.origin.startswith("https:")


class Desk(Struct, frozen=True):
    """All that a page may need."""

    place: Place
    clock: Clock
    store: Store
    recorder: Recorder
    lobby: Lobby
    fetcher: Fetcher
    plans: Plans
    tapes: Tapes
    links: Links
    shares: Shares
    library: Librarian
    assets: Assets
    templates: Jinja2Templates
    key_guesses: Throttle
    link_guesses: Throttle
    reports: Throttle
    retention_days: int


def desk(connection: HTTPConnection) -> Desk:
    """Return the desk of the application that serves this connection."""
    return cast(Desk, connection.app.state.desk)
