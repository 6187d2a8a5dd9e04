"""A module is asked the same in minisql as in SQLite: connections, plans, filters, changes, transactions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import minisql
from tests.vtab.asked import RecordingModule, lines

ROOT = Path(__file__).resolve().parents[2]


def test_a_module_is_asked_as_sqlite_asks_it() -> None:
    """Statement by statement, in a process with apsw and in this one with minisql."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.vtab.asked"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    expected = done.stdout.split("\n")
    module = RecordingModule()
    db = minisql.connect(":memory:", isolation_level=None)
    db.create_module("mod", module)
    found = lines(db, minisql.Error, module)
    assert len(expected) >= 100
    assert found == expected
