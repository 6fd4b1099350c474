"""Two people solve a problem through a bad network and a killed server; nothing is lost."""

import asyncio
from collections import Counter

import pytest
from browser.servers import own_server
from browser.visitors import agree, until
from browser.witness import Witness

QUESTION = """\
# Meetings are pairs of start and end, in minutes, in any order.
# Return how many rooms are needed so that no two meetings share one.
# A meeting that ends at 60 and one that starts at 60 may share.
#
# >>> rooms([(0, 30), (5, 10), (15, 20)])
# 2
"""
CLARIFICATION = """\
# Cleo: may the list be empty? Then no room is needed.
# Cleo: may a meeting have no length? I count it as none.
# Cleo: brute force tries every minute, so a sweep is better.

"""
NOTES_ABOVE = """\
# Ada: yes to both. Think aloud, please.
# Ada: n is at most 100,000, so n log n will do.
# Ada: the input must not be changed.

"""
SKELETON = """\
from collections.abc import Sequence


def rooms(meetings: Sequence[tuple[int, int]]) -> int:
    starts = sorted(start for start, end in meetings if start < end)
    ends = sorted(end for start, end in meetings if start < end)
    needed = running = finished = 0
"""
TYPED_OFFLINE = """\
    for start in starts:
        while ends[finished] <= start:
            finished += 1
            running -= 1
        running += 1
        needed = max(needed, running)
    return needed
"""
TYPED_MEANWHILE = """\
# Ada: your connection is gone, I think. Your text will come.
# Ada: I go on writing here meanwhile, at the top.
"""
TESTS = """\


def test_rooms() -> None:
    assert rooms([]) == 0
    assert rooms([(0, 60), (60, 90)]) == 1
    assert rooms([(0, 30), (5, 10), (15, 20)]) == 2
    assert rooms([(0, 9), (1, 9), (2, 9)]) == 3
    assert rooms([(5, 5)]) == 0
"""
QUESTIONS_BEFORE_THE_END = """\
# Ada: what does it cost? Two sorts and one pass.
# Ada: and in memory? Two lists of n numbers.
# Ada: could one list do? With signs at each end, yes.
# Ada: thank you, that was clear.
"""
ADAS_LAST, CLEOS_LAST = "# done, says Ada", "# done, says Cleo"
PIECES = (
    QUESTION, CLARIFICATION, NOTES_ABOVE, SKELETON, TYPED_OFFLINE,
    TYPED_MEANWHILE, TESTS, QUESTIONS_BEFORE_THE_END,
)  # fmt: skip


server, place, folder = own_server()


# A cut of 20 seconds, as people have them, in the long run; 8 seconds are enough to be noticed,
# to be counted as gone, and to wait for the next attempt.
@pytest.mark.parametrize("cut_seconds", [8, pytest.param(20, marks=pytest.mark.soak)])
async def test_no_letter_is_lost_while_two_people_solve_a_problem(
    guests, server, interview, disk, cut_seconds
):
    witness = Witness(disk)
    ada, cleo = await seated(guests, interview, witness)
    await take_turns(ada, cleo)
    await write_while_one_is_cut_off(ada, cleo, cut_seconds)
    await write_while_the_server_dies(ada, cleo, server, disk)
    await write_in_one_place(ada, cleo)

    version, sha256 = await agree(ada, cleo)
    disk.read()
    (board,) = await guests.boards(interview)
    text = await ada.text()
    assert await cleo.text() == text == board["text"] == disk.texts[-1]
    assert (str(board["version"]), len(disk.texts) - 1) == (version, board["version"])
    assert len(sha256) == 64
    assert_all_is_there(text)
    assert all(heard == list(range(1, len(heard) + 1)) for heard in disk.sequences.values())
    assert witness.lies == []
    assert {"Ada Saved", "Ada Saving", "Cleo Saved", "Cleo Offline", "Cleo received"} <= {
        claim for claim, times in witness.claims.items() if times > 1
    }


async def seated(guests, interview, witness):
    tabs = []
    for name in ("Ada", "Cleo"):
        tabs.append(await guests.tab())
        await witness.watch(tabs[-1], name)
    ada, cleo = tabs
    await ada.page.goto(interview["links"]["interviewer"])
    await cleo.page.goto(interview["links"]["candidate"])
    await cleo.button("Join recorded").click()
    await ada.button("Admit Cleo").click()
    await cleo.board.wait_for()
    await ada.writes_on_board()
    return ada, cleo


async def take_turns(ada, cleo):
    await ada.goes_to("end")
    await ada.types(QUESTION)
    await agree(ada, cleo)
    await cleo.goes_to("end")
    await cleo.types(CLARIFICATION)
    await agree(ada, cleo)
    await ada.goes_to("start")
    await asyncio.gather(ada.types(NOTES_ABOVE, pace=5), cleo.types(SKELETON, pace=5))


async def write_while_one_is_cut_off(ada, cleo, seconds):
    await cleo.loses_network()
    pace = seconds * 1000 / len(TYPED_OFFLINE)
    await asyncio.gather(cleo.types(TYPED_OFFLINE, pace), ada.types(TYPED_MEANWHILE))
    await cleo.is_offline()
    await cleo.has_network_again()
    await agree(ada, cleo)


async def write_while_the_server_dies(ada, cleo, server, disk):
    async def power_cut():
        await until(lambda: holds(disk, TESTS[:40]))
        server.kill()
        server.start()

    await asyncio.gather(
        cleo.types(TESTS, pace=15), ada.types(QUESTIONS_BEFORE_THE_END, pace=15), power_cut()
    )


async def holds(disk, text):
    disk.read()
    return text in disk.texts[-1]


async def write_in_one_place(ada, cleo):
    await agree(ada, cleo)
    await ada.goes_to("end")
    await cleo.goes_to("end")
    await asyncio.gather(ada.types(ADAS_LAST), cleo.types(CLEOS_LAST))


def assert_all_is_there(text):
    """Each piece stands there as it was typed; what was typed in one place may be mixed."""
    assert len(text.split("\n")) >= 40
    rest = text
    for piece in PIECES:
        assert piece in rest
        rest = rest.replace(piece, "", 1)
    assert Counter(rest) == Counter(ADAS_LAST + CLEOS_LAST)
    assert is_in_order(ADAS_LAST, rest) and is_in_order(CLEOS_LAST, rest)


LIES = [
    {"chip": "Saved", "text": "not on disk", "version": 0, "received": None},
    {"chip": "Saving 1", "text": "", "version": 1, "received": None},
    {"chip": "Saving 1", "text": "ab", "version": 0, "received": {"version": 1, "above": 0}},
    {"chip": "Saving 1", "text": "ab", "version": 0, "received": {"version": 0, "above": 2}},
]


async def test_the_witness_believes_no_page_more_than_the_disk(disk):
    witness = Witness(disk)
    for lie in LIES:
        witness.hear("Cleo", lie)
    assert len(witness.lies) == len(LIES)


def is_in_order(letters, text):
    place = iter(text)
    return all(letter in place for letter in letters)
