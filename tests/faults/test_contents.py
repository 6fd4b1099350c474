"""What is hard to keep, from a socket to the disk and back after a kill: every unit is the same."""

import pytest
from faults.guest import Guest, let_in, new_id
from fuzz.editor import units

HARD = {
    "emoji": "😀🎈👩‍👩‍👧",
    "CJK": "漢字 かな 한글",
    "combining marks": "e\u0301 a\u0308\u0323",
    "tabs": "if a:\n\tb\n\t\tc",
    "separators": "a\u2028b\u2029c\x85d\ve\ff",
    "lone surrogates": "\ud83d a \ude00 \ud83d",
    "NUL": "a\0b",
    "right to left": "\u202eabc\u202c עברית",
    "a byte order mark": "\ufeffa",
    "noncharacters": "\uffff\ufffe\U0010ffff",
    "quotes and slashes": "\"'\\/</script>&lt;\x7f",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
async def test_text_is_told_kept_and_read_back_unit_for_unit(standing_house, text):
    house = standing_house
    interview = house.created()
    links = interview["links"]
    ada, cleo = house.taken(links["interviewer"]), house.taken(links["candidate"])
    await let_in(house, ada, cleo, "Cleo")
    update = [[0, *text.split("\n")]]
    async with Guest(house, ada) as first, Guest(house, cleo) as second:
        board = (await first.comes_in())["streams"]["room"]["snapshot"]["current"]
        await second.comes_in()
        push = {"board": board, "instance": new_id(), "sequence": 1, "version": 0}
        await first.says("push", updates=[update], **push)
        assert (await second.hears("edited"))["changes"] == update
    house.kill()
    house.start()
    async with Guest(house, cleo) as again:
        room = (await again.comes_in())["streams"]["room"]["snapshot"]
    assert units(room["boards"][board]["text"]) == units(text)
    assert units(house.boards(interview["id"])[0]["text"]) == units(text)


async def test_halves_of_an_emoji_from_two_people_become_one(standing_house):
    house = standing_house
    interview = house.created()
    ada, grace = (house.taken(interview["links"]["interviewers"][n]) for n in ("Ada", "Grace"))
    async with Guest(house, ada) as first, Guest(house, grace) as second:
        board = (await first.comes_in())["streams"]["room"]["snapshot"]["current"]
        await second.comes_in()
        push = {"board": board, "sequence": 1}
        await first.says("push", version=0, instance=new_id(), updates=[[[0, "\ud83d"]]], **push)
        await second.hears("edited")
        updates = [[1, [0, "\ude00"]]]
        await second.says("push", version=1, instance=new_id(), updates=updates, **push)
        await first.hears("edited", changes=updates[0])
    house.kill()
    house.start()
    assert house.boards(interview["id"])[0]["text"] == "😀"
