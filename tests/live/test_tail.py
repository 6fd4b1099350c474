"""The tail keeps what somebody may still have to hear, and little else."""

from types import SimpleNamespace

from chalkroom.live.tail import SPARE_COMMITS, TAIL_BYTES, Tail, Tails, Told, heard

TOLD = Told((("room", "text"),))


PRIVATE = Told((("staff", "p" * TAIL_BYTES),))


def listener(cursor, tail=None):
    return SimpleNamespace(cursor=cursor, tail=tail)


def test_what_everybody_has_heard_is_let_go_but_for_a_few():
    tail = Tail(0)
    for number in range(3 * SPARE_COMMITS):
        tail.append(TOLD, [listener(number, tail), listener(None, tail)])
    assert tail.end - tail.start == SPARE_COMMITS


def test_what_somebody_has_not_heard_is_kept():
    tail = Tail(0)
    for _ in range(3 * SPARE_COMMITS):
        tail.append(TOLD, [listener(SPARE_COMMITS, tail), listener(3 * SPARE_COMMITS, tail)])
    assert tail.start == SPARE_COMMITS


def test_everybody_has_heard_what_the_slowest_has_who_hears_at_all():
    listeners = [listener(cursor) for cursor in (7, None, 5)]
    assert heard(listeners, 9) == 5
    assert heard([listener(None)], 9) == 9


def test_what_nobody_listens_to_is_let_go_as_what_everybody_has_heard():
    tail = Tail(0)
    for _ in range(3 * SPARE_COMMITS):
        tail.append(TOLD, [listener(0, Tail(0))])
    assert tail.end - tail.start == SPARE_COMMITS


def test_who_hears_the_room_alone_has_a_tail_that_nothing_private_fills():
    tails = Tails(7)
    for told in (TOLD, PRIVATE, PRIVATE):
        tails.append(told)
    assert (tails.of(("room",)).start, tails.of(("room",)).end) == (7, 8)
    assert (tails.of(("room", "staff")).start, tails.of(("room", "staff")).end) == (9, 10)


def test_of_what_is_half_private_the_public_half_counts():
    tails = Tails(0)
    tails.append(Told((("staff", "p" * TAIL_BYTES), ("room", '"public"'))))
    assert tails.public.after(0).size == len('"public"')


def test_a_cursor_counts_in_its_own_tail_alone():
    tails = Tails(0)
    for number in range(3 * SPARE_COMMITS):
        tails.append(TOLD, [listener(number, tails.whole), listener(0, tails.public)])
    assert (tails.whole.start, tails.public.start) == (2 * SPARE_COMMITS, 0)
