"""What each route takes, what it answers whoever may ask, and what is sent to it: by hand."""

from private_texts import private

PUBLIC, SIGNED_IN, KEY, OWN_PAGE = "public", "signed in", "key", "own page"
SECRET = "own page, and a secret"  # what is tried here is a wrong one
INTERVIEWER = "interviewer's seat"
REPLAY = "signed in, or an interviewer's seat"
SHARING = "the same, to share the recording"
COMMENTING = "the same, to comment on it"
REVIEWER = "a reviewer's seat"
SIGHTED_REVIEWER = "the seat of a reviewer who sees names and times"
COMMENTING_REVIEWER = "the same, to comment"
BLIND_REVIEWER = "the seat of a reviewer of a blind edition"
AUTHOR = "signed in, and wrote the comment"
SHARER = "signed in, or the seat of the interviewer who made the share"

# Method and path -> what it takes. `{id}` is an interview that has ended, `{plan}` a plan that was
# saved, `{share}` a link to its recording that the host made, `{seat}` the caller's.
EXPECTED = {
    ("GET", "/"): PUBLIC,
    ("GET", "/interviews/{id}"): PUBLIC,
    ("GET", "/join"): PUBLIC,
    ("GET", "/problems"): PUBLIC,
    ("GET", "/problems/{track}/{slug}"): PUBLIC,
    ("GET", "/plans"): PUBLIC,
    ("GET", "/plans/build"): PUBLIC,
    ("GET", "/plans/{plan}"): PUBLIC,
    ("GET", "/room/{seat}"): PUBLIC,
    ("GET", "/room/{seat}/replay"): INTERVIEWER,
    ("GET", "/replay/{id}"): REPLAY,
    ("GET", "/replay/{id}/overview"): REPLAY,
    ("GET", "/replay/{id}/state"): REPLAY,
    ("GET", "/replay/{id}/recording"): REPLAY,
    ("GET", "/replay/{id}/recording.jsonl"): REPLAY,
    ("GET", "/replay/{id}/recording.html"): REPLAY,
    ("GET", "/replay/{id}/recording.cast"): REPLAY,
    ("GET", "/replay/{id}/chapters.vtt"): REPLAY,
    ("GET", "/replay/{id}/notes.vtt"): REPLAY,
    ("GET", "/replay/{id}/code.zip"): REPLAY,
    ("GET", "/replay/{id}/report.md"): REPLAY,
    ("GET", "/replay/{id}/report"): REPLAY,
    ("GET", "/replay/{id}/shares"): REPLAY,
    ("POST", "/replay/{id}/shares"): SHARING,
    ("POST", "/replay/{id}/shares/{share}/revoke"): SHARER,
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
    ("GET", "/review/{seat}/rating"): BLIND_REVIEWER,
    ("POST", "/review/{seat}/rating"): BLIND_REVIEWER,
    ("POST", "/review/{seat}/reveal"): BLIND_REVIEWER,
    ("GET", "/replay/{id}/comments"): REPLAY,
    ("POST", "/replay/{id}/comments"): COMMENTING,
    ("PUT", "/replay/{id}/comments/{comment}"): AUTHOR,
    ("DELETE", "/replay/{id}/comments/{comment}"): AUTHOR,
    ("GET", "/review/{seat}/comments"): SIGHTED_REVIEWER,
    ("POST", "/review/{seat}/comments"): COMMENTING_REVIEWER,
    ("PUT", "/review/{seat}/comments/{comment}"): COMMENTING_REVIEWER,
    ("DELETE", "/review/{seat}/comments/{comment}"): COMMENTING_REVIEWER,
    ("POST", "/api/join"): SECRET,
    ("POST", "/host"): SECRET,
    ("DELETE", "/host"): OWN_PAGE,
    ("GET", "/host/interviews"): SIGNED_IN,
    ("POST", "/host/interviews"): SIGNED_IN,
    ("GET", "/host/interviews/{id}"): SIGNED_IN,
    ("DELETE", "/host/interviews/{id}"): SIGNED_IN,
    ("POST", "/host/interviews/{id}/end"): SIGNED_IN,
    ("GET", "/host/interviews/{id}/calendar.ics"): SIGNED_IN,
    ("POST", "/host/interviews/{id}/links/{link}/revoke"): SIGNED_IN,
    ("POST", "/host/interviews/{id}/links/{link}/renew"): SIGNED_IN,
    ("GET", "/host/problems"): SIGNED_IN,
    ("GET", "/host/problems/{track}/{slug}"): SIGNED_IN,
    ("GET", "/host/plans"): SIGNED_IN,
    ("POST", "/host/plans"): SIGNED_IN,
    ("POST", "/host/plans/build"): SIGNED_IN,
    ("POST", "/host/plans/check"): SIGNED_IN,
    ("GET", "/host/plans/{plan}"): SIGNED_IN,
    ("PUT", "/host/plans/{plan}"): SIGNED_IN,
    ("POST", "/host/plans/{plan}/archive"): SIGNED_IN,
    ("GET", "/room/{seat}/plans"): INTERVIEWER,
    ("GET", "/room/{seat}/problems"): INTERVIEWER,
    ("GET", "/room/{seat}/problems/{track}/{slug}"): INTERVIEWER,
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
    ("GET", "/api/openapi.json"): PUBLIC,
    ("GET", "/livez"): PUBLIC,
    ("GET", "/readyz"): PUBLIC,
    ("POST", "/csp-report"): PUBLIC,
}
# What a request that is allowed to ask is answered, where that is not 200.
ANSWERS = {
    ("POST", "/api/join"): 404,
    ("POST", "/host"): 401,
    ("POST", "/host/interviews"): 201,
    ("POST", "/host/plans"): 201,
    ("POST", "/replay/{id}/shares"): 201,
    ("POST", "/replay/{id}/comments"): 201,
    ("POST", "/review/{seat}/comments"): 201,
    ("POST", "/review/{seat}/reveal"): 400,
    ("POST", "/api/interviews"): 201,
    ("POST", "/api/demo"): 201,
    ("POST", "/api/import"): 400,  # what is sent is no recording
    ("DELETE", "/host/interviews/{id}"): 204,
    ("DELETE", "/api/interviews/{id}"): 204,
    ("GET", "/room/{seat}/replay"): 303,
    ("GET", "/replay/{id}/state"): 400,
    ("GET", "/review/{seat}/state"): 400,
    ("POST", "/csp-report"): 204,
}
PLAN = {"title": "Ours", "minutes": 45, "target": 3, "core": ["arrays/busiest-hour"]}
# The host and the reviewer have each written one with this id.
COMMENT = {"id": "c" * 26, "text": private("Nice"), "moment": 0}
BODIES = {
    "/api/join": {"secret": "x"},
    "/host": {"key": "wrong"},
    "/replay/{id}/shares": {"name": "Rae"},
    "/replay/{id}/comments": COMMENT | {"id": "d" * 26},
    "/review/{seat}/comments": COMMENT | {"id": "d" * 26},
    "/replay/{id}/comments/{comment}": {"text": private("Better")},
    "/review/{seat}/comments/{comment}": {"text": private("Better")},
    "/review/{seat}/rating": {"recommendation": "yes"},
    "/host/plans": PLAN,
    "/host/plans/build": {"role": "engineer", "minutes": 60},
    "/host/plans/check": PLAN,
    "/host/plans/{plan}": {"revision": 1, "plan": PLAN},
    "/host/plans/{plan}/archive": {"revision": 1, "archived": True},
}
# Sockets: what each role hears first, or the code with which it is closed.
SOCKETS = {
    "/room/{seat}/socket": {"interviewer": "welcome", "candidate": "lobby", "observer": "lobby"},
    "/room/{seat}/view": {"interviewer": "welcome", "candidate": 4401, "observer": 4401},
}
MOUNTED = {"/static"}  # public, and the same for everybody: only what was built lies there
