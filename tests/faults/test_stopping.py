"""A server that is asked to stop: what was acknowledged is there, and all are told to come back."""

import signal
import time

from faults.guest import Guest, let_in, until
from faults.test_slow_readers import write_a_line, write_a_mebibyte
from faults.typist import Typist

LONGEST_SECONDS = 10


def asked_to_stop(house):
    """Ask, and return how the process ended and after how many seconds."""
    begun = time.monotonic()
    house.process.send_signal(signal.SIGTERM)
    status = house.ended(LONGEST_SECONDS + 5)
    return status, time.monotonic() - begun


async def test_a_stop_while_people_type_loses_nothing_and_sends_them_back(house):
    interview = house.created()
    links = interview["links"]
    ada, cleo = house.taken(links["interviewer"]), house.taken(links["candidate"])
    await let_in(house, ada, cleo, "Cleo")
    async with Typist(house, ada, 1) as first, Typist(house, cleo, 2) as second:
        for typist in (first, second):
            typist.is_typing.set()
        await until(lambda: len(first.acknowledged) > 50 and len(second.acknowledged) > 50)
        house.process.send_signal(signal.SIGTERM)
        await until(lambda: house.process.poll() is not None)
        assert house.ended() == 0
        await until(lambda: 4503 in first.codes and 4503 in second.codes)
        log = house.edits(interview["id"])
        assert first.acknowledged | second.acknowledged <= set(log)
        house.start()
        for typist in (first, second):
            typist.is_typing.clear()
        await until(lambda: first.is_settled and second.is_settled)
        await until(lambda: first.editor.version == second.editor.version)
        assert first.editor.text == second.editor.text
        assert first.fatal == second.fatal == []


async def test_a_stop_takes_less_than_ten_seconds_though_somebody_never_reads(house):
    links = house.created()["links"]
    ada, grace = (house.taken(links["interviewers"][name]) for name in ("Ada", "Grace"))
    await write_a_line(house, ada)
    async with Typist(house, grace, 1, queue=1) as reader:
        await until(lambda: reader.is_settled)
        reader.is_listening.clear()
        for _ in range(8):
            await write_a_mebibyte(house, ada)
        status, seconds = asked_to_stop(house)
    assert status == 0
    assert seconds < LONGEST_SECONDS


async def test_a_stop_does_not_wait_for_a_socket_that_never_says_hello(house):
    seat = house.taken(house.created()["links"]["interviewer"])
    async with Guest(house, seat):
        status, seconds = asked_to_stop(house)
    assert status == 0
    assert seconds < LONGEST_SECONDS
