"""Taking back in a live room: the log on disk is asked, and the last letters are part of it."""

from live.stories import BOARD


async def test_letters_still_on_their_way_to_disk_are_taken_back_as_well(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    presses = tale.room.told.room.presses.values()
    (press,) = [one.id for one in presses if one.person == ada.seat.person]
    for number in range(20):
        ada.pushes([[0, "x"], *([number] if number else [])], version=number, sequence=number + 1)
    ada.says("take_back", press=press)
    await cleo.hears("taken_back", press=press)
    await tale.settles()
    assert tale.text(BOARD) == ""
