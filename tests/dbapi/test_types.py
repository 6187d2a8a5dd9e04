"""Type checkers take a program for `sqlite3` as a program for minisql, and find mistakes in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("typed") / "uses_each_call.py"
IMPORT = "import minisql as sqlite3\n"

MISTAKES = """
import minisql

connection = minisql.connect("x")
connection.nosuch()
connection.execute(5)
connection.create_function("f", "one", len)
minisql.connect(nosuch=1)
minisql.SQLITE_NOSUCH
minisql.nosuch
rows: int = connection.execute("SELECT 1").fetchall()
"""

pytestmark = pytest.mark.slow


def complaints(path: Path) -> list[str]:
    """What `mypy --strict` says of a file as that of a program on Python 3.13, without its last line."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--python-version=3.13",
               "--follow-imports=silent", str(path)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    *lines, _ = done.stdout.splitlines()
    return lines


def test_a_program_for_sqlite3_is_one_for_minisql(tmp_path: Path) -> None:
    text = PROGRAM.read_text()
    assert text.count(IMPORT) == 1
    theirs = tmp_path / "with_sqlite3.py"
    theirs.write_text(text.replace(IMPORT, "import sqlite3\n"))
    assert complaints(theirs) == []
    assert complaints(PROGRAM) == []


def test_mistakes_are_seen(tmp_path: Path) -> None:
    program = tmp_path / "mistaken.py"
    program.write_text(MISTAKES)
    found = [int(line.split(":")[1]) for line in complaints(program) if ": error:" in line]
    assert found == list(range(5, 12))
