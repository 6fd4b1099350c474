"""How failures are shown: JSON where programs and our own pages ask, a page where people look."""

import logging
import re
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ExceptionHandler

from chalkroom.interview.creation import InvalidField
from chalkroom.live.snapshots import BrokenLog, NotFound
from chalkroom.pages.declined import Declined, invalid, not_found
from chalkroom.pages.requests import answer
from chalkroom.pages.shells import shown
from chalkroom.store.records import StoreFailed

logger = logging.getLogger(__name__)

OF_SEATS = "room/[^/]+/(problems|plans)|(replay|review)/[^/]+/(?!report$)."
PROGRAMS = re.compile(f"/(api/|host|static/|livez|readyz|{OF_SEATS})")
TITLES = {404: "There is nothing here", 405: "This cannot be done here"}
BROKEN = (
    "What is stored of this interview cannot be read from change {} on, so its room stays closed. "
    "Nothing of it was changed, and recording.jsonl gives every line as it is stored."
)
BROKEN_FOR_REVIEWERS = (
    "What is stored of this interview cannot be read to its end, so it cannot be shown. "
    "Nothing of it was changed. Ask whoever gave you the link."
)
FAULT = "The server had a fault. Nothing that was saved is lost. Try again in a moment."


def explained(request: Request, problem: Declined) -> Response:
    """Return the answer for a request that was declined."""
    if PROGRAMS.match(request.scope["path"]):
        return answer({"error": problem.reason}, problem.status, problem.headers)
    title = TITLES.get(problem.status, "That did not work")
    values = {"title": title, "message": problem.reason.message}
    return shown(request, "message.html", "message", values, problem.status)


async def _problem(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, Declined)
    return explained(request, problem)


async def _invalid(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, InvalidField)
    return explained(request, invalid(problem.sentence, problem.field))


async def _not_found(request: Request, problem: Exception) -> Response:
    return explained(request, not_found())


async def _broken(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, BrokenLog)
    is_reviewer = request.scope["path"].startswith("/review/")
    message = BROKEN_FOR_REVIEWERS if is_reviewer else BROKEN.format(problem.commit)
    return explained(request, Declined(409, "log_broken", message))


async def _http(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, HTTPException)
    if problem.status_code == 404:
        return explained(request, not_found())
    code = HTTPStatus(problem.status_code).name.lower()
    found = Declined(problem.status_code, code, f"{HTTPStatus(problem.status_code).phrase}.")
    found.headers.update(problem.headers or {})
    return explained(request, found)


async def _unavailable(request: Request, problem: Exception) -> Response:
    logger.error("pages: %s", type(problem).__name__)
    message = "The server cannot reach its disk just now. Nothing was changed. Try again."
    return explained(request, Declined(503, "unavailable", message))


async def _fault(request: Request, problem: Exception) -> Response:
    """A page might be what is at fault, so none is drawn."""
    if PROGRAMS.match(request.scope["path"]):
        return explained(request, Declined(500, "fault", FAULT))
    return PlainTextResponse(FAULT, 500)


def handlers() -> dict[int | type[Exception], ExceptionHandler]:
    """Return what is answered to every kind of exception."""
    return {
        Declined: _problem,
        InvalidField: _invalid,
        HTTPException: _http,
        NotFound: _not_found,
        BrokenLog: _broken,
        StoreFailed: _unavailable,
        Exception: _fault,
    }
