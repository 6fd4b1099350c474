"""The pages themselves. They are the same for everybody: what differs, the browser asks for."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.pages.desk import desk
from chalkroom.pages.requests import id_in

Page = Callable[[Request], Awaitable[Response]]


def shell(name: str, title: str, id: str | None = None) -> Page:
    """Return the page of a name; `id` is the part of its path that must be an id."""

    async def page(request: Request) -> Response:
        if id is not None:
            id_in(request, id)
        return shown(request, "shell.html", name, {"title": title})

    return page


def shown(
    request: Request, template: str, page: str, values: Mapping[str, object], status: int = 200
) -> Response:
    """Draw a template with the files of a page."""
    at = desk(request)
    values = {**values, "nonce": request.state.nonce}
    context = {**values, "built": at.assets.page(page)}
    return at.templates.TemplateResponse(request, template, context, status)
