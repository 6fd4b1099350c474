"""People who visit Chalkroom in real browsers: the words in which the browser tests are told."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.async_api import Browser, Locator, Page
from serving import Place

AXE = Path(__file__).parents[1] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE = (1280, 800)


@dataclass(frozen=True)
class House:
    """A browser and the server it goes to. Every person has a browser context of their own."""

    browser: Browser
    place: Place

    async def create(self, **wishes) -> dict:
        """Create an interview through the API and return what it answers."""
        body = {"title": "Backend engineer", "candidate": "Cleo Marchetti", **wishes}
        authorised = {"Authorization": f"Bearer {self.place.key}"}
        async with httpx.AsyncClient(base_url=self.place.origin, headers=authorised) as client:
            answer = await client.post("/api/interviews", json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def visitor(self, theme="light", size=WIDE) -> Page:
        """Return a page of somebody new. Scripts of axe may be added to it."""
        context = await self.browser.new_context(
            color_scheme=theme,
            viewport={"width": size[0], "height": size[1]},
            bypass_csp=True,
            base_url=self.place.origin,
        )
        return await context.new_page()

    async def host(self, **looks) -> Page:
        """Return the page of a host who has signed in."""
        page = await self.visitor(**looks)
        await page.goto(f"/#key={self.place.key}")
        await page.get_by_role("button", name="New interview").wait_for()
        return page

    async def guest(self, link: str, **looks) -> Page:
        """Return the page of somebody who has opened a link."""
        page = await self.visitor(**looks)
        await page.goto(link)
        await page.wait_for_url("**/room/*")
        return page

    async def interviewer(self, interview: dict, **looks) -> Page:
        """Return the page of the interviewer, in the room."""
        page = await self.guest(interview["links"]["interviewer"], **looks)
        await writes_on_board(page)
        return page

    async def pair(self, plan: str | None = None, **looks) -> tuple[Page, Page]:
        """Return the pages of an interviewer and a candidate who are in a new room together."""
        interview = await self.create(**({"plan": plan} if plan else {}))
        ada, cleo = await asyncio.gather(
            self.interviewer(interview, **looks),
            self.guest(interview["links"]["candidate"], **looks),
        )
        await cleo.get_by_role("button", name="Join recorded").click()
        await ada.get_by_role("button", name="Admit Cleo Marchetti").click()
        await board(cleo).wait_for()
        return ada, cleo


def board(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Board", exact=True)


async def end(page: Page) -> None:
    """End the interview for everyone."""
    await page.get_by_role("button", name="End interview").click()
    await page.get_by_role("button", name="End for everyone").click()


async def violations(page: Page) -> list[str]:
    """Return what axe finds, one line for each rule and element."""
    await page.add_script_tag(path=AXE)
    return await found_by_axe(page)


async def found_by_axe(page: Page) -> list[str]:
    """Return the same of a page in which axe is already, such as one that lets no script in."""
    found = await page.evaluate("tags => axe.run(document, { runOnly: tags })", STANDARDS)
    return [
        f"{page.url} {rule['id']}: {node['html'][:150]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


async def writes_on_board(page: Page) -> None:
    """Press to write, as interviewers must."""
    await page.get_by_role("button", name="Write on board").click()
    await page.get_by_role("button", name="Stop writing").wait_for()
