"""Text with structure as browsers draw it: a tree of allowed elements, never HTML."""

from typing import Literal

from msgspec import Struct

Tag = Literal[
    "p",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "pre",
    "code",
    "span",
    "em",
    "strong",
    "br",
]


class Element(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One element; `look` is the language of a `pre` and the class of a token in a `span`."""

    tag: Tag
    look: str
    children: "tuple[str | Element, ...]"


Markup = tuple[str | Element, ...]


def plain(markup: Markup) -> str:
    """Return the words of a tree without its structure."""
    return "".join(node if isinstance(node, str) else plain(node.children) for node in markup)
