"""Claims, leases and changes: one holder at a time, whoever dies and whatever the clocks say."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from harness.clock import ManualClock
from harness.errors import DuplicateTaskError, HarnessError, StaleEpochError
from harness.model import Lease, NewTask, Outcome, TaskState, Verdict
from harness.store import Changes, Log, Notes, Providers, Store, Tasks

SHA, BASE = "f" * 40, "0" * 40


class Swarm:
    """A store in memory with a clock that is moved by hand."""

    def __init__(self, path: Path | str = ":memory:") -> None:
        self.clock = ManualClock()
        self.store = Store(path, self.clock)
        self.tasks = Tasks(self.store)
        self.changes = Changes(self.store, self.tasks)
        self.log = Log(self.store)

    def add(self, *paths: str, **fields: object) -> int:
        return self.tasks.add(NewTask("title", "body", paths=paths or ("**",), **fields)).id  # type: ignore[arg-type]

    def claim(self, worker: str = "w", provider: str = "p") -> Lease:
        lease = self.tasks.claim(worker, provider)
        assert lease is not None
        return lease


def test_tasks_whose_paths_overlap_are_not_given_out_together() -> None:
    swarm = Swarm()
    first, second, third = swarm.add("a/**"), swarm.add("a/x.py"), swarm.add("b/**")
    assert [swarm.claim().task.id, swarm.claim().task.id] == [first, third]
    assert swarm.tasks.claim("w", "p") is None
    swarm.tasks.end(first, 1, Outcome.NO_CHANGE)
    swarm.tasks.end(third, 1, Outcome.SUBMITTED)
    assert swarm.claim(provider="other").task.id == first  # the more urgent one again, and `second` waits for it
    assert swarm.tasks.claim("w", "p") is None
    assert swarm.tasks.get(second).state is TaskState.READY


def test_paths_stay_reserved_until_the_change_has_landed() -> None:
    swarm = Swarm()
    first, second = swarm.add("a"), swarm.add("a")
    lease = swarm.claim()
    change = swarm.changes.submit(first, lease.epoch, SHA, BASE)
    assert swarm.tasks.claim("w", "p") is None
    swarm.changes.confirm(swarm.changes.intend(BASE, SHA, [(change, SHA)]))
    assert swarm.claim().task.id == second


def test_a_task_waits_for_those_that_it_needs() -> None:
    swarm = Swarm()
    first = swarm.add("a")
    second = swarm.add("b", needs=(first,))
    lease = swarm.claim()
    assert (lease.task.id, swarm.tasks.claim("w", "p")) == (first, None)
    change = swarm.changes.submit(first, lease.epoch, SHA, BASE)
    swarm.changes.confirm(swarm.changes.intend(BASE, SHA, [(change, SHA)]))
    assert swarm.claim().task.id == second


def test_two_tasks_of_one_signature_are_one() -> None:
    swarm = Swarm()
    first = swarm.add("a", signature="join of views")
    with pytest.raises(DuplicateTaskError) as caught:
        swarm.add("b", signature="join of views")
    assert caught.value.task == first


def test_who_comes_with_an_old_epoch_changes_nothing() -> None:
    swarm = Swarm()
    task = swarm.add()
    old = swarm.claim("zombie")
    swarm.clock.advance(91)
    assert [lease.task.id for lease in swarm.tasks.expire()] == [task]
    new = swarm.claim("successor")
    assert new.epoch == old.epoch + 1
    before = list(swarm.log.all())
    for step in (
        lambda: swarm.tasks.renew(task, old.epoch),
        lambda: swarm.tasks.end(task, old.epoch, Outcome.SUBMITTED),
        lambda: swarm.changes.submit(task, old.epoch, SHA, BASE),
    ):
        with pytest.raises(StaleEpochError):
            step()
    assert list(swarm.log.all()) == before
    assert swarm.changes.submit(task, new.epoch, SHA, BASE).task == task


def test_a_submission_that_comes_twice_is_one() -> None:
    swarm = Swarm()
    task, lease = swarm.add(), swarm.claim()
    first = swarm.changes.submit(task, lease.epoch, SHA, BASE)
    assert swarm.changes.submit(task, lease.epoch, SHA, BASE) == first
    with pytest.raises(StaleEpochError):
        swarm.changes.submit(task, lease.epoch, "e" * 40, BASE)


def test_a_wall_clock_that_jumps_a_year_ends_no_lease() -> None:
    swarm = Swarm()
    swarm.add()
    swarm.claim()
    swarm.clock.jump(365 * 86400)
    assert swarm.tasks.expire() == []
    swarm.clock.jump(-2 * 365 * 86400)
    assert swarm.tasks.expire() == []


def test_after_a_restart_no_task_is_given_out_again_before_a_lease_has_passed(tmp_path: Path) -> None:
    swarm = Swarm(tmp_path / "state.db")
    task = swarm.add()
    swarm.claim()
    swarm.store.close()
    again = Swarm(tmp_path / "state.db")
    again.clock.advance(89)
    assert again.tasks.expire() == []
    assert again.tasks.claim("w", "p") is None
    again.clock.advance(2)
    assert [lease.task.id for lease in again.tasks.expire()] == [task]
    assert again.claim().epoch == 2
    again.store.close()


def test_a_second_coordinator_is_refused_and_told_who_has_the_store(tmp_path: Path) -> None:
    swarm = Swarm(tmp_path / "state.db")
    with pytest.raises(HarnessError, match=r"in use by process \d+"):
        Store(tmp_path / "state.db")
    swarm.store.close()
    Store(tmp_path / "state.db").close()


def test_three_failures_set_a_task_aside_and_a_provider_that_is_down_counts_for_none() -> None:
    swarm = Swarm()
    task = swarm.add()
    for outcome in (Outcome.LOST, Outcome.AUTH, Outcome.CRASHED, Outcome.STOPPED, Outcome.HUNG):
        swarm.tasks.end(task, swarm.claim().epoch, outcome)
        assert swarm.tasks.get(task).state is TaskState.READY
    swarm.tasks.end(task, swarm.claim().epoch, Outcome.NO_CHANGE)
    assert swarm.tasks.get(task).state is TaskState.QUARANTINED
    assert swarm.tasks.retry(task).state is TaskState.READY
    assert swarm.claim().epoch == 7


def test_a_limit_parks_the_task_until_it_is_over() -> None:
    swarm = Swarm()
    task, lease = swarm.add(), swarm.claim()
    swarm.tasks.end(task, lease.epoch, Outcome.RATE_LIMITED, not_before=swarm.clock.wall() + 60)
    assert swarm.tasks.get(task).state is TaskState.PARKED
    assert swarm.tasks.claim("w", "other") is None
    assert swarm.tasks.claim_parked(task, "w", "p") is None
    swarm.clock.advance(61)
    assert swarm.tasks.claim_parked(task, "w", "another") is None
    again = swarm.tasks.claim_parked(task, "w", "p")
    assert again is not None
    assert (again.provider, again.epoch) == ("p", 2)


def test_a_provider_that_failed_at_a_task_gets_another_one_first() -> None:
    swarm = Swarm()
    first, second = swarm.add("a"), swarm.add("b")
    swarm.tasks.end(first, swarm.claim(provider="p").epoch, Outcome.NO_CHANGE)
    assert swarm.claim(provider="p").task.id == second
    assert swarm.claim(provider="q").task.id == first


def test_a_refused_change_puts_its_task_back_with_the_reason() -> None:
    swarm = Swarm()
    task, lease = swarm.add(), swarm.claim()
    change = swarm.changes.submit(task, lease.epoch, SHA, BASE)
    assert swarm.changes.reject(change, Verdict("tests", False, "2 failed"), 3) is TaskState.READY
    attempt = swarm.store.connection.execute("SELECT outcome, detail FROM attempt").fetchone()
    assert tuple(attempt) == ("rejected", "tests: 2 failed")
    assert swarm.changes.queued() == []


def test_a_landing_is_confirmed_once_and_an_unconfirmed_one_is_found() -> None:
    swarm = Swarm()
    task, lease = swarm.add(), swarm.claim()
    change = swarm.changes.submit(task, lease.epoch, SHA, BASE)
    landing = swarm.changes.intend(BASE, SHA, [(change, SHA)])
    assert swarm.changes.unconfirmed() == [landing]
    swarm.changes.confirm(landing)
    swarm.changes.confirm(landing)
    assert swarm.changes.unconfirmed() == []
    assert [event.kind for event in swarm.log.all()].count("landed") == 1
    assert swarm.tasks.get(task).state is TaskState.MERGED


def test_an_account_is_halved_by_a_limit_grows_by_success_and_breaks_after_three_quick_failures() -> None:
    swarm = Swarm()
    providers = Providers(swarm.store)
    providers.ensure("p", 4)
    providers.limited("p", 100.0)
    assert (providers.get("p").allowed, providers.get("p").resets) == (2, 100.0)
    for _ in range(9):
        providers.went_well("p", 4)
    assert providers.get("p").allowed == 4
    assert [providers.failed_quickly("p", "not found") for _ in range(3)] == [False, False, True]
    assert providers.get("p").broken == "not found"
    providers.restart("p")
    assert providers.get("p").broken == ""


def test_notes_are_about_a_module_or_a_task_and_end() -> None:
    swarm = Swarm()
    notes = Notes(swarm.store)
    task = swarm.add()
    notes.add("sql", "for the module", seconds=10)
    notes.add("", "for all", seconds=20)
    notes.add("", "for one task", task=task)
    assert notes.about("sql") == ["for all", "for the module"]
    assert notes.about("storage", task) == ["for one task", "for all"]
    swarm.clock.advance(15)
    assert notes.about("sql") == ["for all"]


class Claims(RuleBasedStateMachine):
    """Workers that claim, renew, end, die and come back late, over a clock that jumps; at most one holds a task."""

    def __init__(self) -> None:
        super().__init__()
        self.swarm = Swarm()
        self.held: list[Lease] = []
        self.random = random.Random(0)
        for i in range(4):
            self.swarm.add(f"m{i % 3}/**")

    @rule(worker=st.sampled_from(["a", "b", "c"]))
    def claim(self, worker: str) -> None:
        lease = self.swarm.tasks.claim(worker, "p")
        if lease is not None:
            self.held.append(lease)

    @precondition(lambda self: self.held)
    @rule(data=st.data(), outcome=st.sampled_from([Outcome.LOST, Outcome.STOPPED, Outcome.AUTH]))
    def end(self, data: st.DataObject, outcome: Outcome) -> None:
        lease = data.draw(st.sampled_from(self.held))
        alive = self._is_alive(lease)
        try:
            self.swarm.tasks.end(lease.task.id, lease.epoch, outcome)
        except StaleEpochError:
            assert not alive
        else:
            assert alive

    @rule(seconds=st.sampled_from([1.0, 50.0, 100.0]))
    def time_passes(self, seconds: float) -> None:
        self.swarm.clock.advance(seconds)
        self.swarm.tasks.expire()

    @rule(seconds=st.sampled_from([-1e8, 1e8]))
    def clock_jumps(self, seconds: float) -> None:
        self.swarm.clock.jump(seconds)

    def _is_alive(self, lease: Lease) -> bool:
        return any((other.task.id, other.epoch) == (lease.task.id, lease.epoch) for other in self.swarm.tasks.leases())

    @invariant()
    def one_epoch_of_a_task_is_alive(self) -> None:
        alive = [lease.task.id for lease in self.swarm.tasks.leases()]
        assert len(alive) == len(set(alive))
        modules = [lease.task.paths for lease in self.swarm.tasks.leases()]
        assert len(modules) == len(set(modules))
        granted = [(event.task, event.epoch) for event in self.swarm.log.all() if event.kind == "claimed"]
        assert len(granted) == len(set(granted))


Claims.TestCase.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
TestClaims = Claims.TestCase


def test_a_task_does_not_wait_for_a_provider_that_is_limited_again_and_again() -> None:
    tasks = Tasks(Store(":memory:", ManualClock()))
    tasks.add(NewTask("a task", "", paths=("a",)))
    states = []
    for _ in range(3):
        lease = tasks.claim("w", "p") or tasks.claim_parked(1, "w", "p")
        assert lease is not None
        states.append(tasks.end(1, lease.epoch, Outcome.RATE_LIMITED, not_before=1.0).state)
    assert states == [TaskState.PARKED, TaskState.PARKED, TaskState.READY]
    assert tasks.claim("w", "another") is not None
