"""Quiet time in a live room: its end is told in time, over a restart as well, and shown once."""

from live.stories import BOARD

from chalkroom.interview.clock import MINUTE
from chalkroom.interview.limits import LIMITS


async def granted(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    ada.says("grant_quiet_time", board=BOARD, person=cleo.welcome["you"]["person"], minutes=5)
    began = await cleo.hears("quiet_began")
    return ada, cleo, began["quiet"]


async def test_its_end_is_told_when_it_is_due(timed, clock):
    _, cleo, quiet = await granted(timed)
    clock.moves(5 * MINUTE - 1)
    await cleo.is_up_to_date()
    assert "quiet_over" not in cleo.kinds
    clock.moves(1)
    await cleo.hears("quiet_over", quiet=quiet, why="time")


async def test_its_end_is_told_by_a_server_that_was_away_meanwhile(timed, clock):
    _, _, quiet = await granted(timed)
    await timed.restarts()
    clock.moves(6 * MINUTE)
    again = await timed.joins("Ada")
    clock.moves(0)
    await again.hears("quiet_over", quiet=quiet)


async def test_what_is_shown_is_told_in_one_breath_and_once(tale):
    ada, cleo, quiet = await granted(tale)
    for _ in range(2):
        cleo.pushes([[0, "shown"]], shown=[1, quiet, 0])
    await ada.hears("edited")
    await tale.settles()
    (told,) = [m for m in ada.heard if "quiet_shown" in str(m)]
    assert [entry["event"]["kind"] for entry in told["events"]] == ["quiet_shown", "edited"]
    assert tale.text() == "shown"


async def test_a_text_is_shown_that_is_larger_than_what_else_is_handed_in(tale):
    ada, cleo, quiet = await granted(tale)
    text = "\u6f22" * (LIMITS.frame_bytes // len("\\u6f22"))
    cleo.pushes([[0, text]], shown=[1, quiet, 0])
    await ada.hears("quiet_shown", quiet=quiet)
    await cleo.hears("edited")
    assert (tale.text(), ada.closed, cleo.closed) == (text, None, None)


async def test_the_end_waits_for_what_is_shown(tale):
    ada, cleo, quiet = await granted(tale)
    ada.says("end_interview")
    await cleo.hears("quiet_over", why="ending")
    cleo.pushes([[0, "last words"]], shown=[1, quiet, 0])
    await ada.hears("quiet_shown", quiet=quiet)
    for someone in (ada, cleo):
        someone.signals("flushed")
    await ada.hears("ended")
    assert tale.text() == "last words"
