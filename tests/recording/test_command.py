"""Recordings at a command line: taken, told whole or not, whose they are, and brought in again."""

import pytest
from click.testing import CliRunner
from recording.tapes import ID, rows
from serving import HOST_KEY, serving

from chalkroom.cli import main
from chalkroom.interview.events import RecordingChanged
from chalkroom.interview.values import ROOM
from chalkroom.live import wire
from chalkroom.recording.files import FILES
from chalkroom.recording.importing import MOST_BYTES
from chalkroom.store.beside import Beside
from chalkroom.store.records import Commit, Row
from chalkroom.store.sqlite import Store


@pytest.fixture
def data(tmp_path):
    """A data folder that holds one interview."""
    with Store.open(tmp_path / "data") as store:
        store.create(ID, 1, [], Commit(ID, 1, rows("behind_the_board"), "{}"), None)
    return tmp_path / "data"


def run(data, *arguments):
    return CliRunner().invoke(main, [*map(str, arguments), "--data", str(data)])


@pytest.fixture
def file(data, tmp_path):
    """A recording that was exported from there."""
    assert run(data, "export", ID, tmp_path / "out").exit_code == 0
    return tmp_path / "out" / "recording.jsonl"


def test_an_export_writes_every_format_and_says_which(data, tmp_path):
    done = run(data, "export", ID, tmp_path / "out")
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {file.name for file in FILES}
    assert len(done.output.splitlines()) == len(FILES)


def test_a_candidate_edition_is_what_everybody_heard(data, tmp_path):
    run(data, "export", ID, tmp_path / "out", "--edition", "candidate")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {file.name for file in FILES if "candidate" in file.editions}
    text = (tmp_path / "out" / "recording.jsonl").read_text()
    assert '"edition":"candidate"' in text and '"staff"' not in text


def test_drafts_of_ratings_are_in_no_export(file):
    assert b"own/" not in file.read_bytes()


def test_no_file_is_overwritten(data, file):
    before = file.read_bytes()
    again = run(data, "export", ID, file.parent)
    assert (again.exit_code, "Cannot write" in again.output) == (1, True)
    assert file.read_bytes() == before


def test_what_was_written_before_a_file_stood_in_the_way_is_known(data, file):
    with Store.open(data) as store:
        store.erase(ID)
        store.create(ID, 1, [], Commit(ID, 1, rows("editing"), "{}"), None)
    file.unlink()
    assert run(data, "export", ID, file.parent).exit_code == 1
    with Store.open(data) as store:
        store.erase(ID)
    assert run(data, "verify", file, "--ours").exit_code == 0


def test_an_export_beside_a_server_is_possible(data, tmp_path):
    with Store.open(data):
        done = run(data, "export", ID, tmp_path / "out")
    assert (done.exit_code, "A server runs" in done.output) == (0, True)
    found = run(data, "verify", tmp_path / "out" / "recording.jsonl")
    assert found.output == "The file is whole.\nThis server wrote it.\n"


def test_what_was_not_recorded_is_not_exported(data, tmp_path):
    seq = 1 + sum(row.stream == ROOM for row in rows("behind_the_board"))
    answer = Row(ROOM, seq, 2**50, wire.to_json(RecordingChanged(False)))
    with Store.open(data) as store:
        assert store.commit([Commit(ID, 2, (answer,))]) == [True]
    done = run(data, "export", ID, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == [
        file.name for file in FILES if not file.replays
    ]
    assert "agreed not to record" in done.output


@pytest.mark.parametrize("id", ["b" * 26, "x", ""])
def test_an_interview_that_is_not_there_is_named(data, tmp_path, id):
    done = run(data, "export", id, tmp_path / "out")
    assert (done.exit_code, "no such interview" in done.output) == (1, True)


def test_a_folder_without_a_database_is_named(tmp_path):
    done = run(tmp_path / "none", "export", ID, tmp_path / "out")
    assert (done.exit_code, str(tmp_path / "none") in done.output) == (1, True)


def test_a_file_of_this_server_is_known_when_its_interview_is_gone(data, file):
    with Store.open(data) as store:
        store.erase(ID)
    found = run(data, "verify", file)
    assert found.output == "The file is whole.\nThis server wrote it.\n"


def test_a_file_of_another_server_is_whole_but_not_known(data, file, tmp_path):
    Store.open(tmp_path / "other").close()
    found = run(tmp_path / "other", "verify", file)
    assert (found.exit_code, "It is not known" in found.output) == (0, True)
    assert run(tmp_path / "other", "verify", file, "--ours").exit_code == 1
    assert run(data, "verify", file, "--ours").exit_code == 0


def test_without_a_data_folder_a_file_is_still_told_whole(file, tmp_path):
    found = run(tmp_path / "none", "verify", file)
    assert (found.exit_code, "The file is whole." in found.output) == (0, True)


def test_a_changed_file_is_not_whole(data, file):
    file.write_bytes(file.read_bytes().replace(b"A note", b"A mote"))
    found = run(data, "verify", file)
    assert (found.exit_code, "not as it was written" in found.output) == (1, True)


def test_a_recording_is_brought_into_another_server(file, tmp_path):
    other = tmp_path / "other"
    done = run(other, "import", file)
    with Store.open(other) as store:
        (row,) = store.interviews()
        head = store.recordings.imported_from(row.id)
    assert done.output == f"The file is whole.\nImported as {row.id}, from {head}.\n"
    assert row.id != ID


def test_an_import_can_be_taken_again_and_says_where_it_came_from(file, tmp_path):
    other = tmp_path / "other"
    id = run(other, "import", file).output.split("as ")[1][:26]
    run(other, "export", id, tmp_path / "again")
    text = (tmp_path / "again" / "recording.jsonl").read_text()
    assert f'"imported_from":"{file.read_text()[-67:-3]}"' in text


def test_what_is_no_recording_is_not_imported(tmp_path):
    (tmp_path / "file").write_text("nothing")
    done = run(tmp_path / "other", "import", tmp_path / "file")
    assert (done.exit_code, "This is no recording" in done.output) == (1, True)
    assert not (tmp_path / "other").exists()


def test_a_server_that_does_not_say_where_it_listens_must_be_stopped_first(data, file):
    with Store.open(data):
        done = run(data, "import", file)
    assert (done.exit_code, "Stop it first." in done.output) == (1, True)


@pytest.fixture
def served(tmp_path):
    """The data folder of a server that runs."""
    (tmp_path / "served").mkdir()
    with serving(tmp_path / "served") as place:
        yield place.data


def test_a_server_that_runs_imports_it(served, file):
    done = run(served, "import", file, "--key", HOST_KEY)
    id = done.output.split("as ")[1][:26]
    with Beside.open(served) as store:
        assert store.imported_from(id) == file.read_text()[-67:-3]


def test_a_server_that_runs_imports_nothing_without_its_key(served, file):
    done = run(served, "import", file, "--key", "another-key-of-the-host-0123")
    assert (done.exit_code, "another host's key" in done.output) == (1, True)


def test_a_file_that_is_too_large_beside_a_server_says_so(data, file):
    file.write_bytes(file.read_bytes() + b" " * MOST_BYTES)
    with Store.open(data):
        done = run(data, "import", file)
    assert (done.exit_code, "at most 32 MiB" in done.output) == (1, True)
