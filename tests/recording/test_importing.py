"""Importing: the same interview under another id, which nobody can enter or change."""

import pytest
from interview.asked import FIRST
from interview.given import ADA, BOARD, CLEO, id_of
from interview.telling import STORIES
from msgspec.structs import replace
from recording.tapes import content, line_of, long_tape, public_tape, rows, tape

from chalkroom.interview import reviewing
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import ServerReturned
from chalkroom.interview.events import (
    BoardShown,
    Edited,
    Ended,
    FollowUpGiven,
    HintGiven,
    LanguageChosen,
    LeadChanged,
    MarginShown,
    Observed,
    OutcomeGiven,
    QuietBegan,
    Said,
    Selected,
    WritingBegan,
)
from chalkroom.interview.rating import Rating
from chalkroom.interview.rules import react
from chalkroom.interview.state import fold
from chalkroom.interview.values import ROOM, STAFF
from chalkroom.live import retention, snapshots, summary
from chalkroom.live.clock import DAY_MILLISECONDS
from chalkroom.live.decision import decision
from chalkroom.recording.examining import examine
from chalkroom.recording.importing import ROWS, CannotImport, imported
from chalkroom.recording.reading import pages
from chalkroom.recording.recording import recording
from chalkroom.store.sqlite import Store

ID = id_of("again")
NOW = 1_900_000_000_000


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as store:
        yield store


def bring_in(store, found):
    store.bring_in(ID, NOW, imported(found.recording, ID, NOW), found.head)
    return snapshots.load(store, ID).interview


@pytest.mark.parametrize("name", STORIES)
def test_an_import_is_the_interview_that_was_exported(store, name):
    lived = STORIES[name]().interview
    again = bring_in(store, examine(content(tape(name))))
    assert again.staff == lived.staff and again.own == lived.own
    assert again.ratings == lived.ratings
    assert (again.room.boards, again.room.people) == (lived.room.boards, lived.room.people)
    assert again.room.phase == "ended"


@pytest.mark.parametrize("name", STORIES)
def test_what_everybody_heard_can_be_imported_alone(store, name):
    again = bring_in(store, examine(content(public_tape(name))))
    assert again.room.questions.keys() == STORIES[name]().interview.room.questions.keys()


def test_the_log_of_an_import_is_the_file_s(store):
    bring_in(store, examine(content(tape("boards_and_words"))))
    streams = {row.stream for row in rows("boards_and_words")}
    told = [row for page in pages(store, ID, streams) for row in page]
    assert tuple(told) == rows("boards_and_words")


def test_a_recording_that_breaks_off_is_ended_where_it_breaks_off(store):
    again = bring_in(store, examine(content(tape("editing"))))
    assert again.room.ended_at == rows("editing")[-1].at


def test_what_a_recording_that_breaks_off_hides_is_awaited_no_more(store):
    kept = list(rows("editing"))
    quiet = QuietBegan(id_of("quiet"), BOARD, CLEO.person, ADA.person, kept[-1].at + 60_000)
    room = sum(row.stream == ROOM for row in kept)
    kept.append(line_of(ROOM, room + 1, kept[-1].at, quiet))
    broken = recording(id_of("tape"), "full", (ROOM, STAFF), kept)
    again = bring_in(store, examine(content(broken)))
    assert again.room.quiets[quiet.quiet].result == "not_shown"


def test_a_torn_file_is_imported_as_far_as_it_is_whole(store):
    file = content(long_tape())
    again = bring_in(store, examine(file[: len(file) * 3 // 4]))
    whole = [row for row in long_tape().rows[:100] if row.stream == "room"]
    assert again.heads["room"] == len(whole) + 1


def test_it_is_known_which_file_an_import_came_from(store):
    found = examine(content(tape("editing")))
    bring_in(store, found)
    assert store.recordings.imported_from(ID) == found.head
    store.erase(ID)
    assert store.recordings.imported_from(ID) is None


def test_nobody_has_a_link_and_no_clock_runs(store):
    bring_in(store, examine(content(tape("questions_and_clocks"))))
    assert (store.links(ID), store.seats(ID)) == ([], [])
    line = summary.read(store.interview(ID).summary)
    assert (line.title, line.phase, line.is_timed) == ("Backend", "ended", False)


def running():
    """Return a recording that breaks off while a clock runs."""
    told = tape("questions_and_clocks")
    last = max(n for n, row in enumerate(told.rows) if '"kind":"clock_started"' in row.body)
    return replace(told, rows=told.rows[: last + 1])


def test_a_clock_that_ran_when_a_recording_broke_off_stands():
    stopped, ended = imported(running(), ID, NOW)[-1].rows
    assert stopped.body.startswith('{"kind":"clock_stopped"')
    assert ended.body == '{"kind":"ended"}'


def test_a_server_that_comes_back_gives_no_time_to_what_has_ended():
    told = running()
    last = told.rows[-1]
    seq = 1 + sum(row.stream == "room" for row in told.rows)
    ended = replace(told, rows=(*told.rows, line_of("room", seq, last.at, Ended())))
    assert react(fold(ended.log()), None, ServerReturned(last.at), last.at + 9_000) == []
    assert react(fold(told.log()), None, ServerReturned(last.at), last.at + 9_000) != []


def test_an_import_is_kept_as_long_as_an_interview_that_ended_then(store):
    bring_in(store, examine(content(tape("boards_and_words"))))
    days = DAY_MILLISECONDS
    listed = store.interviews()
    assert retention.expired(listed, NOW + 90 * days - 1, 90) == []
    assert retention.expired(listed, NOW + 90 * days, 90) == [ID]


def test_a_recording_that_tells_of_the_future_is_kept_no_longer(store):
    *others, last = tape("boards_and_words").rows
    far = replace(tape("boards_and_words"), rows=(*others, replace(last, at=2**52)))
    bring_in(store, examine(content(far)))
    end = retention.due(store.interview(ID), 90)
    assert end == NOW + 90 * DAY_MILLISECONDS


def test_a_long_recording_comes_in_several_commits():
    told = tape("editing")
    last = told.rows[-1]
    more = [replace(last, body=BODY, seq=last.seq + n, instance=None) for n in range(1, ROWS + 1)]
    commits = imported(replace(told, rows=(*told.rows, *more)), ID, NOW)
    assert [commit.number for commit in commits] == [1, 2, 3]
    assert len(commits[0].rows) == ROWS


BODY = line_of("room", 1, 1, BoardShown(id_of("board"))).body


def test_events_that_do_not_follow_are_refused():
    created, opened, *others = tape("editing").rows
    *_, last = (row for row in others if '"edited"' in row.body)
    for bad in ([created, *others], [created, opened, last]):
        with pytest.raises(CannotImport):
            imported(replace(tape("editing"), rows=tuple(bad)), ID, NOW)


NOBODY, NOWHERE = id_of("nobody"), id_of("nowhere")


@pytest.mark.parametrize(
    "event",
    [
        Edited(BOARD, NOBODY, id_of("instance"), 1, ChangeSet.parse([18])),
        Selected(BOARD, NOBODY, 0, ((0, 0),)),
        Selected(NOWHERE, CLEO.person, 0, ((0, 0),)),
        LanguageChosen(NOWHERE, CLEO.person, "python"),
        QuietBegan(id_of("quiet"), BOARD, NOBODY, CLEO.person, 1),
        Observed(NOBODY, "left_page"),
        Observed(CLEO.person, "pasted", 9, NOWHERE),
        Said(id_of("line"), NOBODY, "Hello"),
        WritingBegan(id_of("press"), NOBODY),
        MarginShown(id_of("margin"), NOBODY, "Hello"),
        LeadChanged(NOBODY),
        BoardShown(NOWHERE),
    ],
    ids=repr,
)
def test_an_event_is_refused_that_names_whom_or_what_nobody_knows(event):
    with pytest.raises(CannotImport):
        imported(with_more("boards_and_words", ROOM, event), ID, NOW)


def with_more(name, stream, event):
    """Return the recording of a story that went on with one more event."""
    told = tape(name)
    kept = [row for row in told.rows if '"ended"' not in row.body]
    last = line_of(stream, 1 + sum(row.stream == stream for row in kept), kept[-1].at, event)
    return replace(told, rows=(*kept, last))


@pytest.mark.parametrize(("given", "last"), [(HintGiven, 2), (FollowUpGiven, 0), (OutcomeGiven, 4)])
def test_no_more_was_given_of_a_question_than_there_is(given, last):
    def comes(place):
        event = given(FIRST, place, ADA.person)
        return imported(with_more("questions_and_clocks", STAFF, event), ID, NOW)

    assert comes(0) and comes(last)
    for place in (-1, last + 1):
        with pytest.raises(CannotImport):
            comes(place)


def test_what_is_said_of_an_import_leaves_its_end_in_the_list(store):
    interview = bring_in(store, examine(content(recording(ID, "blind", (ROOM,), rows("editing")))))
    review = reviewing.submit(interview, id_of("share"), "Rae", Rating((), "yes"))
    commits = store.heads(ID).commit
    store.commit([decision(ID, commits + 1, interview, review, NOW).commit])
    assert summary.read(store.interview(ID).summary).ended == NOW
