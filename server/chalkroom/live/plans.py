"""The plans that hosts have written: kept in the store, each change made on the last revision."""

import msgspec
from msgspec import Struct

from chalkroom.live import wire
from chalkroom.live.clock import Clock
from chalkroom.live.ids import ID, new_id
from chalkroom.live.recorder import Recorder
from chalkroom.problems.planning.written import WrittenPlan
from chalkroom.store.records import PlanRow
from chalkroom.store.sqlite import Store

PLANS = 200  # that are not archived


class SavedPlan(Struct, frozen=True):
    """A plan and what became of it; moments are milliseconds since 1970."""

    id: str
    revision: int
    created: int
    changed: int
    archived: bool
    plan: WrittenPlan


class TooManyPlans(Exception):
    """No plan can be added until one is archived."""


class Plans:
    """The plans of this server."""

    def __init__(self, store: Store, recorder: Recorder, clock: Clock) -> None:
        self._rows = store.plans
        self._recorder = recorder
        self._clock = clock

    async def all(self) -> list[SavedPlan]:
        """Return all plans, the one that was changed last first."""
        rows: list[PlanRow] = await self._recorder.read(self._rows.all)
        return [_saved(row) for row in rows]

    async def find(self, id: str) -> SavedPlan | None:
        if not ID.fullmatch(id):
            return None
        row: PlanRow | None = await self._recorder.read(self._rows.find, id)
        return None if row is None else _saved(row)

    async def add(self, plan: WrittenPlan) -> SavedPlan:
        """Keep a new plan, or raise TooManyPlans."""
        now = self._clock.now()
        saved = SavedPlan(new_id(), 1, now, now, False, plan)
        if not await self._recorder.run(self._rows.add, _row(saved), PLANS):
            raise TooManyPlans
        return saved

    async def change(self, before: SavedPlan, plan: WrittenPlan, archived: bool) -> SavedPlan:
        """Put a plan in the place of one that was read, or raise TooManyPlans.

        StoreConflict if somebody else has changed it meanwhile.
        """
        saved = SavedPlan(
            before.id, before.revision + 1, before.created, self._clock.now(), archived, plan
        )
        if not await self._recorder.run(self._rows.change, _row(saved), PLANS):
            raise TooManyPlans
        return saved


def _saved(row: PlanRow) -> SavedPlan:
    plan = msgspec.convert(wire.parse_json(row.body), WrittenPlan)
    return SavedPlan(row.id, row.revision, row.created, row.changed, row.archived, plan)


def _row(saved: SavedPlan) -> PlanRow:
    body = wire.to_json(saved.plan)
    return PlanRow(saved.id, saved.revision, saved.created, saved.changed, saved.archived, body)
