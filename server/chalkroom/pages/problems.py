"""What host, interviewers and programs ask the library. Candidates and observers ask in vain."""

from collections.abc import Mapping

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.pages.declined import Declined, invalid
from chalkroom.pages.desk import Desk
from chalkroom.pages.host import require_bearer, require_cookie
from chalkroom.pages.requests import answer
from chalkroom.pages.room import require_interviewer
from chalkroom.problems import showing
from chalkroom.problems.ladders import Listed
from chalkroom.problems.library import NotInLibrary
from chalkroom.problems.schema import LEVELS
from chalkroom.problems.searching import Wanted
from chalkroom.problems.showing import Shelf, Shown

LONGEST_WORDS = 200
MOST_MINUTES = 90
MISSING = "There is no such problem, or its file cannot be used; the list of problems says which."


class Problems(Struct, frozen=True):
    """The problems that were looked for, ladder by ladder."""

    problems: tuple[Listed, ...]


async def for_programs(request: Request) -> Response:
    shelf = await _shelf(require_bearer(request), request)
    return answer(Problems(tuple(rung for ladder in shelf.ladders for rung in ladder.rungs)))


async def for_the_host(request: Request) -> Response:
    return answer(await _shelf(require_cookie(request), request))


async def one_for_the_host(request: Request) -> Response:
    return answer(await _one(require_cookie(request), request))


async def for_interviewers(request: Request) -> Response:
    return answer(await _shelf(await require_interviewer(request), request))


async def one_for_interviewers(request: Request) -> Response:
    return answer(await _one(await require_interviewer(request), request))


async def _shelf(at: Desk, request: Request) -> Shelf:
    wanted = _wanted(request.query_params)
    return await at.library.look(lambda contents: showing.shelf(contents, wanted))


async def _one(at: Desk, request: Request) -> Shown:
    name = f"{request.path_params['track']}/{request.path_params['slug']}"
    try:
        problem = await at.library.problem(name)
        return await at.library.look(lambda contents: showing.shown(contents, problem))
    except NotInLibrary as missing:
        raise Declined(404, "not_found", MISSING) from missing


def _wanted(parameters: Mapping[str, str]) -> Wanted:
    """Read from the address what is looked for."""
    words = parameters.get("words", "")
    if len(words) > LONGEST_WORDS:
        raise invalid(f"A search has at most {LONGEST_WORDS} characters.", "words")
    return Wanted(
        words=words,
        track=parameters.get("track", ""),
        level=_number(parameters, "level", len(LEVELS)),
        kind=parameters.get("kind", ""),
        minutes=_number(parameters, "minutes", MOST_MINUTES),
        skill=parameters.get("skill", ""),
        factor=parameters.get("factor", ""),
        status=parameters.get("status", ""),
    )


def _number(parameters: Mapping[str, str], name: str, most: int) -> int | None:
    text = parameters.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= most):
        raise invalid(f"The {name} must be a number from 1 to {most}.", name)
    return int(text)
