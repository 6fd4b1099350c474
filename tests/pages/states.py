"""Who may ask for what while an interview is in which state: written by hand.

Whoever is not named at a route, and at any other time, is refused.
"""

BEFORE, OPEN, ENDING, ENDED, IMPORTED = "before", "open", "ending", "ended", "imported"
STATES = (BEFORE, OPEN, ENDING, ENDED, IMPORTED)
HELD_HERE = {BEFORE, OPEN, ENDING, ENDED}
ALWAYS = {*STATES}
OVER = {ENDED, IMPORTED}

# Who there is beside the host, programs with the key, and somebody whom nobody knows.
VISITORS = {"candidate", "waiting candidate", "observer"}
REVIEWERS = {"reviewer", "blind reviewer"}
BROWSERS = {"nobody", "host", "interviewer", "removed interviewer", *VISITORS, *REVIEWERS}

EVERYBODY = {who: ALWAYS for who in {*BROWSERS, "key"}}
OWN_PAGE = {who: ALWAYS for who in BROWSERS}
NOBODY = {}  # what was tried is a wrong secret
HOST = {"host": ALWAYS}
KEY = {"key": ALWAYS}
INTERVIEWER = {"interviewer": ALWAYS}  # in the room that a copy was made of
READER = {"host": ALWAYS, "interviewer": HELD_HERE}
SHARER = {"host": OVER, "interviewer": {ENDED}}
HOST_AFTERWARDS = {"host": OVER}
# Nothing can be said about what was brought in.
COMMENTER = {"host": {ENDED}, "interviewer": {ENDED}}
COMMENTING_HOST = {"host": {ENDED}}
COMMENTING_REVIEWER = {"reviewer": {ENDED}}
REVIEWER = {who: OVER for who in REVIEWERS}
SIGHTED_REVIEWER = {"reviewer": OVER}  # names and times are in it
BLIND_REVIEWER = {"blind reviewer": OVER}

EXPECTED = {
    ("GET", "/"): EVERYBODY,
    ("GET", "/interviews/{id}"): EVERYBODY,
    ("GET", "/join"): EVERYBODY,
    ("GET", "/problems"): EVERYBODY,
    ("GET", "/problems/{track}/{slug}"): EVERYBODY,
    ("GET", "/plans"): EVERYBODY,
    ("GET", "/plans/build"): EVERYBODY,
    ("GET", "/plans/{plan}"): EVERYBODY,
    ("GET", "/room/{seat}"): EVERYBODY,
    ("GET", "/room/{seat}/replay"): INTERVIEWER,
    ("GET", "/room/{seat}/plans"): INTERVIEWER,
    ("GET", "/room/{seat}/problems"): INTERVIEWER,
    ("GET", "/room/{seat}/problems/{track}/{slug}"): INTERVIEWER,
    ("GET", "/replay/{id}"): READER,
    ("GET", "/replay/{id}/overview"): READER,
    ("GET", "/replay/{id}/state"): READER,
    ("GET", "/replay/{id}/recording"): READER,
    ("GET", "/replay/{id}/recording.jsonl"): READER,
    ("GET", "/replay/{id}/recording.html"): READER,
    ("GET", "/replay/{id}/recording.cast"): READER,
    ("GET", "/replay/{id}/chapters.vtt"): READER,
    ("GET", "/replay/{id}/notes.vtt"): READER,
    ("GET", "/replay/{id}/code.zip"): READER,
    ("GET", "/replay/{id}/report.md"): READER,
    ("GET", "/replay/{id}/report"): READER,
    ("GET", "/replay/{id}/shares"): READER,
    ("POST", "/replay/{id}/shares"): SHARER,
    ("POST", "/replay/{id}/shares/{share}/revoke"): HOST_AFTERWARDS,  # whoever made it
    ("GET", "/replay/{id}/comments"): READER,
    ("POST", "/replay/{id}/comments"): COMMENTER,
    ("PUT", "/replay/{id}/comments/{comment}"): COMMENTING_HOST,  # whoever wrote it
    ("DELETE", "/replay/{id}/comments/{comment}"): COMMENTING_HOST,
    ("GET", "/review/{seat}"): REVIEWER,
    ("GET", "/review/{seat}/overview"): REVIEWER,
    ("GET", "/review/{seat}/state"): REVIEWER,
    ("GET", "/review/{seat}/recording"): REVIEWER,
    ("GET", "/review/{seat}/recording.jsonl"): REVIEWER,
    ("GET", "/review/{seat}/recording.html"): REVIEWER,
    ("GET", "/review/{seat}/recording.cast"): SIGHTED_REVIEWER,
    ("GET", "/review/{seat}/chapters.vtt"): SIGHTED_REVIEWER,
    ("GET", "/review/{seat}/notes.vtt"): SIGHTED_REVIEWER,
    ("GET", "/review/{seat}/code.zip"): SIGHTED_REVIEWER,
    ("GET", "/review/{seat}/report.md"): REVIEWER,
    ("GET", "/review/{seat}/report"): REVIEWER,
    ("GET", "/review/{seat}/comments"): SIGHTED_REVIEWER,
    ("POST", "/review/{seat}/comments"): COMMENTING_REVIEWER,
    ("PUT", "/review/{seat}/comments/{comment}"): COMMENTING_REVIEWER,  # whoever wrote it
    ("DELETE", "/review/{seat}/comments/{comment}"): COMMENTING_REVIEWER,
    ("GET", "/review/{seat}/rating"): BLIND_REVIEWER,
    ("POST", "/review/{seat}/rating"): BLIND_REVIEWER,
    ("POST", "/review/{seat}/reveal"): BLIND_REVIEWER,
    ("POST", "/api/join"): NOBODY,
    ("POST", "/host"): NOBODY,
    ("DELETE", "/host"): OWN_PAGE,
    ("GET", "/host/interviews"): HOST,
    ("POST", "/host/interviews"): HOST,
    ("GET", "/host/interviews/{id}"): HOST,
    ("DELETE", "/host/interviews/{id}"): HOST,
    ("POST", "/host/interviews/{id}/end"): HOST,
    ("GET", "/host/interviews/{id}/calendar.ics"): HOST,
    ("POST", "/host/interviews/{id}/links/{link}/revoke"): HOST,
    ("POST", "/host/interviews/{id}/links/{link}/renew"): HOST,
    ("GET", "/host/problems"): HOST,
    ("GET", "/host/problems/{track}/{slug}"): HOST,
    ("GET", "/host/plans"): HOST,
    ("POST", "/host/plans"): HOST,
    ("POST", "/host/plans/build"): HOST,
    ("POST", "/host/plans/check"): HOST,
    ("GET", "/host/plans/{plan}"): HOST,
    ("PUT", "/host/plans/{plan}"): HOST,
    ("POST", "/host/plans/{plan}/archive"): HOST,
    ("GET", "/api/interviews"): KEY,
    ("POST", "/api/interviews"): KEY,
    ("GET", "/api/interviews/{id}"): KEY,
    ("DELETE", "/api/interviews/{id}"): KEY,
    ("POST", "/api/interviews/{id}/end"): KEY,
    ("GET", "/api/interviews/{id}/boards"): KEY,
    ("GET", "/api/interviews/{id}/recording.jsonl"): KEY,
    ("GET", "/api/interviews/{id}/recording.html"): KEY,
    ("GET", "/api/interviews/{id}/recording.cast"): KEY,
    ("GET", "/api/interviews/{id}/chapters.vtt"): KEY,
    ("GET", "/api/interviews/{id}/notes.vtt"): KEY,
    ("GET", "/api/interviews/{id}/code.zip"): KEY,
    ("GET", "/api/interviews/{id}/report.md"): KEY,
    ("POST", "/api/demo"): KEY,
    ("POST", "/api/import"): KEY,
    ("GET", "/api/plans"): KEY,
    ("GET", "/api/problems"): KEY,
    ("GET", "/api/openapi.json"): EVERYBODY,
    ("GET", "/livez"): EVERYBODY,
    ("GET", "/readyz"): EVERYBODY,
    ("POST", "/csp-report"): EVERYBODY,
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
    ("POST", "/host/plans/{plan}/archive"),
    ("POST", "/api/demo"),  # and is slow
}
