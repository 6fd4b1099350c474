"""Typing while away in a live room: marked for everybody, and in what is stored."""

from chalkroom.live.presence import GRACE_MILLISECONDS


async def back(tale, clock, away):
    """Return Ada, and Cleo who was without a connection for so long."""
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    await cleo.hangs_up()
    clock.moves(away)
    await tale.settles()
    return ada, await tale.joins("Cleo", "candidate")


async def marks(cleo, **fields):
    cleo.pushes([[0, "a"]], [[0, "b"], 1], **fields)
    await cleo.hears("edited", sequence=2)
    return [bool(e.get("is_away")) for e in cleo.events if e["kind"] == "edited"]


async def test_what_was_typed_while_away_is_told_as_that_and_the_rest_is_not(timed, clock):
    ada, cleo = await back(timed, clock, GRACE_MILLISECONDS)
    assert await marks(cleo, away=1) == [True, False]
    await ada.hears("edited", sequence=1, is_away=True)


async def test_a_drop_too_short_to_be_recorded_was_no_absence(timed, clock):
    _, cleo = await back(timed, clock, GRACE_MILLISECONDS - 1)
    assert await marks(cleo, away=2) == [False, False]


async def test_whoever_had_another_tab_open_was_not_away(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await timed.lets_in(ada, "Cleo")
    tab = await timed.joins("Cleo", "candidate")
    await tab.hangs_up()
    clock.moves(2 * GRACE_MILLISECONDS)
    again = await timed.joins("Cleo", "candidate")
    assert await marks(again, away=2) == [False, False]
    assert cleo.closed is None


async def test_what_is_ordinary_says_nothing_of_it_in_the_log(timed, clock):
    _, cleo = await back(timed, clock, GRACE_MILLISECONDS)
    await marks(cleo, away=1)
    await timed.settles()
    stored = [one.row.body for one in timed.store.read(timed.interview, "room", after=0)]
    edits = [body for body in stored if '"kind":"edited"' in body]
    assert ["is_away" in body for body in edits] == [True, False]
