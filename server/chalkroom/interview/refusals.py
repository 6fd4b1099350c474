"""What a rule says when it says no: a code for programs and a sentence for people."""

from typing import Literal

RefusalCode = Literal[
    "forbidden",  # this person may not do that, or not now
    "ended",  # the interview is over
    "not_found",  # the board, person or seat is not there
    "invalid",  # a value that the rules do not allow
    "too_large",  # a limit is reached
    "locked",  # the time of this board is over
    "change",  # an edit that does not fit the text it was made for
    "sequence",  # an edit out of its order
    "future",  # an edit made on a version the server does not have
    "behind",  # an edit made too long ago: catch up, then again
    "retry",  # it could not be stored just now: again
]

# After these the same push may be sent again; after the others never.
RETRYABLE: frozenset[RefusalCode] = frozenset({"behind", "retry"})


class Refused(Exception):
    """A rule said no. Told to the one who asked; the interview is as it was."""

    def __init__(self, code: RefusalCode, sentence: str) -> None:
        super().__init__(sentence)
        self.code: RefusalCode = code
        self.sentence = sentence
