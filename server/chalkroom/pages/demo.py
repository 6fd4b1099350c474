"""The sample interview, loaded by a server that runs, for those who have held none yet."""

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
    id = new_id()
    await at.recorder.run(sample.load, at.store, id, at.clock.now())
    loaded = LoadedSample(id, f"{at.place.origin}/replay/{id}")
    return answer(loaded, 201, {"Location": f"/api/interviews/{id}"})
