"""Carets: shown to others soon, the latest only, mapped for who comes later, never kept."""

from live.stories import BOARD, id_of

from chalkroom.interview.limits import LIMITS
from chalkroom.live.carets import CARETS_MILLISECONDS


def moves(someone, at, version=0, **fields):
    ranges = None if at is None else [[at, at]]
    message = {"board": BOARD, "version": version, "ranges": ranges, **fields}
    someone.signals("caret", **message)


def carets(someone, of="Ada"):
    """Where somebody's caret was shown to be, one message after the other."""
    told = [caret for m in someone.heard if m["kind"] == "carets" for caret in m["carets"]]
    return [caret["ranges"] for caret in told if caret["person"] == id_of(of)]


async def shown(timed, clock):
    await timed.settles()
    clock.moves(CARETS_MILLISECONDS)
    await timed.settles()


async def test_only_the_latest_place_is_shown_and_not_to_oneself(timed, clock):
    ada, tab = await timed.joins("Ada"), await timed.joins("Ada")
    grace = await timed.joins("Grace")
    ada.pushes([[0, "abc"]])
    await ada.hears("edited")
    for at in (1, 2, 3):
        moves(ada, at, version=1)
    await ada.is_up_to_date()
    clock.moves(CARETS_MILLISECONDS)
    await timed.settles()
    assert carets(grace) == [[[3, 3]]]
    assert carets(ada) == carets(tab) == []


async def test_a_caret_may_leave_the_board(timed, clock):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    moves(ada, 0)
    await shown(timed, clock)
    moves(ada, None)
    await shown(timed, clock)
    assert carets(grace) == [[[0, 0]], None]


async def test_pointing_is_shown_beside_the_caret_that_moves_on(timed, clock):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    ada.pushes([[0, "abc"]])
    moves(ada, 1, version=1, is_pointing=True)
    moves(ada, 2, version=1)
    await shown(timed, clock)
    told = [one for m in grace.heard if m["kind"] == "carets" for one in m["carets"]]
    assert [(one["ranges"], one["is_pointing"]) for one in told] == [
        ([[1, 1]], True),
        ([[2, 2]], False),
    ]


async def test_only_the_latest_line_pointed_at_is_shown_and_nobody_who_comes_later_sees_it(
    timed, clock
):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    for at in (0, 0):
        moves(ada, at, is_pointing=True)
    await shown(timed, clock)
    late = await timed.joins("Grace")
    await timed.settles()
    assert (carets(grace), carets(late)) == ([[[0, 0]]], [])


async def test_carets_are_shown_so_often_and_no_more(timed, clock):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    ada.pushes([[0, "x" * 30]])
    for at in range(LIMITS.carets_per_second + 5):
        moves(ada, at, version=1)
    await shown(timed, clock)
    assert carets(grace)[-1] == [[LIMITS.carets_per_second - 1] * 2]


async def test_selections_are_kept_so_often_and_no_more(timed):
    ada = await timed.joins("Ada")
    for _ in range(LIMITS.selections_per_second + 3):
        ada.says("select", board=BOARD, version=0, ranges=[[0, 0]])
    await timed.settles()
    assert ada.kinds == ["selected"] * LIMITS.selections_per_second


async def test_a_latecomer_sees_carets_moved_along_with_the_text(timed, clock):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    ada.pushes([[0, "abc"]])
    await grace.hears("edited")
    moves(ada, 3, version=1)
    await shown(timed, clock)
    grace.pushes([[0, "xy"], 3], version=1)
    await ada.hears("edited", instance=id_of("Grace"))
    late = await timed.joins("Grace")
    await late.hears("carets")
    assert carets(late) == [[[5, 5]]]


async def test_a_caret_beyond_the_text_is_shown_at_its_end(timed, clock):
    ada = await timed.joins("Ada")
    ada.pushes([[0, "abc"]])
    await ada.hears("edited")
    moves(ada, 999, version=1)
    await shown(timed, clock)
    grace = await timed.joins("Grace")
    await grace.hears("carets")
    assert carets(grace) == [[[3, 3]]]


async def test_carets_that_no_board_bears_are_not_shown_to_latecomers(timed, clock):
    ada = await timed.joins("Ada")
    for fields in ({"board": id_of("none")}, {"version": 7}):
        moves(ada, 0, **{"version": 0, **fields})
        await shown(timed, clock)
        grace = await timed.joins("Grace")
        await timed.settles()
        assert carets(grace) == []
        await grace.hangs_up()


async def test_the_caret_of_who_is_gone_is_not_shown_to_latecomers(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await timed.lets_in(ada, "Cleo")
    moves(cleo, 0)
    await shown(timed, clock)
    cleo.says("leave")
    await cleo.is_closed()
    grace = await timed.joins("Grace")
    await timed.settles()
    assert carets(grace, "Cleo") == []


async def test_observers_and_those_at_the_door_have_no_caret(timed, clock):
    ada = await timed.joins("Ada")
    otto = await timed.lets_in(ada, "Otto", "observer")
    cleo = timed.opens("Cleo", "candidate")
    cleo.says_hello()
    for someone in (otto, cleo):
        moves(someone, 0)
    moves(ada, 0)
    await shown(timed, clock)
    assert carets(ada, "Otto") == carets(ada, "Cleo") == []
    assert (carets(otto), carets(cleo)) == ([[[0, 0]]], [])


async def test_the_latest_caret_reaches_a_reader_who_was_slow(timed, clock):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    ada.pushes([[0, "abc"]])
    await grace.hears("edited")
    grace.is_listening.clear()
    for at in (1, 2):
        moves(ada, at, version=1)
        await ada.is_up_to_date()
        clock.moves(CARETS_MILLISECONDS)
        await ada.is_up_to_date()
    grace.is_listening.set()
    await shown(timed, clock)
    assert carets(grace) == [[[1, 1]], [[2, 2]]]


async def test_a_caret_on_its_way_does_not_swallow_the_last_events(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await timed.lets_in(ada, "Cleo")
    cleo.is_listening.clear()
    moves(ada, 0)
    await ada.is_up_to_date()
    clock.moves(CARETS_MILLISECONDS)
    await ada.is_up_to_date()
    ada.says("remove", person=id_of("Cleo"))
    await ada.hears("removed")
    cleo.is_listening.set()
    assert await cleo.is_closed() == 4403
    assert cleo.kinds[-1] == "removed"
