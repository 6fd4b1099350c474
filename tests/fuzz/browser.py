"""A tab of one person in the model: where it stands in the stream, and the editor it shows.

It follows the browser's own steps, a reload with kept work included (`frontend/src/board`).
"""

import json
from collections import Counter

from fuzz.editor import Editor, read, units
from fuzz.model import BOARD, Connection


class Browser:
    """`typed` counts, for every editor instance, the updates that must be in the log at the end."""

    def __init__(self, server, actor, ids):
        self.server = server
        self.actor = actor
        self.ids = ids
        self.typed = Counter()
        self.connection = None
        self._shelf = None  # what the browser keeps through a reload
        self._begin(None)

    def _begin(self, kept):
        self.seq = self.version = None
        self.sent = None  # the last sequence on its way
        self.past = kept  # where a page with kept work stands until it knows what followed
        self.restoring = kept
        self.later = []
        self.editor = None if kept is None else restored(kept)

    @property
    def can_type(self):
        return self.editor is not None and self.restoring is None

    def change(self, changes):
        self.editor.change(changes)
        self.typed[self.editor.instance] = self.editor.typed

    def take_back(self):
        if self.editor.undo is not None:
            self.change(self.editor.undo)

    # Leaving and coming back

    def keep(self):
        """Write down what is unconfirmed, as it is now."""
        if self.restoring is None:
            self._shelf = self.kept()

    def kept(self):
        editor = self.editor
        if editor is None or not editor.unconfirmed:
            return None
        text = self.server.texts[editor.version]
        return editor.push(len(editor.unconfirmed)) | {"text": text, "seq": self.seq}

    def reload(self):
        """Begin anew with what was kept, be it old; what was not kept is this person's loss."""
        lost = self.cut()
        if self.editor is not None:
            self.typed[self.editor.instance] = self.editor.confirmed
        kept = self._shelf
        if kept is not None:
            at_least = kept["sequence"] - 1 + len(kept["updates"])
            self.typed[kept["instance"]] = max(self.typed[kept["instance"]], at_least)
        self._begin(kept)
        return lost

    def connect(self):
        if self.connection is None:
            self.connection = Connection(self.actor)
            stand = None if self.past is None else self.past["seq"]
            self.server.greet(self.connection, self.seq, stand)

    def cut(self):
        """Lose the connection; return what was on its way up, which may still arrive, later."""
        connection, self.connection = self.connection, None
        self.sent = None
        self.later = []
        if connection is None:
            return []
        self.server.close(connection)
        return [(connection, text) for text in connection.up]

    # Saying and hearing

    def push(self, most=100):
        editor = self.editor
        is_up = self.connection is not None and self.seq is not None and self.past is None
        if not is_up or self.sent is not None or not editor.unconfirmed:
            return
        push = editor.push(most)
        self.sent = editor.confirmed + len(push["updates"])
        message = {"kind": "push", "id": "p" * 26, "board": BOARD, **push}
        self.connection.up.append(json.dumps(message))

    def hear(self):
        message = json.loads(self.connection.down.popleft())
        match message["kind"]:
            case "welcome":
                self._welcomed(message["seq"], message["board"])
            case "events":
                for entry in message["events"]:
                    self._told(entry["seq"], entry["event"])
            case "updates":
                self._told_past(message["updates"])
            case "refusal":
                self.sent = None

    def _welcomed(self, seq, board):
        self.seq = seq
        if board is None:
            return
        self.version = board["version"]
        if self.editor is None:
            self.editor = Editor(next(self.ids), units(board["text"]), self.version)

    def _told(self, seq, event):
        assert seq == self.seq + 1, "a number is missing or comes twice"
        self.seq = seq
        if event["kind"] != "edited":
            return
        self.version += 1
        if self.past is None:
            self._receive(self.version, event)
        else:
            self.later.append((self.version, event))

    def _told_past(self, events):
        if self.past is None:
            return
        edits = [event for event in events if event["kind"] == "edited"]
        for version, event in enumerate(edits, self.past["version"] + 1):
            self._receive(version, event)
        self.past = None
        for version, event in self.later:
            self._receive(version, event)
        self.later = []
        self._finish_restoring()

    def _receive(self, version, event):
        editor = self.editor
        if version <= editor.version:
            return
        assert version == editor.version + 1, "an update is missing"
        editor.receive(event["instance"], event["sequence"], read(event["changes"]))
        if self.sent is not None and editor.confirmed >= self.sent:
            self.sent = None
        if not editor.unconfirmed:
            assert editor.text == self.server.texts[version], "another text than the server's"
        self._finish_restoring()

    def _finish_restoring(self):
        """Typing goes on under a new instance: the old one's last words may still arrive."""
        editor = self.editor
        if self.restoring is not None and self.past is None and not editor.unconfirmed:
            self.restoring = None
            self.editor = Editor(next(self.ids), editor.text, editor.version)


def restored(kept):
    editor = Editor(kept["instance"], kept["text"], kept["version"], kept["sequence"] - 1)
    for changes in kept["updates"]:
        editor.change(read(changes))
    return editor
