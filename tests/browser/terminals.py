"""The player that people use for terminal recordings, put into a page that a test has open."""

from pathlib import Path

from playwright.async_api import Page

BUNDLE = Path(__file__).parents[2] / "frontend/node_modules/asciinema-player/dist/bundle"
CREATE = """text => {
  const place = document.getElementById("player")
  place.replaceChildren()
  window.player = AsciinemaPlayer.create({ data: text }, place, { preload: true })
}"""


async def has_player(page: Page) -> None:
    """Make the page one that holds nothing but the place for a player."""
    await page.set_content('<div id="player"></div>')
    await page.add_style_tag(path=BUNDLE / "asciinema-player.css")
    await page.add_script_tag(path=BUNDLE / "asciinema-player.min.js")


async def plays(page: Page, recording: bytes) -> None:
    """Put a recording into the player, in place of the one that was there."""
    await page.evaluate(CREATE, recording.decode())


async def begins(page: Page) -> None:
    """Let it begin and stop: only then can it be sent to a moment."""
    await page.evaluate("async () => { await player.play(); await player.pause() }")
