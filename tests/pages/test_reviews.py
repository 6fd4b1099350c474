"""A blind share: the reviewer rates first, and the server sends no name and no time before that."""

import json

import pytest
from pages import test_shares
from pages.callers import error
from pages.shares import streams, told

from chalkroom.interview.events import QuestionOpened, QuestionPrepared
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.questions import Guide, Scale, Task
from chalkroom.interview.values import STAFF
from chalkroom.recording.exports.markdown import day
from chalkroom.recording.files import FILES

RATING = {
    "factors": [{"question": None, "factor": "coding", "score": 3, "sentence": "Clear steps."}],
    "recommendation": "yes",
    "summary": "Solves it.",
}
BLIND = [file.name for file in FILES if "blind" in file.editions]
held = test_shares.held
NAMES = ("Ada", "Grace", "Cleo")


async def rates(page, rating=RATING):
    return await page.post(f"{page.place}/rating", json=rating)


async def reveals(page):
    return await page.post(f"{page.place}/reveal", json={})


async def everything(page):
    """Return all that this reviewer can get of the recording, and what they are told beside it."""
    names = ("recording", "report", "rating", *BLIND)
    given = [await told(page, name) for name in names if name != "recording.html"]
    return "\n".join([(await page.get(page.place)).text, *given])


async def test_before_the_rating_nobody_has_a_name(held):
    page = await held.reviewer(blind=True, scope="private")
    given = await everything(page)
    assert "Candidate" in given and not [name for name in NAMES if name in given]


async def test_before_the_rating_nothing_tells_when_it_was(held):
    page = await held.reviewer(blind=True, scope="private")
    header = json.loads((await told(page)).partition("\n")[0])
    assert (header["edition"], header["streams"], header["created"]) == ("blind", ["room"], 200)
    now = held.house.clock.now()
    given = await everything(page)
    assert not [one for one in (day(now)[:7], str(now)[:5], "Kept until") if one in given]


@pytest.mark.parametrize("query", ["?edition=full", "?edition=candidate"])
async def test_no_wish_gives_another_edition(held, query):
    page = await held.reviewer(blind=True)
    answer = await page.get(f"{page.place}/recording.jsonl{query}")
    assert '"edition":"blind"' in answer.text and "Cleo" not in answer.text


@pytest.mark.parametrize("file", [file.name for file in FILES if "blind" not in file.editions])
async def test_files_with_names_or_times_are_not_there_before_the_reveal(held, file):
    page = await held.reviewer(blind=True, scope="private")
    assert (await page.get(f"{page.place}/{file}")).status_code == 404
    assert (await rates(page)).status_code == (await reveals(page)).status_code == 200
    assert (await page.get(f"{page.place}/{file}")).status_code == 200


async def test_nothing_is_revealed_before_the_rating(held):
    page = await held.reviewer(blind=True)
    answer = await reveals(page)
    assert (answer.status_code, error(answer)["message"]) == (400, "Submit your rating first.")
    assert "Cleo" not in await told(page)


async def test_a_rating_alone_reveals_nothing(held):
    page = await held.reviewer(blind=True)
    assert (await rates(page)).json() | {"scales": [], "limits": {}} == {
        "name": "Rae",
        "scales": [],
        "limits": {},
        "rating": RATING | {"factors": RATING["factors"]},
        "is_revealed": False,
    }
    assert "Cleo" not in await everything(page)


async def test_a_reveal_shows_what_the_scope_gives(held):
    for scope, expected in (("room", ["room"]), ("private", ["room", "staff", "ratings"])):
        page = await held.reviewer(blind=True, scope=scope)
        await rates(page)
        assert (await reveals(page)).json()["is_revealed"]
        heard = [one for one in await streams(page) if not one.startswith("review/")]
        assert heard == expected and "Cleo" in await told(page)


async def test_the_rating_and_the_reveal_are_in_the_record(held):
    page = await held.reviewer(blind=True)
    await rates(page)
    await reveals(page)
    (review,) = held.interview().reviews.values()
    assert (review.name, review.rating.summary) == ("Rae", "Solves it.")
    assert review.at <= review.revealed_at


async def test_a_rating_stays_as_it_is(held):
    page = await held.reviewer(blind=True)
    await rates(page)
    again = await rates(page, RATING | {"recommendation": "no"})
    assert (again.status_code, again.json()["rating"]["recommendation"]) == (200, "yes")


async def test_one_reviewer_hears_nothing_of_another(held):
    first = await held.reviewer(blind=True, name="Rae", scope="private")
    await rates(first)
    second = await held.reviewer(blind=True, name="Ruth", scope="private")
    assert "Solves it." not in await everything(second)
    await rates(second, RATING | {"summary": "Another view."})
    await reveals(second)
    assert "Solves it." not in await told(second) + await told(second, "report")


async def test_the_host_reads_reviews_side_by_side_in_the_report(held):
    for name in ("Rae", "Ruth"):
        await rates(await held.reviewer(blind=True, name=name))
    host = await held.house.host()
    report = (await host.get(f"/replay/{held.id}/report")).text
    assert "After the interview" in report and "Rae" in report and "Ruth" in report
    assert "seen blind: Ruth" in (await host.get(f"/replay/{held.id}/report.md")).text


async def test_reviews_are_sealed_from_interviewers_who_have_yet_to_rate(held):
    await rates(await held.reviewer(blind=True))
    ada, grace = [await held.interviewer(name) for name in ("Ada", "Grace")]
    assert "Solves it." not in (await held.asks(ada)).text
    assert "Solves it." in (await held.asks(grace)).text


async def test_a_share_that_is_not_blind_has_nothing_to_rate(held):
    page = await held.reviewer()
    assert (await page.get(f"{page.place}/rating")).status_code == 404
    assert (await rates(page)).status_code == (await reveals(page)).status_code == 404


async def test_reviewers_rate_by_anchors_that_no_guide_has(held):
    asks(held, Guide(scales=(Scale("secret", "canary scale", ()),)))
    assert "canary" not in json.dumps(await scales_for_a_reviewer(held))


async def test_what_was_asked_changes_no_scale_that_reviewers_are_sent(held):
    scales = held.interview().staff.scales
    asks(held, Guide(scales=scales[:1]))
    told = await scales_for_a_reviewer(held)
    assert [one["factor"] for one in told] == [one.factor for one in scales]


def asks(held, guide):
    question = held.interview().room.current
    held.happens(QuestionPrepared(question, Task("Q", ()), guide, 5), stream=STAFF)
    held.happens(QuestionOpened(question, Task("Q", ()), 60_000, "soft", None))


async def scales_for_a_reviewer(held):
    page = await held.reviewer(blind=True)
    return (await page.get(f"{page.place}/rating")).json()["scales"]


def of_a_factor(**said):
    return RATING | {"factors": [RATING["factors"][0] | said]}


TOO_MUCH = [
    (RATING | {"summary": "s" * LIMITS.note_length}, 200),
    (RATING | {"summary": "s" * (LIMITS.note_length + 1)}, 400),
    (of_a_factor(sentence="s" * LIMITS.sentence_length), 200),
    (of_a_factor(sentence="s" * (LIMITS.sentence_length + 1)), 400),
    (of_a_factor(factor="Not A Factor"), 400),
    (of_a_factor(factor="charm"), 400),
    (of_a_factor(weight=2), 400),
    (RATING | {"stars": 5}, 400),
]


@pytest.mark.parametrize("rating, expected", TOO_MUCH)
async def test_a_review_holds_what_a_rating_in_the_room_holds(held, rating, expected):
    page = await held.reviewer(blind=True)
    assert (await rates(page, rating)).status_code == expected
    assert len(held.interview().reviews) == (1 if expected == 200 else 0)
