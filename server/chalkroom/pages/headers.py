"""The headers that every response carries. The only file that knows the content policy."""

import secrets

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

STATIC = "/static/"
CSP_REPORTS = "/csp-report"

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'nonce-{nonce}' 'strict-dynamic'",
        "style-src 'self' 'nonce-{nonce}'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        "report-to csp",
    ]
)
ALWAYS = {
    "Reporting-Endpoints": f'csp="{CSP_REPORTS}"',
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), payment=()"
    ),
}
ONLY_HTTPS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
DYNAMIC = "no-store"
HASHED = "public, max-age=31536000, immutable"


class Headers:
    """Wraps the application, its error pages included."""

    def __init__(self, app: ASGIApp, is_https: bool) -> None:
        self._app = app
        self._always = ALWAYS | (ONLY_HTTPS if is_https else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce
        is_static = scope["path"].startswith(STATIC)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._always)
                headers["Content-Security-Policy"] = POLICY.format(nonce=nonce)
                is_hashed = is_static and message["status"] in (200, 206, 304)
                headers["Cache-Control"] = HASHED if is_hashed else DYNAMIC
            await send(message)

        await self._app(scope, receive, send_with_headers)
