"""What DESIGN.md and README.md say of the harness is so."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DESIGN = (ROOT / "DESIGN.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("dotted", sorted(set(re.findall(r"`(harness(?:\.\w+)+)`", DESIGN))))
def test_every_name_in_the_design_is_there(dotted: str) -> None:
    if dotted == "harness.toml":
        return
    parts = dotted.split(".")
    end = next(end for end in range(len(parts), 0, -1) if _is_module(".".join(parts[:end])))
    found: object = importlib.import_module(".".join(parts[:end]))
    for name in parts[end:]:
        found = getattr(found, name)


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(harness/[\w/.]*)`", DESIGN))))
def test_every_path_in_the_design_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.slow
def test_the_readmes_three_commands_land_a_change(tmp_path: Path) -> None:
    chapter = README.split("## The harness")[1].split("```")[1]
    commands = [shlex.split(line, comments=True) for line in chapter.splitlines()[1:] if line.strip()]
    assert [command[3] for command in commands] == ["init", "task", "run"]
    agent = "echo hello > hello.txt; git add --all; git commit --quiet -m Greet"
    (tmp_path / "Makefile").write_text("test:\n\ttrue\n")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@localhost"]
    for arguments in (["init", "--quiet", "-b", "main"], ["add", "."], ["commit", "--quiet", "-m", "Start"]):
        subprocess.run([*git, *arguments], cwd=tmp_path, check=True)
    for command in commands:
        words = [agent if word == "my-agent {prompt_file}" else word for word in command]
        done = subprocess.run([sys.executable, *words[1:]], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "hello.txt").read_text() == "hello\n"
    log = subprocess.run(["git", "log", "--format=%s"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert log.stdout.split("\n")[:2] == ["Greet", "Start"]
