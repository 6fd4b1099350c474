"""People in a room: what one does, the others see, once it is on disk."""

from live.stories import BOARD, id_of


async def test_what_one_types_the_other_sees(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    cleo.pushes([[0, "hi"]])
    edited = await ada.hears("edited")
    assert edited["changes"] == [[0, "hi"]]
    assert edited["person"] == id_of("Cleo")


async def test_the_acknowledgement_is_the_event_coming_back(tale):
    ada = await tale.joins("Ada")
    ada.pushes([[0, "a"]], [1, [0, "b"]])
    await ada.hears("edited", sequence=1)
    await ada.hears("edited", sequence=2)
    assert tale.text() == "ab"


async def test_a_latecomer_sees_everything_that_happened(tale):
    ada = await tale.joins("Ada")
    ada.pushes([[0, "before you came"]])
    await ada.hears("edited")
    cleo = await tale.lets_in(ada, "Cleo")
    snapshot = cleo.welcome["streams"]["room"]["snapshot"]
    assert snapshot["boards"][BOARD]["text"] == "before you came"
