"""Which parts of a program have a colour: Pygments' words for them as the classes of the board."""

from functools import cache

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType

from chalkroom.interview.markup import Element, Markup

LANGUAGES = frozenset(
    {
        *("bash", "c", "cpp", "csharp", "go", "java", "javascript", "json", "kotlin"),
        *("pycon", "python", "r", "ruby", "rust", "sql", "typescript", "yaml"),
    }
)
LONGEST_COLOURED = 3_000  # characters; nobody reads such a program aloud

# The stylesheet gives these classes the same colours on the board and in the library.
CLASSES: dict[_TokenType, str] = {
    Token.Comment: "tok-comment",
    Token.Keyword: "tok-keyword",
    Token.Operator.Word: "tok-keyword",
    Token.Name.Class: "tok-className",
    Token.Name.Decorator: "tok-meta",
    Token.Name.Function: "tok-definition",
    Token.Literal.Number: "tok-number",
    Token.Literal.String: "tok-string",
    Token.Literal.String.Escape: "tok-string2",
    Token.Literal.String.Interpol: "tok-string2",
}


def coloured(source: str, language: str, longest: int = LONGEST_COLOURED) -> Markup:
    """Return a program as text and spans; only a known language is coloured."""
    if not source or language not in LANGUAGES or len(source) > longest:
        return (source,) if source else ()
    runs: list[tuple[str, str]] = []
    for kind, text in _lexer(language).get_tokens(source):
        look = _class(kind)
        if runs and (runs[-1][0] == look or not text.strip()):
            runs[-1] = (runs[-1][0], runs[-1][1] + text)
        elif text:
            runs.append((look, text))
    return tuple(Element("span", look, (text,)) if look else text for look, text in runs)


@cache
def _lexer(language: str) -> Lexer:
    return get_lexer_by_name(language, stripnl=False, ensurenl=False)


@cache
def _class(kind: _TokenType) -> str:
    """Return the class of a kind of token, or of the nearest kind that it belongs to."""
    if kind in CLASSES:
        return CLASSES[kind]
    return _class(kind.parent) if kind.parent is not None else ""
