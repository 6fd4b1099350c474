"""The words of a hint are heard by visitors when it is released, and not a moment before."""

from live.stories import BOARD
from live.test_questions import PROBLEM, both

from chalkroom.live.wire import to_json


def ladder(tale, question: str) -> list[str]:
    """Return the hints of a question as they would go over the wire."""
    hints = tale.room.told.staff.questions[question].guide.hints
    return [to_json(hint.text)[1:-1] for hint in hints]


async def test_no_hint_is_heard_before_it_is_released(tale):
    ada, cleo = await both(tale)
    question = ada.says("take_problem", problem=PROBLEM)
    ada.says("open_question", question=question, after=BOARD)
    await cleo.hears("question_opened")
    hints = ladder(tale, question)
    for place in range(len(hints)):
        await tale.settles()
        heard = [hint in "".join(cleo.frames) for hint in hints]
        assert heard == [number < place for number in range(len(hints))]
        ada.says("release_hint", question=question, place=place)
        await cleo.until(lambda place=place: cleo.kinds.count("hint_released") > place)
    assert len(hints) == 4 and hints[-1] in "".join(cleo.frames)
