"""Leaks put into a copy of the source, one at a time: the tests named beside each must find it.

`python -m secrecy.leaks`, from `tests`, says what became of each.
"""

import sys

from fuzz.copies import Edit
from fuzz.mutations import Mutation, survives

SECRETS = "tests/secrecy/test_non_interference.py::test_visitors_hear_the_same"
SCRIPTS = f"{SECRETS}_whatever_goes_on_unheard"
UNHEARD = "tests/live/test_unheard.py::test_"
NOTED = f"{UNHEARD}a_note_does_not_hurry_a_caret"
DECLINED = "tests/pages/test_playing.py::test_candidates_and_observers_find_nothing"
REVOKED = "tests/live/test_revoked_at_once.py::test_every_connection_is_closed_by_the_commit"

LEAKS = (
    Mutation(
        "people are told the numbers of commits, so that notes leave gaps in them",
        (
            Edit(
                "live/decision.py",
                "told(rows), after)",
                "told([Row(row.stream, number, row.at, row.body) for row in rows]), after)",
            ),
        ),
        (SCRIPTS,),
    ),
    Mutation(
        "people are told who has filed a note",
        (
            Edit(
                "interview/noting.py",
                "    return [Fact(stream, NoteWritten(",
                "    name = interview.room.people[actor.person].name\n"
                '    seen = [Fact("room", Renamed(actor.person, name))]\n'
                "    return seen + [Fact(stream, NoteWritten(",
            ),
            Edit("interview/noting.py", "    NoteWritten,\n", "    NoteWritten,\n    Renamed,\n"),
        ),
        (SCRIPTS,),
    ),
    Mutation(
        "a welcome counts what is prepared",
        (
            Edit(
                "live/welcome.py",
                "StreamStart(told.heads.get(stream, 0), _state(told, stream))",
                "StreamStart(told.heads.get(stream, 0), _counted(told, stream))",
            ),
            Edit(
                "live/welcome.py",
                "def _state(told",
                "def _counted(told, stream):\n"
                "    state = _state(told, stream)\n"
                "    if stream != ROOM:\n"
                "        return state\n"
                "    from msgspec.structs import replace\n"
                '    return replace(state, job=f"{len(told.staff.questions)} questions")\n\n\n'
                "def _state(told",
            ),
        ),
        (SCRIPTS,),
    ),
    Mutation(
        "people share one limit of how much they may send",
        (
            Edit("live/hearing.py", "self._pace = Paces(", "self._pace = shared_paces("),
            Edit(
                "live/pace.py",
                "def size_of(",
                "_SHARED: list[Paces] = []\n\n\n"
                "def shared_paces(now: float) -> Paces:\n"
                "    _SHARED[:] = _SHARED or [Paces(now)]\n"
                "    return _SHARED[0]\n\n\n"
                "def size_of(",
            ),
            Edit(
                "live/hearing.py",
                "from chalkroom.live.pace import Paces, size_of",
                "from chalkroom.live.pace import shared_paces, size_of",
            ),
        ),
        (SCRIPTS,),
    ),
    Mutation(
        "a commit that a visitor does not hear is an empty message",
        (
            Edit(
                "live/tail.py",
                "return wire.events_text(texts) if texts else None",
                "return wire.events_text(texts)",
            ),
        ),
        (SCRIPTS,),
    ),
    Mutation(
        "the hints of a question come with its task",
        (
            Edit(
                "interview/asking.py",
                "QuestionOpened(prepared.id, task, milliseconds, ending, after)",
                "QuestionOpened(prepared.id, replace(task, artefact=tuple(block for hint in"
                " prepared.guide.hints for block in hint.text)), milliseconds, ending, after)",
            ),
            Edit(
                "interview/asking.py",
                "\n\ndef prepare(",
                "\n\nfrom msgspec.structs import replace\n\n\ndef prepare(",
            ),
        ),
        ("tests/secrecy/test_hints.py::test_no_hint_is_heard_before_it_is_released",),
    ),
    Mutation(
        "a refusal waits for whatever is on its way to disk",
        (
            Edit(
                "live/pending.py",
                "isinstance(entry, Decided) and entry.decision.told.is_heard_in(sender.streams)",
                "isinstance(entry, Decided)",
            ),
        ),
        (SCRIPTS, f"{UNHEARD}a_refusal_waits_for_nothing_that_its_sender_does_not_hear"),
    ),
    Mutation(
        "a note hurries the carets that are on their way",
        (
            Edit(
                "live/carets.py",
                "        due, self._due = self._due, {}\n",
                "        due, self._due = self._due | self._moving, {}\n"
                "        self._moving = {}\n",
            ),
        ),
        (SCRIPTS, f"{UNHEARD}a_note_does_not_hurry_a_caret"),
    ),
    Mutation(
        "an ending waits for who has gone from the door",
        (
            Edit(
                "live/room.py",
                "or self.presence.is_watching_writers",
                "or self.presence.is_watching",
            ),
        ),
        (SCRIPTS, f"{UNHEARD}an_ending_does_not_wait_for_who_has_gone_from_the_door"),
    ),
    Mutation(
        "the time the server was away begins at the last note",
        (
            Edit(
                "live/lobby.py",
                "max(self._last_beat, loaded.interview.public_at)",
                "max(self._last_beat, loaded.interview.at)",
            ),
        ),
        (SCRIPTS, f"{UNHEARD}the_time_the_server_was_away_begins_at_no_note"),
    ),
    Mutation(
        "who may not replay an interview is answered how much was noted in it",
        (
            Edit(
                "pages/readers.py",
                "    if not heard:\n        raise not_found()",
                "    if not heard:\n"
                '        raise Declined(404, "not_found", f"{len(interview.staff.notes)} notes")',
            ),
            Edit(
                "pages/readers.py",
                "from chalkroom.pages.declined import not_found",
                "from chalkroom.pages.declined import Declined, not_found",
            ),
        ),
        (SCRIPTS,),
    ),
    Mutation(
        "the time of a note is the earliest for what everybody hears",
        (
            Edit("live/room.py", "self.ahead.public_at", "self.ahead.at"),
            Edit("live/decision.py", "after.public_at if fact.stream == ROOM else after.at", "now"),
        ),
        (SCRIPTS,),
    ),
    Mutation(
        "what is private counts for how far behind a visitor may fall",
        (
            Edit(
                "live/tail.py",
                "return self.public if streams == (ROOM,) else self.whole",
                "return self.whole",
            ),
        ),
        (f"{UNHEARD}notes_do_not_leave_a_slow_candidate_behind",),
    ),
    Mutation(
        "candidates hear what interviewers hear",
        (
            Edit(
                "interview/audience.py",
                '"observer" | "view":\n            return (ROOM,)',
                '"observer" | "view":\n            return (ROOM, STAFF)',
            ),
        ),
        (NOTED,),
    ),
    Mutation(
        "the log repeats what people wish",
        (
            Edit(
                "live/room.py",
                "            self._append(facts, sender, command.id)",
                '            logger.debug("%s", command)\n'
                "            self._append(facts, sender, command.id)",
            ),
        ),
        (NOTED,),
    ),
    Mutation(
        "a page that nobody may see is sent with the notes",
        (
            Edit(
                "pages/readers.py",
                "    if not heard:\n        raise not_found()",
                "    if not heard:\n"
                '        raise Declined(404, "not_found", str(interview.staff.notes))',
            ),
            Edit(
                "pages/readers.py",
                "from chalkroom.pages.declined import not_found",
                "from chalkroom.pages.declined import Declined, not_found",
            ),
        ),
        (DECLINED,),
    ),
    Mutation(
        "a link that is taken back closes its connections after a while",
        (
            Edit(
                "live/lobby.py",
                "                connection.close(Closing.REMOVED)\n",
                "                self._clock.later(1, lambda: connection.close(Closing.REMOVED))\n",
            ),
        ),
        (REVOKED,),
    ),
)

if __name__ == "__main__":
    survivors = 0
    for leak in LEAKS:
        blind = survives(leak)
        survivors += bool(blind)
        print(f"{'NOT ' if blind else ''}found: {leak.name} {' '.join(blind)}", flush=True)
    sys.exit(bool(survivors))
