"""The second question: who bought the same? With a nudge, and some minutes to think alone."""

from demo.people import Cast

TITLE = "Same Basket"
EXAMPLE = """

# twins([["Jo", ["rice", "egg", "egg"]], ["Al", ["egg", "rice"]],
#        ["Mia", ["egg", "rice", "egg"]]])"""


async def is_answered(cast: Cast) -> str:
    """Return the question."""
    question = await cast.ada.opens(TITLE)
    await understands(cast, question)
    await compares_every_pair(cast, question)
    await thinks_alone(cast, question)
    await mends(cast, question)
    await cast.ada.closes(question, 3)
    await cast.ada.thinks(5)
    return question


async def understands(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ben.marks("clarify")
    await maya.thinks(20)
    await maya.goes_to_the_end()
    await maya.pastes(EXAMPLE)
    await maya.thinks(4)
    await maya.does("give_reason", observation=0, text="The example, copied from the problem")
    await maya.goes_to_the_end()
    await maya.types("\n# Jo and Mia: 1 rice, 2 eggs. Al has one egg, so he is out")
    await ada.ticks(question, "checkpoint", 0)
    await maya.types("\n# two empty baskets?")
    await maya.thinks(4)
    await ada.ticks(question, "clarification", 3)
    await maya.types(" they agree")
    await ben.notes("Picks up that amounts matter, and says why Al stays out.", 12)


async def compares_every_pair(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ben.marks("code")
    await maya.replaces(
        " ...", "\n    groups = []\n    for i, (one, things) in enumerate(baskets):"
    )
    await maya.types("\n        for other, bought in baskets[i + 1:]:")
    await maya.types("\n            if sorted(things) == sorted(bought):")
    await maya.types("\n                groups.append([one, other])")
    await maya.thinks(12)
    await ada.ticks(question, "mistake", 3)
    await maya.goes_to_the_end()
    await maya.types("\n# three alike give three pairs, and 10000 baskets = 50 million of them")
    await ben.marks("stuck")
    await maya.thinks(28)
    await ada.hints(question, 0)
    await maya.thinks(16)
    await ben.notes("Sees both faults of comparing pairs herself; then stands still.", 9)


async def thinks_alone(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ada.does(
        "say", text="Take four minutes by yourself if you like. Nobody can see the board."
    )
    quiet = ada.wishes("grant_quiet_time", board=ada.board, person=maya.seat.person, minutes=4)
    await ada.thinks(1)
    maya.thinks_alone()
    await maya.thinks(24)
    start, end = maya.text.index("    groups"), maya.text.index("\n\n# twins")
    await maya.deletes(maya.text[start:end])
    await maya.types("    groups = {}\n    for customer, things in baskets:")
    await maya.types("\n        key = sorted(things)")
    await maya.types("\n        groups.setdefault(key, []).append(customer)")
    await maya.types("\n    return [names for names in groups.values() if len(names) > 1]")
    await maya.thinks(6)
    await maya.shows(quiet)
    await ben.marks("free", "One spelling for each basket")
    await ben.notes("Comes back with a dictionary, in her own words: one spelling per basket.", 7)


async def mends(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ada.ticks(question, "checkpoint", 1)
    await ada.selects("sorted(things)")
    await ada.does("say", text="Could you say what happens on this line?")
    await maya.thinks(9)
    await ben.marks("test")
    await maya.selects("key = sorted(things)")
    await maya.thinks(11)
    await maya.replaces(
        "key = sorted(things)", "key = tuple(sorted(things))  # a list cannot be a key"
    )
    await maya.thinks(5)
    await maya.goes_to_the_end()
    await maya.types("\n# [] and [] -> key (), Jo and Kim together")
    await ada.ticks(question, "example", 0)
    await ada.ticks(question, "example", 6)
    await ben.notes("Tuple for list once asked what a key must keep. Tries empty baskets.", 11)
    await maya.thinks(6)
