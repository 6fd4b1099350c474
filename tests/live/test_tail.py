"""The tail keeps what somebody may still have to hear, and little else."""

from types import SimpleNamespace

from chalkroom.live.tail import SPARE_COMMITS, Tail, Told, heard

TOLD = Told((("room", "text"),))


def listener(cursor):
    return SimpleNamespace(cursor=cursor)


def test_what_everybody_has_heard_is_let_go_but_for_a_few():
    tail = Tail(0)
    for number in range(3 * SPARE_COMMITS):
        tail.append(TOLD, [listener(number), listener(None)])
    assert tail.end - tail.start == SPARE_COMMITS


def test_what_somebody_has_not_heard_is_kept():
    tail = Tail(0)
    for _ in range(3 * SPARE_COMMITS):
        tail.append(TOLD, [listener(SPARE_COMMITS), listener(3 * SPARE_COMMITS)])
    assert tail.start == SPARE_COMMITS


def test_everybody_has_heard_what_the_slowest_has_who_hears_at_all():
    listeners = [listener(cursor) for cursor in (7, None, 5)]
    assert heard(listeners) == 5
    assert heard([]) == 0
