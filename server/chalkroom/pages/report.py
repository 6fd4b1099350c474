"""The report as a page: for the host, and for interviewers by their seats. It prints well."""

from asyncio import to_thread
from collections.abc import Iterator

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.markup import Markup, plain
from chalkroom.pages import remains
from chalkroom.pages.declined import Declined
from chalkroom.pages.desk import desk
from chalkroom.pages.interviews import kept_until
from chalkroom.pages.readers import Finding
from chalkroom.pages.recordings import Answering, recorded
from chalkroom.pages.replay import found_or
from chalkroom.pages.shells import shown
from chalkroom.problems.colours import coloured
from chalkroom.recording import wording
from chalkroom.recording.exports.markdown import day
from chalkroom.recording.provenance import Run, Source
from chalkroom.recording.rated import side_by_side
from chalkroom.recording.recording import Recording
from chalkroom.recording.report import Report, ReportedBoard, other_boards, report

LONGEST_COLOURED = 20_000  # characters


class Piece(Struct, frozen=True):
    """Some characters of a board with one colour, from one source."""

    text: str
    look: str
    source: Source


def page(find: Finding, nothing_here: str) -> Answering:
    """Return what shows the report to who may read the recording; for others nothing is here."""

    async def shown_page(request: Request) -> Response:
        at = desk(request)
        try:
            reader = await found_or(find, request, nothing_here)
        except Declined:
            if (left := await remains.page(request)) is None:
                raise
            return left
        values = await to_thread(_shown, await recorded(at, reader))
        place = request.scope["path"].removesuffix("/report")
        until = day(await kept_until(at, reader.interview))
        return shown(
            request, "report.html", "report", {**values, "place": place, "kept_until": until}
        )

    return shown_page


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
        "side_by_side": side_by_side(told.reviews),
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
