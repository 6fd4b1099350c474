"""Watches what pages claim and what the disk holds, and notes every claim that the disk denies.

A page speaks first and the disk is read after it, so the disk may only be ahead.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from pathlib import Path

from chalkroom.interview.changes import ChangeSet
from chalkroom.store.opening import DATABASE

SCRIPT = Path(__file__).with_name("witness.js")
NEW_EVENTS = """
    SELECT seq, body FROM events WHERE interview = ? AND stream = 'room' AND seq > ? ORDER BY seq
"""


class Disk:
    """All texts that an interview's board has had, read from the file by a reader of its own."""

    def __init__(self, data: Path, interview: str) -> None:
        path = data / DATABASE
        self._reader = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
        self._interview = interview
        self._seq = 0
        self.texts = [""]
        self.marks = [False]
        self.sequences: dict[str, list[int]] = defaultdict(list)

    def read(self) -> None:
        """Take in what has been added; a text of version n, and its mark, stand at place n."""
        for seq, body in self._reader.execute(NEW_EVENTS, (self._interview, self._seq)):
            self._seq = seq
            event = json.loads(body)
            if event["kind"] == "edited":
                self.texts.append(ChangeSet.parse(event["changes"]).apply(self.texts[-1]))
                self.marks.append(event.get("is_away", False))
                self.sequences[event["instance"]].append(event["sequence"])

    def close(self) -> None:
        self._reader.close()


class Witness:
    """Compares every claim with the disk."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self.lies: list[str] = []
        self.claims: Counter[str] = Counter()

    async def watch(self, visitor, name):
        """Watch a tab that has not gone anywhere yet."""
        await visitor.page.expose_function("seen", lambda claim: self.hear(name, claim))
        await visitor.page.add_init_script(path=SCRIPT)

    def hear(self, name, claim):
        """Judge one claim."""
        self._disk.read()
        texts, received = self._disk.texts, claim["received"]
        self.claims[f"{name} {claim['chip'].split(',')[0].split(' ')[0]}"] += 1
        if claim["version"] >= len(texts):
            self._note(name, claim, "shows a version that is not on disk")
        if claim["chip"].startswith("Saved") and claim["text"] not in texts:
            self._note(name, claim, "says Saved of a text that is not on disk")
        if received is not None:
            self.claims[f"{name} received"] += 1
            self._judge_line(name, claim, received)

    def _judge_line(self, name, claim, received):
        texts, version = self._disk.texts, received["version"]
        # The line stands between two lines of text; the break between them may be on either side.
        above = claim["text"][: received["above"]].removesuffix("\n")
        if version >= len(texts):
            self._note(name, claim, "has a received line beyond the disk")
        elif not texts[version].startswith(above):
            self._note(name, claim, "has text above the received line that is not on disk")

    def _note(self, name, claim, lie):
        self.lies.append(f"{name} {lie}: {claim}; on disk: {len(self._disk.texts) - 1}")
