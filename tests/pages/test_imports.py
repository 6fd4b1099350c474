"""Recordings brought in over the API: what is taken, what is not, and in what words."""

import pytest
from pages.callers import error
from recording.test_blind import untouched

from chalkroom.recording.importing import MOST_BYTES, UNFIT
from chalkroom.recording.sample import content

AS_FILE = {"Content-Type": "application/octet-stream"}


async def sends(house, file):
    return await house.program.post("/api/import", content=file, headers=AS_FILE)


async def test_a_recording_becomes_an_interview_that_is_over(house):
    made = await sends(house, content())
    assert (made.status_code, made.json()["sentence"]) == (201, "The file is whole.")
    told = (await house.program.get(made.headers["location"])).json()
    assert (told["phase"], told["links"]) == ("ended", [])
    assert house.store.recordings.imported_from(made.json()["id"]) == made.json()["head"]


async def test_of_a_file_that_was_cut_off_what_is_whole_is_taken(house):
    made = await sends(house, content()[:-200])
    assert made.status_code == 201
    assert made.json()["sentence"].startswith("The file was cut off")


@pytest.mark.parametrize(("extra", "status"), [(0, 400), (1, 413)])
async def test_a_file_is_so_large_and_no_larger(house, extra, status):
    assert (await sends(house, b" " * (MOST_BYTES + extra))).status_code == status


async def test_what_is_no_recording_is_refused_in_words(house):
    answer = await sends(house, b"nothing")
    assert error(answer)["message"].startswith("This is no recording")
    assert UNFIT not in error(answer)["message"]


@pytest.mark.parametrize("place", ["report", "report.md"])
async def test_of_a_blind_file_no_day_and_no_role_is_told(house, place):
    id = (await sends(house, untouched("editing"))).json()["id"]
    page = (await (await house.host()).get(f"/replay/{id}/{place}")).text
    assert "Blind edition" in page and "Candidate" in page
    assert "1970" not in page and "Candidate, candidate" not in page


async def test_a_blind_file_is_kept_as_long_as_others_and_says_so(house):
    id = (await sends(house, untouched("editing"))).json()["id"]
    assert "Kept until" in (await (await house.host()).get(f"/replay/{id}/report")).text
