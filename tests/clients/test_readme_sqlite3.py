"""What the README says of programs that import `sqlite3` can be typed in as it stands there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).resolve().parents[2] / "README.md"
HEADING = "### pandas, sqlite-utils, Datasette, aiosqlite"

pytestmark = pytest.mark.slow


def blocks(kind: str) -> list[str]:
    """The code of that kind under the heading."""
    section = README.read_text(encoding="utf-8").partition(f"{HEADING}\n")[2].partition("\n##")[0]
    return re.findall(rf"```{kind}\n(.*?)```", section, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the database of sqlite-utils has been made, of which the others speak."""
    folder = tmp_path_factory.mktemp("readme")
    run(blocks("python")[1], folder)
    return folder


def run(code: str, folder: Path) -> list[str]:
    """What a program prints."""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("number", range(3), ids=["pandas", "sqlite-utils", "aiosqlite"])
def test_an_example_prints_what_it_says(folder: Path, number: int) -> None:
    examples = blocks("python")
    assert len(examples) == 3
    said = examples[number].splitlines()[-1]
    assert [f"# {line}" for line in run(examples[number], folder)] == [said]


def test_the_command_for_datasette_starts_it(folder: Path) -> None:
    """Not to serve, but to look: it needs no port."""
    (command,) = blocks("sh")
    command = command.strip().replace("python -c", f"{sys.executable} -c", 1)
    assert command.count("serve dogs.db") == 1
    command = command.replace("serve dogs.db", "inspect dogs.db")
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["dogs"]["tables"] == {"dogs": {"count": 2}}
