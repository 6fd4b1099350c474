"""How the sample interview begins, ends, and is judged afterwards."""

from demo.people import Cast


async def say_hello(cast: Cast) -> None:
    """Try the board out together."""
    ada, maya = cast.ada, cast.maya
    await ada.thinks(75)
    await ada.does("say", text="Hello Maya, good to see you. This board is yours, try it out.")
    await maya.thinks(8)
    await maya.types("hello from Bergen")
    await ada.thinks(4)
    await ada.does("begin_writing")
    await ada.goes_to_the_end()
    await ada.types("\nand from Lagos - we only write here when you see our name")
    await ada.does("end_writing")
    await maya.thinks(10)
    await cast.ben.notes("Sound and board work. Maya says she is a little nervous.", 15, "me")


async def say_goodbye(cast: Cast) -> None:
    ada, maya = cast.ada, cast.maya
    await ada.thinks(185)  # Maya has questions too
    await ada.does("say", text="Thank you, Maya. That is all from us; you will hear by Friday.")
    await maya.thinks(9)
    await maya.does("say", text="Thank you both, I enjoyed the last one.")
    await ada.thinks(12)
    await ada.does("end_interview")
    for someone in (ada, cast.ben, maya):
        someone.connection.signals("flushed")
    await cast.stage.passes(8)


async def rate(cast: Cast, sheet: str, baskets: str, hour: str) -> None:
    """Rate apart from each other; the second to submit is Ben."""
    ada, ben = cast.ada, cast.ben
    await ada.rates(sheet, verification=(4, "Wrote down O'Neil before anybody asked."))
    await ada.rates(baskets, approach=(3, "One spelling per basket, found alone after a nudge."))
    await ada.rates(
        hour,
        approach=(3, "The end never goes back, once she was asked whether it could."),
        verification=(4, "Named the end as the place to look, and it was."),
    )
    await ada.rates(
        None,
        listening=(4, "Asked about ties and the end before she was told."),
        communication=(4, "Says what she is about to try, and why."),
        approach=(3, "A right answer first, then a better one."),
        coding=(3, "Short and plain."),
        verification=(4, "Her own small inputs, aimed at the weak places."),
    )
    await ada.submits("yes", "Careful and clear. Needs a moment for the fast version, then has it.")
    await ben.rates(sheet, coding=(3, "Began with strip and title, ended with split."))
    await ben.rates(baskets, coding=(3, "The list as a key was the one slip."))
    await ben.rates(hour, approach=(2, "Needed the pointer."), coding=(3, "Right in one pass."))
    await ben.rates(
        None,
        listening=(3, "Good questions at the start."),
        communication=(3, "Quiet while thinking, clear afterwards."),
        approach=(3, "Gets there with a pointer."),
        coding=(3, "Few slips, all mended."),
        verification=(4, "The best part of the hour."),
    )
    await ben.submits("yes", "Solid on all three. I would want to see one more graph question.")
