"""Recordings brought in by a server that runs, for the host's programs and commands."""

from asyncio import to_thread

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.live.ids import new_id
from chalkroom.pages.declined import invalid
from chalkroom.pages.host import require_bearer
from chalkroom.pages.requests import answer, read_bytes
from chalkroom.recording.importing import MOST_BYTES, UNFIT, CannotImport, read_file
from chalkroom.store.records import StoreConflict


class BroughtIn(Struct, frozen=True):
    """The interview that shows a recording, where it is watched, the head of its file.

    `sentence` says whether the file is whole, and if not, how much of it was brought in.
    """

    id: str
    replay: str
    head: str
    sentence: str


async def bring_in(request: Request) -> Response:
    """Make an interview of a file, which nobody can enter or change."""
    at = require_bearer(request)
    content = await read_bytes(request, MOST_BYTES)
    id, now = new_id(), at.clock.now()
    try:
        found = await to_thread(read_file, content, id, now)
        await at.recorder.run(at.store.bring_in, id, now, found.commits, found.head)
    except CannotImport as problem:
        raise invalid(str(problem)) from problem
    except StoreConflict as conflict:
        raise invalid(UNFIT) from conflict
    made = BroughtIn(id, f"{at.place.origin}/replay/{id}", found.head, found.sentence)
    return answer(made, 201, {"Location": f"/api/interviews/{id}"})
