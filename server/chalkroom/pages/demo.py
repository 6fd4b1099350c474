"""The sample interview, loaded by a server that runs, for those who have held none yet."""

from asyncio import to_thread

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.live.ids import new_id
from chalkroom.pages.host import require_bearer
from chalkroom.pages.requests import answer
from chalkroom.recording import sample


class LoadedSample(Struct, frozen=True):
    """The sample interview, and where it is watched."""

    id: str
    replay: str


async def load(request: Request) -> Response:
    at = require_bearer(request)
    id, now = new_id(), at.clock.now()
    made = await to_thread(sample.as_import, id, now)
    await at.recorder.run(at.store.bring_in, id, now, *made)
    loaded = LoadedSample(id, f"{at.place.origin}/replay/{id}")
    return answer(loaded, 201, {"Location": f"/api/interviews/{id}"})
