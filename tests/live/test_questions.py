"""Questions and clocks in a live room: the library is asked, everybody is told, alarms ring."""

from interview.given import id_of
from live.stories import BOARD

from chalkroom.problems.planning.written import OwnQuestion, WrittenPlan

PROBLEM = "arrays/busiest-hour"
MINUTE = 60_000


async def opened(tale, host, minutes=10, ending="soft"):
    """Let somebody write a question and open it; returns its id."""
    question = host.says("write_question", title="Count", statement="Count.", minutes=minutes)
    host.says("open_question", question=question, after=tale.room.ahead.room.current)
    await host.hears("question_opened", question=question)
    if ending == "hard":
        host.says("change_clock_ending", question=question, ending="hard")
    host.says("start_clock", question=question)
    await host.hears("clock_started", question=question)
    return question


async def both(tale):
    ada = await tale.joins("Ada")
    return ada, await tale.lets_in(ada, "Cleo")


def clock_of(tale, question):
    return tale.room.told.room.questions[question].clock


async def test_a_problem_of_the_library_is_copied_for_interviewers_alone(tale):
    ada, cleo = await both(tale)
    question = ada.says("take_problem", problem=PROBLEM)
    told = await ada.hears("question_prepared", question=question)
    await tale.settles()
    assert told["guide"]["source"].startswith(f"{PROBLEM}@")
    assert "question_prepared" not in cleo.kinds


async def test_a_problem_that_is_opened_shows_everybody_its_task_and_no_more(tale):
    ada, cleo = await both(tale)
    question = ada.says("take_problem", problem=PROBLEM)
    ada.says("open_question", question=question, after=BOARD)
    told = await cleo.hears("question_opened", question=question)
    assert set(told) == {"kind", "question", "task", "milliseconds", "ending", "after"}
    assert told["task"]["title"] == "Busiest Hour"
    assert tale.room.told.room.boards[question].text.startswith("def busiest(")


async def test_a_plan_comes_with_all_its_questions(tale):
    ada = await tale.joins("Ada")
    plan = ada.says("attach_plan", plan="engineer-45")
    told = await ada.hears("plan_attached", plan=plan)
    prepared = [event["question"] for event in ada.events if event["kind"] == "question_prepared"]
    assert [*told["core"], *told["reserve"]] == prepared


async def test_a_saved_plan_comes_with_the_questions_that_were_written_for_it(tale):
    ada = await tale.joins("Ada")
    own = OwnQuestion("why", "Why us?", "Tell me.", 10)
    plan = WrittenPlan("Ours", 45, 2, (f"{PROBLEM}@1", "own:why"), own=(own,))
    saved = await tale.plans.add(plan)
    ada.says("attach_plan", plan=saved.id)
    assert [code for _, code in await refusals(tale, ada)] == ["invalid"]  # it has changed since
    ada.says("attach_plan", plan=saved.id, accepts_changes=True)
    told = await ada.hears("plan_attached", title="Ours")
    assert tale.room.ahead.staff.questions[told["core"][1]].task.title == "Why us?"


async def refusals(tale, someone):
    await tale.settles()
    return someone.refusals()


async def test_what_the_library_does_not_have_is_refused(tale):
    ada = await tale.joins("Ada")
    problem = ada.says("take_problem", problem="arrays/nothing")
    plan = ada.says("attach_plan", plan="nothing-45")
    await tale.settles()
    assert ada.refusals() == [(problem, "not_found"), (plan, "not_found")]


async def test_a_candidate_learns_nothing_of_what_the_library_has(tale):
    _, cleo = await both(tale)
    there = cleo.says("take_problem", problem=PROBLEM)
    missing = cleo.says("take_problem", problem="arrays/nothing")
    await tale.settles()
    assert cleo.refusals() == [(there, "forbidden"), (missing, "forbidden")]


async def test_before_any_outcome_the_plan_says_what_comes_next(tale):
    ada, _ = await both(tale)
    ada.says("attach_plan", plan="engineer-45")
    told = await ada.hears("plan_attached")
    ada.says("ask_next")
    advice = await ada.hears("next_offered")
    assert [offer["question"] for offer in advice["offers"]] == [told["core"][0]]


async def test_after_an_outcome_a_few_questions_are_offered_with_reasons(tale):
    ada, _ = await both(tale)
    ada.says("attach_plan", plan="engineer-45")
    first = (await ada.hears("plan_attached"))["core"][0]
    ada.says("open_question", question=first, after=BOARD)
    ada.says("close_question", question=first, outcome=4)
    await ada.hears("outcome_given")
    ada.says("ask_next")
    offers = (await ada.hears("next_offered"))["offers"]
    assert 1 < len(offers) <= 4
    assert offers[0]["kind"] == "plan" and all(offer["reason"] for offer in offers)


async def test_a_follow_up_is_offered_with_its_place_until_it_is_released(tale):
    ada, _ = await both(tale)
    question = ada.says("take_problem", problem=PROBLEM)
    ada.says("open_question", question=question, after=BOARD)
    ada.says("close_question", question=question, outcome=4)
    harder = follow_up_in(await ada.hears("next_offered", asked=ada.says("ask_next")))
    assert harder == 1
    ada.says("release_follow_up", question=question, place=harder)
    sideways = follow_up_in(await ada.hears("next_offered", asked=ada.says("ask_next")))
    assert sideways == 2


def follow_up_in(advice):
    return next(one["follow_up"] for one in advice["offers"] if one["kind"] == "follow_up")


async def test_what_was_opened_by_mistake_is_still_the_plan_s_next(tale):
    ada, _ = await both(tale)
    ada.says("attach_plan", plan="engineer-45")
    first = (await ada.hears("plan_attached"))["core"][0]
    ada.says("open_question", question=first, after=BOARD)
    ada.says("step_back", question=first)
    asked = ada.says("ask_next")
    offers = (await ada.hears("next_offered", asked=asked))["offers"]
    assert [offer["question"] for offer in offers] == [first]


async def test_an_offer_that_was_opened_by_mistake_is_not_copied_again(tale):
    ada, _ = await both(tale)
    ada.says("attach_plan", plan="engineer-45")
    first, second, _ = (await ada.hears("plan_attached"))["core"]
    ada.says("open_question", question=first, after=BOARD)
    ada.says("open_question", question=second, after=first)
    ada.says("step_back", question=second)
    ada.says("close_question", question=first, outcome=4)
    asked = ada.says("ask_next")
    offers = (await ada.hears("next_offered", asked=asked))["offers"]
    assert offers[0]["question"] == second


async def test_the_alarm_rings_when_the_time_of_a_question_is_over(timed, clock):
    ada, cleo = await both(timed)
    question = await opened(timed, ada, minutes=10)
    clock.moves(10 * MINUTE - 1)
    await timed.settles()
    assert "clock_ran_out" not in cleo.kinds
    clock.moves(1)
    assert (await cleo.hears("clock_ran_out"))["due"] == clock.now()
    assert clock_of(timed, question).is_over


async def test_more_time_moves_the_alarm(timed, clock):
    ada, _ = await both(timed)
    question = await opened(timed, ada, minutes=10)
    ada.says("change_time", question=question, milliseconds=2 * MINUTE, revision=0)
    await ada.hears("time_changed")
    clock.moves(11 * MINUTE)
    await timed.settles()
    assert not clock_of(timed, question).is_over
    clock.moves(MINUTE)
    await ada.hears("clock_ran_out")


async def test_a_clock_stands_from_the_moment_of_the_cut(timed, clock):
    ada, cleo = await both(timed)
    question = await opened(timed, ada, minutes=10)
    clock.moves(MINUTE)
    await cleo.hangs_up()
    clock.moves(5_000)
    stop = await ada.hears("clock_stopped", why="cut_off")
    assert clock.now() - stop["since"] == 5_000
    clock.moves(MINUTE)
    await timed.joins("Cleo", "candidate")
    await ada.hears("clock_started", question=question)
    await timed.settles()
    assert (clock_of(timed, question).used, clock_of(timed, question).lost) == (MINUTE, 65_000)


async def test_a_short_drop_costs_nobody_anything_and_leaves_no_trace(timed, clock):
    ada, cleo = await both(timed)
    await opened(timed, ada)
    await cleo.hangs_up()
    clock.moves(4_000)
    await timed.joins("Cleo", "candidate")
    clock.moves(10_000)
    await timed.settles()
    assert "clock_stopped" not in ada.kinds


async def test_a_clock_survives_a_restart_and_the_time_away_is_given_back(timed, clock):
    ada, _ = await both(timed)
    question = await opened(timed, ada, minutes=10)
    clock.moves(MINUTE)
    timed.store.beat(clock.now())
    await timed.restarts()
    clock.moves(3 * MINUTE)
    await timed.opened_again()
    assert (clock_of(timed, question).used, clock_of(timed, question).lost) == (MINUTE, 3 * MINUTE)


async def test_a_room_without_a_running_clock_stays_shut_after_a_restart(timed, clock):
    await both(timed)
    timed.store.beat(clock.now())
    await timed.restarts()
    await timed.opened_again()
    assert timed.interview not in timed.lobby.rooms


async def test_a_hard_end_refuses_what_comes_too_late(timed, clock):
    ada, cleo = await both(timed)
    question = await opened(timed, ada, minutes=1, ending="hard")
    clock.moves(MINUTE + 2_000)
    cleo.pushes([[0, "x"]], board=question)
    await cleo.hears("edited", board=question)
    clock.moves(1)
    late = cleo.pushes([[0, "y"], 1], board=question, version=1, sequence=2)
    assert (await cleo.hears("refusal", id=late))["code"] == "locked"


async def test_two_who_open_two_questions_at_once_agree_on_one(tale):
    ada, _ = await both(tale)
    grace = await tale.joins("Grace")
    mine, hers = (
        host.says("write_question", title="Q", statement="", minutes=5) for host in (ada, grace)
    )
    await ada.hears("question_prepared", question=hers)
    ada.says("open_question", question=mine, after=BOARD)
    grace.says("open_question", question=hers, after=BOARD)
    await tale.settles()
    assert len(ada.refusals() + grace.refusals()) == 1
    assert tale.room.told.room.current in (mine, hers)


async def test_the_language_of_a_board_is_told_to_all(tale):
    ada, cleo = await both(tale)
    cleo.says("choose_language", board=BOARD, language="rust")
    told = await ada.hears("language_chosen")
    assert (told["language"], told["person"]) == ("rust", id_of("Cleo"))
