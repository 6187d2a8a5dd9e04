"""Whole swarms of scripted agents on the toy project, from tasks to main."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from harness.chaos import toy
from harness.chaos.invariants import broken
from harness.config import load
from harness.coordinator import Coordinator
from harness.git import Repository
from harness.model import NewTask, Outcome, TaskState
from harness.workspace import MARK

pytestmark = pytest.mark.slow


class Run:
    """A finished run."""

    def __init__(self, folder: Path, players: list[toy.Player], n_tasks: int, paths: tuple[str, ...] = ()) -> None:
        toy.make(folder, players, idle=2.0, wall=20.0)
        self.folder = folder
        self.coordinator = Coordinator(folder, load(folder))
        for task in toy.tasks(n_tasks, paths=paths):
            self.coordinator.tasks.add(task)

    def play(self, seconds: float = 120) -> Run:
        asyncio.run(asyncio.wait_for(self.coordinator.run(), seconds))
        self.coordinator = Coordinator(self.folder, load(self.folder))
        return self

    def close(self) -> None:
        """Replay the log against the invariants, and close the store."""
        assert broken(self.coordinator.log.all(), complete=True) == []
        self.coordinator.store.close()

    def states(self) -> list[TaskState]:
        return [task.state for task in sorted(self.coordinator.tasks.all(), key=lambda task: task.id)]

    def outcomes(self) -> set[str]:
        return {row[0] for row in self.coordinator.store.connection.execute("SELECT outcome FROM attempt")}

    def landed(self) -> int:
        return len(Repository(self.folder).text("rev-list", "main").splitlines()) - 1


@pytest.mark.parametrize(
    ("persona", "outcome"),
    [
        ("crash-before-commit", "crashed"),
        ("crash-after-commit", "crashed"),
        ("hang-silent", "hung"),
        ("dirty", "no_change"),
        ("empty-commit", "rejected"),
        ("garbage", "crashed"),
        ("wrong", "rejected"),
        ("out-of-paths", "rejected"),
        ("conflicting", "rejected"),
    ],
)
def test_a_bad_agent_is_told_apart_lands_nothing_and_loses_nothing(tmp_path: Path, persona: str, outcome: str) -> None:
    run = Run(tmp_path / "p", [toy.Player(persona)], 1).play()
    assert run.outcomes() == {outcome}
    assert run.states() == [TaskState.QUARANTINED]
    assert run.landed() == 0
    mirror = run.coordinator.trunk.mirror
    for epoch in (1, 2, 3):
        kept = mirror.commit(f"refs/salvage/1.e{epoch}")
        assert kept is not None
        if persona in ("dirty", "crash-before-commit", "crash-after-commit", "wrong"):
            assert mirror.blob(kept, "engine/f1.py") is not None
    run.close()


def test_good_agents_land_everything_beside_bad_ones(tmp_path: Path) -> None:
    players = [toy.Player("good", 2), toy.Player("daemon"), toy.Player("asks"), toy.Player("wrong")]
    run = Run(tmp_path / "p", players, 6).play()
    assert run.landed() == run.states().count(TaskState.MERGED) >= 3
    for sha in Repository(run.folder).text("rev-list", "main").splitlines():
        clone = Repository(run.folder).clone_to(tmp_path / sha, sha)
        subprocess.run(run.coordinator.config.project.test, shell=True, cwd=clone.path, check=True, capture_output=True)
    assert at_work(run.folder) == []
    run.close()


def at_work(folder: Path) -> list[int]:
    """Processes that belong to an attempt of the swarm on the project at `folder`."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK, "").startswith(str(folder)):
                found.append(process.pid)
        except psutil.Error:
            continue
    return found


@pytest.mark.parametrize("persona", ["cheat-move-main", "cheat-edit-the-store", "cheat-kill-the-others"])
def test_a_cheat_on_the_harness_itself_lands_nothing(tmp_path: Path, persona: str) -> None:
    run = Run(tmp_path / "p", [toy.Player(persona), toy.Player("good")], 3, paths=()).play()
    repository = Repository(run.folder)
    for sha in repository.text("rev-list", "main").splitlines():
        clone = repository.clone_to(tmp_path / sha, sha)
        subprocess.run(run.coordinator.config.project.test, shell=True, cwd=clone.path, check=True, capture_output=True)
    assert run.landed() == run.states().count(TaskState.MERGED)
    run.close()


def test_an_attempt_whose_lease_is_gone_is_ended_and_kept(tmp_path: Path) -> None:
    run = Run(tmp_path / "p", [toy.Player("hang-chatting")], 1)

    async def take_it_away() -> None:
        playing = asyncio.create_task(run.coordinator.run())
        while not run.coordinator.tasks.leases():
            await asyncio.sleep(0.05)
        lease = run.coordinator.tasks.leases()[0]
        while not at_work(run.folder):
            await asyncio.sleep(0.05)
        run.coordinator.tasks.end(1, lease.epoch, Outcome.STOPPED, not_before=2e9)
        while at_work(run.folder):
            await asyncio.sleep(0.05)
        run.coordinator.stop()
        await playing

    asyncio.run(asyncio.wait_for(take_it_away(), 60))
    run.coordinator = Coordinator(run.folder, load(run.folder))
    assert run.outcomes() == {"stopped"}
    assert run.coordinator.trunk.mirror.commit("refs/salvage/1.e1") is not None
    run.close()


def test_a_task_that_is_done_already_costs_no_agent(tmp_path: Path) -> None:
    run = Run(tmp_path / "p", [toy.Player("good")], 0)
    run.coordinator.tasks.add(NewTask("A core", "", acceptance="test -e engine/core.py"))
    run.play()
    assert (run.states(), run.outcomes(), run.landed()) == ([TaskState.CLOSED], {"needless"}, 0)
    assert run.coordinator.providers.spent().usd == 0
    run.close()


def test_a_limit_is_waited_out_by_the_task_and_its_account(tmp_path: Path) -> None:
    run = Run(tmp_path / "p", [toy.Player("rate-limited-once")], 2).play()
    assert run.states() == [TaskState.MERGED] * 2
    assert run.outcomes() == {"rate_limited", "submitted"}
    assert all(task.failures == 0 for task in run.coordinator.tasks.all())
    run.close()


def test_the_ledger_is_the_sum_of_what_the_agents_said(tmp_path: Path) -> None:
    run = Run(tmp_path / "p", [toy.Player("good", 2)], 3).play()
    spent = run.coordinator.providers.spent()
    assert (spent.input_tokens, spent.output_tokens, round(spent.usd, 9)) == (3000, 300, 0.03)
    run.close()


def test_a_coordinator_that_is_killed_is_taken_up_where_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    toy.make(folder, [toy.Player("slow", 2)], idle=2.0)
    harness = [sys.executable, "-m", "harness"]
    add = [*harness, "task", "add", "--project", str(folder), "--file", str(tmp_path / "tasks.json")]
    (tmp_path / "tasks.json").write_text(_as_json(toy.tasks(4)))
    subprocess.run(add, check=True, capture_output=True)
    for seconds in (1.0, 2.0, 3.5):
        process = subprocess.Popen([*harness, "run", "--project", str(folder)], stdout=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        deadline = time.monotonic() + 20
        while at_work(folder) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert at_work(folder) == []
    settings = (folder / "harness.toml").read_text().replace("[limits]", "[limits]\nlease = 2")
    (folder / "harness.toml").write_text(settings)
    done = subprocess.run(
        [*harness, "run", "--project", str(folder)], capture_output=True, text=True, timeout=120, check=True
    )
    assert "4 merged" in done.stdout
    subjects = Repository(folder).text("log", "--format=%s", "main").splitlines()
    assert sorted(subjects) == ["A toy", "Function 1", "Function 2", "Function 3", "Function 4"]


def _as_json(tasks: list[NewTask]) -> str:
    return json.dumps([dataclasses.asdict(task) for task in tasks])


def test_a_running_swarm_answers_its_command_line(tmp_path: Path) -> None:
    folder = tmp_path / ("a folder whose name is long " * 4) / "p"  # longer than a socket's name may be
    toy.make(folder, [toy.Player("hang-chatting")], wall=60.0)
    harness = [sys.executable, "-m", "harness"]
    there = ["--project", str(folder)]

    def say(*arguments: str) -> str:
        done = subprocess.run([*harness, *arguments], capture_output=True, text=True, timeout=60, check=False)
        return done.stdout + done.stderr

    say("task", "add", "Chat", "--path", "x", *there)
    process = subprocess.Popen([*harness, "run", *there], stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while "leased 1" not in say("status", *there) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert "hang-chatting-0" in say("status", *there)
    assert "task 2: Second" in say("task", "add", "Second", "--path", "y", *there)
    assert "no state" in say("task", "list", "--state", "nonsense", *there)
    assert "nobody works on task 2" in say("kill", "2", *there)
    assert "is being ended" in say("kill", "1", *there)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    assert '"outcome": "stopped"' in say("task", "show", "1", *there)
