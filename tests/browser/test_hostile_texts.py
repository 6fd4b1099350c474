"""Three hundred hostile texts in names, notes, code and titles: inert wherever they are taken."""

import json

import pytest
import pytest_asyncio
from browser.replays import TEXT
from browser.terminals import begins, has_player, plays
from browser.test_five_moments import becomes
from interview.given import id_of
from markdown_it import MarkdownIt
from playwright.async_api import expect
from recording.hostile import APART, EACH, PLAIN, plain, recordings
from recording.payloads import PAYLOADS
from recording.tapes import joined
from secrecy.ids import letters
from serving import serving

from chalkroom.interview.changes import normalised, to_units
from chalkroom.live.clock import SteadyClock
from chalkroom.recording.exports import asciicast, markdown, webvtt
from chalkroom.recording.exports.page import page as html
from chalkroom.recording.importing import imported
from chalkroom.recording.screen import fitted
from chalkroom.store.sqlite import Store

# What a page is made of; what a text made would be something else.
SURVEY = """() => {
  const all = [...document.querySelectorAll("*")]
  const links = all.flatMap(one => ["href", "src", "action", "data"].map(name => one[name]))
  const schemes = links.filter(one => typeof one === "string" && /^[a-z]+:/.test(one))
  return [
    ...all.map(({ localName }) => localName),
    ...all.flatMap(one => one.getAttributeNames()).map(name => `@${name}`),
    ...schemes.map(link => link.split(":")[0] + ":"),
  ]
}"""
TRACK = """text => new Promise(resolve => {
  const [video, track] = ["video", "track"].map(name => document.createElement(name))
  track.src = URL.createObjectURL(new Blob([text], { type: "text/vtt" }))
  track.onload = () => resolve([...track.track.cues].map(cue => {
    const shown = cue.getCueAsHTML()
    return [shown.textContent, shown.querySelectorAll("*").length]
  }))
  video.append(track)
  document.body.append(video)
  track.track.mode = "showing"
})"""


class Watched:
    """A page, and all that it did that no page of ours does."""

    def __init__(self, page, origin=""):
        self.page = page
        self.troubles = []
        self._origin = origin
        page.on("request", self._asked)
        page.on("console", lambda message: self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("dialog", self._asks)
        page.on("popup", lambda popup: self.troubles.append(popup.url))

    async def parts(self):
        return set(await self.page.evaluate(SURVEY))

    async def _asks(self, dialog):
        self.troubles.append(dialog.message)
        await dialog.dismiss()

    def _asked(self, request):
        own = self._origin and request.url.startswith(f"{self._origin}/")
        if not own and not request.url.startswith(("file:", "blob:", "about:")):
            self.troubles.append(request.url)


@pytest_asyncio.fixture(loop_scope="session")
async def watched(chromium):
    watched = Watched(await (await chromium.new_context()).new_page())
    yield watched
    assert watched.troubles == []


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A server that has all recordings, and last their harmless twin."""
    folder = tmp_path_factory.mktemp("hostile")
    with Store.open(folder) as store:
        for number, told in enumerate([*recordings(), plain()]):
            id, now = id_at(number), SteadyClock().now()
            store.bring_in(id, now, imported(told, id, now), "a" * 64)
    with serving(folder) as place:
        yield place


@pytest_asyncio.fixture(loop_scope="session")
async def host(chromium, place):
    """The host's browser."""
    context = await chromium.new_context(base_url=place.origin)
    watched = Watched(await context.new_page(), place.origin)
    await watched.page.goto(f"/#key={place.key}")
    await watched.page.get_by_role("button", name="New interview").wait_for()
    yield watched
    assert watched.troubles == []


def id_at(number):
    return id_of(f"hostile{letters(number)}")


def payloads_in(number):
    return PAYLOADS[EACH * number : EACH * (number + 1)]


def is_harmless(parts, twin):
    assert parts - twin == set()


async def test_there_are_three_hundred_and_no_two_are_alike():
    assert len(set(PAYLOADS)) == len(PAYLOADS) == 300 == EACH * len(recordings())


async def test_the_page_that_plays_by_itself_shows_them_as_text(watched, tmp_path):
    async def opened(told):
        (tmp_path / "recording.html").write_bytes(joined(html(told)))
        await watched.page.goto((tmp_path / "recording.html").as_uri())
        await watched.page.get_by_role("slider", name="Time").wait_for()
        return await watched.parts()

    twin = await opened(plain())
    for number, told in enumerate(recordings()):
        is_harmless(await opened(told), twin)
        for place, payload in enumerate(payloads_in(number)):
            time = watched.page.get_by_role("slider", name="Time")
            await time.fill(str(1000 * APART * place))
            shown = await watched.page.locator(".board > pre").text_content()
            assert to_units(shown) == to_units(normalised(payload))
        is_harmless(await watched.parts(), twin)


async def test_without_scripts_it_shows_them_as_text_too(chromium, tmp_path):
    context = await chromium.new_context(java_script_enabled=False)
    watched = Watched(await context.new_page())
    for told in recordings():
        (tmp_path / "recording.html").write_bytes(joined(html(told)))
        await watched.page.goto((tmp_path / "recording.html").as_uri())
        assert await watched.page.locator("noscript pre").count() > EACH - 5
        made = watched.page.locator("img, iframe, svg, object, embed, base, link, form, video")
        assert await made.count() == 0
    assert watched.troubles == []


async def test_the_replay_shows_them_as_text(host):
    async def board():
        return to_units(json.loads(await host.page.evaluate(TEXT)))

    async def played(number, texts):
        await host.page.goto(f"/replay/{id_at(number)}")
        chapters = host.page.get_by_role("list", name="Chapters")
        await chapters.get_by_role("button").first.wait_for()
        await expect(host.page.get_by_role("progressbar")).to_have_count(0)
        parts = await host.parts()
        for place, text in enumerate(texts):
            await host.page.get_by_role("slider", name="Time").fill(str(APART * place))
            await becomes(board, to_units(normalised(text)))
        return parts | await host.parts()

    twin = await played(len(recordings()), PLAIN * (EACH // 2))
    for number in range(len(recordings())):
        is_harmless(await played(number, payloads_in(number)), twin)


async def test_the_event_list_and_the_report_show_them_as_text(host):
    async def opened(number):
        await host.page.goto(f"/replay/{id_at(number)}")
        await host.page.get_by_role("button", name="Event list").click()
        await host.page.get_by_role("group", name="All events").wait_for()
        parts = await host.parts()
        await host.page.goto(f"/replay/{id_at(number)}/report")
        return parts | await host.parts()

    twin = await opened(len(recordings()))
    for number in range(len(recordings())):
        is_harmless(await opened(number), twin)
        words = await host.page.locator("body").text_content()
        assert all(one in words for one in payloads_in(number) if one.isprintable())


async def test_no_terminal_is_moved_by_them(watched):
    async def status():
        last = watched.page.locator("pre.ap-term-text .ap-line").last
        return (await last.text_content() or "").rstrip()

    await has_player(watched.page)
    for number, told in enumerate(recordings()):
        await plays(watched.page, joined(asciicast.lines(told)))
        await begins(watched.page)
        for place, payload in enumerate(payloads_in(number)):
            await watched.page.evaluate("at => player.seek(at)", APART * place + 1)
            await becomes(status, fitted(to_units(payload)).rstrip())
        assert await watched.page.locator("#player script, #player img, #player a").count() == 0
        assert await watched.page.title() == ""


@pytest.mark.parametrize(
    ("track", "cues"), [(webvtt.chapter_track, EACH), (webvtt.note_track, 2 * EACH)]
)
async def test_cues_are_text_and_as_many_as_there_should_be(watched, track, cues):
    await watched.page.set_content("<p>A track</p>")
    for told in recordings():
        shown = await watched.page.evaluate(TRACK, joined(track(told)).decode())
        assert len(shown) == cues
        assert {elements for _, elements in shown} == {0}


async def test_markdown_stays_what_it_was_without_them(watched):
    render = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render

    async def opened(told):
        await watched.page.set_content(render(joined(markdown.document(told)).decode()))
        return await watched.parts()

    twin = await opened(plain())
    for told in recordings():
        is_harmless(await opened(told), twin)
