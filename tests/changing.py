"""What the tests of changes share: texts that are hard on lengths, and changes made at random."""

from hypothesis import strategies as st

from chalkroom.interview.changes import ChangeSet, to_units

SIGNS = ["a", "b", "\n", "\t", "漢", "😀", "\ud83d", "\ude00", "\u2028", "\v", "\u0301", "\0"]

texts = st.lists(st.sampled_from(SIGNS), max_size=8).map("".join)
pieces = st.tuples(
    st.integers(0, 4), st.lists(st.sampled_from(SIGNS), max_size=3).map("".join), st.booleans()
)


def parsed(*sections):
    return ChangeSet.parse(list(sections))


def values(length):
    """The JSON of a change for a text of this length; neighbours of one kind stay unjoined."""
    return st.lists(pieces, max_size=5).map(lambda drawn: fitted(length, drawn))


def fitted(length, drawn):
    sections = []
    for wanted, text, is_kept in drawn:
        size = min(wanted, length)
        if text:
            sections.append([size, *text.split("\n")])
        elif size:
            sections.append(size if is_kept else [size])
        length -= size
    return [*sections, length] if length else sections


@st.composite
def changed_texts(draw, changes=2):
    """A text in units and some changes that were all made on it."""
    text = to_units(draw(texts))
    return text, *(ChangeSet.parse(draw(values(len(text)))) for _ in range(changes))
