"""What reviewers of a blind edition say: they rate, for good, and only then may see the rest."""

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview import reviewing
from chalkroom.interview.commands import Occurrence, RevealAsked, ReviewRated
from chalkroom.interview.limits import LIMITS, Limits
from chalkroom.interview.questions import Scale
from chalkroom.interview.rating import (
    Factor,
    FactorRating,
    Rating,
    Recommendation,
    Score,
    Sentence,
    Summary,
)
from chalkroom.interview.refusals import Refused
from chalkroom.interview.rules import react
from chalkroom.interview.shares import Share
from chalkroom.interview.state import Interview
from chalkroom.interview.values import Id
from chalkroom.pages.declined import invalid, not_found
from chalkroom.pages.desk import desk
from chalkroom.pages.readers import by_share
from chalkroom.pages.requests import answer, read, require_own_page
from chalkroom.store.records import StoreFailed


class ReviewState(Struct, frozen=True):
    """How far a reviewer is, and the anchors by which they rate; nothing of the room is in it."""

    name: str
    scales: tuple[Scale, ...]
    rating: Rating | None
    is_revealed: bool
    limits: Limits = LIMITS


class NewFactor(Struct, frozen=True, forbid_unknown_fields=True):
    """What a reviewer says of one factor."""

    factor: Factor
    score: Score
    sentence: Sentence = ""
    question: Id | None = None


class NewRating(Struct, frozen=True, forbid_unknown_fields=True):
    """What a reviewer submits."""

    factors: tuple[NewFactor, ...] = ()
    recommendation: Recommendation | None = None
    summary: Summary = ""

    def rating(self) -> Rating:
        """Return it as it is recorded."""
        factors = (
            FactorRating(one.question, one.factor, one.score, one.sentence) for one in self.factors
        )
        return Rating(tuple(factors), self.recommendation, self.summary)


class Reviewer(Struct, frozen=True):
    """Somebody who came by a blind share, and the interview that they review."""

    interview: str
    share: Share


async def state(request: Request) -> Response:
    """Answer with how far this reviewer is."""
    reviewer = await _reviewer(request)
    return _answer(reviewer, await desk(request).lobby.look(reviewer.interview))


async def rate(request: Request) -> Response:
    """Take a reviewer's rating; it stays as it is."""
    require_own_page(request)
    reviewer = await _reviewer(request)
    wish, share = await read(request, NewRating), reviewer.share
    return await _kept(request, reviewer, ReviewRated(share.id, share.name, wish.rating()))


async def reveal(request: Request) -> Response:
    """Let this reviewer see whose answer it was, if they have rated; that is recorded."""
    require_own_page(request)
    reviewer = await _reviewer(request)
    return await _kept(request, reviewer, RevealAsked(reviewer.share.id))


async def _reviewer(request: Request) -> Reviewer:
    """Return who came by a blind share; others find nothing here."""
    reader = await by_share(request)
    if reader.share is None or not reader.share.blind:
        raise not_found()
    return Reviewer(reader.interview, reader.share)


async def _kept(request: Request, reviewer: Reviewer, occurrence: Occurrence) -> Response:
    """Record what a reviewer did and answer with how far they are, or raise StoreFailed."""
    at = desk(request)
    async with at.lobby.hold(reviewer.interview) as room:
        _require_allowed(room.told, occurrence)
        room.notice(None, occurrence)
        await at.recorder.settled()
        if react(room.told, None, occurrence, at.clock.now()):
            raise StoreFailed("What a reviewer did could not be stored.")
        return _answer(reviewer, room.told)


def _require_allowed(interview: Interview, occurrence: Occurrence) -> None:
    try:
        react(interview, None, occurrence, interview.at)
    except Refused as refused:
        raise invalid(refused.sentence, "rating") from refused


def _answer(reviewer: Reviewer, interview: Interview) -> Response:
    said = reviewing.of(interview, reviewer.share.id)
    scales, is_revealed = interview.staff.scales, said.revealed_at is not None
    return answer(ReviewState(reviewer.share.name, scales, said.rating, is_revealed))
