"""Hands on a keyboard: a pace of their own, slips that are put right, and pauses to think."""

from random import Random
from typing import NamedTuple

from demo.stage import Stage
from live.stories import Someone

from chalkroom.interview.changes import ChangeSet
from chalkroom.live.ids import new_id
from chalkroom.store.records import Seat

SLIPS = 0.022
NEIGHBOURS = dict(zip("abcdefghijklmnoprstuvwy", "svxfrdhgokjknbioedribqt", strict=True))
ORDINARY = (-1.78, 0.42)  # of the logarithm of the seconds that one key takes


class Pace(NamedTuple):
    """By how much somebody is slower than a quick typist, at the keys and in thought."""

    keys: float = 1
    thoughts: float = 1


class Hands:
    """Somebody at a board, who types where their caret is."""

    def __init__(self, stage: Stage, seat: Seat, name: str, seed: int, pace: Pace) -> None:
        self.stage = stage
        self.seat = seat
        self.name = name
        self.connection: Someone = stage.connection(seat, name)
        self._dice = Random(seed)
        self._pace = pace
        self._place = 0
        self._instances: dict[str, str] = {}
        self._kept: str | None = None  # the text as only they have it
        self._unsent: list[ChangeSet] = []

    def wishes(self, kind: str, **fields: object) -> str:
        return self.connection.says(kind, id=new_id(), **fields)

    async def does(self, kind: str, **fields: object) -> str:
        """Wish for something that takes a moment."""
        id = self.wishes(kind, **fields)
        await self.stage.passes(0.4)
        return id

    # Where the caret is

    @property
    def board(self) -> str:
        return self.stage.room.current

    @property
    def text(self) -> str:
        told = self.stage.room.boards[self.board].text
        return told if self._kept is None else self._kept

    async def goes_after(self, words: str) -> None:
        await self.selects_from(self.text.rindex(words) + len(words))

    async def goes_to_the_end(self) -> None:
        await self.selects_from(len(self.text))

    async def selects(self, words: str) -> None:
        start = self.text.rindex(words)
        await self.selects_from(start, start + len(words))

    async def selects_from(self, anchor: int, head: int | None = None) -> None:
        """Click, or drag over some text."""
        self._place = anchor if head is None else head
        await self.thinks(0.5)
        if self._kept is None:
            version = self.stage.room.boards[self.board].version
            ranges = [[anchor, self._place]]
            self.wishes("select", board=self.board, version=version, ranges=ranges)
        await self.thinks(0.6)

    # What they do there

    async def thinks(self, seconds: float) -> None:
        seconds *= self._pace.thoughts * self._dice.uniform(0.8, 1.25)
        await self.stage.passes(round(seconds, 3))

    async def types(self, text: str) -> None:
        """Type a text; a line break brings the indentation after it along."""
        rest = text
        while rest:
            key = rest[0]
            if key == "\n":
                key += " " * (len(rest[1:]) - len(rest[1:].lstrip(" ")))
            await self._presses(key)
            rest = rest[len(key) :]

    async def deletes(self, words: str) -> None:
        """Take away the last of these words in one go."""
        await self.selects(words)
        await self._edits(self._place - len(words), self._place, "")

    async def replaces(self, words: str, by: str) -> None:
        await self.deletes(words)
        await self.types(by)

    async def steps_back(self, keys: int) -> None:
        """Press Backspace so many times."""
        for _ in range(keys):
            await self._waits_for_key()
            await self._edits(self._place - 1, self._place, "")

    async def pastes(self, text: str) -> None:
        sequence = self._sequence()
        await self._edits(self._place, self._place, text, origins=[[sequence, "pasted"]])

    async def _presses(self, key: str) -> None:
        if key in NEIGHBOURS and self._dice.random() < SLIPS:
            await self._waits_for_key()
            await self._edits(self._place, self._place, NEIGHBOURS[key])
            await self.thinks(0.5)
            await self.steps_back(1)
        await self._waits_for_key()
        await self._edits(self._place, self._place, key)
        if key[0] == "\n":
            await self.thinks(self._dice.choice([0.5, 0.9, 1.6, 3.0]))

    async def _waits_for_key(self) -> None:
        seconds = self._pace.keys * self._dice.lognormvariate(*ORDINARY)
        await self.stage.passes(round(min(seconds, 1.5), 3))

    async def _edits(self, start: int, end: int, insert: str, **fields: object) -> None:
        change = ChangeSet.replace(len(self.text), start, end, insert)
        self._place = start + len(insert)
        if self._kept is not None:
            self._unsent.append(change)
            self._kept = self._kept[:start] + insert + self._kept[end:]
        else:
            self._pushes([change], **fields)
        await self.stage.passes(0.012)

    # What they keep to themselves for a while

    async def loses_connection(self) -> None:
        self._keeps()
        await self.connection.hangs_up()
        await self.stage.passes(0)

    async def is_back(self) -> None:
        self.connection = self.stage.connection(self.seat, self.name)
        await self.stage.passes(0.3)
        unsent = self._lets_go()
        if unsent:
            self._pushes(unsent)
        await self.stage.passes(0.2)

    def thinks_alone(self) -> None:
        """Begin to write on a board that is one's own for a while."""
        self._keeps()

    async def shows(self, quiet: str) -> None:
        """Put up, as one change, what was written in a quiet time."""
        before, after = self.stage.room.boards[self.board].text, self.text
        self._lets_go()
        sequence = self._sequence()
        self._pushes([difference(before, after)], shown=[sequence, quiet, 0])
        await self.stage.passes(0.3)

    def _keeps(self) -> None:
        self._kept = self.text

    def _lets_go(self) -> list[ChangeSet]:
        unsent, self._unsent, self._kept = self._unsent, [], None
        return unsent

    def _instance(self) -> str:
        return self._instances.setdefault(self.board, new_id())

    def _sequence(self) -> int:
        before = self.stage.room.boards[self.board].editors.get(self._instance())
        return before.sequence + 1 if before else 1

    def _pushes(self, updates: list[ChangeSet], **fields: object) -> None:
        board, instance = self.stage.room.boards[self.board], self._instance()
        told = {"board": board.id, "instance": instance, "version": board.version, **fields}
        changes = [update.to_json() for update in updates]
        self.wishes("push", sequence=self._sequence(), updates=changes, **told)


def difference(before: str, after: str) -> ChangeSet:
    """Return the one change that makes a text another."""
    start = alike(before, after)
    rest = alike(before[start:][::-1], after[start:][::-1])
    end = len(before) - rest
    return ChangeSet.replace(len(before), start, end, after[start : len(after) - rest])


def alike(one: str, other: str) -> int:
    """Return with how many characters both texts begin."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
