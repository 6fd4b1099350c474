"""What a program is told about a body that does not fit: the field, and a plain sentence."""

import json

import pytest
from pages.callers import error

WISH = {"title": "Data engineer", "candidate": "Cleo"}
SAID = [
    ({"title": "Data engineer"}, "candidate", "The field candidate is missing."),
    (WISH | {"salary": 1}, "salary", "There is no field salary."),
    (WISH | {"rules": {"wages": 1}}, "rules", "There is no field wages in rules."),
    (WISH | {"Salary-2": 1}, "Salary-2", "There is no field Salary-2."),
    (WISH | {"title": 7}, "title", "The field title must be text, not a whole number."),
    (
        WISH | {"minutes": "60"},
        "minutes",
        "The field minutes must be a whole number or null, not text.",
    ),
    (["title"], None, "The body must be an object, not a list."),
]


@pytest.mark.parametrize(("body", "field", "message"), SAID, ids=[each[2] for each in SAID])
async def test_a_body_that_does_not_fit_is_told_in_plain_words(house, body, field, message):
    headers = {"Content-Type": "application/json"}
    answer = await house.program.post("/api/interviews", content=json.dumps(body), headers=headers)
    assert answer.status_code == 400
    assert (error(answer).get("field"), error(answer)["message"]) == (field, message)
