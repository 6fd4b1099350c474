"""What is observed in a live room: told to all, and away means that no page can be seen."""

from chalkroom.interview.limits import LIMITS


async def both(tale):
    ada = await tale.joins("Ada")
    return ada, await tale.lets_in(ada, "Cleo")


async def test_a_candidate_is_away_when_none_of_their_pages_can_be_seen(tale):
    ada, cleo = await both(tale)
    tab = await tale.joins("Cleo", "candidate")
    cleo.signals("visibility", is_visible=False)
    await cleo.is_up_to_date()
    assert "observed" not in ada.kinds
    tab.signals("visibility", is_visible=False)
    await ada.hears("observed", what="left_page")
    cleo.signals("visibility", is_visible=True)
    await ada.hears("observed", what="returned")


async def test_closing_the_only_page_that_could_be_seen_is_leaving(tale):
    ada, cleo = await both(tale)
    tab = await tale.joins("Cleo", "candidate")
    cleo.signals("visibility", is_visible=False)
    await cleo.is_up_to_date()
    await tab.hangs_up()
    await ada.hears("observed", what="left_page")


async def test_a_paste_is_told_in_the_same_breath_as_its_edit(tale):
    ada, cleo = await both(tale)
    cleo.pushes([[0, "pasted"]], origins=[[1, "pasted"]])
    await ada.hears("observed", what="pasted", size=6)
    (told,) = [m for m in ada.heard if "pasted" in str(m)]
    assert [entry["event"]["kind"] for entry in told["events"]] == ["edited", "observed"]


async def test_the_candidate_sees_the_same_list_and_adds_a_reason(tale):
    ada, cleo = await both(tale)
    cleo.pushes([[0, "pasted"]], origins=[[1, "pasted"]])
    await cleo.hears("observed")
    cleo.says("give_reason", observation=0, text="My own notes")
    await ada.hears("reason_given", observation=0, text="My own notes")
    assert tale.room.told.room.observations[0].reason == "My own notes"


async def test_a_reason_may_be_so_long_and_no_longer(tale):
    _, cleo = await both(tale)
    cleo.pushes([[0, "pasted"]], origins=[[1, "pasted"]])
    for length in (LIMITS.reason_length, LIMITS.reason_length + 1):
        id = cleo.says("give_reason", observation=0, text="x" * length)
    await tale.settles()
    assert cleo.refusals() == [(id, "malformed")]
    assert len(tale.room.told.room.observations[0].reason) == LIMITS.reason_length
