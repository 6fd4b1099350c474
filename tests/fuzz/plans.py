"""Plans of sessions: made from a seed, carried out on the model, kept as JSON when they fail.

Every step makes sense at any moment, so that a plan stays a plan when steps are taken out of it.
"""

import json
import random
import sys
import tempfile
from pathlib import Path

from fuzz.browser import Browser
from fuzz.editor import read
from fuzz.model import Connection, Server, id_of, person

SIGNS = ["a", "b", "X", "R", "\n", "\t", "漢", "😀", "🎈", "e\u0301", "\u2028", "\ud83d", "\ude00"]
SIGNS += ["\0", "\ufeff", "\v", "ab", "x\ny", "😀🎈"]
STARTS = [
    "",
    "a",
    "ab",
    "abc",
    "😀😀",
    "x\ny",
    "if a:\n\tb",
    "a\r\nb\rc",
    "\ufeff\0\u2028",
    "\r\r\n",
]
WEIGHTS = {
    "types": 34,
    "takes_back": 4,
    "pushes": 16,
    "takes": 16,
    "commits": 14,
    "hears": 22,
    "repeats": 2,
    "cuts": 3,
    "returns": 8,
    "strays": 3,
    "loses": 1,
    "fails": 2,
    "keeps": 3,
    "reloads": 1,
    "duplicates": 1,
    "restarts": 1,
}
MOST_BROWSERS = 6
MOST_ROUNDS = 60


def plan(seed, length=120):
    chance = random.Random(seed)
    kinds = chance.choices([*WEIGHTS], [*WEIGHTS.values()], k=chance.randint(length // 4, length))
    return {
        "seed": seed,
        "people": chance.randint(2, 4),
        "text": chance.choice(STARTS),
        "steps": [[kind, chance.randrange(12), *details(kind, chance)] for kind in kinds],
    }


def details(kind, chance):
    match kind:
        case "types":
            parts = 1 if chance.random() < 0.8 else chance.randint(2, 3)
            return [typed(chance) for _ in range(parts)]
        case "pushes" | "takes" | "commits" | "hears" | "restarts":
            return [chance.choice([1, 1, 2, 3, 100])]
        case _:
            return []


def typed(chance):
    """How far from the last change, how much is replaced, and by what: close to each other."""
    size = chance.choice([0, 0, 0, 1, 1, 2, 5])
    text = "" if size and chance.random() < 0.5 else chance.choice(SIGNS)
    return [chance.choice([0, 0, 1, 1, 2, 3, 7]), size, text]


class Session:
    """A plan under way."""

    def __init__(self, plan):
        self.server = Server(plan["text"], plan["people"])
        self.ids = map(id_of, range(1_000, 10**6))
        self.browsers = [Browser(self.server, person(n), self.ids) for n in range(plan["people"])]
        self.strays = []
        for browser in self.browsers:
            browser.connect()
            browser.hear()

    def step(self, kind, who, *rest):
        browser = self.browsers[who % len(self.browsers)]
        match kind:
            case "types" if browser.can_type:
                browser.change(fitted(browser.editor.text, rest))
            case "takes_back" if browser.can_type:
                browser.take_back()
            case "pushes":
                browser.push(*rest)
            case "takes" if browser.connection:
                self.take(browser.connection, *rest)
            case "commits":
                self.server.commit(*rest)
            case "hears" if browser.connection:
                self.deliver(browser, *rest)
            case "repeats" if browser.connection and browser.connection.up:
                browser.connection.up.append(browser.connection.up[-1])
            case "cuts":
                self.strays += browser.cut()
            case "returns":
                browser.connect()
            case "strays" if self.strays:
                self.server.hear(*self.strays.pop(0))
            case "loses" if self.strays:
                del self.strays[0]
            case "fails":
                self.server.fail()
            case "keeps":
                browser.keep()
            case "reloads":
                self.strays += browser.reload()
            case "duplicates" if len(self.browsers) < MOST_BROWSERS:
                self.browsers.append(Browser(self.server, browser.actor, self.ids))
            case "restarts":
                self.restart(*rest)

    def restart(self, count):
        self.server.restart(count)
        for browser in self.browsers:
            browser.cut()
        self.strays.clear()

    def take(self, connection: Connection, count):
        for _ in range(min(count, len(connection.up))):
            self.server.hear(connection, connection.up.popleft())

    def deliver(self, browser, count):
        for _ in range(min(count, len(browser.connection.down))):
            browser.hear()

    def settle(self):
        """Let everything arrive that can, until nobody has anything left to say."""
        for stray in self.strays:
            self.server.hear(*stray)
        for _ in range(MOST_ROUNDS):
            for browser in self.browsers:
                browser.connect()
                browser.push()
                self.take(browser.connection, 10**6)
            self.server.commit()
            for browser in self.browsers:
                self.deliver(browser, 10**6)
            if all(
                browser.can_type and not browser.editor.unconfirmed for browser in self.browsers
            ):
                return
        raise AssertionError("somebody is never heard")

    def require_agreement(self):
        """All texts are one, the log tells of it, and nobody's update is missing or there twice."""
        server, board = self.server, self.server.board
        for browser in self.browsers:
            assert browser.editor.version == board.version == len(server.texts) - 1
            assert browser.editor.text == board.text == server.texts[-1]
        assert server.replayed().room.boards[board.id].text == board.text
        pushed = [(row.instance, row.sequence) for row in server.rows if row.instance]
        for browser in self.browsers:
            for instance, least in browser.typed.items():
                own = [sequence for name, sequence in pushed if name == instance]
                assert own == [*range(1, len(own) + 1)], "lost, doubled or out of order"
                assert len(own) >= least, "lost"


def fitted(text, parts):
    """A change for this text; each part goes on where the one before it ended."""
    sections, left = [], len(text)
    for gap, size, put in parts:
        kept = gap % (left + 1)
        size = min(size, left - kept)
        if kept:
            sections.append(kept)
        if size or put:
            sections.append([size, *put.split("\n")] if put else [size])
        left -= kept + size
    return read([*sections, left] if left else sections)


def carry_out(plan):
    session = Session(plan)
    for step in plan["steps"]:
        session.step(*step)
    session.settle()
    session.require_agreement()
    return session


def fault(plan):
    """Say what goes wrong in a plan, or None."""
    try:
        carry_out(plan)
    except Exception as problem:
        return f"{type(problem).__name__}: {problem}"
    return None


def shortened(plan):
    """Take out steps as long as something still goes wrong."""
    for size in (16, 4, 1):
        place = len(plan["steps"])
        while (place := place - size) > -size:
            steps = plan["steps"][: max(place, 0)] + plan["steps"][max(place, 0) + size :]
            if fault(plan | {"steps": steps}):
                plan = plan | {"steps": steps}
    return plan


def kept(plan):
    """Write a plan down so that it can be carried out again: `python -m fuzz.plans FILE`."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="plan-", suffix=".json", delete=False, encoding="utf-8"
    ) as file:
        json.dump(plan, file, indent=1)
    return Path(file.name)


if __name__ == "__main__":
    carry_out(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
