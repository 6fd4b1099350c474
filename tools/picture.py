"""Takes the README's picture of a room: run `python tools/picture.py` when the room looks new."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Page, async_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from machine import require_chromium  # noqa: E402
from serving import serving  # noqa: E402
from visiting import House, board  # noqa: E402

CODE = """def busiest(taps, span):
    best = None
    j = 0
    for i, start in enumerate(taps):
        while j < len(taps) and taps[j] < start + span:
            j += 1
        if best is None or j - i > best[1]:
            best = [start, j - i]
    return best

# trace: taps = [0, 5, 100, 101], span = 10
#   i = 0   start = 0     j -> 2    best = [0, 2]
#   i = 2   start = 100   j -> 4    a tie: the first one stays
"""
QUESTION = "# Ada: what if nobody tapped in?"


async def take(house: House) -> None:
    """Let two people write together, and take what the interviewer sees."""
    interview = await house.create(
        title="Engineer",
        candidate="Cleo Marchetti",
        role="Engineer",
        interviewers=["Ada Brandt", "Grace Oyelaran"],
        plan="engineer-45",
        minutes=45,
        rules={"aids": 0, "paste": "recorded"},
    )
    ada = await house.interviewer(interview)
    grace = await house.guest(interview["links"]["interviewers"]["Grace Oyelaran"])
    cleo = await house.guest(interview["links"]["candidate"])
    await cleo.get_by_role("button", name="Join recorded").click()
    await ada.get_by_role("button", name="Admit Cleo Marchetti").click()
    for title in ("Tidy the Sign-in Sheet", "Same Basket"):
        await ada.get_by_role("button", name=f"Open question: {title}").click()
        await ada.get_by_role("button", name="Unaided", exact=True).click()
        await ada.get_by_text("How offers are chosen").wait_for()
    await ada.get_by_role("button", name="Open question: Busiest Hour").click()
    await ada.get_by_role("button", name="Start clock").click()
    await cleo.get_by_role("region", name="Problem").get_by_text("Busiest Hour").wait_for()
    await board(cleo).click()
    await cleo.keyboard.press("Control+A")
    await cleo.keyboard.insert_text(CODE)
    await ada.get_by_text("a tie: the first one stays").wait_for()
    await board(ada).click()
    await ada.keyboard.press("Control+End")
    await ada.keyboard.type("\n" + QUESTION)
    await _say(cleo, "Chat", "Send", "Is the end of the stretch inside?")
    await _say(ada, "Chat", "Send", "No: the start counts, the end does not.")
    await _say(ada, "Private note", "Add note", "Traces the tie before being asked.")
    await cleo.get_by_text(QUESTION).wait_for()
    await ada.get_by_role("status", name="Saved state").get_by_text("Saved", exact=True).wait_for()
    questions = ada.get_by_role("region", name="Questions")
    await questions.evaluate("panel => panel.scrollIntoView()")
    await ada.screenshot(path=ROOT / "docs" / "room.png")
    await grace.close()


async def _say(page: Page, place: str, button: str, words: str) -> None:
    await page.get_by_role("textbox", name=place, exact=True).fill(words)
    await page.get_by_role("button", name=button, exact=True).click()


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as place:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=require_chromium())
            await take(House(browser, place))
            await browser.close()


asyncio.run(main())
