"""The answers that say no: one value, shown as JSON to programs and as a page to people."""

from msgspec import Struct


class Reason(Struct, frozen=True):
    """Why a request was not done: a code for programs, a sentence for people."""

    code: str
    message: str
    field: str | None = None


class Declined(Exception):
    """A request cannot be done."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        field: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.reason = Reason(code, message, field)
        self.headers = headers or {}


def not_found() -> Declined:
    """The one answer for what is not there, what is gone, and what is not this caller's."""
    message = "The address is not complete, or what stood here was deleted."
    return Declined(404, "not_found", message)


def unauthorised(message: str) -> Declined:
    return Declined(401, "unauthorised", message)


def foreign() -> Declined:
    """The answer to a request that another site's page may have made."""
    return Declined(403, "foreign", "This request did not come from a page of this server.")


def invalid(message: str, field: str | None = None) -> Declined:
    return Declined(400, "invalid", message, field)


def too_many(seconds: int) -> Declined:
    message = f"Too many attempts. Try again in {seconds} seconds."
    return Declined(429, "too_many", message, headers={"Retry-After": str(seconds)})
