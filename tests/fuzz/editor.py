"""What one browser's editor does to a board: the steps of `@codemirror/collab`, in Python.

It reads and writes changes by itself, so that a fault in the server's reading cannot hide by being
the same on both sides. Mapping is the server's; the oracle's vectors hold that to the package.
"""

from chalkroom.interview.changes import ChangeSet


def units(text):
    """UTF-16 units, as a browser has them."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, memoryview(raw).cast("H")))


def read(value):
    """A change set from JSON, section by section, nothing joined and nothing checked."""
    return ChangeSet(
        tuple(
            part if isinstance(part, int) else (part[0], units("\n".join(part[1:])))
            for part in value
        )
    )


def inverse(changes, text):
    """The change that takes a change back; `text` is what it was made on."""
    sections, at = [], 0
    for part in changes.to_json():
        if isinstance(part, int):
            sections.append(part)
            at += part
        else:
            put = len(units("\n".join(part[1:])))
            sections.append((put, text[at : at + part[0]]))
            at += part[0]
    return ChangeSet(tuple(sections))


class Editor:
    """One editor instance. `confirmed` is the sequence of its last update that came back."""

    def __init__(self, instance, text, version, confirmed=0):
        self.instance = instance
        self.text = text
        self.version = version
        self.confirmed = confirmed
        self.unconfirmed = []
        self.undo = None

    @property
    def typed(self):
        """The sequence of the newest update made here."""
        return self.confirmed + len(self.unconfirmed)

    def change(self, changes):
        self.undo = inverse(changes, self.text)
        self.text = changes.apply(self.text)
        self.unconfirmed.append(changes)

    def take_back(self):
        if self.undo is not None:
            self.change(self.undo)

    def receive(self, instance, sequence, changes):
        """Take the next accepted update: one's own confirms, another's is mapped pairwise."""
        self.version += 1
        if instance == self.instance:
            assert sequence == self.confirmed + 1, "an own update out of its order"
            self.confirmed = sequence
            if self.unconfirmed:
                del self.unconfirmed[0]
                return
        for place, own in enumerate(self.unconfirmed):
            self.unconfirmed[place] = own.map(changes)
            changes = changes.map(own, before=True)
        self.text = changes.apply(self.text)
        self.undo = None if self.undo is None else self.undo.map(changes)

    def push(self, most=100):
        """The first unconfirmed updates as they are handed in."""
        return {
            "instance": self.instance,
            "sequence": self.confirmed + 1,
            "version": self.version,
            "updates": [changes.to_json() for changes in self.unconfirmed[:most]],
        }
