"""An attempt that goes on where an earlier one was cut off: by its provider's limit, or by a main that moved."""

from __future__ import annotations

import asyncio
import dataclasses
import sqlite3
from pathlib import Path

import pytest

from harness.chaos import toy
from harness.chaos.invariants import broken
from harness.clock import SystemClock
from harness.config import load
from harness.coordinator import Coordinator
from harness.git import Repository
from harness.model import Continuation, NewTask, Outcome, TaskState, Verdict
from harness.store import Changes, Store, Tasks


def play(folder: Path) -> Coordinator:
    """Run the swarm to its end; the coordinator of the finished run, its log replayed."""
    asyncio.run(asyncio.wait_for(Coordinator(folder, load(folder)).run(), 60))
    coordinator = Coordinator(folder, load(folder))
    assert broken(coordinator.log.all(), complete=True) == []
    return coordinator


@pytest.mark.slow
def test_after_a_limit_the_agent_goes_on_in_its_own_clone(tmp_path: Path) -> None:
    toy.make(tmp_path, [toy.Player("limited-midway")])
    coordinator = Coordinator(tmp_path, load(tmp_path))
    coordinator.tasks.add(toy.tasks(1)[0])
    coordinator.store.close()
    coordinator = play(tmp_path)
    places = coordinator.store.connection.execute("SELECT epoch, outcome, place FROM attempt ORDER BY epoch").fetchall()
    assert [tuple(row) for row in places] == [(1, "rate_limited", "1.e1"), (2, "submitted", "1.e1")]
    assert coordinator.tasks.get(1).state is TaskState.MERGED
    assert "half" not in Repository(tmp_path).text("show", "main:engine/f1.py")
    coordinator.store.close()


@pytest.mark.slow
def test_a_change_that_conflicts_goes_back_to_its_session_which_merges_main(tmp_path: Path) -> None:
    toy.make(tmp_path, [toy.Player("merger")])
    coordinator = Coordinator(tmp_path, load(tmp_path))
    base = coordinator.trunk.tip()
    task = coordinator.tasks.add(dataclasses.replace(toy.tasks(1)[0], paths=("engine/**",)))
    lease = coordinator.tasks.claim("local.merger-0", "merger-0")
    assert lease is not None
    spaces = coordinator.spaces
    space = spaces.make(lease.name, base)
    (space.tree / "engine/f1.py").write_text("def f(x):\n    return x * 1 + abs(x)\n")
    core = space.tree / "engine/core.py"
    core.write_text(core.read_text().replace("return a + b", "return b + a"))
    clone = Repository(space.tree)
    clone.run("commit", "--quiet", "--all", "-m", "Mine")
    clone.run("add", "--all")
    clone.run("commit", "--quiet", "-m", "And a file")
    sha = spaces.submitted(space)
    assert sha is not None
    coordinator.changes.submit(task.id, lease.epoch, sha, base, spaces.salvage(space), "s1")
    coordinator.store.close()
    project = Repository(tmp_path)
    project.run("checkout", "--quiet", "main")  # a person moves main between two runs
    ours = tmp_path / "engine/core.py"
    ours.write_text(ours.read_text().replace("return a + b", "return a + b  # the sum"))
    project.run("commit", "--quiet", "--all", "-m", "Theirs")
    project.run("checkout", "--quiet", "--detach")
    coordinator = play(tmp_path)
    rows = coordinator.store.connection.execute("SELECT epoch, outcome, place FROM attempt ORDER BY epoch").fetchall()
    assert [tuple(row) for row in rows] == [(1, "rejected", "1.e1"), (2, "submitted", "1.e1")]
    assert coordinator.tasks.get(1).state is TaskState.MERGED
    assert "return b + a" in project.text("show", "main:engine/core.py")
    assert project.text("log", "--format=%s", "main").splitlines()[1] == "Theirs"
    coordinator.store.close()


@pytest.mark.slow
def test_a_landing_says_who_made_it_and_what_it_cost(tmp_path: Path) -> None:
    toy.make(tmp_path, [toy.Player("good")])
    coordinator = Coordinator(tmp_path, load(tmp_path))
    coordinator.tasks.add(toy.tasks(1)[0])
    coordinator.store.close()
    coordinator = play(tmp_path)
    message = Repository(tmp_path).text("log", "-1", "--format=%B", "main")
    trailers = dict(line.split(": ", 1) for line in message.split("\n\n")[-1].splitlines())
    batch = coordinator.store.connection.execute("SELECT id FROM event WHERE kind = 'batch'").fetchone()[0]
    assert trailers.pop("Submitted")
    assert trailers == {
        "Task": "1",
        "Epoch": "1",
        "Agent": "good-0",
        "Tokens": "1000 in, 100 out",
        "Cost-USD": "0.0100",
        "Gate-Run": str(batch),
    }
    coordinator.store.close()


def store_with_a_task() -> tuple[Store, Tasks, Changes]:
    store = Store(":memory:")
    tasks = Tasks(store)
    tasks.add(NewTask("a task", "", paths=("a",)))
    return store, tasks, Changes(store, tasks)


@pytest.mark.parametrize(
    ("gate", "worker", "provider", "continues"),
    [
        ("merge", "w", "p", Continuation("s1", "conflict")),
        ("tests", "w", "p", None),
        ("merge", "elsewhere", "p", None),
        ("merge", "w", "other", None),
    ],
)
def test_only_the_same_agent_on_the_same_machine_goes_on_and_only_after_a_conflict(
    gate: str, worker: str, provider: str, continues: Continuation | None
) -> None:
    _, tasks, changes = store_with_a_task()
    lease = tasks.claim("w", "p")
    assert lease is not None
    assert lease.continues is None
    change = changes.submit(1, 1, "a" * 40, "b" * 40, session="s1")
    changes.reject(change, Verdict(gate, False, "no"), 3)
    again = tasks.claim(worker, provider)
    assert again is not None
    assert again.continues == continues
    assert again.place == ("1.e1" if continues else "1.e2")
    [held] = tasks.leases()
    assert held.place == again.place


def test_a_task_that_an_agent_can_go_on_with_comes_before_others() -> None:
    _, tasks, changes = store_with_a_task()
    tasks.claim("w", "p")
    changes.reject(changes.submit(1, 1, "a" * 40, "b" * 40), Verdict("merge", False), 3)
    tasks.add(NewTask("another", "", module="mine", paths=("b",)))
    lease = tasks.claim("w", "p", prefer=["mine"])
    assert lease is not None
    assert lease.task.id == 1


def test_a_parked_task_is_given_to_nobody_until_it_is_brought_back() -> None:
    _, tasks, _ = store_with_a_task()
    tasks.park(1)
    assert tasks.claim("w", "p") is None
    assert tasks.claim_parked(1, "w", "p") is None
    tasks.retry(1)
    assert tasks.claim("w", "p") is not None


def test_a_task_that_is_parked_while_it_is_worked_on_is_parked_when_the_attempt_ends() -> None:
    store, tasks, _ = store_with_a_task()
    lease = tasks.claim("w", "p")
    assert lease is not None
    assert tasks.park(1, store.clock.wall() + 1000).state is TaskState.LEASED
    assert tasks.end(1, 1, Outcome.STOPPED).state is TaskState.PARKED
    assert tasks.claim("w", "p") is None


def test_a_task_that_was_parked_for_a_time_goes_to_anybody_then() -> None:
    store, tasks, _ = store_with_a_task()
    tasks.park(1, store.clock.wall() - 1)
    lease = tasks.claim_parked(1, "w", "whoever")
    assert lease is not None
    assert lease.continues is None


def test_a_store_of_the_version_before_is_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    store = Store(path)
    Tasks(store).add(NewTask("a task", ""))
    Tasks(store).claim("w", "p")
    store.close()
    with sqlite3.connect(path) as old:
        old.execute("ALTER TABLE attempt DROP COLUMN place")
        old.execute("PRAGMA user_version = 1")
    old.close()
    store = Store(path, SystemClock())
    [lease] = Tasks(store).leases()
    assert lease.place == "1.e1"
    store.close()


@pytest.mark.slow
def test_clones_of_merged_tasks_go_after_a_while_and_what_was_in_them_stays(tmp_path: Path) -> None:
    toy.make(tmp_path, [toy.Player("good")])
    settings = tmp_path / "harness.toml"
    text = settings.read_text().replace("[limits]", "[limits]\nretention = 0.01")
    settings.write_text(text.replace("[queue]", "[queue]\ncoalesce_every = 1\nbatch = 1"))
    coordinator = Coordinator(tmp_path, load(tmp_path))
    for task in toy.tasks(3):
        coordinator.tasks.add(task)
    coordinator.store.close()
    coordinator = play(tmp_path)
    attempts = tmp_path / ".harness" / "attempts"
    assert not (attempts / "1.e1").exists()
    mirror = coordinator.trunk.mirror
    for number in (1, 2, 3):
        assert mirror.blob(mirror.commit(f"refs/salvage/{number}.e1") or "", f"engine/f{number}.py") is not None
    coordinator.store.close()
