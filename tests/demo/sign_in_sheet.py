"""The first question, to get going: names that people typed in a hurry."""

from demo.people import Cast

TITLE = "Tidy the Sign-in Sheet"


async def is_answered(cast: Cast) -> str:
    """Return the question."""
    question = await cast.ada.opens(TITLE)
    await understands(cast, question)
    await writes(cast, question)
    await tries(cast, question)
    await cast.ada.closes(question, 4)
    await cast.ada.thinks(6)
    return question


async def understands(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await maya.thinks(14)
    await ben.marks("clarify")
    await maya.goes_to_the_end()
    await maya.types("\n\n# the same name twice: keep both?")
    await maya.thinks(5)
    await ada.ticks(question, "clarification", 0)
    await maya.types(" yes\n# only spaces")
    await maya.thinks(3)
    await maya.types(" = blank")
    await ada.ticks(question, "clarification", 3)
    await ada.ticks(question, "checkpoint", 0)
    await ben.notes("Asks about repeats and about lines of spaces before writing anything.", 14)


async def writes(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ben.marks("code")
    await maya.replaces(
        " ...", "\n    names = []\n    for line in lines:\n        name = line.strip()"
    )
    await maya.types("\n        if name:")
    await maya.types("\n            names.append(name.title())\n    return names")
    await maya.thinks(9)
    await ben.ticks(question, "mistake", 2)
    await ada.ticks(question, "checkpoint", 1)
    await maya.selects("name.title()")
    await maya.thinks(7)
    await ben.notes("Stops at title() by herself: what does it make of O'Neil?", 6)


async def tries(cast: Cast, question: str) -> None:
    ada, ben, maya = cast.ada, cast.ben, cast.maya
    await ben.marks("test")
    await maya.goes_to_the_end()
    await maya.types('\n# "ida  von    falk" -> "Ida  Von    Falk", inner spaces stay')
    await maya.thinks(8)
    await maya.replaces("name = line.strip()", "words = line.split()")
    await maya.replaces("if name", "if words")
    await maya.replaces("name.title()", '" ".join(word.capitalize() for word in words)')
    await maya.thinks(4)
    await maya.goes_to_the_end()
    await maya.types("\n# sean O'NEIL -> Sean O'neil, []   -> []")
    await maya.thinks(3)
    await ada.ticks(question, "example", 1)
    await ada.ticks(question, "example", 5)
    await ada.ticks(question, "example", 7)
    await ben.notes("Finds the inner spaces with a line of her own and mends it without help.", 10)
    await maya.thinks(5)
