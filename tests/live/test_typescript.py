"""The browser's types are those of the server."""

from chalkroom.live.typescript import TARGET, protocol


def test_the_types_of_the_browser_are_written_from_those_of_the_server():
    assert TARGET.read_text(encoding="utf-8") == protocol(), "python -m chalkroom.live.typescript"
