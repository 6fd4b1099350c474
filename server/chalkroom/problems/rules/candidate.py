"""Rules about what the candidate sees: P06 and V."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from chalkroom.problems.checked import CheckedLibrary, CheckedProblem
from chalkroom.problems.findings import Fault
from chalkroom.problems.public_half import ALLOWED_SECTIONS
from chalkroom.problems.records import Problem, Skill
from chalkroom.problems.rules.rule import Places, both, each, each_file, error, line_of, warning
from chalkroom.problems.schema import EXAMPLE_COLUMNS, LEVELS
from chalkroom.problems.sections import Section, prose

READ_BY_CANDIDATES = (*ALLOWED_SECTIONS, "Variants")
PRIVATE_PROSE = ("Clarifications", "Hints", "Follow-ups", "Model answer", "Points", "Rubric")
MARKUP = re.compile(r"\A(?:-|[0-9]{1,2}\.)? ?(?:[a-z_]{1,14}(?: @?[0-9]{1,2}m?)?:|[1-4]:)? ?")
SHORTEST_SECRET = 20
TODO = re.compile(r"\b(TODO|FIXME|XXX|TBD)\b")
BRANDS = re.compile(
    r"\b(Google|Amazon|Facebook|Meta|Netflix|Uber|Lyft|Airbnb|Microsoft|Apple|Twitter|Spotify"
    r"|YouTube|Instagram|WhatsApp|TikTok|PayPal|Tesla|LinkedIn|Zoom|Starbucks|Walmart|eBay)\b"
)


def _harmless(checked: CheckedProblem) -> Places:
    for section in _seen(checked, READ_BY_CANDIDATES):
        for token in _tokens(section.text):
            line = section.line + 1 + (token.map[0] if token.map else 0)
            for inner in [token, *(token.children or [])]:
                if inner.type in ("html_block", "html_inline"):
                    yield line, f"`{section.name}` holds raw HTML."
                elif inner.type in ("link_open", "image"):
                    yield line, f"`{section.name}` holds a link or an image."


def _finished(checked: CheckedProblem) -> Places:
    for section in checked.reading.sections:
        for number, line in enumerate(section.text.split("\n"), section.line + 1):
            if found := TODO.search(line):
                yield number, f"`{found[0]}`: something is unfinished."


def _seen(checked: CheckedProblem, names: tuple[str, ...]) -> Iterator[Section]:
    return (section for section in checked.reading.sections if section.name in names)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def _tokens(text: str) -> list[Token]:
    return _markdown().parse(text)


def _no_spoilers(library: CheckedLibrary) -> Iterator[Fault]:
    for checked in library.problems:
        if checked.front is None:
            continue
        words = {*checked.front.spoilers, *_telling(checked.front.skills, library.skills)}
        pattern = _any_of(words)
        if found := pattern.search(checked.front.title):
            line = line_of(checked, "title")
            yield Fault(checked.path, line, f"The title says `{found[0]}`.")
        for section in _seen(checked, READ_BY_CANDIDATES):
            for number, line_text in enumerate(section.text.split("\n"), section.line + 1):
                if found := pattern.search(line_text):
                    sentence = f"`{section.name}` says `{found[0]}`, which gives the idea away."
                    yield Fault(checked.path, number, sentence)


def _telling(skills: tuple[str, ...], known: Mapping[str, Skill]) -> Iterator[str]:
    for skill in skills:
        if skill in known and not known[skill].plain:
            yield skill
            yield skill.replace("-", " ")


def _any_of(words: set[str]) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    parts = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{parts})(?:s|es)?(?![A-Za-z0-9])", re.IGNORECASE)


def spoiler_in(words: tuple[str, ...], text: str) -> str | None:
    """Return the first spoiler word of a text."""
    found = _any_of(set(words)).search(text)
    return found[0] if found else None


def _nothing_private(checked: CheckedProblem, problem: Problem) -> Places:
    """Private sentences stay private even when somebody copies one into the statement."""
    public = problem.public
    shown = _plain(f"{public.title}\n{public.statement}\n{public.examples}")
    for section in _seen(checked, PRIVATE_PROSE):
        for line in prose(section):
            for part in MARKUP.sub("", line.text).split(" | "):
                secret = _plain(part)
                if len(secret) >= SHORTEST_SECRET and secret in shown:
                    yield line.line, f"This line of `{section.name}` is also what candidates see."


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _short(checked: CheckedProblem, problem: Problem) -> Places:
    most = LEVELS[problem.private.front.level].words
    statement = checked.reading.section("Statement")
    count = len(statement.text.split())
    if count > most:
        yield statement.line, f"The statement has {count} words, and {most} fit one screen."
    examples = checked.reading.section("Examples")
    for number, line in enumerate(examples.text.split("\n"), examples.line + 1):
        if len(line) > EXAMPLE_COLUMNS:
            yield number, f"The line has {len(line)} characters, and {EXAMPLE_COLUMNS} fit."


def _brands(checked: CheckedProblem) -> Places:
    for section in checked.reading.sections:
        for line in prose(section):
            if found := BRANDS.search(line.text):
                yield line.line, f"`{found[0]}` is a brand."


RULES = (
    error(
        "P06",
        "Nothing is unfinished; what candidates read has no raw HTML, no link and no image.",
        "Finish it, say it in words, or put code into backticks.",
        both(each_file(_harmless), each_file(_finished)),
    ),
    error(
        "V01",
        "No spoiler word and no telling skill name stands in what candidates read.",
        "Say it in other words; a variant is read by candidates too.",
        _no_spoilers,
    ),
    error(
        "V02",
        "Nothing from a private section stands in what the candidate sees.",
        "Take it out of the statement or the examples, or say something else in private.",
        each(_nothing_private),
    ),
    error(
        "V03",
        "The statement and the examples fit one screen.",
        "Shorten it: move what can be asked into Clarifications.",
        each(_short),
    ),
    warning("V04", "Stories have no brands.", "Invent a name.", each_file(_brands)),
)
