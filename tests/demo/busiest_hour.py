"""The third question, the hardest: slow first, then in one pass, and a connection lost between."""

from demo.people import Cast

TITLE = "Busiest Hour"
SLOW = "count = sum(1 for t in taps if start <= t < start + span)"


async def is_answered(cast: Cast) -> str:
    """Return the question."""
    question = await cast.ben.opens(TITLE)
    await understands(cast, question)
    await counts_anew(cast, question)
    await sees_it(cast, question)
    await is_cut_off(cast)
    await traces(cast, question)
    await looks_further(cast, question)
    await cast.ben.closes(question, 3)
    return question


async def understands(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ada.marks("clarify")
    await maya.thinks(32)
    await maya.goes_to_the_end()
    await maya.types("\n\n# [0, 5, 100, 101], 10\n# from 0: 0 5 -> 2\n# from 100: 100 101 -> 2")
    await maya.thinks(5)
    await maya.types(", tie: the first")
    await ben.ticks(question, "clarification", 0)
    await ben.ticks(question, "checkpoint", 0)
    await maya.types("\n# is a tap at start + span inside?")
    await maya.thinks(4)
    await ben.ticks(question, "clarification", 2)
    await maya.types(" no\n# nobody -> None")
    await ben.ticks(question, "clarification", 3)
    await ada.notes("Asks about the end of the stretch before it has to be told.", 13)


async def counts_anew(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ada.marks("code")
    await maya.replaces(" ...", "\n    best = None\n    for start in taps:")
    await maya.types(f"\n        {SLOW}")
    await maya.types("\n        if best is None or count > best[1]:")
    await maya.types("\n            best = [start, count]\n    return best")
    await maya.thinks(7)
    await ben.ticks(question, "checkpoint", 1)
    await maya.goes_to_the_end()
    await maya.types("\n# right, but reads all taps for every start: n * n, a million is too much")
    await ada.marks("free", "A right answer, and its cost")
    await ada.notes("A correct slow version first, and says what it costs.", 8)
    await ben.does("say", text="Good. Is there anything in it that you read again and again?")
    await maya.thinks(40)


async def sees_it(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ada.marks("stuck")
    await ben.hints(question, 0)
    await maya.thinks(45)
    await maya.types("\n# from 0 to 5: only 0 leaves, 5 was counted already")
    await maya.thinks(24)
    await ben.hints(question, 1)
    await maya.thinks(18)
    await maya.types("\n# the end never goes back!")
    await ada.marks("plan")
    await ada.notes("After the pointer she says it at once: the end never goes back.", 6)
    await maya.thinks(14)
    await maya.types("\n# two places, i and j, both only move to the right")
    await maya.thinks(6)
    await ada.marks("code")
    await maya.replaces("best = None\n", "best, j = None, 0\n")
    await maya.replaces("for start in taps:", "for i, start in enumerate(taps):")


async def is_cut_off(cast: Cast) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await maya.deletes(SLOW)
    await maya.types("while j < len(taps)")
    await maya.loses_connection()
    await maya.types(" and taps[j] <= start + span:\n            j += 1")
    await maya.thinks(38)
    await ben.does("say", text="Maya seems to have lost her connection. Her clock waits.")
    await ada.thinks(25)
    await maya.is_back()
    await maya.does("say", text="Sorry, our router has just started again.")
    await maya.goes_after("j += 1")
    await maya.types("\n        count = j - i")
    await ben.ticks(maya.stage.question(TITLE), "mistake", 0)
    await ada.notes("Wrote on while she was cut off; nothing was lost.", 7)


async def traces(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ada.marks("test")
    await maya.thinks(8)
    await maya.goes_to_the_end()
    await maya.types("\n# [0, 5, 100, 101], 10\n# i=0  j=2  count 2  best [0, 2]")
    await maya.types("\n# i=1  j=2  count 1\n# i=2  j=4  count 2, not more")
    await ben.ticks(question, "checkpoint", 2)
    await maya.thinks(6)
    await maya.types("\n# [0, 60], 60:  i=0  j=2 ?")
    await maya.thinks(11)
    await maya.selects("taps[j] <= start + span")
    await maya.thinks(4)
    await maya.replaces("<= start", "< start")
    await ada.marks("free", "Finds the closed end by herself")
    await ada.notes("Traces both positions, tries a tap at the very end, and mends it.", 9)
    await maya.goes_to_the_end()
    await maya.steps_back(5)
    await maya.types("j=1, count 1")
    await ben.ticks(question, "example", 1)
    await ben.ticks(question, "example", 2)
    await maya.thinks(5)


async def looks_further(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ben.does("release_follow_up", question=question, place=1)
    await looks_elsewhere(cast)
    await maya.thinks(26)
    await maya.types("\n#\n# for ever: keep the last span minutes in a queue, drop from the left,")
    await maya.types("\n# and the best so far. memory = the fullest stretch")
    await ada.notes("Follow-up answered in two lines: a queue, and what it costs in memory.", 9)
    await maya.thinks(9)


async def looks_elsewhere(cast: Cast) -> None:
    """Leave the page for some seconds, which is observed, and say why."""
    maya = cast.maya
    maya.connection.signals("visibility", is_visible=False)
    await maya.thinks(7)
    maya.connection.signals("visibility", is_visible=True)
    await maya.thinks(3)
    last = len(maya.stage.room.observations) - 2
    await maya.does("give_reason", observation=last, text="Turned up the volume of the call")
