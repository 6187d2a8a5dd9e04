"""What may be in a change: every cheat that is known is stopped by the policy, or by a gate that runs."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

import harness.chaos.agent
from harness.chaos.cheats import CHEATS
from harness.config import Config, load
from harness.errors import GitError
from harness.gates import command, policy
from harness.gates.disguise import disguises
from harness.gates.weaken import weakenings
from harness.git import Repository
from harness.model import Task, TaskState, Verdict
from harness.workspace import Workspaces, make_mirror

TASK = Task(5, "t", "b", "feature", "engine", ("**",), 100, "", "", TaskState.LEASED, 1, 0, 0.0, 0.0)

NEEDS_A_SWARM = {"cheat-move-main", "cheat-edit-the-store", "cheat-kill-the-others"}
"""Cheats on the harness itself: `test_swarm.py` plays them in a running one."""


def judged(project: Path, folder: Path, persona: str, task: Task = TASK) -> Verdict:
    """Let a persona play in a workspace, and judge what it committed as the queue would."""
    config = load(project)
    mirror = make_mirror(project, folder / "mirror.git", "main")
    base = mirror.commit("main")
    assert base is not None
    spaces = Workspaces(mirror, folder / "attempts")
    space = spaces.make("5.e1", base)
    space.prompt.write_text("engine/f5.py")
    play = [sys.executable, harness.chaos.agent.__file__, "--persona", persona, str(space.prompt)]
    done = subprocess.run(play, cwd=space.tree, env=space.environment({}), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    try:
        sha = spaces.submitted(space)
    except GitError as exc:
        return Verdict("workspace", False, str(exc))
    assert sha is not None
    messages = mirror.text("log", "--format=%B", f"{base}..{sha}")
    verdict = policy.judge(mirror, config, task, base, sha, messages)
    return verdict if not verdict.passed else run_gates(mirror, config, base, sha, folder)


def run_gates(mirror: Repository, config: Config, base: str, sha: str, folder: Path) -> Verdict:
    """The project's test and gates on a commit; the first verdict that is no pass, or the last."""
    from harness.config import Gate

    verdict = Verdict("none", False)
    for gate in (Gate(name="tests", command=config.project.test), *config.gates):
        verdict = asyncio.run(command.judge(mirror, gate, sha, base, config.project.protected, 60, folder / "gates"))
        if not verdict.passed:
            break
    return verdict


def test_honest_work_passes(toy_project: Path, tmp_path: Path) -> None:
    verdict = judged(toy_project, tmp_path, "good")
    assert verdict.passed, verdict.detail


def test_there_are_more_than_fifty_kinds_of_cheat() -> None:
    assert len(CHEATS) > 50


@pytest.mark.parametrize("persona", sorted(set(CHEATS) - NEEDS_A_SWARM))
def test_no_cheat_passes(toy_project: Path, tmp_path: Path, persona: str) -> None:
    verdict = judged(toy_project, tmp_path, persona)
    assert not verdict.passed


def test_a_change_stays_within_its_paths(toy_project: Path, tmp_path: Path) -> None:
    task = Task(5, "t", "b", "feature", "engine", ("engine/f5.py",), 100, "", "", TaskState.LEASED, 1, 0, 0.0, 0.0)
    verdict = judged(toy_project, tmp_path, "out-of-paths", task)
    assert not verdict.passed
    assert "engine/other.py" in verdict.detail
    assert not verdict.cheating


def test_a_change_that_is_too_large_is_refused_with_its_size(toy_project: Path, tmp_path: Path) -> None:
    assert "lines changed" in judged(toy_project, tmp_path, "huge-diff").detail


OLD = b"""
import unittest

pytestmark = pytest.mark.slow

LIMIT = 3


def helper(x):
    return x + 1


class Test(unittest.TestCase):
    def test_one(self):
        self.assertEqual(helper(1), 2)
"""


@pytest.mark.parametrize(
    "after",
    [
        OLD + b"\n    def test_two(self):\n        self.assertEqual(helper(2), 3)\n",
        OLD.replace(b"LIMIT = 3", b"LIMIT = 3\nVALUES = [1, 2]"),
        OLD.replace(b"import unittest", b"import math\nimport unittest"),
        OLD + b"\n\ndef other(x):\n    return x\n",
        OLD + b"\n\nclass More(unittest.TestCase):\n    def test(self):\n        assert helper(1)\n",
        OLD.replace(b"def helper(x):", b"def helper(x):  # a comment"),
    ],
    ids=["a test", "a constant", "an import", "a function", "a class", "a comment"],
)
def test_tests_may_be_added_to(after: bytes) -> None:
    assert weakenings("tests/test_x.py", OLD, after) == []


@pytest.mark.parametrize(
    "after",
    [
        OLD.replace(b"2)", b"3)"),
        OLD.replace(b"return x + 1", b"return 2"),
        OLD.replace(b"LIMIT = 3", b"LIMIT = 4"),
        OLD.replace(b"LIMIT = 3\n", b""),
        OLD + b"\n\nhelper = abs\n",
        OLD + b"\n\ndef helper(x):\n    return 2\n",
        OLD + b"\n    def assertEqual(self, *_):\n        pass\n",
        OLD + b"\n\nTest.test_one = None\n",
        OLD + b"\n\ndel Test\n",
        OLD + b"\n\nunittest.TestCase.assertEqual = print\n",
        OLD + b"\n\nimport math as helper\n",
    ],
)
def test_tests_may_not_be_bent(after: bytes) -> None:
    assert weakenings("tests/test_x.py", OLD, after)


def test_what_is_no_python_may_grow_and_not_shrink() -> None:
    assert weakenings("tests/a.test", b"one\ntwo\n", b"zero\none\ntwo\nthree\n") == []
    assert weakenings("tests/a.test", b"one\ntwo\n", b"one\n")
    assert weakenings("tests/a.test", b"one\ntwo\n", b"one\nto\n")
    assert weakenings("tests/a.test", b"one\n", None)


def test_what_a_file_did_before_is_not_this_changes_doing() -> None:
    before = b"import subprocess\n"
    assert disguises(before, before + b"x = 1\n", ["sqlite3"]) == []
    assert disguises(before, before + b"import ctypes\n", ["sqlite3"]) == ["imports ctypes"]
    assert disguises(None, b"import math\nname = 'sqlite'\n", ["sqlite3"]) == []


def test_the_poison_refuses_an_import_by_any_road(tmp_path: Path) -> None:
    roads = [
        "import sqlite3",
        "import importlib; importlib.import_module('sqlite3')",
        "__import__('_sqlite3')",
        "import ctypes; ctypes.CDLL('libsqlite3.so.0')",
        "exec('imp' + 'ort sqlite3')",
    ]
    for i, road in enumerate(roads):
        log = tmp_path / str(i)
        environment = {
            **os.environ,
            "PYTHONPATH": str(command.POISON),
            "HARNESS_POISON": "sqlite3,_sqlite3",
            "HARNESS_POISON_LOG": str(log),
        }
        code = f"try:\n    {road}\nexcept BaseException:\n    pass\n"
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert log.read_text(), road
    environment["HARNESS_POISON"] = "apsw"
    log.unlink()
    subprocess.run([sys.executable, "-c", "import sqlite3"], env=environment, check=True)
    assert not log.exists()
