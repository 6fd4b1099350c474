"""A long recording in a browser: how soon one sees it and is anywhere in it, and what it takes.

`python -m bench.replay [EVENTS]` measures in the profile of a slow machine on a slow line: a
processor four times slower, 1.6 megabits a second, 150 milliseconds there and back. Two baselines
are measured in the same run: JSON.parse of all lines there, and a plain fold of the log here.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from playwright.sync_api import CDPSession, Page, sync_playwright

from bench.running import Server, served
from bench.tapes import HOURS, Tape
from chalkroom.interview.state import fold
from chalkroom.live import wire
from chalkroom.recording import reading
from chalkroom.store.sqlite import Store

EVENTS = 200_000
SLOWER = 4
SLOW_LINE = {"latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
FAST_LINE = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
SEEKS = 300
MOMENTS = 30
HALF = HOURS * 1_800_000
READY_SECONDS, SEEK_SECONDS, MOMENT_SECONDS = 2.0, 0.016, 0.5
LOAD_MILLISECONDS = 300_000

SIGN_IN = """async () => {
  const headers = { "content-type": "application/json", "x-room": "1" }
  await fetch("/host", { method: "POST", headers, body: JSON.stringify({ key: "host key" }) })
}"""
# What one waits for: how the boards ended, chapters, and a lane for each who wrote.
READY = """() => document.querySelector(".lane path[d^=M]")
  && document.querySelector(".chapters button")
  && document.querySelector(".cm-content").textContent.length > 100
  ? performance.now() : null"""
LOADED = "() => document.querySelector('.loading') === null"
# The work of one seek: what follows at once, and what the editor does with the next frame.
SEEK = """async (seconds) => {
  const slider = document.querySelector("input[type=range]")
  const drawn = () =>
    new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
  const start = performance.now()
  slider.value = seconds
  slider.dispatchEvent(new Event("input", { bubbles: true }))
  await new Promise((resolve) => setTimeout(resolve))
  document.body.offsetHeight
  const between = performance.now()
  const before = drawn()
  const after = drawn()
  const began = await before
  await after
  document.body.offsetHeight
  return between - start + (performance.now() - began)
}"""
MOMENT = """async (time) => {
  const start = performance.now()
  await (await fetch(`${location.pathname}/state?t=${time}`)).json()
  return performance.now() - start
}"""
PARSE = """async () => {
  const text = await (await fetch(`${location.pathname}/recording`)).text()
  const start = performance.now()
  const values = text.trimEnd().split("\\n").map((line) => JSON.parse(line))
  return [performance.now() - start, values.length]
}"""


class Seen(Struct, frozen=True):
    """Seconds, but for the sizes, which are bytes; `moments` are told by the server.

    `first_moment` is asked for while nothing is folded yet, `moment_again` of a server that was
    started anew.
    """

    fold: float
    ready: float
    first_moment: float
    moment_again: float
    loaded: float
    seeks: list[float]
    moments: list[float]
    parse: float
    heap: int
    server: int


def measure(events: int) -> Seen:
    """Hold an interview with so many events, and look at its recording."""
    with tempfile.TemporaryDirectory(prefix="chalkroom-bench-") as name:
        with Store.open(Path(name)) as store:
            id = Tape(store, events).hold()
            folding = _plain_fold(store, id)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHALKROOM_CHROMIUM"), args=["--no-sandbox"]
            )
            with served("ours", Path(name)) as server:
                seen = _look(browser.new_page(), server, id)
            with served("ours", Path(name)) as server:
                again = _moment_again(browser.new_page(), server, id)
    return replace(seen, fold=folding, moment_again=again)


def _plain_fold(store: Store, id: str) -> float:
    """Read all of a log and fold it from zero."""
    start = perf_counter()
    rows = (row for page in reading.pages(store, id) for row in page)
    fold(wire.recorded(row.stream, row.seq, row.at, row.body) for row in rows)
    return perf_counter() - start


def _sign_in(page: Page, server: Server) -> None:
    page.goto(f"http://127.0.0.1:{server.port}/livez")
    page.evaluate(SIGN_IN)


def _moment_again(page: Page, server: Server, id: str) -> float:
    _sign_in(page, server)
    page.evaluate("id => history.replaceState(null, '', `/replay/${id}`)", id)
    _slow(page.context.new_cdp_session(page), SLOWER, FAST_LINE)
    return float(page.evaluate(MOMENT, HALF)) / 1000


def _look(page: Page, server: Server, id: str) -> Seen:
    _sign_in(page, server)
    control = page.context.new_cdp_session(page)
    _slow(control, SLOWER, SLOW_LINE)
    start = perf_counter()
    page.goto(f"http://127.0.0.1:{server.port}/replay/{id}", wait_until="commit")
    ready = page.wait_for_function(READY, timeout=LOAD_MILLISECONDS).json_value() / 1000
    length = int(page.get_by_role("slider").get_attribute("max") or 0)
    chance = Random(2)
    first = page.evaluate(MOMENT, chance.randrange(length * 1000)) / 1000
    page.wait_for_function(LOADED, timeout=LOAD_MILLISECONDS)
    loaded = perf_counter() - start
    seeks = [page.evaluate(SEEK, chance.randrange(length)) / 1000 for _ in range(SEEKS)]
    heap = _heap(control)
    _slow(control, SLOWER, FAST_LINE)
    moments = [page.evaluate(MOMENT, chance.randrange(length * 1000)) for _ in range(MOMENTS)]
    parse, _ = page.evaluate(PARSE)
    told = [one / 1000 for one in moments]
    return Seen(0, ready, first, 0, loaded, seeks, told, parse / 1000, heap, server.memory)


def _slow(control: CDPSession, times: int, line: dict[str, Any]) -> None:
    control.send("Emulation.setCPUThrottlingRate", {"rate": times})
    control.send("Network.enable")
    control.send("Network.emulateNetworkConditions", {"offline": False, **line})


def _heap(control: CDPSession) -> int:
    control.send("HeapProfiler.collectGarbage")
    control.send("Performance.enable")
    metrics = control.send("Performance.getMetrics")["metrics"]
    return int(next(one["value"] for one in metrics if one["name"] == "JSHeapUsedSize"))


def print_replay(events: int = EVENTS) -> bool:
    """Print what was measured beside what is wanted, and whether all of it was reached."""
    seen = measure(events)
    print(f"\nA recording of {events:,} events, four times slower, at 1.6 Mbit/s")
    _row("JSON.parse of its lines", _time(seen.parse), "the page's baseline")
    _row("plain fold of its log", _time(seen.fold), "the server's baseline")
    goals = [
        _goal("end, chapters, lanes", seen.ready, READY_SECONDS, _ratio(seen.ready, seen.parse)),
        _goal(
            "seek, p50", _middle(seen.seeks), SEEK_SECONDS, _ratio(_middle(seen.seeks), seen.parse)
        ),
        _goal("seek, p99", _p99(seen.seeks), SEEK_SECONDS, _ratio(_p99(seen.seeks), seen.parse)),
        *(
            _goal(f"{name} by server", one, MOMENT_SECONDS, _ratio(one, seen.fold))
            for name, one in (
                ("moment, p99", _p99(seen.moments)),
                ("moment after a start", seen.moment_again),
            )
        ),
    ]
    _row("moment while it folds", _time(seen.first_moment), _ratio(seen.first_moment, seen.fold))
    _row("whole tape", _time(seen.loaded))
    _row("heap of the page", _size(seen.heap), f"{seen.heap / events:.0f} bytes an event")
    _row("memory of the server", _size(seen.server))
    return all(goals)


def _goal(name: str, seconds: float, wanted: float, ratio: str) -> bool:
    is_reached = seconds < wanted
    outcome = "reached" if is_reached else "missed"
    _row(name, _time(seconds), ratio, f"wanted {_time(wanted)}: {outcome}")
    return is_reached


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:,.1f} ms"


def _size(count: int) -> str:
    return f"{count / 2**20:.0f} MiB"


def _ratio(seconds: float, baseline: float) -> str:
    return f"{seconds / baseline:.4f} x its baseline"


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[int(0.99 * (len(values) - 1))]


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _row(*columns: str) -> None:
    print("".join(f"{column:<26}" for column in columns).rstrip(), flush=True)


if __name__ == "__main__":
    events = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    raise SystemExit(0 if print_replay(events) else 1)
