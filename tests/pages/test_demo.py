"""The sample interview, loaded by a server that runs: nobody who writes waits for it."""

from pages.callers import noting


async def test_it_is_read_and_folded_before_it_has_its_turn_to_be_written(house, monkeypatch):
    recorder, works = house.app._starlette.state.desk.recorder, []
    monkeypatch.setattr(recorder, "run", noting(works, recorder.run))
    assert (await house.program.post("/api/demo")).status_code == 201
    assert house.store.bring_in in works
