"""Somebody who has nothing but a keyboard: the words for stories in which nobody has a mouse."""

from browser.visitors import Visitor, until
from playwright.async_api import Locator, expect

# More stops than any page has. Whoever has pressed so often was going round in a trap.
MOST_STOPS = 120
# Which keys lead towards a target from where the focus is. F6 goes on to the next part of the room,
# arrows go through a group of radio buttons, and a board takes Tab until Escape has been pressed.
WAY = """target => {
  const { activeElement: here } = document
  if (here === target) return []
  if (here.type === "radio" && here.name === target.name) return ["ArrowDown"]
  const parts = [...document.querySelectorAll("[data-stop]")].filter((one) => one.checkVisibility())
  const [from, to] = [here, target].map((one) => parts.findLastIndex((part) => part.contains(one)))
  if (to !== -1 && from !== to && !document.querySelector("dialog[open]"))
    return [(to - from + parts.length) % parts.length > parts.length / 2 ? "Shift+F6" : "F6"]
  const isBefore = here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING
  const isWithin = here.contains(target)
  const tab = isBefore && !isWithin ? "Shift+Tab" : "Tab"
  return here.isContentEditable ? ["Escape", tab] : [tab]
}"""
IS_SOMEWHERE = """() => {
  const { activeElement: here } = document
  return here !== document.body && here.checkVisibility() && !here.matches(":disabled")
}"""


async def tab_to(visitor: Visitor, target: Locator) -> None:
    """Go by keys until this has the focus."""
    await target.wait_for()
    for _ in range(MOST_STOPS):
        keys = await target.evaluate(WAY)
        if not keys:
            return
        for key in keys:
            await visitor.page.keyboard.press(key)
    await expect(target).to_be_focused()


async def press(visitor: Visitor, target: Locator, key: str = "Enter") -> None:
    """Go to a button, a link or a box by keys, and press it."""
    await tab_to(visitor, target)
    await visitor.page.keyboard.press(key)


async def choose(visitor: Visitor, radio: Locator) -> None:
    """Go to a radio button by keys, and choose it unless the way there has."""
    await tab_to(visitor, radio)
    if not await radio.is_checked():
        await visitor.page.keyboard.press("Space")
    await expect(radio).to_be_checked()


async def write(visitor: Visitor, field: Locator, text: str) -> None:
    """Go to a field by keys, and put a text in place of what stands there."""
    await tab_to(visitor, field)
    await visitor.page.keyboard.press("Control+a")
    await visitor.page.keyboard.type(text)


async def sees(visitor: Visitor, *targets: Locator) -> None:
    """Wait for what somebody sees now, and for a focus that is on something they can see."""
    for target in targets:
        await expect(target).to_be_visible()
    await is_somewhere(visitor)


async def is_somewhere(*visitors: Visitor) -> None:
    """Wait until nobody's focus is lost: it is not on the bare page, nor on what cannot be seen."""
    for visitor in visitors:
        page = visitor.page
        await until(lambda page=page: page.evaluate(IS_SOMEWHERE))  # type: ignore[misc]
