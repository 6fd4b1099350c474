"""A right that is taken away takes its connections along, by the commit itself.

Neither the clock nor the loop's own time moves here: no timer can have closed what is closed.
"""

import pytest
from live.fake_clock import FakeClock
from live.stories import id_of, story
from private_texts import private
from secrecy.still_loop import played_still, quiet

from chalkroom.live.closing import Closing
from chalkroom.live.links import Links
from chalkroom.store.records import Link

ROLES = pytest.mark.parametrize("role", ["interviewer", "candidate", "observer"])
NOTE = private("note")


async def removed(tale, ada, seat):
    ada.says("remove", person=seat.person)


async def link_taken_back(tale, ada, seat):
    tale.store.add_seat(seat)
    links = Links(tale.store, tale.recorder, tale.lobby, tale.clock, b"key")
    await links.revoke(tale.interview, seat.link)


REVOCATIONS = pytest.mark.parametrize("revoked", [removed, link_taken_back])


async def in_two_tabs(tale, role):
    """Return Ada, and the connections of somebody who has the room open twice."""
    link = Link(id_of("link"), tale.interview, role, id_of("Max"), "Max", 1, "digest", False)
    tale.links.append(link)
    tale.begins()
    ada = await tale.joins("Ada")
    is_staff = role == "interviewer"
    first = await (tale.joins("Max") if is_staff else tale.lets_in(ada, "Max", role))
    return ada, [first, await tale.joins("Max", role)]


def played_in_no_time(folder, role, scene):
    async def whole():
        clock = FakeClock()
        began = clock.now()
        async with story(folder, clock) as tale:
            await scene(tale, *await in_two_tabs(tale, role))
            assert clock.now() == began

    played_still(whole())


@ROLES
@REVOCATIONS
def test_every_connection_is_closed_by_the_commit(tmp_path, role, revoked):
    async def scene(tale, ada, connections):
        await revoked(tale, ada, connections[0].seat)
        await quiet()
        assert [each.closed for each in connections] == [Closing.REMOVED] * 2
        assert ada.closed is None

    played_in_no_time(tmp_path, role, scene)


@ROLES
@REVOCATIONS
def test_what_is_written_after_the_commit_reaches_none_of_them(tmp_path, role, revoked):
    async def scene(tale, ada, connections):
        await revoked(tale, ada, connections[0].seat)
        for kind, text in (("say", "Said in the room"), ("write_note", NOTE)):
            ada.says(kind, text=text)
        await quiet()
        frames = str([each.frames for each in connections])
        assert NOTE in str(ada.frames) and NOTE not in frames
        assert "Said in the room" not in frames

    played_in_no_time(tmp_path, role, scene)


@pytest.mark.parametrize("role", ["candidate", "observer"])
def test_who_knocks_again_with_another_browser_is_out_with_their_first(tmp_path, role):
    async def scene(tale, ada, connections):
        another = tale.opens("Max", role, device=2)
        another.says_hello()
        await another.hears("lobby")
        await removed(tale, ada, connections[0].seat)
        await quiet()
        assert another.closed == Closing.REMOVED

    played_in_no_time(tmp_path, role, scene)
