"""Whether text that people give is fit to be shown to others."""

from chalkroom.interview.refusals import Refused
from chalkroom.interview.values import cleaned_name


def fit_name(name: str) -> str:
    """Return a name fit to be shown, or refuse it."""
    try:
        return cleaned_name(name)
    except ValueError as problem:
        raise Refused("invalid", str(problem)) from problem


def fit_url(url: str | None) -> str | None:
    """Return a web address fit to be followed, or refuse it."""
    if not url:
        return None
    if not url.startswith(("https://", "http://")) or any(c.isspace() for c in url):
        raise Refused("invalid", "A call link begins with https:// and holds no spaces.")
    return url
