"""What somebody sees who starts the harness for the first time, or again: it goes on, or says why it cannot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from harness.config import load
from harness.coordinator import Coordinator
from harness.model import NewTask, Outcome

ROOT = Path(__file__).resolve().parents[2]
MISSING = '\n[providers.claude]\nvendor = "claude"\ncommand = "no-such-program"\n'


def said(project: Path, *words: str) -> tuple[int, str]:
    """Exit status and output of a command."""
    command = [sys.executable, "-m", "harness", *words, "-C", str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, " ".join((done.stdout + done.stderr).split())


@pytest.mark.slow
def test_a_run_ends_and_says_so_when_no_agent_can_be_started(toy_project: Path) -> None:
    settings = toy_project / "harness.toml"
    settings.write_text(settings.read_text() + MISSING)
    said(toy_project, "task", "add", "Anything")
    for _ in range(2):  # the second one starts nothing, and says it again
        status, output = said(toy_project, "run")
        assert status == 1
        assert "claude is not started any more: no-such-program: No such file or directory" in output
        assert "python -m harness restart claude" in output
    assert said(toy_project, "restart", "claude")[0] == 0


def test_a_folder_without_a_repository_or_a_commit_is_named(tmp_path: Path) -> None:
    status, output = said(tmp_path, "run", "--agent-cmd", "x")
    assert status == 1
    assert "is no git repository, or has no branch main" in output


def test_a_restart_frees_what_its_own_agents_had_and_leaves_others_theirs(toy_project: Path) -> None:
    first = Coordinator(toy_project, load(toy_project))
    for name in ("near", "far"):
        first.tasks.add(NewTask(name, "", paths=(name,)))
    near, far = first.tasks.claim("local.claude", "claude"), first.tasks.claim("elsewhere", "claude")
    assert near is not None
    assert far is not None
    first.store.close()
    again = Coordinator(toy_project, load(toy_project))
    again.recover()
    assert [lease.task.title for lease in again.tasks.leases()] == ["far"]
    ended = [event for event in again.log.all() if event.kind == "ended"]
    assert [(event.task, event.data["outcome"]) for event in ended] == [(near.task.id, Outcome.LOST)]
    assert [task.title for task in again.tasks.ready()] == ["near"]
    again.store.close()


def test_without_its_libraries_the_harness_says_which_extra_has_them() -> None:
    """`-S` keeps the packages of the environment out."""
    command = [sys.executable, "-S", "-m", "harness", "status"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "python -m harness needs typer: pip install -e '.[harness]'\n"


def test_a_reader_that_has_seen_enough_ends_a_command_without_a_word(toy_project: Path) -> None:
    said(toy_project, "task", "add", "Anything", "--body", "more than a pipe holds " * 5000)
    command = [sys.executable, "-m", "harness", "task", "show", "1", "-C", str(toy_project)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 1
