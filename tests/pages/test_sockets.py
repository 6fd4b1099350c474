"""Handshakes and raw requests against a real server, as browsers and attackers send them."""

import asyncio
import contextlib
import json
import re
import socket
from urllib.parse import urlsplit

import httpx
import pytest
from serving import serving
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from chalkroom.interview.limits import LIMITS

NOBODY = "a" * 26


class Browser:
    """One cookie jar at a server, and the sockets that its pages open."""

    def __init__(self, place):
        self.place = place
        headers = {"Origin": place.origin, "X-Room": "1"}
        self.http = httpx.Client(base_url=place.origin, headers=headers)

    def joins(self, link):
        answer = self.http.post("/api/join", json={"secret": link.partition("#")[2]})
        assert answer.status_code == 200, answer.text
        return answer.json()["seat"]

    def socket(self, seat, end="socket", **options):
        cookies = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        address = self.place.origin.replace("http", "ws", 1) + f"/room/{seat}/{end}"
        headers = [("Cookie", cookies), *options.pop("headers", [])]
        options.setdefault("origin", self.place.origin)
        return connect(address, additional_headers=headers, compression=None, **options)


@pytest.fixture
def browser(place):
    browser = Browser(place)
    with browser.http:
        yield browser


@pytest.fixture
def links(place):
    headers = {"Authorization": f"Bearer {place.key}"}
    wish = {"title": "T", "candidate": "Cleo"}
    answer = httpx.post(f"{place.origin}/api/interviews", json=wish, headers=headers)
    return answer.json()["links"] | {"id": answer.json()["id"]}


HELLO = json.dumps({"kind": "hello", "protocol": 1})


async def close_code(opening):
    async with opening as opened:
        with contextlib.suppress(ConnectionClosed):
            async with asyncio.timeout(20):
                while True:
                    await opened.recv()
        return opened.close_code


async def test_the_holder_of_a_seat_is_brought_to_the_room(browser, links):
    async with browser.socket(browser.joins(links["interviewer"])) as opened:
        await opened.send(HELLO)
        assert json.loads(await opened.recv())["kind"] == "welcome"


async def test_a_candidate_is_brought_to_the_lobby(browser, links):
    async with browser.socket(browser.joins(links["candidate"])) as opened:
        await opened.send(HELLO)
        assert json.loads(await opened.recv())["kind"] == "lobby"


async def test_two_roles_in_two_tabs_of_one_browser(browser, links):
    seats = [browser.joins(links[role]) for role in ("interviewer", "candidate")]
    heard = []
    for seat in seats:
        async with browser.socket(seat) as opened:
            await opened.send(HELLO)
            heard.append(json.loads(await opened.recv())["you"]["role"])
    assert heard == ["interviewer", "candidate"]


def foreign(origin):
    parts = urlsplit(origin)
    return [
        None,
        "null",
        "",
        "http://evil.test",
        f"{origin}.evil.test",
        f"http://evil.test/{parts.netloc}",
        f"http://evil.test#{origin}",
        f"http://{parts.netloc}@evil.test",
        f"http://{parts.hostname}:{parts.port + 1}",
        f"http://{parts.hostname}",
        f"https://{parts.netloc}",
        f"{origin}/",
        origin.upper(),
        f"{origin} http://evil.test",
    ]


async def test_no_page_of_another_site_gets_a_socket(browser, links):
    seat = browser.joins(links["interviewer"])
    for origin in foreign(browser.place.origin):
        with pytest.raises(InvalidStatus) as refused:
            await browser.socket(seat, origin=origin).__aenter__()
        assert refused.value.response.status_code == 403, origin


async def test_a_second_origin_spoils_the_first(browser, links):
    seat = browser.joins(links["interviewer"])
    with pytest.raises(InvalidStatus) as refused:
        await browser.socket(seat, headers=[("Origin", "http://evil.test")]).__aenter__()
    assert refused.value.response.status_code in (400, 403)


@pytest.mark.parametrize("seat", [NOBODY, "short", NOBODY.upper(), "%2e%2e"])
async def test_without_a_seat_the_reason_can_be_seen(browser, seat):
    assert await close_code(browser.socket(seat)) == 4401


async def test_a_cookie_opens_its_own_seat_alone(browser, place, links):
    other = Browser(place)
    taken = other.joins(links["interviewer"])
    mine = browser.joins(links["candidate"])
    cookie = browser.http.cookies[f"chalkroom_seat_{mine}"]
    browser.http.cookies.set(f"chalkroom_seat_{taken}", cookie)
    assert await close_code(browser.socket(taken)) == 4401
    other.http.close()


async def test_a_seat_whose_link_is_taken_back_closes_and_stays_closed(browser, place, links):
    seat = browser.joins(links["interviewer"])
    browser.http.post("/host", json={"key": place.key})
    path = f"/host/interviews/{links['id']}"
    link = browser.http.get(path).json()["links"][0]["link"]
    async with browser.socket(seat) as opened:
        await opened.send(HELLO)
        await opened.recv()
        browser.http.post(f"{path}/links/{link}/revoke", json={})
        with pytest.raises(ConnectionClosed):
            async with asyncio.timeout(20):
                while True:
                    await opened.recv()
        assert opened.close_code == 4403
    assert await close_code(browser.socket(seat)) == 4401


@pytest.mark.parametrize(("extra", "code"), [(0, 4400), (1, 1009)])
async def test_a_frame_has_a_limit(browser, links, extra, code):
    """A frame within the limit is read, and closed because it is no hello."""
    opening = browser.socket(browser.joins(links["interviewer"]))
    async with opening as opened:
        with contextlib.suppress(ConnectionClosed):
            await opened.send("x" * (LIMITS.frame_bytes + extra))
            async with asyncio.timeout(20):
                await opened.recv()
        await opened.wait_closed()
        assert opened.close_code == code


def raw(place, request):
    """Send bytes as they are and return the status and the body."""
    parts = urlsplit(place.origin)
    with socket.create_connection((parts.hostname, parts.port), timeout=5) as opened:
        opened.sendall(request)
        answer = b""
        while chunk := opened.recv(65_536):
            answer += chunk
    head, _, body = answer.partition(b"\r\n\r\n")
    body = re.sub(rb'nonce="[^"]+"', b"", body)
    return int(head.split()[1]), body


@pytest.mark.parametrize(
    ("target", "headers"),
    [
        ("/join", "Host: a/?x="),
        ("/join", "Host: evil.test"),
        ("/join", "Host: a@b"),
        ("/join", "Host: one\r\nHost: two"),
        ("/join", "X-Forwarded-Host: evil.test\r\nHost: x"),
        ("http://evil.test/join", "Host: x"),
        ("/join?next=http://evil.test", "Host: x"),
    ],
)
def test_a_request_that_lies_about_its_address_changes_nothing(place, target, headers):
    clean = raw(place, b"GET /join HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    lie = f"GET {target} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n".encode()
    status, body = raw(place, lie)
    assert status == 400 or (status, body) == clean


@pytest.mark.parametrize("target", ["@evil", "//evil.test/api/interviews", "/\\evil", "*"])
def test_a_path_that_is_no_path_opens_nothing(place, target):
    lie = f"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
    assert raw(place, lie)[0] in (400, 404)


def test_forged_forwarding_headers_do_not_start_the_count_anew(tmp_path):
    with serving(tmp_path) as place, Browser(place).http as http:
        tried = []
        for number in range(11):
            forged = f"198.51.100.{number}"
            headers = {"X-Forwarded-For": forged, "X-Real-IP": forged, "CF-Connecting-IP": forged}
            body = {"secret": f"{number:043}"}
            tried.append(http.post("/api/join", json=body, headers=headers).status_code)
        assert tried == [404] * 10 + [429]


async def test_the_log_holds_no_secret_however_talkative(tmp_path, monkeypatch):
    monkeypatch.setenv("CHALKROOM_LOG", "debug")
    with serving(tmp_path) as place:
        browser = Browser(place)
        headers = {"Authorization": f"Bearer {place.key}"}
        wish = {"title": "T", "candidate": "Cleo"}
        created = browser.http.post("/api/interviews", json=wish, headers=headers).json()
        link = created["links"]["interviewer"]
        browser.http.post("/host", json={"key": place.key})
        async with browser.socket(browser.joins(link)) as opened:
            await opened.send(HELLO)
            await opened.recv()
        secrets = [place.key, link.partition("#")[2], *browser.http.cookies.values()]
        browser.http.close()
    log = (tmp_path / "server.txt").read_text()
    assert "opened at commit" in log
    assert not [secret for secret in secrets if secret in log]
