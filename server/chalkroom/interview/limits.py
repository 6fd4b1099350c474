"""How much is too much: one table, told to every browser, tested at N and at N + 1."""

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Board lengths are UTF-16 code units, as browsers count; names and chat count code points."""

    board_units: int = 256 * 1024
    board_lines: int = 10_000
    boards: int = 60
    update_units: int = 64 * 1024
    push_updates: int = 100
    push_bytes: int = 512 * 1024
    frame_bytes: int = 1024 * 1024
    update_sections: int = 10_000
    # What one push may cost to transform: updates times versions it is behind, and the sections
    # that are walked on the way (about a microsecond each).
    transform_steps: int = 4_000
    transform_sections: int = 100_000
    instances_per_board: int = 2_000
    ranges: int = 16
    name_length: int = 64
    title_length: int = 120
    chat_length: int = 4_000
    chat_lines: int = 2_000
    chat_total: int = 256 * 1024
    note_length: int = 20_000
    notes: int = 2_000
    marks: int = 2_000
    label_length: int = 60
    sentence_length: int = 1_000
    factors_rated: int = 500  # by one interviewer, over all questions
    notes_total: int = 1024 * 1024
    presses: int = 1_000
    quiets: int = 200
    quiet_minutes: int = 60
    margins: int = 100  # how often somebody shows a margin
    margin_length: int = 20_000
    observations: int = 2_000
    reason_length: int = 500
    reasons: int = 20  # given for one observation, one after the other
    questions: int = 200
    advice: int = 1_000  # how often somebody asks what could come next
    statement_length: int = 8_000
    starter_length: int = 16 * 1024
    question_minutes: int = 180
    url_length: int = 2_000
    comments: int = 500  # of one author
    comment_length: int = 4_000
    comments_total: int = 256 * 1024
    shares: int = 100  # of one interview, those taken back included
    share_days: int = 30
    people: int = 50
    knocks: int = 50
    connections_per_seat: int = 8
    connections_per_room: int = 50
    connections_outside: int = 50
    bytes_per_second: int = 256 * 1024
    bytes_burst: int = 1024 * 1024
    frames_per_second: int = 60
    frames_burst: int = 120
    carets_per_second: int = 20
    selections_per_second: int = 4


LIMITS = Limits()
