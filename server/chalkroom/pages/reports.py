"""What browsers report when a page breaks the content policy: a line in the program's log."""

import logging
import re

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.pages.desk import desk
from chalkroom.pages.requests import address

logger = logging.getLogger(__name__)

REPORT_BYTES = 8 * 1024
DIRECTIVE = re.compile(rb'"(?:effectiveDirective|violated-directive)"\s*:\s*"([a-z-]{1,40})')


async def csp_report(request: Request) -> Response:
    """Take note of the directive alone: all else may hold what people type."""
    at, caller = desk(request), address(request)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > REPORT_BYTES:
            return Response(status_code=413)
    if at.reports.pause(caller):
        return Response(status_code=429)
    at.reports.failed(caller)
    for directive in set(DIRECTIVE.findall(body)):
        logger.warning("pages: a page broke the content policy: %s", directive.decode())
    return Response(status_code=204)
