"""What people do in sight beside writing, asking and talking: pens, quiet times, leads, looks."""

from typing import TYPE_CHECKING

from live.stories import Someone

if TYPE_CHECKING:
    from secrecy.public import Public


def takes_the_pen(public: "Public") -> None:
    public.wishes(public.dice.choice([public.ada, public.grace]), "begin_writing")


def puts_the_pen_down(public: "Public") -> None:
    public.wishes(public.dice.choice([public.ada, public.grace]), "end_writing")


def takes_back(public: "Public") -> None:
    if public.room.presses:
        press = public.dice.choice(list(public.room.presses.values()))
        public.wishes(_person(public, press.person), "take_back", press=press.id)


def grants_quiet_time(public: "Public") -> None:
    person = public.cleo.seat.person
    fields = {"board": public.room.current, "person": person, "minutes": 1}
    public.wishes(public.ada, "grant_quiet_time", **fields)


def ends_quiet_time(public: "Public") -> None:
    if public.room.quiets:
        quiet = public.dice.choice(list(public.room.quiets))
        ending = public.dice.choice([public.ada, public.cleo])
        opens = public.dice.random() < 0.5
        public.wishes(ending, "end_quiet_time", quiet=quiet, opens=opens)


def shows_what_was_written(public: "Public") -> None:
    waiting = [one for one in public.room.quiets.values() if one.result is None]
    for quiet in waiting[:1]:
        board = public.room.boards[quiet.board]
        instance = public.instance(public.cleo, board.id)
        before = board.editors.get(instance)
        sequence = before.sequence + 1 if before else 1
        rest = [len(board.text)] * bool(board.text)
        fields = {"board": board.id, "instance": instance, "id": public.ids.new()}
        shown = {"version": board.version, "shown": [sequence, quiet.id, 0]}
        public.cleo.pushes([[0, "shown"], *rest], sequence=sequence, **shown, **fields)


def shows_the_margin(public: "Public") -> None:
    public.wishes(public.cleo, "show_margin", text=f"Scribbled {public.dice.random()}")


def gives_a_reason(public: "Public") -> None:
    if public.room.observations:
        observation = public.dice.randrange(len(public.room.observations))
        text = f"Because {public.dice.random()}"
        public.wishes(public.cleo, "give_reason", observation=observation, text=text)


def looks_away(public: "Public") -> None:
    public.cleo.signals("visibility", is_visible=False)


def looks_back(public: "Public") -> None:
    public.cleo.signals("visibility", is_visible=True)


def passes_the_lead_on(public: "Public") -> None:
    giver, taker = public.dice.sample([public.ada, public.grace], 2)
    public.wishes(giver, "hand_lead", person=taker.seat.person)


def _person(public: "Public", person: str) -> Someone:
    return next(one for one in (public.ada, public.grace) if one.seat.person == person)


IN_SIGHT = (
    takes_the_pen,
    takes_the_pen,
    puts_the_pen_down,
    takes_back,
    grants_quiet_time,
    ends_quiet_time,
    shows_what_was_written,
    shows_what_was_written,
    shows_the_margin,
    gives_a_reason,
    looks_away,
    looks_back,
    passes_the_lead_on,
)
