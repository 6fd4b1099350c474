"""For whoever watches the server: whether it lives, and whether it can take people in."""

import shutil

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.pages.desk import desk
from chalkroom.pages.requests import answer
from chalkroom.store.records import StoreFailed

LEAST_FREE_BYTES = 64 * 2**20


async def livez(request: Request) -> Response:
    return answer({"live": True})


async def readyz(request: Request) -> Response:
    """Ask the disk rather than remember what it said last."""
    at = desk(request)
    try:
        await at.recorder.read(at.store.epoch)
        free = shutil.disk_usage(at.store.path.parent).free
    except (StoreFailed, OSError):
        return _not_ready("The database cannot be read.")
    if not at.recorder.is_healthy:
        return _not_ready("The database cannot be written.")
    if free < LEAST_FREE_BYTES:
        return _not_ready("The disk is almost full.")
    return answer({"ready": True})


def _not_ready(reason: str) -> Response:
    return answer({"ready": False, "reason": reason}, 503)
