"""How large what one presses is: 24 by 24 pixels at least, or as far from all else as if it were.

So WCAG 2.2 says in 2.5.8. A link within a line may be as high as that; a label belongs to its box.
"""

from playwright.async_api import Page

WIDTHS = (1280, 768)
TOO_SMALL = """() => {
  const all = document.querySelectorAll("button, summary, input, textarea, select, a[href]")
  const targets = [...all].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  const boxes = new Map(targets.map((one) => [one, boxOf(one)]))
  const small = targets.filter((one) => !isInline(one) && isSmall(boxes.get(one)))
  return small.filter(isCrowded).map((one) => one.outerHTML.slice(0, 150))

  function boxOf(one) {
    const label = one.matches("input") && one.closest("label")
    return (label || one).getBoundingClientRect()
  }
  function isSmall({ width, height }) {
    // Half a pixel is the browser's rounding.
    return width < 23.5 || height < 23.5
  }
  function isInline(one) {
    return one.matches("a") && getComputedStyle(one).display === "inline"
  }
  function isCrowded(one) {
    return targets.some((other) => other !== one && touches(boxes.get(one), boxes.get(other)))
  }
  // A circle of 24 pixels round the middle of a small one, and the other or, if small, its circle.
  function touches(box, other) {
    if (!isSmall(other)) return distance(box, other) < 12
    return distance(box, new DOMRect(...middle(other))) < 24
  }
  function middle({ x, y, width, height }) {
    return [x + width / 2, y + height / 2]
  }
  function distance(box, other) {
    const [x, y] = middle(box)
    const { left, right, top, bottom } = other
    const away = (at, from, to) => Math.max(from - at, 0, at - to)
    return Math.hypot(away(x, left, right), away(y, top, bottom))
  }
}"""


async def too_small(page: Page) -> list[str]:
    """Return what is too small to press on a wide window or on a tablet, one line for each."""
    before = page.viewport_size
    found: list[str] = []
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 900})
        found += [f"{page.url} at {width}: {html}" for html in await page.evaluate(TOO_SMALL)]
    if before:
        await page.set_viewport_size(before)
    return found
