"""Every limit that is told to browsers has a test at N and at N + 1."""

import pytest
from msgspec.structs import fields
from naming import exists

from chalkroom.interview.limits import Limits

RULES = "tests/interview/test_limits.py::test_"
CONNECTIONS = "tests/live/test_connection_limits.py::test_"
HOSTILE = "tests/faults/test_hostile.py::test_"
QUIET = "tests/interview/test_quiet_time.py::test_"
COMMENTS = "tests/interview/test_commenting.py::test_"
TESTED = {
    "board_units": f"{RULES}a_board_holds_so_much_and_no_more",
    "board_lines": f"{RULES}a_board_has_so_many_lines_and_no_more",
    "boards": f"{RULES}an_interview_has_so_many_boards_and_no_more",
    "update_units": f"{RULES}one_update_puts_in_so_much_and_no_more",
    "push_updates": f"{CONNECTIONS}a_push_holds_so_many_updates_and_no_more",
    "push_bytes": f"{CONNECTIONS}a_push_may_be_so_long_and_no_longer",
    "frame_bytes": f"{HOSTILE}a_frame_of_100_megabytes_closes_its_connection",
    "update_sections": f"{RULES}one_update_changes_so_many_places_and_no_more",
    "transform_steps": f"{RULES}a_push_costs_so_many_steps_and_no_more",
    "transform_sections": f"{RULES}a_push_walks_so_many_sections_and_no_more",
    "instances_per_board": f"{RULES}a_board_is_opened_by_so_many_editors_and_no_more",
    "ranges": f"{CONNECTIONS}a_selection_has_so_many_ranges_and_no_more",
    "name_length": "tests/interview/test_names.py::test_a_name_is_measured_as_it_is_shown",
    "title_length": f"{CONNECTIONS}a_text_may_be_so_long_and_no_longer",
    "chat_length": f"{CONNECTIONS}a_text_may_be_so_long_and_no_longer",
    "chat_lines": f"{RULES}a_chat_has_so_many_lines_and_no_more",
    "chat_total": f"{RULES}a_chat_holds_so_much_and_no_more",
    "notes_total": f"{RULES}notes_hold_so_much_and_no_more",
    "connections_outside": f"{CONNECTIONS}who_waits_keeps_nobody_out_whose_room_it_is",
    "note_length": f"{CONNECTIONS}a_text_may_be_so_long_and_no_longer",
    "notes": f"{RULES}there_is_room_for_so_many_notes_and_no_more",
    "quiets": f"{QUIET}so_many_quiet_times_can_be_granted_and_no_more",
    "quiet_minutes": f"{QUIET}quiet_time_lasts_so_long_and_no_longer",
    "margins": f"{QUIET}a_margin_is_shown_so_often_and_no_more",
    "margin_length": f"{QUIET}a_margin_may_be_so_long_and_no_longer",
    "presses": (
        "tests/interview/test_pressing.py::test_the_board_is_written_on_so_many_times_and_no_more"
    ),
    "observations": (
        "tests/interview/test_observing.py"
        "::test_so_much_is_observed_and_no_more_and_nobody_is_hindered"
    ),
    "reason_length": "tests/live/test_observing.py::test_a_reason_may_be_so_long_and_no_longer",
    "reasons": (
        "tests/interview/test_observing.py::test_a_reason_is_changed_so_often_and_the_last_one_stays"
    ),
    "advice": f"{RULES}what_comes_next_is_asked_so_often_and_no_more",
    "questions": f"{RULES}so_many_questions_can_be_prepared_and_no_more",
    "statement_length": f"{CONNECTIONS}a_question_of_ones_own_may_be_so_large_and_no_larger",
    "starter_length": f"{CONNECTIONS}a_question_of_ones_own_may_be_so_large_and_no_larger",
    "question_minutes": f"{CONNECTIONS}a_question_of_ones_own_may_be_so_large_and_no_larger",
    "marks": f"{RULES}there_is_room_for_so_many_marks_and_no_more",
    "label_length": f"{CONNECTIONS}a_text_may_be_so_long_and_no_longer",
    "sentence_length": f"{CONNECTIONS}a_text_may_be_so_long_and_no_longer",
    "factors_rated": (
        "tests/interview/test_judging.py::test_a_rating_holds_so_many_factors_and_no_more"
    ),
    "url_length": f"{CONNECTIONS}an_address_may_be_so_long_and_no_longer",
    "comments": f"{COMMENTS}there_is_room_for_so_many_comments_and_no_more",
    "comment_length": f"{COMMENTS}a_comment_may_be_so_long_and_no_longer",
    "comments_total": f"{COMMENTS}comments_hold_so_much_and_no_more",
    "shares": "tests/pages/test_sharing.py::test_an_interview_is_shared_so_often_and_no_more",
    "share_days": "tests/pages/test_sharing.py::test_a_share_lasts_so_long_and_no_longer",
    "people": f"{RULES}an_interview_has_room_for_so_many_people_and_no_more",
    "knocks": f"{RULES}so_many_may_wait_at_the_door_and_no_more",
    "connections_per_seat": f"{CONNECTIONS}a_seat_has_so_many_connections_and_no_more",
    "connections_per_room": f"{CONNECTIONS}a_room_has_so_many_connections_and_no_more",
    "bytes_per_second": f"{CONNECTIONS}a_connection_is_slowed_by_bytes_or_by_frames",
    "bytes_burst": f"{CONNECTIONS}who_sends_too_much_is_read_more_slowly_and_harms_nobody",
    "frames_per_second": f"{CONNECTIONS}a_connection_is_slowed_by_bytes_or_by_frames",
    "frames_burst": f"{CONNECTIONS}a_connection_is_slowed_by_bytes_or_by_frames",
    "carets_per_second": "tests/live/test_carets.py::test_carets_are_shown_so_often_and_no_more",
    "selections_per_second": (
        "tests/live/test_carets.py::test_selections_are_kept_so_often_and_no_more"
    ),
}


def test_every_limit_is_in_the_table():
    assert set(TESTED) == {field.name for field in fields(Limits)}


@pytest.mark.parametrize("limit", TESTED)
def test_the_test_of_a_limit_exists(limit):
    assert exists(TESTED[limit])
