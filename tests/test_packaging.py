"""What people install: the wheel, in a clean environment, on a machine without Node."""

import gzip
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import httpx
import pytest
from machine import require_node

from chalkroom import __version__

ROOT = Path(__file__).parent.parent
BUILT = "chalkroom/static/dist/"
FIRST_LOAD_BYTES = 130_000


@pytest.fixture(scope="module")
def wheel_path(tmp_path_factory):
    """The wheel as made from a source distribution, which itself holds the built frontend."""
    require_node()
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, stdin=subprocess.DEVNULL)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def wheel(wheel_path):
    with zipfile.ZipFile(wheel_path) as wheel:
        yield wheel


@pytest.fixture(scope="module")
def manifest(wheel):
    return json.loads(wheel.read(BUILT + "manifest.json"))


@pytest.fixture(scope="module")
def chalkroom(wheel_path, tmp_path_factory):
    """The command in an environment that holds the wheel and the locked packages, nothing else."""
    folder = tmp_path_factory.mktemp("clean")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    pip = [sys.executable, "-m", "pip", "--quiet", "--python", folder / "bin/python", "install"]
    lock = ROOT / "requirements/runtime.txt"
    subprocess.run([*pip, "--require-hashes", "--requirement", lock], check=True)
    subprocess.run([*pip, "--no-deps", wheel_path], check=True)
    return folder / "bin/chalkroom"


def test_one_wheel_serves_every_platform(wheel_path):
    assert wheel_path.name == f"chalkroom-{__version__}-py3-none-any.whl"


def test_the_wheel_holds_every_file_that_the_manifest_names(wheel, manifest):
    named = {name for asset in manifest.values() for name in files_of(asset)}
    assert named
    assert {BUILT + name for name in named} <= set(wheel.namelist())


def test_the_wheel_holds_the_viewer_of_recordings(wheel):
    assert {BUILT + "viewer.js", BUILT + "viewer.css"} <= set(wheel.namelist())


def test_the_wheel_holds_the_sample_interview_and_it_is_small(wheel):
    assert 0 < wheel.getinfo("chalkroom/recording/sample.jsonl.gz").file_size < 100_000


def test_the_wheel_holds_licences_and_problems_and_no_sources_of_pages(wheel):
    names = wheel.namelist()
    assert BUILT + "THIRD_PARTY.txt" in names
    assert "chalkroom/_problems/README.md" in names
    assert "chalkroom/_problems/LICENSE" in names
    assert "chalkroom/py.typed" in names
    assert not [name for name in names if re.search(r"node_modules|frontend|\.tsx?$|\.map$", name)]


def test_the_wheel_says_that_code_and_problems_have_licences_of_their_own(wheel):
    (name,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    told = wheel.read(name).decode()
    assert "License-Expression: MIT AND CC-BY-4.0\n" in told
    assert {"License-File: LICENSE", "License-File: problems/LICENSE"} <= set(told.splitlines())


def test_no_page_loads_more_script_at_first_than_its_budget(wheel, manifest):
    pages = {path.name for path in (ROOT / "frontend/src/pages").iterdir()}
    # What a page fetches later is in the manifest as well, with all that the page has already.
    for page in pages & manifest.keys():
        scripts = [name for name in files_of(manifest[page]) if name.endswith(".js")]
        sizes = [len(gzip.compress(wheel.read(BUILT + name))) for name in scripts]
        assert sum(sizes) <= FIRST_LOAD_BYTES, page


def test_the_installed_command_tells_its_version(chalkroom):
    told = subprocess.run([chalkroom, "--version"], check=True, capture_output=True, text=True)
    assert __version__ in told.stdout


def test_the_installed_server_shows_its_first_page_without_node(chalkroom, tmp_path):
    command = [chalkroom, "serve", "--port", "0", "--data", tmp_path / "data"]
    environment = {"PATH": str(chalkroom.parent), "HOME": str(tmp_path)}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            response = httpx.get(told_address(server.stdout), follow_redirects=True)
            assert response.status_code == 200
            assert "Chalkroom" in response.text
        finally:
            server.terminate()


@pytest.mark.parametrize(
    "lock", sorted((ROOT / "requirements").glob("*.txt")), ids=os.path.basename
)
def test_a_lock_has_a_hash_for_each_package_and_no_address(lock):
    text = lock.read_text()
    packages = re.findall(r"^\S+==.*\\$\n    --hash=sha256:", text, re.MULTILINE)
    assert len(packages) == len(re.findall(r"==\d", text)) > 0
    assert not re.search(r"://|--\w*index|--find-links|\s/", text, re.MULTILINE)


def test_the_frontend_lock_has_no_download_address():
    lock = json.loads((ROOT / "frontend/package-lock.json").read_text())
    packages = {path: facts for path, facts in lock["packages"].items() if path}
    assert all("integrity" in facts and "resolved" not in facts for facts in packages.values())


def files_of(asset):
    return [asset["file"], *asset["preload"], *asset["styles"]]


def told_address(lines):
    """Return the first address that the server prints on its standard output."""
    for line in lines:
        if address := re.search(r"http://127\.0\.0\.1:\d+/", line):
            return address.group()
    raise AssertionError("The server ended without telling its address.")
