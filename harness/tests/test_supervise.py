"""Agents are watched from outside: how each way of ending is told apart, and that nothing lives on."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

import harness.keeper
from harness.adapters import Session, adapter_for
from harness.clock import SystemClock
from harness.config import Limits, Provider
from harness.model import Outcome
from harness.supervise import Ended, Supervisor, sweep
from harness.workspace import MARK, Workspace

pytestmark = pytest.mark.slow


def play(tmp_path: Path, script: str, **limits: object) -> tuple[Ended, Workspace]:
    """Run a shell script as an agent."""
    space = Workspace(f"test-{os.getpid()}-{tmp_path.name}", tmp_path, "", "")
    for folder in (space.tree, tmp_path / "home", tmp_path / "tmp"):
        folder.mkdir()
    space.prompt.write_text("the task")
    given = Limits.model_validate({"idle": 60, "wall": 60} | limits)
    session = Session("the task", space.prompt, space.tree, given)
    adapter = adapter_for(Provider(vendor="command", command=script))
    return asyncio.run(Supervisor(adapter, session, space, SystemClock()).run()), space


def left_over(space: Workspace) -> list[int]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == str(space.folder):
                found.append(process.pid)
        except psutil.Error:
            continue
    return found


def test_an_agent_that_ends_well_says_nothing_of_its_outcome(tmp_path: Path) -> None:
    ended, space = play(tmp_path, "cat {prompt_file}; echo; echo done")
    assert (ended.outcome, ended.report.last_words) == (None, "done")
    assert space.log.read_text() == "the task\ndone\n"


def test_a_crash_is_told_with_its_status_and_its_last_errors(tmp_path: Path) -> None:
    ended, _ = play(tmp_path, "echo broken >&2; exit 3")
    assert (ended.outcome, ended.detail) == (Outcome.CRASHED, "exit status 3")


def test_a_program_that_is_not_there_is_told_apart(tmp_path: Path) -> None:
    space = Workspace("missing", tmp_path, "", "")
    for folder in (space.tree, tmp_path / "home", tmp_path / "tmp"):
        folder.mkdir()
    space.prompt.write_text("x")
    adapter = adapter_for(Provider(vendor="codex", command="/no/such/program"))
    ended = asyncio.run(
        Supervisor(adapter, Session("x", space.prompt, space.tree, Limits()), space, SystemClock()).run()
    )
    assert ended.outcome is Outcome.NOT_FOUND


def test_silence_is_a_hang_and_chatter_is_none(tmp_path: Path) -> None:
    ended, _ = play(tmp_path, "sleep 600", idle=1)
    assert ended.outcome is Outcome.HUNG


def test_an_agent_that_computes_silently_is_alive_until_its_time_is_over(tmp_path: Path) -> None:
    ended, _ = play(tmp_path, "while :; do :; done", idle=1, wall=4)
    assert (ended.outcome, ended.detail) == (Outcome.OVER_BUDGET, "ran longer than 4 seconds")


def test_tokens_have_an_end(tmp_path: Path) -> None:
    script = "while :; do echo 'HARNESS_USAGE {\"output_tokens\": 5000}'; sleep 0.1; done"
    ended, _ = play(tmp_path, script, tokens=4000)
    assert ended.outcome is Outcome.OVER_BUDGET
    assert "4000 tokens" in ended.detail


DAEMON = (
    f"{sys.executable} -c 'import os, time; os.fork() and os._exit(0); os.setsid(); os.fork() and os._exit(0);"
    " time.sleep(600)' >/dev/null 2>&1"
)


@pytest.mark.parametrize("end", ["exit 0", "exit 1", "kill -9 $$"])
def test_no_daemon_outlives_its_agent(tmp_path: Path, end: str) -> None:
    _, space = play(tmp_path, f"{DAEMON}; {end}")
    assert left_over(space) == []


def test_nothing_outlives_a_killed_parent(tmp_path: Path) -> None:
    """The process that started a keeper is killed: the keeper ends, and its agent with it."""
    code = (
        "import os, subprocess, sys, time\n"
        f"keeper = [sys.executable, '-I', {harness.keeper.__file__!r}]\n"
        f"subprocess.Popen([*keeper, '/bin/sh', '-c', {DAEMON!r} + '; echo ready; sleep 600'],"
        " env={**os.environ, 'HARNESS_PARENT': str(os.getpid())})\n"
        "time.sleep(600)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, env={**os.environ, MARK: str(tmp_path)}
    )
    assert parent.stdout is not None
    parent.stdout.readline()
    space = Workspace("orphan", tmp_path, "", "")
    deadline = time.monotonic() + 20
    while len(found := left_over(space)) < 4 and time.monotonic() < deadline:  # a daemon that forks may be overlooked
        time.sleep(0.05)
    assert len(found) >= 4  # the parent, the keeper, the shell, the daemon
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    while left_over(space) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left_over(space) == []


def test_a_sweep_ends_what_carries_the_attempts_name(tmp_path: Path) -> None:
    process = subprocess.Popen(["sleep", "600"], env={**os.environ, MARK: str(tmp_path)})
    assert sweep([tmp_path]) == 1
    assert process.wait() == -signal.SIGKILL


def test_the_agent_sees_a_home_of_its_own_and_no_other_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    _, space = play(tmp_path, "env")
    seen = dict(line.split("=", 1) for line in space.log.read_text().splitlines() if "=" in line)
    assert seen["HOME"] == str(tmp_path / "home")
    assert seen["TMPDIR"] == str(tmp_path / "tmp")
    assert "SECRET_TOKEN" not in seen
    assert "PYTHONPATH" not in seen
