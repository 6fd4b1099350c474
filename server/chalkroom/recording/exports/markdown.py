"""The report as Markdown. What people wrote stands in it as text, and never as structure."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from chalkroom.interview.changes import cleaned
from chalkroom.recording import wording
from chalkroom.recording.questions import ReportedQuestion
from chalkroom.recording.rated import ReportedRating
from chalkroom.recording.recording import Recording
from chalkroom.recording.report import Report, ReportedBoard, board_of, other_boards, report
from chalkroom.recording.wording import clock

SIGNS = re.compile(r"([\\`*_\[\]<>&|~#!])")
BLIND = (
    "Blind edition: names, dates and times are left out, and with them what was observed. What "
    "people wrote on the boards is as they wrote it."
)
LATEST = datetime.max.replace(tzinfo=UTC).timestamp() - 1
SPACE = re.compile(r"[\s\x00-\x1f\x7f]+")


def document(recording: Recording) -> Iterator[bytes]:
    """Yield the report of a recording."""
    told = report(recording)
    for part in _parts(told):
        yield f"{part}\n\n".encode()


def _parts(told: Report) -> Iterator[str]:
    header = told.header
    yield f"# {escaped(told.candidate)}: {escaped(header.title)}"
    when = f"{day(header.started)}, {told.minutes} minutes planned. Edition: {header.edition}."
    yield BLIND if header.is_blind else when
    yield "## People"
    role = "" if header.is_blind else ", {}"  # who has no name is called by it
    yield _list(
        f"{escaped(one.name)}{role.format(wording.ROLES[one.role].lower())}" for one in told.people
    )
    if told.questions:
        yield "## Questions"
    for question in told.questions:
        yield from _question(question, header.is_blind)
        yield from _board(board_of(told, question.id))
    boards = other_boards(told)
    if boards:
        yield "## Other boards"
    for board in boards:
        yield f"### {escaped(board.title)}"
        yield from _board(board)
    yield from _words(told)


def _words(told: Report) -> Iterator[str]:
    for rating in told.ratings:
        yield from _rating(f"Rating by {escaped(rating.name)}", rating)
    for review in told.reviews:
        yield from _rating(f"After the interview, seen blind: {escaped(review.name)}", review)
    if told.comments:
        yield "## Comments after the interview"
        yield _list(
            f"{clock(one.at)} {escaped(one.name)}: {escaped(one.text)}" for one in told.comments
        )
    if told.notes:
        yield "## Notes"
        yield _list(
            f"{clock(one.at)} {escaped(one.name)}: {escaped(one.text)}" for one in told.notes
        )
    if not told.header.is_blind:
        yield from _observed(told)
    yield "## House rules"
    yield _list(f"{about}: {says}" for about, says in wording.rule_lines(told.rules))


def _observed(told: Report) -> Iterator[str]:
    yield "## Observed"
    yield "Plain facts, without a score. Reasons are the candidate's."
    reason = {one: f" - {escaped(one.reason)}" if one.reason else "" for one in told.facts}
    yield (
        _list(f"{clock(one.at)} {escaped(one.name)}: {one.fact}{reason[one]}" for one in told.facts)
        or wording.NONE_OBSERVED[told.header.observations]
    )


def _question(question: ReportedQuestion, is_blind: bool) -> Iterator[str]:
    yield f"### {escaped(question.title)}"
    if not is_blind:
        yield _list(_facts(question))
    for name, released in (("Hint", question.hints), ("Follow-up", question.follow_ups)):
        if released:
            yield _list(
                f"{name}{'' if is_blind else f' at {clock(one.at)}'}: "
                f"{f'{one.name}. ' if one.name else ''}"
                f"{escaped(one.text)}"
                for one in released
            )
    for checks in question.checks:
        yield f"{checks.name}:"
        yield _list(
            f"[{'x' if line.is_ticked else ' '}] {escaped(line.text)}" for line in checks.lines
        )


def _facts(question: ReportedQuestion) -> Iterator[str]:
    changed = f" and {clock(question.added)} added" if question.added > 0 else ""
    yield f"Opened at {clock(question.opened)}"
    yield f"Time: {clock(question.planned)} planned{changed}, {clock(question.used)} used"
    if question.lost:
        yield f"Lost and given back: {clock(question.lost)}"
    for pause in question.pauses:
        yield f"{pause.why}: {clock(pause.since)} to {clock(pause.until)}"
    if question.phases:
        each = (f"{one.name} {clock(one.milliseconds)}" for one in question.phases)
        yield f"Phases: {', '.join(each)}"
    if question.outcome:
        yield f"Outcome: {question.outcome}"
    if question.source:
        yield f"From: {escaped(question.source)}"


def _board(board: ReportedBoard | None) -> Iterator[str]:
    if board is None or not board.text:
        return
    shares = (
        f"{wording.SOURCES[one.source]} {wording.percent(one.characters, one.of)} "
        f"({one.characters:,})"
        for one in board.shares
    )
    yield f"Final text. Characters by origin: {', '.join(shares)}."
    yield fenced(board.text, board.language)


def _rating(title: str, rating: ReportedRating) -> Iterator[str]:
    yield f"## {title}"
    lines = [f"Recommendation: {rating.recommendation}", f"Total: {rating.total}", rating.left_out]
    yield _list(escaped(line) for line in lines if line)
    if rating.summary:
        yield escaped(rating.summary)
    yield _list(
        f"{escaped(one.about)}, {escaped(one.name)}: "
        f"{'not observed' if one.score is None else one.score}"
        f"{f' - {escaped(one.sentence)}' if one.sentence else ''}"
        for one in rating.factors
    )


def escaped(text: str) -> str:
    """Return words of people as one line in which nothing has a meaning for Markdown."""
    line = SPACE.sub(" ", cleaned(text)).strip()
    line = SIGNS.sub(r"\\\1", line).replace("://", ":\\//")
    return re.sub(r"^([-+=]|\d+(?=[.)]))", _apart, line)


def fenced(text: str, language: str) -> str:
    """Return a text in a fence that is longer than any that stands in it."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    body = text.replace("\0", "\ufffd").replace("\r", "\ufffd")
    return f"{fence}{language}\n{body}\n{fence}"


def day(milliseconds: int) -> str:
    """Return a day and a time in the world's time; the calendar ends with the year 9999."""
    when = datetime.fromtimestamp(min(milliseconds / 1000, LATEST), UTC)
    return f"{when:%Y-%m-%d %H:%M} UTC"


def _apart(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if not found[0][0].isdigit() else f"{found[0]}\\"


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
