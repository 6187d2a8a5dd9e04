"""A coordinator that is struck at a point of its journal is taken up from there."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from harness.chaos import mortal, toy
from harness.chaos.invariants import broken
from harness.clock import LONGEST_WAIT, is_over
from harness.config import load
from harness.coordinator import Coordinator
from harness.git import Repository
from harness.model import TaskState

N_TASKS = 3


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["claimed", "landing", "landed"])
@pytest.mark.parametrize("blow", mortal.BLOWS)
def test_what_was_begun_is_finished_or_taken_back(tmp_path: Path, blow: str, kind: str) -> None:
    toy.make(tmp_path, [toy.Player("good", 2)], idle=2.0, wall=20.0)
    settings = tmp_path / "harness.toml"
    settings.write_text(settings.read_text().replace("[limits]", "[limits]\nlease = 2"))
    coordinator = Coordinator(tmp_path, load(tmp_path))
    for task in toy.tasks(N_TASKS):
        coordinator.tasks.add(task)
    coordinator.store.close()
    play = [sys.executable, "-m", mortal.__name__, str(tmp_path)]
    struck = subprocess.run([*play, blow, kind, "1"], capture_output=True, text=True, timeout=60, check=False)
    ends = {"before": -signal.SIGKILL, "after": -signal.SIGKILL, "full": 1, "clock": 0}
    assert struck.returncode == ends[blow], struck.stderr
    if blow == "full":
        assert struck.stderr == "database or disk is full\n"
    (tmp_path / ".harness/mirror.git/refs/heads/main.lock").touch()  # as a git leaves it that was killed
    again = subprocess.run([*play, "none", "none", "0"], capture_output=True, text=True, timeout=90, check=False)
    assert again.returncode == 0, again.stderr
    coordinator = Coordinator(tmp_path, load(tmp_path))
    assert broken(coordinator.log.all(), complete=True) == []
    assert {task.state for task in coordinator.tasks.all()} == {TaskState.MERGED}
    coordinator.store.close()
    subjects = Repository(tmp_path).text("log", "--format=%s", "main").splitlines()
    assert sorted(subjects) == ["A toy", *(f"Function {i + 1}" for i in range(N_TASKS))]


def test_a_time_that_lies_a_year_ahead_was_set_by_another_clock() -> None:
    now = 1_700_000_000.0
    assert is_over(now - 1, now)
    assert not is_over(now + 60, now)
    assert not is_over(now + LONGEST_WAIT, now)
    assert is_over(now + mortal.YEAR, now)
    assert not is_over(float("inf"), now)


def test_a_lock_that_a_killed_git_left_holds_up_nothing_when_main_has_moved(toy_project: Path) -> None:
    Coordinator(toy_project, load(toy_project)).store.close()
    project = Repository(toy_project)
    project.run("checkout", "--quiet", "main")
    project.run("commit", "--quiet", "--allow-empty", "-m", "By a person")
    lock = toy_project / ".harness/mirror.git/refs/heads/main.lock"
    lock.touch()
    coordinator = Coordinator(toy_project, load(toy_project))
    assert coordinator.trunk.mirror.commit("main") == project.commit("main")
    assert not lock.exists()
    coordinator.store.close()
