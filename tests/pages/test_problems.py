"""The library over HTTP: looked through by filters, one problem whole, broken files told."""

import pytest
from pages.callers import error

from chalkroom.problems.library import Library


@pytest.fixture
def library(root):
    return Library((root,), patience=0.0)


async def names(asker, address):
    answer = await asker.get(address)
    assert answer.status_code == 200, answer.text
    return [one["id"] for ladder in answer.json()["ladders"] for one in ladder["rungs"]]


async def test_the_host_sees_every_ladder_from_its_first_rung(host):
    mixed, rows = (await host.get("/host/problems")).json()["ladders"]
    assert (mixed["track"], rows["track"]) == ("mixed", "rows")
    assert [rung["level"] for rung in rows["rungs"]] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("track=rows&level=3", ["rows/rows-3"]),
        ("kind=sql", ["mixed/mixed-2"]),
        ("minutes=5", ["mixed/mixed-1", "rows/rows-1"]),
        ("skill=lists&track=rows", ["rows/rows-1"]),
        ("factor=maths", []),
        ("status=draft", []),
        ("words=ROWS-4", ["rows/rows-4"]),
        ("words=above+rows+2+limit", ["rows/rows-2"]),
        ("words=no+such+words", []),
    ],
)
async def test_filters_and_words_narrow_the_list(host, query, expected):
    assert await names(host, f"/host/problems?{query}") == expected


async def test_a_list_says_how_many_there_are_and_what_filters_can_be_set_to(host):
    shelf = (await host.get("/host/problems?track=rows")).json()
    assert (shelf["found"], shelf["total"]) == (5, 10)
    assert [track["id"] for track in shelf["choices"]["tracks"]] == ["mixed", "rows"]
    assert {"id": "sieving", "name": "Sieving"} in shelf["choices"]["skills"]


@pytest.mark.parametrize("query", ["level=0", "level=6", "minutes=91", "minutes=x", "level=-1"])
async def test_a_filter_that_makes_no_sense_is_named(host, query):
    answer = await host.get(f"/host/problems?{query}")
    assert answer.status_code == 400
    assert error(answer)["field"] == query.partition("=")[0]


async def test_a_search_has_a_longest_length(host):
    assert (await host.get(f"/host/problems?words={'w' * 200}")).status_code == 200
    assert error(await host.get(f"/host/problems?words={'w' * 201}"))["field"] == "words"


async def test_one_problem_has_its_task_and_its_guide_apart(host):
    shown = (await host.get("/host/problems/rows/rows-3")).json()
    assert shown["task"]["title"] == shown["problem"]["title"]
    assert shown["guide"]["hints"] and "hints" not in shown["task"]
    assert shown["skills"] == ["Sieving"]


async def test_one_problem_names_its_neighbours_on_the_ladder(host):
    shown = (await host.get("/host/problems/rows/rows-3")).json()["neighbours"]
    assert (shown["easier"]["id"], shown["harder"]["id"]) == ("rows/rows-2", "rows/rows-4")
    lowest = (await host.get("/host/problems/rows/rows-1")).json()["neighbours"]
    assert lowest["easier"] is None


@pytest.mark.parametrize("name", ["rows/nothing", "nowhere/rows-1", "rows/..%2frows-1", "rows/%00"])
async def test_a_problem_that_is_not_there_is_not_found(host, name):
    assert error(await host.get(f"/host/problems/{name}"))["code"] == "not_found"


async def test_a_broken_file_is_told_with_line_and_advice_and_the_rest_stays(host, root):
    path = root / "rows/rows-3.md"
    path.write_text(path.read_text().replace("level: 3", "level: yes"))
    shelf = (await host.get("/host/problems")).json()
    (broken,) = shelf["broken"]
    assert broken["path"].endswith("rows/rows-3.md") and broken["line"] == 6
    assert broken["sentence"] and broken["advice"]
    assert shelf["total"] == 9


async def test_a_ladder_says_that_rungs_are_missing(host, root):
    (root / "rows/rows-3.md").unlink()
    rows = (await host.get("/host/problems?track=rows")).json()["ladders"][0]
    assert (rows["missing"], len(rows["rungs"])) == (1, 4)


async def test_a_changed_file_is_seen_without_a_restart(host, root):
    path = root / "rows/rows-3.md"
    path.write_text(path.read_text().replace("minutes: 12", "minutes: 19"))
    assert (await host.get("/host/problems/rows/rows-3")).json()["problem"]["minutes"] == 19


async def test_programs_get_one_list(house):
    found = (await house.program.get("/api/problems?level=2")).json()["problems"]
    assert [one["id"] for one in found] == ["mixed/mixed-2", "rows/rows-2"]
