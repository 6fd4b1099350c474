"""The rules of an interview: `decide` says which events a wish causes, or refuses it."""

from typing import assert_never

from chalkroom.interview import (
    asking,
    commenting,
    door,
    hinting,
    judging,
    lead,
    noting,
    observing,
    pressing,
    quieting,
    reviewing,
    timing,
    writing,
)
from chalkroom.interview.audience import Actor, standing
from chalkroom.interview.commands import (
    Admit,
    AlarmRang,
    Arrived,
    AskNext,
    AttachPlan,
    BeginWriting,
    ChangeClockEnding,
    ChangeNote,
    ChangeRules,
    ChangeTime,
    ChooseLanguage,
    CloseQuestion,
    Command,
    CommentGiven,
    CommentReworded,
    CommentTakenBack,
    EndInterview,
    EndQuietTime,
    EndWriting,
    GiveReason,
    GrantQuietTime,
    HandLead,
    HostEnded,
    Knock,
    Leave,
    LookedAway,
    LookedBack,
    Occurrence,
    OpenBoard,
    OpenQuestion,
    PauseClock,
    PauseInterview,
    Push,
    Rate,
    Recommend,
    ReleaseFollowUp,
    ReleaseHint,
    Remove,
    RemoveMark,
    RemoveNote,
    Rename,
    ReopenQuestion,
    ResumeInterview,
    RevealAsked,
    ReviewRated,
    Say,
    Select,
    ServerReturned,
    SetCallLink,
    SetMark,
    ShowBoard,
    ShowMargin,
    StartClock,
    StepBack,
    StoppedWaiting,
    SubmitRating,
    TakeBack,
    TakeLead,
    TakeProblem,
    Tick,
    TurnAway,
    Untick,
    WentSilent,
    WriteNote,
    WriteQuestion,
)
from chalkroom.interview.copies import Fetched, Inverses, Offers, PlanCopy, QuestionCopy
from chalkroom.interview.events import (
    CallLinkChanged,
    CutOff,
    Ended,
    EndingStarted,
    Fact,
    KnockWithdrawn,
    Left,
    Renamed,
    RulesChanged,
    public,
)
from chalkroom.interview.fitness import fit_name, fit_url
from chalkroom.interview.permissions import require_allowed
from chalkroom.interview.room import Room, current_question, has_left
from chalkroom.interview.state import Interview
from chalkroom.interview.values import STAFF

# What browsers still hold when the interview ends may arrive for so long.
ENDING_MILLISECONDS = 5_000


def decide(
    interview: Interview, actor: Actor, command: Command, now: int, fetched: Fetched | None = None
) -> list[Fact]:
    """Return what a wish causes, possibly nothing, or raise Refused.

    `fetched` is what the library holds for wishes that speak of it.
    """
    require_allowed(interview, actor, command)
    room, staff = interview.room, interview.staff
    match command:
        case Push():
            return writing.push(interview, actor, command, now)
        case BeginWriting(id=id):
            return pressing.begin(room, actor, id)
        case EndWriting():
            return pressing.end(room, actor.person)
        case TakeBack():
            assert isinstance(fetched, Inverses)
            pressing.require_open(room, actor, fetched, now)
            return pressing.take_back(interview, actor, command, fetched)
        case GrantQuietTime():
            return quieting.grant(room, actor, command, now)
        case EndQuietTime():
            return quieting.end(room, actor, command)
        case ShowMargin():
            return quieting.show_margin(room, actor, command)
        case Select():
            return writing.select(room, actor, command)
        case Knock():
            return door.knock(interview, actor, command)
        case Admit():
            return door.admit(interview, actor, command)
        case TurnAway(seat=seat):
            return door.turn_away(interview, actor, seat)
        case Rename(name=name):
            return public(Renamed(actor.person, fit_name(name)))
        case Leave():
            return _leave(interview, actor, now)
        case Remove(person=person):
            return lead.remove(interview, actor, person, now)
        case TakeLead():
            return lead.take(interview, actor, now)
        case HandLead(person=person):
            return lead.hand(interview, actor, person)
        case ChangeRules(rules=rules):
            lead.require(interview, actor)
            return public(RulesChanged(rules))
        case SetCallLink(url=url):
            return public(CallLinkChanged(fit_url(url)))
        case OpenBoard():
            return writing.open_board(room, command, now)
        case ShowBoard(board=board):
            writing.require_board(room, board)
            return asking.show_board(room, board, now)
        case ChooseLanguage():
            return writing.choose_language(room, actor, command)
        case AttachPlan():
            assert isinstance(fetched, PlanCopy)
            return asking.attach_plan(staff, command, fetched)
        case TakeProblem(id=id) | WriteQuestion(id=id):
            assert isinstance(fetched, QuestionCopy)
            return asking.prepare(staff, id, fetched)
        case OpenQuestion():
            return asking.open_question(interview, command, now)
        case CloseQuestion():
            return asking.close(interview, actor, command, now)
        case ReopenQuestion(question=question):
            return asking.reopen(room, question)
        case StepBack(question=question):
            return asking.step_back(room, question, now)
        case AskNext(id=id):
            assert isinstance(fetched, Offers)
            return asking.offer_next(staff, id, fetched)
        case StartClock(question=question):
            return timing.start(room, question, now)
        case PauseClock(question=question):
            return timing.pause(room, question, now)
        case ChangeTime():
            return timing.change_time(room, command, now)
        case ChangeClockEnding():
            return timing.change_ending(room, command)
        case PauseInterview():
            return timing.pause_interview(room, now)
        case ResumeInterview():
            return timing.resume_interview(room, now)
        case GiveReason():
            return observing.give_reason(room, actor, command)
        case Say():
            return writing.say(room, actor, command)
        case WriteNote():
            return noting.write_note(interview, actor, command, now)
        case ChangeNote():
            return noting.change_note(interview, actor, command)
        case RemoveNote(note=note):
            return noting.remove_note(interview, actor, note)
        case SetMark():
            return noting.set_mark(interview, actor, command, now)
        case RemoveMark(mark=mark):
            return noting.remove_mark(staff, mark)
        case Tick():
            return noting.tick(staff, actor, command)
        case Untick():
            return noting.untick(staff, command)
        case ReleaseHint():
            return hinting.release_hint(interview, actor, command)
        case ReleaseFollowUp():
            return hinting.release_follow_up(interview, actor, command)
        case Rate():
            return judging.rate(interview, actor, command)
        case Recommend():
            return judging.recommend(interview, actor, command)
        case SubmitRating():
            return judging.submit(interview, actor)
        case EndInterview():
            lead.require(interview, actor)
            return _end(interview, now)
        case _:
            assert_never(command)


def react(
    interview: Interview, actor: Actor | None, occurrence: Occurrence, now: int
) -> list[Fact]:
    """Return what follows from something the shell noticed, or refuse somebody who arrives."""
    room = interview.room
    match occurrence:
        case AlarmRang():
            return _finish(room) if room.phase == "ending" else _run_out(room, now)
        case HostEnded():
            return _end(interview, now)
        case Arrived(name):
            assert actor is not None
            return [] if room.phase == "ended" else door.arrive(interview, actor, name)
        case WentSilent(since):
            assert actor is not None
            return _fall_silent(interview, actor.person, since)
        case LookedAway():
            assert actor is not None
            return observing.look_away(room, actor.person)
        case LookedBack():
            assert actor is not None
            return observing.look_back(room, actor.person)
        case StoppedWaiting():
            assert actor is not None
            waits = standing(interview, actor) == "waiting"
            return [Fact(STAFF, KnockWithdrawn(actor.seat))] if waits else []
        case ServerReturned(since):
            return [] if room.phase == "ended" else timing.come_back(room, since, now)
        case ReviewRated(share, name, rating):
            return reviewing.submit(interview, share, name, rating)
        case RevealAsked(share):
            return reviewing.reveal(interview, share)
        case CommentGiven(author, name, comment, text, moment):
            return commenting.write(interview, author, name, comment, text, moment)
        case CommentReworded(author, comment, text):
            return commenting.change(interview, author, comment, text)
        case CommentTakenBack(author, comment):
            return commenting.remove(interview, author, comment)
        case _:
            assert_never(occurrence)


def next_alarm(interview: Interview) -> int | None:
    """Return when the shell must look again, in milliseconds since 1970."""
    room = interview.room
    if room.phase != "open":
        return room.ending_due
    return min(filter(None, (timing.next_due(room), quieting.next_due(room))), default=None)


def moves_alarm(before: Interview, after: Interview) -> bool:
    """Whether the shell must look again at another time; most commits are edits and do not ask."""
    one, other = before.room, after.room
    is_same = (
        one.questions is other.questions
        and one.quiets is other.quiets
        and one.current == other.current
        and one.phase == other.phase
    )
    return not is_same and next_alarm(before) != next_alarm(after)


def _end(interview: Interview, now: int) -> list[Fact]:
    room = interview.room
    if room.phase != "open":
        return []
    return quieting.leave(room, now, "ending") + public(EndingStarted(now + ENDING_MILLISECONDS))


def _finish(room: Room) -> list[Fact]:
    return quieting.give_up(room) + public(Ended())


def _run_out(room: Room, now: int) -> list[Fact]:
    """A hard end asks for what was written in quiet, as the end of quiet time does."""
    facts, asked = timing.run_out(room, now), current_question(room)
    if facts and asked is not None and asked.clock.ending == "hard":
        return facts + quieting.call(room, "time")
    return facts + quieting.run_out(room, now)


def _leave(interview: Interview, actor: Actor, now: int) -> list[Fact]:
    if has_left(interview.room, actor.person):
        return []
    facts = pressing.end(interview.room, actor.person) + public(Left(actor.person))
    return facts + timing.lose(interview.room, actor.person, now)


def _fall_silent(interview: Interview, id: str, since: int) -> list[Fact]:
    room = interview.room
    person = room.people.get(id)
    if room.phase == "ended" or person is None or person.presence != "here":
        return []
    seen = observing.lose_connection(room, id, since)
    return public(CutOff(id, since)) + seen + timing.lose(room, id, since)
