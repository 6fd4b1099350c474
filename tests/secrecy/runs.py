"""An interview that is run twice, once with and once without what interviewers do unheard."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from interview.given import id_of
from live.fake_clock import FakeClock
from live.law import require_law_of_the_fold
from live.stories import LIBRARY, Story
from secrecy.answers import links_of
from secrecy.ids import letters
from secrecy.private import Private
from secrecy.public import Public, nothing
from secrecy.still_loop import quiet

from chalkroom.live.librarian import Librarian
from chalkroom.live.recorder import Recorder
from chalkroom.live.wire import parse_json
from chalkroom.store.sqlite import Store

STEPS = 20
MEMORY = Path("/dev/shm")
Transcript = list[tuple[int, str]]


class House:
    """A server on one folder, for many runs: each is an interview of its own."""

    def __init__(self, store: Store, recorder: Recorder, librarian: Librarian) -> None:
        self.store = store
        self.recorder = recorder
        self.librarian = librarian
        self.events: Counter[str] = Counter()  # by stream and kind, of the runs with secrets
        self.secrets: Counter[str] = (
            Counter()
        )  # how many more of them these have than those without

    async def difference(self, seed: int) -> str:
        """Run a script twice, and say where visitors hear that something goes on unheard."""
        without = await self._run(seed, has_secrets=False)
        with_secrets = await self._run(seed, has_secrets=True)
        return first_difference(without, with_secrets)

    async def _run(self, seed: int, has_secrets: bool) -> dict[str, Transcript]:
        clock = FakeClock()
        self.store.beat(clock.now())
        tale = Story(self.store, self.recorder, clock, self.librarian)
        tale.interview = id_of(f"{'with' if has_secrets else 'without'}{letters(seed)}")
        tale.links = links_of(tale.interview)
        tale.begins()
        public = Public(tale, clock, seed)
        private = Private(public, seed)
        await public.begins()
        public.meanwhile = private.acts if has_secrets else nothing
        told = Telling(public)
        for step in range(STEPS):
            await step_of(public, Random(f"{seed} {step}"))
            told.note(step)
        await public.lets_somebody_go()
        await public.ends()
        await public.meanwhile()
        await quiet()
        told.note(STEPS)
        require_law_of_the_fold(self.store, tale.room)
        self._count(tale.interview, has_secrets)
        await tale.lobby.drain()
        await quiet()
        told.note(STEPS + 1)
        return told.transcripts()

    def _count(self, interview: str, has_secrets: bool) -> None:
        for _, rows in self.store.read_commits(interview, 0, 10**9):
            for row in rows:
                name = f"{row.stream.partition('/')[0]} {parse_json(row.body)['kind']}"
                self.events[name] += has_secrets
                self.secrets[name] += 1 if has_secrets else -1


async def step_of(public: Public, order: Random) -> None:
    """Let something happen, and something unheard before it or after."""
    comes_first = order.random() < 0.5
    if comes_first:
        await public.meanwhile()
    await public.acts()
    if not comes_first:
        await public.meanwhile()
    await quiet()


class Telling:
    """What each connection of a visitor was told, frame by frame, and at which step."""

    def __init__(self, public: Public) -> None:
        self._public = public
        self._noted: dict[int, Transcript] = {}

    def note(self, step: int) -> None:
        for place, someone in enumerate(self._public.heard):
            noted = self._noted.setdefault(place, [])
            noted += [(step, frame) for frame in someone.frames[len(noted) :]]

    def transcripts(self) -> dict[str, Transcript]:
        names = enumerate(someone.seat.id for someone in self._public.heard)
        return {f"{place} {name}": self._noted[place] for place, name in names}


def first_difference(without: dict[str, Transcript], with_secrets: dict[str, Transcript]) -> str:
    if without.keys() != with_secrets.keys():
        return "other connections"
    for name, expected in without.items():
        heard = with_secrets[name]
        for place, (one, other) in enumerate(zip(expected, heard, strict=False)):
            if one != other:
                return f"{name} hears at {place} {around(one, other)} with secrets"
        if len(expected) != len(heard):
            shorter, longer = sorted((expected, heard), key=len)
            counts = f"{len(expected)} frames without, {len(heard)} with secrets"
            return f"{name} hears {counts}, such as {longer[len(shorter)]}"
    return ""


def around(one: tuple[int, str], other: tuple[int, str]) -> str:
    """Return where two frames begin to differ, and their steps."""
    same = 0
    while one[1][same : same + 1] == other[1][same : same + 1] != "":
        same += 1
    part = slice(max(0, same - 80), same + 80)
    return f"{one[0]} ...{one[1][part]} but {other[0]} ...{other[1][part]}"


@asynccontextmanager
async def house() -> AsyncIterator[House]:
    """Open a server on a folder in memory, where there is one: nothing here is about the disk."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        async with _house(Path(folder)) as opened:
            yield opened


@asynccontextmanager
async def _house(folder: Path) -> AsyncIterator[House]:
    with Store.open(folder) as store:
        async with Recorder(store) as recorder, Librarian(LIBRARY) as librarian:
            yield House(store, recorder, librarian)
