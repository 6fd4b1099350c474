"""The report as a page: for the host, and for interviewers by their seats. It prints well."""

from asyncio import to_thread
from collections.abc import Iterator

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.markup import Markup, plain
from chalkroom.pages.declined import Declined
from chalkroom.pages.desk import desk
from chalkroom.pages.interviews import kept_until
from chalkroom.pages.recordings import heard_by, recorded
from chalkroom.pages.replay import NOTHING_HERE
from chalkroom.pages.requests import id_in
from chalkroom.pages.shells import shown
from chalkroom.problems.colours import coloured
from chalkroom.recording import wording
from chalkroom.recording.exports.markdown import day
from chalkroom.recording.provenance import Run, Source
from chalkroom.recording.recording import Recording
from chalkroom.recording.report import Report, ReportedBoard, other_boards, report

LONGEST_COLOURED = 20_000  # characters


class Piece(Struct, frozen=True):
    """Some characters of a board with one colour, from one source."""

    text: str
    look: str
    source: Source


async def page(request: Request) -> Response:
    """Show what this browser may hear of the interview; for others nothing is here."""
    try:
        heard = await heard_by(request)
    except Declined as declined:
        raise Declined(declined.status, declined.reason.code, NOTHING_HERE) from declined
    found = await recorded(request, heard, "full")
    values = await to_thread(_shown, found)
    until = day(await kept_until(desk(request), id_in(request)))
    return shown(request, "report.html", "report", {**values, "kept_until": until})


def pieces(board: ReportedBoard) -> list[Piece]:
    """Return a board's text in pieces, none of which has two colours or two sources."""
    colours = coloured(board.text, board.language, LONGEST_COLOURED)
    return list(_met(list(_looks(colours)), list(board.runs)))


def _shown(found: Recording) -> dict[str, object]:
    told = report(found)
    return {
        "title": f"Report: {told.candidate} - Chalkroom",
        "report": told,
        "questions": _questions(told),
        "other_boards": [(board, pieces(board)) for board in other_boards(told)],
        "rules": wording.rule_lines(told.rules),
        "wording": wording,
        "day": day,
    }


def _questions(told: Report) -> list[tuple[object, ReportedBoard | None, list[Piece]]]:
    boards = {board.id: board for board in told.boards if board.text}
    return [
        (question, board, pieces(board) if board else [])
        for question in told.questions
        for board in [boards.get(question.id)]
    ]


def _looks(markup: Markup) -> Iterator[tuple[str, str]]:
    for node in markup:
        yield (node, "") if isinstance(node, str) else (plain(node.children), node.look)


def _met(looks: list[tuple[str, str]], runs: list[Run]) -> Iterator[Piece]:
    """Cut colours and runs, which are the same text, at the ends of both."""
    of_run = iter(runs)
    source, left = runs[0].source if runs else "starter", 0
    for text, look in looks:
        while text:
            if not left:
                run = next(of_run)
                source, left = run.source, len(run.text)
            yield Piece(text[:left], look, source)
            text, left = text[left:], left - min(left, len(text))
