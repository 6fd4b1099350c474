"""People in real browsers, each behind a wire of their own: the words these stories are told in."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from browser.wires import Wire, wire
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect
from serving import Place
from visiting import House

from chalkroom.interview.changes import to_units

SCRIPTS = Path(__file__).parent
PATIENCE = 20_000  # milliseconds; machines of a CI are slow, and nobody waits without need
# What Chromium itself says when a wire is cut; a page cannot keep it from saying so.
OF_CUT_WIRES = re.compile(r"^WebSocket connection to '[^']*' failed|net::ERR_\w+")


class Visitor:
    """One tab of one person."""

    def __init__(self, page: Page, wire: Wire) -> None:
        self.page = page
        self.wire = wire

    @property
    def board(self) -> Locator:
        return self.page.get_by_role("textbox", name="Board", exact=True)

    @property
    def chip(self) -> Locator:
        return self.page.get_by_role("status", name="Saved state")

    @property
    def messages(self) -> Locator:
        return self.page.get_by_role("region", name="Messages")

    @property
    def people(self) -> Locator:
        return self.page.get_by_role("region", name="People")

    def heading(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    async def writes_on_board(self) -> None:
        """Press to write, as interviewers must."""
        await self.button("Write on board").click()
        await self.button("Stop writing").wait_for()

    async def goes_to(self, place: str) -> None:
        """Put the caret at the board's `start` or `end`."""
        await self.board.focus()
        await self.page.keyboard.press({"start": "Control+Home", "end": "Control+End"}[place])

    async def types(self, text: str, pace: float = 0) -> None:
        """Type with real keys where the caret is; `pace` is milliseconds for each of them."""
        await self.page.keyboard.type(text, delay=pace)

    async def pastes(self, text: str) -> None:
        """Paste a text that may hold what no clipboard of a test machine would carry."""
        await self.board.focus()
        await self.page.evaluate(PASTE, json.dumps(text))

    async def text(self) -> str:
        """Return the whole board, the part that is not drawn included, in UTF-16 units."""
        text: str = json.loads(await self.page.evaluate(WHOLE_TEXT))
        return to_units(text)

    async def identity(self) -> tuple[str | None, str | None]:
        """Return version and hash of the text, as the page claims them."""
        board = self.board
        return await board.get_attribute("data-version"), await board.get_attribute("data-sha256")

    async def is_saved(self) -> None:
        await expect(self.chip).to_have_text(re.compile("^Saved"))

    async def is_offline(self) -> None:
        await expect(self.chip).to_have_text(re.compile("^Offline"))

    async def loses_network(self) -> None:
        """Lose the network as a laptop does: told so, and with every packet stuck."""
        self.wire.stall()
        await self.page.context.set_offline(True)

    async def has_network_again(self) -> None:
        self.wire.mend()
        await self.page.context.set_offline(False)


# Texts travel as ASCII, since the way into the page would mend half a pair.
PASTE = """json => {
  const given = new DataTransfer()
  const text = JSON.parse(json)
  // So would a DataTransfer, unlike the clipboards of some programs.
  given.getData = () => text
  const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true })
  Object.defineProperty(event, "clipboardData", { value: given })
  document.activeElement.dispatchEvent(event)
}"""
WHOLE_TEXT = """() => {
  const content = document.querySelector(".current-board .cm-content")
  return JSON.stringify(content.cmTile.root.view.state.doc.toString())
}"""


class Visits:
    """Everybody who comes to one server during a story, and all that went wrong in their pages."""

    def __init__(self, browser: Browser, place: Place, wires: AsyncExitStack) -> None:
        self.place = place
        self.faults: list[str] = []
        self._browser = browser
        self._wires = wires
        self._laid: dict[BrowserContext, Wire] = {}
        self._tolerated: list[re.Pattern[str]] = [OF_CUT_WIRES]

    def tolerates(self, pattern: str) -> None:
        """Expect a complaint of Chromium's that belongs to this story."""
        self._tolerated.append(re.compile(pattern))

    async def create(self, **wishes: Any) -> dict[str, Any]:
        wanted = {"title": "Data engineer", "candidate": "Cleo", "interviewers": ["Ada"], **wishes}
        created: dict[str, Any] = await House(self._browser, self.place).create(**wanted)
        return created

    async def boards(self, interview: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the boards as the API tells them."""
        found: list[dict[str, Any]] = await self.asks("GET", f"{interview['id']}/boards")
        return found

    async def asks(self, method: str, path: str) -> Any:
        headers = {"Authorization": f"Bearer {self.place.key}"}
        async with httpx.AsyncClient(base_url=self.place.origin, headers=headers) as client:
            answer = await client.request(method, f"/api/interviews/{path}")
        assert answer.is_success, answer.text
        return answer.json()

    async def browser(self) -> BrowserContext:
        """Return a browser of somebody new, who has no cookies and a wire of their own."""
        laid = await self._wires.enter_async_context(wire())
        context = await self._browser.new_context(
            proxy={"server": f"socks5://127.0.0.1:{laid.port}"},
            viewport={"width": 1280, "height": 800},
            base_url=self.place.origin,
        )
        context.set_default_timeout(PATIENCE)
        await context.add_init_script(path=SCRIPTS / "violations.js")
        self._laid[context] = laid
        return context

    async def tab(self, context: BrowserContext | None = None) -> Visitor:
        """Return an empty tab, whose faults count, of this browser or of a new one."""
        context = context or await self.browser()
        page = await context.new_page()
        page.on("request", lambda request: self._called(page, request.url))
        page.on("websocket", lambda opened: self._called(page, opened.url))
        page.on("console", lambda message: self._heard(page, message))
        page.on("pageerror", lambda error: self.faults.append(f"{page.url} {error}"))
        return Visitor(page, self._laid[context])

    async def opens(self, link: str, context: BrowserContext | None = None) -> Visitor:
        """Return the tab of somebody who has opened a link and is at the door, or inside."""
        visitor = await self.tab(context)
        await visitor.page.goto(link)
        await visitor.page.wait_for_url("**/room/*")
        return visitor

    async def interviewer(self, interview: dict[str, Any]) -> Visitor:
        ada = await self.opens(interview["links"]["interviewer"])
        await ada.writes_on_board()
        return ada

    async def lets_in(
        self, ada: Visitor, link: str, context: BrowserContext | None = None, name: str = "Cleo"
    ) -> Visitor:
        """Return the tab of somebody who has knocked and whom an interviewer has let in."""
        visitor = await self.opens(link, context)
        await visitor.page.get_by_role("textbox", name="Your name").fill(name)
        await visitor.button("Join recorded").click()
        await ada.button(f"Admit {name}").click()
        await visitor.board.wait_for()
        return visitor

    async def pair(self, interview: dict[str, Any]) -> tuple[Visitor, Visitor]:
        ada = await self.interviewer(interview)
        return ada, await self.lets_in(ada, interview["links"]["candidate"])

    def verify(self) -> None:
        """Fail if a page complained, broke its policy, or called anybody but our server."""
        assert self.faults == [], "\n".join(self.faults)

    def _called(self, page: Page, url: str) -> None:
        asked = urlsplit(url)
        if (
            asked.scheme in ("http", "https", "ws", "wss")
            and asked.netloc != urlsplit(self.place.origin).netloc
        ):
            self.faults.append(f"{page.url} calls {url}")

    def _heard(self, page: Page, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        if not any(pattern.search(message.text) for pattern in self._tolerated):
            self.faults.append(f"{page.url} {message.type}: {message.text}")


@asynccontextmanager
async def visits(browser: Browser, place: Place) -> AsyncIterator[Visits]:
    """Receive people at a place; when all is told, nothing may have gone wrong in their pages."""
    async with AsyncExitStack() as wires:
        received = Visits(browser, place, wires)
        yield received
        received.verify()


async def agree(*visitors: Visitor) -> tuple[str, str]:
    """Wait until everybody has saved and all pages claim the same; return version and hash."""
    for visitor in visitors:
        await visitor.is_saved()

    async def are_equal() -> bool:
        claims = {await visitor.identity() for visitor in visitors}
        return len(claims) == 1 and None not in claims.pop()

    await until(are_equal)
    version, sha256 = await visitors[0].identity()
    assert version is not None and sha256 is not None
    return version, sha256


async def until(holds: Callable[[], Awaitable[bool]], seconds: float = PATIENCE / 1000) -> None:
    """Look again and again whether something holds; fail when it does not in time."""
    async with asyncio.timeout(seconds):
        while not await holds():
            await asyncio.sleep(0.02)
