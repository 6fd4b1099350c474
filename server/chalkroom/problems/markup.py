"""Markdown and code as trees of allowed elements; whatever is written, nothing else comes out.

Links, images and HTML are not read as such: their letters are shown as they are written.
"""

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from chalkroom.interview.markup import Element, Markup, Tag
from chalkroom.problems.colours import coloured

# A text that is longer, or has more elements, than any reader wants is shown as it is written.
LONGEST_READ = 32 * 1024
MOST_ELEMENTS = 4_000
MOST_CELLS = 20_000  # of a table as it would be filled up, before it is
DEEPEST = 50
LANGUAGE = re.compile(r"[a-z0-9+#-]{1,20}")

UNREAD = ["link", "image", "autolink", "reference", "html_inline", "html_block", "lheading", "hr"]
PARSER = MarkdownIt("commonmark", {"html": False}).enable("table").disable(UNREAD)

TAGS: dict[str, Tag] = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
    "table": "table",
    "thead": "thead",
    "tbody": "tbody",
    "tr": "tr",
    "th": "th",
    "td": "td",
    "em": "em",
    "strong": "strong",
}
HEADINGS: dict[str, Tag] = {"h1": "h3", "h2": "h3", "h3": "h3"}


def blocks(text: str) -> Markup:
    """Return a text of several paragraphs, lists, tables and blocks of code."""
    is_read = len(text) <= LONGEST_READ and _cells(text) <= MOST_CELLS
    tree = _tree(PARSER.parse(text)) if is_read else None
    return tree if tree is not None and _is_bounded(tree) else (Element("p", "", (text,)),)


def line(text: str) -> Markup:
    """Return a text of one line, with nothing but emphasis and code in it."""
    tree = _tree(PARSER.parseInline(text)) if len(text) <= LONGEST_READ else None
    return tree if tree is not None and _is_bounded(tree) else (text,)


def code(source: str, language: str) -> Markup:
    """Return a program as one block of code."""
    name = language if LANGUAGE.fullmatch(language) else ""
    return (Element("pre", name, coloured(source.rstrip("\n"), name)),)


def _cells(text: str) -> int:
    """Return how many cells the largest table could have: each row is filled up to the widest."""
    rows = [line.count("|") for line in text.split("\n")]
    return max(rows) * sum(row > 0 for row in rows)


def _is_bounded(tree: Markup) -> bool:
    elements, level = 0, [tree]
    for _ in range(DEEPEST):
        nodes = [node for part in level for node in part if isinstance(node, Element)]
        elements += len(nodes)
        if not nodes or elements > MOST_ELEMENTS:
            break
        level = [node.children for node in nodes]
    return not nodes and elements <= MOST_ELEMENTS


def _tree(tokens: Iterable[Token]) -> Markup:
    """Fold tokens that open and close into elements; what is not known is only its content."""
    open_tags: list[Tag | None] = []
    levels: list[list[str | Element]] = [[]]
    for token in tokens:
        if token.nesting > 0:
            open_tags.append(_tag(token))
            levels.append([])
        elif token.nesting < 0:
            children, tag = _joined(levels.pop()), open_tags.pop()
            levels[-1].extend(children if tag is None else [Element(tag, "", children)])
        else:
            levels[-1].extend(_leaf(token))
    return _joined(levels[0])


def _tag(token: Token) -> Tag | None:
    """Name the element of a token that opens; a paragraph in a tight list has none."""
    if token.hidden:
        return None
    kind = token.type.removesuffix("_open")
    return HEADINGS.get(token.tag, "h4") if kind == "heading" else TAGS.get(kind)


def _leaf(token: Token) -> Iterator[str | Element]:
    match token.type:
        case "inline":
            yield from _tree(token.children or ())
        case "fence" | "code_block":
            yield from code(token.content, token.info.strip().partition(" ")[0])
        case "code_inline":
            yield Element("code", "", (token.content,))
        case "hardbreak":
            yield Element("br", "", ())
        case "softbreak":
            yield " "
        case _:
            yield token.content


def _joined(nodes: Iterable[str | Element]) -> Markup:
    """Put texts that follow each other together."""
    found: list[str | Element] = []
    for node in nodes:
        if isinstance(node, str) and found and isinstance(found[-1], str):
            found[-1] += node
        elif node != "":
            found.append(node)
    return tuple(found)
