"""The submitted ratings of a recording, with their totals, as far as its streams hold them."""

from collections.abc import Sequence

from msgspec import Struct

from chalkroom.interview.questions import Scale
from chalkroom.interview.rating import Rating
from chalkroom.interview.staff import PreparedQuestion, Staff
from chalkroom.interview.state import Interview
from chalkroom.interview.totals import RECOVERY, total
from chalkroom.recording import wording
from chalkroom.recording.noted import name_of

# These are rated in every interview; the others where a question asked for them.
ALWAYS = ("listening", "communication", RECOVERY)


class ReportedFactor(Struct, frozen=True):
    """A factor with its score, None where it was not observed; `about` is a question's title."""

    about: str
    name: str
    score: int | None
    sentence: str


class ReportedRating(Struct, frozen=True):
    """All that somebody submitted; `total` and what it leaves out are told in words."""

    name: str
    recommendation: str
    summary: str
    total: str
    left_out: str
    factors: tuple[ReportedFactor, ...]


def reported_ratings(interview: Interview) -> tuple[ReportedRating, ...]:
    """Return the ratings in the order in which they were submitted."""
    scales = interview_scales(interview)
    submitted = sorted(interview.ratings.submitted.values(), key=lambda one: one.at)
    return tuple(
        _told(interview, name_of(interview, one.person), one.rating, scales) for one in submitted
    )


def interview_scales(interview: Interview) -> list[Scale]:
    """Return the scales of the whole interview, as the form for it shows them."""
    staff = interview.staff
    own = [scale for question in _asked(interview) for scale in _scales_of(question, staff)]
    wanted = {*ALWAYS, *(scale.factor for scale in own)}
    shared = [scale for scale in staff.scales if not own or scale.factor in wanted]
    known = {scale.factor for scale in staff.scales}
    others = {scale.factor: scale for scale in own if scale.factor not in known}
    return [*shared, *others.values()]


def reported_reviews(interview: Interview) -> tuple[ReportedRating, ...]:
    """Return what reviewers said after the end, in the order in which they did.

    All of them rated by all scales that the interview has, whatever was asked.
    """
    reviews = sorted(interview.reviews.values(), key=lambda one: one.at or 0)
    scales = list(interview.staff.scales)
    return tuple(
        _told(interview, one.name, one.rating, scales) for one in reviews if one.rating is not None
    )


def side_by_side(
    ratings: Sequence[ReportedRating],
) -> list[tuple[str, list[ReportedFactor | None]]]:
    """Return each factor that anybody rated, with what each of them said of it."""
    said = [{one.name: one for one in rating.factors} for rating in ratings]
    names = dict.fromkeys(name for one in said for name in one)
    return [(name, [one.get(name) for one in said]) for name in names]


def _asked(interview: Interview) -> list[PreparedQuestion]:
    known = interview.staff.questions
    asked = sorted(interview.room.questions.values(), key=lambda one: one.opened_at)
    return [known[one.id] for one in asked if not one.is_withdrawn and one.id in known]


def _scales_of(question: PreparedQuestion, staff: Staff) -> tuple[Scale, ...]:
    return question.guide.scales or staff.scales


def _told(interview: Interview, name: str, rating: Rating, scales: list[Scale]) -> ReportedRating:
    staff = interview.staff
    names = factor_names(interview)
    weights = staff.plan.weights if staff.plan else {}
    sum = total(rating, tuple(scale.factor for scale in scales), weights)
    return ReportedRating(
        name=name,
        recommendation=wording.RECOMMENDATIONS[rating.recommendation],
        summary=rating.summary,
        total=wording.figure(sum),
        left_out=wording.left_out(sum, names),
        factors=tuple(
            ReportedFactor(
                _title(staff, each.question),
                names.get(each.factor, each.factor),
                each.score,
                each.sentence,
            )
            for each in rating.factors
        ),
    )


def factor_names(interview: Interview) -> dict[str, str]:
    """Return the names of all factors that have a scale in this interview."""
    scales = [scale for question in _asked(interview) for scale in question.guide.scales]
    return {scale.factor: scale.name for scale in (*scales, *interview.staff.scales)}


def _title(staff: Staff, question: str | None) -> str:
    if question is None:
        return "The interview"
    return staff.questions[question].task.title if question in staff.questions else ""
