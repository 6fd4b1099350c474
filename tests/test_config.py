import pytest

from chalkroom.config import SETTINGS, InvalidSetting, read


def test_an_empty_environment_has_a_value_for_everything():
    config = read({})
    assert (config.port, str(config.data), config.retention_days) == (8000, "data", 90)
    assert (config.origin, config.host_key, config.proxies) == (None, None, ())
    assert config.problems == "shipped"


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://rooms.example.org", "https://rooms.example.org"),
        ("https://Rooms.Example.org/", "https://rooms.example.org"),
        ("https://rooms.example.org:443", "https://rooms.example.org"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://räume.example", "https://xn--rume-loa.example"),
    ],
)
def test_an_origin_is_written_as_browsers_send_it(written, origin):
    assert read({"CHALKROOM_ORIGIN": written}).origin == origin


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "65536"),
        ("PORT", "-1"),
        ("PORT", "web"),
        ("PORT", "9" * 5_000),
        ("CHALKROOM_ORIGIN", "rooms.example.org"),
        ("CHALKROOM_ORIGIN", "https://rooms.example.org/path"),
        ("CHALKROOM_ORIGIN", "https://rooms.example.org?x"),
        ("CHALKROOM_ORIGIN", "https://name@rooms.example.org"),
        ("CHALKROOM_ORIGIN", "https://rooms.example.org:web"),
        ("CHALKROOM_ORIGIN", "ftp://rooms.example.org"),
        ("CHALKROOM_ORIGIN", "https://"),
        ("CHALKROOM_HOST_KEY", "k" * 15),
        ("CHALKROOM_HOST_KEY", "sixteen letters and a space"),
        ("CHALKROOM_RETENTION_DAYS", "0"),
        ("CHALKROOM_RETENTION_DAYS", "731"),
        ("CHALKROOM_PROXIES", "*"),
        ("CHALKROOM_LOG", "loud"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name, value):
    with pytest.raises(InvalidSetting, match=f"^{name} "):
        read({name: value})


def test_every_setting_has_a_value_of_its_own():
    assert len(SETTINGS) == len(read({}).__struct_fields__)


def test_no_setting_shows_a_secret_by_accident():
    assert "k" * 16 not in repr(read({"CHALKROOM_HOST_KEY": "k" * 16}))
