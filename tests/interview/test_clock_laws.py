"""What holds for clocks whatever happens, against an account kept in another way."""

from hypothesis import given, settings
from hypothesis import strategies as st
from interview.asked import FIRST, SECOND, asked
from interview.given import ADA, CLEO, new_id

from chalkroom.interview.clock import MINUTE, left, used
from chalkroom.interview.commands import (
    AlarmRang,
    Arrived,
    ChangeClockEnding,
    ChangeTime,
    CloseQuestion,
    OpenQuestion,
    PauseClock,
    PauseInterview,
    ReopenQuestion,
    ResumeInterview,
    ServerReturned,
    ShowBoard,
    StartClock,
    StepBack,
    WentSilent,
)
from chalkroom.interview.events import (
    ClockRanOut,
    ClockStarted,
    ClockStopped,
    Recorded,
    ServerWasAway,
    TimeChanged,
)
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import current_question
from chalkroom.interview.rules import decide, next_alarm, react
from chalkroom.interview.state import evolve, fold
from chalkroom.interview.values import ROOM

QUESTIONS = st.sampled_from([FIRST, FIRST, FIRST, SECOND])
LENGTHS = st.one_of(st.integers(0, 4_000), st.integers(0, 90_000))
ENDINGS = st.sampled_from(["soft", "hard"])
MINUTES = st.integers(-120_000, 120_000)


def start(question):
    return StartClock(new_id(), question)


WISHES = st.one_of(
    st.builds(start, QUESTIONS),
    st.builds(start, QUESTIONS),
    st.builds(lambda question: PauseClock(new_id(), question), QUESTIONS),
    st.builds(lambda *told: ChangeTime(new_id(), *told), QUESTIONS, MINUTES, st.integers(0, 2)),
    st.builds(lambda *told: ChangeClockEnding(new_id(), *told), QUESTIONS, ENDINGS),
    st.builds(lambda question: CloseQuestion(new_id(), question), QUESTIONS),
    st.builds(lambda question: ReopenQuestion(new_id(), question), QUESTIONS),
    st.builds(lambda question: StepBack(new_id(), question), QUESTIONS),
    st.builds(lambda question: ShowBoard(new_id(), question), QUESTIONS),
    st.builds(lambda *told: OpenQuestion(new_id(), *told), QUESTIONS, QUESTIONS),
    st.builds(lambda: PauseInterview(new_id())),
    st.builds(lambda: ResumeInterview(new_id())),
)
# How long ago, until it happens; then it is a moment.
GONE = st.builds(WentSilent, st.integers(0, 5_000))
AWAY = st.builds(ServerReturned, st.integers(0, 20_000))
HAPPENINGS = st.one_of(
    WISHES, WISHES, GONE, st.just(Arrived("Cleo")), st.just(Arrived("Cleo")), AWAY
)
SCRIPTS = st.lists(st.tuples(LENGTHS, st.booleans(), HAPPENINGS), max_size=40)
law = settings(derandomize=True, max_examples=300, deadline=None)


class Account:
    """An interview, and beside it the stretches of time for which each clock has run."""

    def __init__(self, ending: str) -> None:
        self.story = asked(minutes=1)
        self.log: list[Recorded] = []
        self.before = self.story.interview
        self.stretches: dict[str, list[list[int | None]]] = {FIRST: [], SECOND: []}
        self.allotted = {FIRST: MINUTE, SECOND: 5 * MINUTE}
        self.run_out: list[tuple[str, int]] = []
        self.happens(ChangeClockEnding(new_id(), FIRST, ending))
        self.happens(start(FIRST))

    def records(self, facts):
        for fact in facts:
            seq = self.story.interview.heads.get(fact.stream, 0) + 1
            recorded = Recorded(fact.stream, seq, self.story.now, fact.event)
            self.log.append(recorded)
            self.story.interview = evolve(self.story.interview, recorded)
            if fact.stream == ROOM:
                self.books(fact.event)

    def books(self, event):
        match event:
            case ClockStarted(question):
                self.stretches[question].append([self.story.now, None])
            case ClockStopped(question, _, since):
                self.cuts(question, since)
            case ClockRanOut(question, due):
                self.run_out.append((question, due))
            case TimeChanged(question, milliseconds):
                if self.is_open(question) and self.has_ended(question):
                    self.cuts(question, self.story.now)
                    self.stretches[question].append([self.story.now, None])
                self.allotted[question] += milliseconds
            case ServerWasAway(since, until):
                for question in filter(self.is_open, self.stretches):
                    self.cuts(question, since)
                    self.stretches[question].append([until, None])

    def is_open(self, question):
        stretches = self.stretches[question]
        return bool(stretches) and stretches[-1][1] is None

    def has_ended(self, question):
        return self.is_hard(question) and self.used(question) >= self.allotted[question]

    def is_hard(self, question):
        return self.story.room.questions[question].clock.ending == "hard"

    def cuts(self, question, moment):
        """End the last stretch at a moment, but not before it began."""
        last = self.stretches[question][-1] if self.stretches[question] else [0, 0]
        if last[1] is None:
            last[1] = self.ends(question, max(last[0], moment))

    def ends(self, question, moment):
        """Say when the last stretch ends if it would go on until a moment: hard time is no more."""
        *earlier, (start, _) = self.stretches[question]
        spent = sum(end - begin for begin, end in earlier)
        most = start + max(0, self.allotted[question] - spent)
        return min(moment, most) if self.is_hard(question) else moment

    def used(self, question):
        now = self.ends(question, self.story.now) if self.is_open(question) else 0
        return sum((now if end is None else end) - start for start, end in self.stretches[question])

    def passes(self, milliseconds, does_ring):
        """Let time go by; the alarm rings when it is due, unless it is late."""
        end = self.story.now + milliseconds
        due = next_alarm(self.story.interview)
        if does_ring and due is not None and due <= end:
            self.story.now = max(due, self.story.now)
            self.records(react(self.story.interview, None, AlarmRang(), self.story.now))
        self.story.now = end

    def happens(self, happening):
        interview, now = self.story.interview, self.story.now
        try:
            match happening:
                case WentSilent(ago):
                    self.records(react(interview, CLEO, WentSilent(now - ago), now))
                case Arrived():
                    self.records(react(interview, CLEO, happening, now))
                case ServerReturned(ago):
                    since = max(now - ago, interview.at)
                    self.records(react(interview, None, ServerReturned(since), now))
                case _:
                    self.records(decide(interview, ADA, happening, now))
        except Refused:
            pass


def played(ending, script):
    account = Account(ending)
    for milliseconds, does_ring, happening in script:
        account.passes(milliseconds, does_ring)
        account.happens(happening)
        yield account


@law
@given(ENDINGS, SCRIPTS)
def test_what_a_clock_has_used_is_the_time_for_which_it_ran(ending, script):
    for account in played(ending, script):
        for question, asked_ in account.story.room.questions.items():
            assert used(asked_.clock, account.story.now) == account.used(question)


@law
@given(ENDINGS, SCRIPTS)
def test_only_the_current_question_has_a_clock_that_runs(ending, script):
    for account in played(ending, script):
        room = account.story.room
        running = [id for id, one in room.questions.items() if one.clock.phase == "running"]
        current = current_question(room)
        assert running in ([], [current.id if current else None])
        assert not running or room.paused_at is None


@law
@given(ENDINGS, SCRIPTS, LENGTHS)
def test_time_never_runs_backwards_by_itself(ending, script, milliseconds):
    for account in played(ending, script):
        now = account.story.now
        for asked_ in account.story.room.questions.values():
            before, after = left(asked_.clock, now), left(asked_.clock, now + milliseconds)
            assert after <= before
            assert after in (before, before - milliseconds) or (after == 0 < before)


@law
@given(ENDINGS, SCRIPTS)
def test_a_restart_changes_nothing(ending, script):
    for account in played(ending, script):
        assert fold(account.log, account.before) == account.story.interview


@law
@given(ENDINGS, SCRIPTS)
def test_an_alarm_is_never_missed_nor_doubled(ending, script):
    for account in played(ending, script):
        due = next_alarm(account.story.interview)
        current = current_question(account.story.room)
        counts = current is not None and current.clock.phase == "running"
        assert (due is not None) == (counts and not current.clock.is_over)
        assert len(set(account.run_out)) == len(account.run_out)
