"""Who has which right while an interview is in which state: written by hand.

Whoever is not named at a right, and at any other time, is refused.
"""

from pages.rights import (
    AUTHOR,
    BLIND_REVIEWER,
    COMMENTING,
    COMMENTING_REVIEWER,
    INTERVIEWER,
    KEY,
    OWN_PAGE,
    PUBLIC,
    REPLAY,
    REVIEWER,
    SECRET,
    SHARER,
    SHARING,
    SIGHTED_REVIEWER,
    SIGNED_IN,
)

BEFORE, OPEN, ENDING, ENDED, IMPORTED = "before", "open", "ending", "ended", "imported"
STATES = (BEFORE, OPEN, ENDING, ENDED, IMPORTED)
HELD_HERE = {BEFORE, OPEN, ENDING, ENDED}
ALWAYS = {*STATES}
OVER = {ENDED, IMPORTED}

# Who there is beside the host, programs with the key, and somebody whom nobody knows.
VISITORS = {"candidate", "waiting candidate", "observer"}
REVIEWERS = {"reviewer", "blind reviewer"}
BROWSERS = {"nobody", "host", "interviewer", "removed interviewer", *VISITORS, *REVIEWERS}

# What a route takes -> who has that, and in which states.
WHEN = {
    PUBLIC: {who: ALWAYS for who in {*BROWSERS, "key"}},
    OWN_PAGE: {who: ALWAYS for who in BROWSERS},
    SECRET: {},
    SIGNED_IN: {"host": ALWAYS},
    KEY: {"key": ALWAYS},
    INTERVIEWER: {"interviewer": ALWAYS},  # in the room that a copy was made of
    REPLAY: {"host": ALWAYS, "interviewer": HELD_HERE},
    SHARING: {"host": OVER, "interviewer": {ENDED}},
    SHARER: {"host": OVER},
    # Nothing can be said about what was brought in.
    COMMENTING: {"host": {ENDED}, "interviewer": {ENDED}},
    AUTHOR: {"host": {ENDED}},
    REVIEWER: {who: OVER for who in REVIEWERS},
    SIGHTED_REVIEWER: {"reviewer": OVER},
    COMMENTING_REVIEWER: {"reviewer": {ENDED}},
    BLIND_REVIEWER: {"blind reviewer": OVER},
}
# What a person may do that would leave nothing for those who ask after them: not tried by them.
DESTROYS = {
    ("DELETE", "/host"),
    ("DELETE", "/host/interviews/{id}"),
    ("DELETE", "/api/interviews/{id}"),
    ("DELETE", "/replay/{id}/comments/{comment}"),
    ("DELETE", "/review/{seat}/comments/{comment}"),
    ("POST", "/host/interviews/{id}/end"),
    ("POST", "/api/interviews/{id}/end"),
    ("POST", "/host/interviews/{id}/links/{link}/revoke"),
    ("POST", "/host/interviews/{id}/links/{link}/renew"),
    ("POST", "/replay/{id}/shares/{share}/revoke"),
    ("POST", "/review/{seat}/reveal"),  # and has another right then
    ("POST", "/host/plans/{plan}/archive"),
    ("POST", "/api/demo"),  # and is slow
}
