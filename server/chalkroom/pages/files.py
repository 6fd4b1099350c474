"""The built files of the frontend. Their names carry a hash, so browsers keep them for ever."""

import re

from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

from chalkroom.pages.assets import Assets

HASHED = re.compile(r"[A-Za-z0-9_.]+-[A-Z0-9]{8}(\.[a-z0-9]+)+")


class HashedFiles(StaticFiles):
    """Serves nothing whose content could change under its name."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        if not HASHED.fullmatch(path):
            raise HTTPException(404)
        return await super().get_response(path, scope)


def files(assets: Assets) -> ASGIApp:
    return GZipMiddleware(HashedFiles(directory=assets.folder, check_dir=False))
