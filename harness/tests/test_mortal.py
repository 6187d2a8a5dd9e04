"""A coordinator that is struck at a point of its journal is taken up from there."""

from __future__ import annotations

import asyncio
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
from harness.errors import MovedMainError
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


def cut_off_and_moved(project: Path) -> tuple[Coordinator, str, str]:
    """A swarm whose last run was cut off, before somebody moved main: (the swarm anew, main before, main after)."""
    coordinator = Coordinator(project, load(project))
    coordinator.recover()
    before = coordinator.queue.main
    coordinator.store.close()  # no `stopped`: as a kill leaves it
    repository = Repository(project)
    moved = repository.commit_tree(f"{before}^{{tree}}", before, "Moved")
    repository.keep("refs/heads/main", moved)
    return Coordinator(project, load(project)), before, moved


def test_who_moved_main_after_a_run_was_cut_off_is_taken_back(toy_project: Path) -> None:
    coordinator, before, moved = cut_off_and_moved(toy_project)
    coordinator.recover()
    assert (coordinator.queue.main, coordinator.trunk.tip()) == (before, before)
    assert coordinator.trunk.mirror.commit("main") == before
    assert Repository(toy_project).commit(f"refs/harness/moved/{moved[:12]}") == moved
    coordinator.store.close()


def test_a_person_says_that_main_is_right_where_it_is(toy_project: Path) -> None:
    coordinator, _, moved = cut_off_and_moved(toy_project)
    coordinator.recover(adopt=True)
    assert coordinator.queue.main == moved
    coordinator.store.close()


def test_a_main_that_is_checked_out_and_moved_is_left_to_its_owner(toy_project: Path) -> None:
    coordinator, _, moved = cut_off_and_moved(toy_project)
    Repository(toy_project).run("checkout", "--quiet", "main")
    with pytest.raises(MovedMainError, match="run --adopt"):
        coordinator.recover()
    assert coordinator.trunk.tip() == moved
    coordinator.store.close()


def test_main_may_move_between_two_runs_of_which_the_first_ended_by_itself(toy_project: Path) -> None:
    asyncio.run(Coordinator(toy_project, load(toy_project)).run())
    repository = Repository(toy_project)
    main = repository.commit("main") or ""
    moved = repository.commit_tree(f"{main}^{{tree}}", main, "By a person")
    repository.keep("refs/heads/main", moved)
    coordinator = Coordinator(toy_project, load(toy_project))
    coordinator.recover()
    assert coordinator.queue.main == moved
    coordinator.store.close()
