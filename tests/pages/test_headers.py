import re
from pathlib import Path

import pytest
from pages.callers import house

import chalkroom

POLICY = (
    "default-src 'none'; script-src 'nonce-{n}' 'strict-dynamic'; style-src 'self' 'nonce-{n}'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-to csp"
)
EXACT = {
    "Reporting-Endpoints": 'csp="/csp-report"',
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), display-capture=(), "
    "usb=(), payment=()",
}
ROOM = f"/room/{'a' * 26}"
PAGES = [
    "/",
    "/join",
    ROOM,
    f"/interviews/{'a' * 26}",
    "/problems",
    "/problems/arrays/busiest-hour",
]
OTHERS = [
    "/nothing",
    "/room/short",
    "/api/interviews",
    "/host/interviews",
    "/host/problems",
    "/api/openapi.json",
]
HASHED = "/static/home-ABCDEFGH.js"


def nonce_of(answer):
    return re.search("'nonce-([^']+)'", answer.headers["Content-Security-Policy"]).group(1)


@pytest.mark.parametrize("path", [*PAGES, *OTHERS, "/livez", "/readyz", "/static/x", HASHED])
async def test_every_answer_carries_the_same_headers(house, path):
    answer = await house.caller().get(path)
    assert {name: answer.headers[name] for name in EXACT} == EXACT
    assert answer.headers["Content-Security-Policy"] == POLICY.format(n=nonce_of(answer))
    caching = "public, max-age=31536000, immutable" if path == HASHED else "no-store"
    assert answer.headers["Cache-Control"] == caching
    assert "Strict-Transport-Security" not in answer.headers


async def test_over_https_browsers_are_told_to_stay_there(tmp_path):
    async with house(tmp_path, "https://rooms.test") as secure:
        answer = await secure.caller().get("/")
        expected = "max-age=31536000; includeSubDomains"
        assert answer.headers["Strict-Transport-Security"] == expected


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_holds_the_nonce_of_its_policy_and_no_other(house, path):
    first, second = [await house.caller().get(path) for _ in "ab"]
    assert nonce_of(first) != nonce_of(second)
    assert len(nonce_of(first)) >= 22
    assert set(re.findall('nonce="([^"]+)"', first.text)) == {nonce_of(first)}


async def test_pages_run_only_scripts_with_the_nonce(house):
    answer = await house.caller().get("/")
    scripts = re.findall("<script[^>]*>", answer.text)
    assert scripts == [f'<script type="module" src="{HASHED}" nonce="{nonce_of(answer)}">']
    assert not re.search(r"<[^>]+\s(on\w+|style)=", answer.text)


async def test_the_page_of_a_room_tells_nothing_about_its_seat(house):
    seats = [await house.caller().get(f"/room/{letter * 26}") for letter in "ab"]
    one, other = [answer.text.replace(nonce_of(answer), "") for answer in seats]
    assert one == other


@pytest.mark.parametrize(
    "path", [f"{ROOM}/x.css", f"{ROOM}.css", f"{ROOM}/", "/join/", f"{ROOM};a.css", "/r/a/x.css"]
)
async def test_no_page_answers_to_the_name_of_a_file(house, path):
    answer = await house.caller().get(path)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")
    assert "Location" not in answer.headers


@pytest.mark.parametrize(
    "name", ["manifest.json", "../manifest.json", "%2e%2e/app.py", "none-ABCDEFGH.js", ""]
)
async def test_only_hashed_files_are_served(house, name):
    assert (await house.caller().get(f"/static/{name}")).status_code == 404


async def test_files_are_compressed(house):
    answer = await house.caller().get(HASHED)
    assert answer.headers["Content-Encoding"] == "gzip"


async def test_a_fault_is_answered_without_a_word_about_the_inside(house, tmp_path):
    (tmp_path / "dist" / "manifest.json").write_text("{broken")
    answer = await house.caller().get("/")
    assert answer.status_code == 500
    assert answer.text.startswith("The server had a fault.")
    assert {name: answer.headers[name] for name in EXACT} == EXACT


async def test_a_page_that_was_not_built_says_what_to_do(house):
    assert "make setup" in (await house.caller().get("/join")).text


async def test_a_broken_policy_is_noted_without_what_people_type(house, caplog):
    report = '[{"body": {"effectiveDirective": "script-src-elem", "sample": "SECRET\\n"}}]'
    answer = await house.caller().post("/csp-report", content=report)
    assert answer.status_code == 204
    assert "script-src-elem" in caplog.text and "SECRET" not in caplog.text


async def test_reports_have_a_size_and_a_pace(house):
    caller = house.caller()
    assert (await caller.post("/csp-report", content=b"x" * 8_193)).status_code == 413
    sent = [(await caller.post("/csp-report", content=b"x" * 8_192)).status_code for _ in "x" * 11]
    assert sent == [204] * 10 + [429]


def test_no_code_asks_under_which_name_it_was_called():
    sources = Path(chalkroom.__file__).parent.rglob("*.py")
    pattern = re.compile(r"\.(url|base_url|url_for)\b(?!s)|\"host\"\]|headers\.get\(.host.\)")
    suspects = [path for path in sources if "pages" in path.parts or path.name == "app.py"]
    assert suspects
    assert not [path for path in suspects if pattern.search(path.read_text())]
