"""A module is told in minisql what SQLite tells it, and its answers mean the same: LIMIT, OR, overloaded functions.

Plans and rows are compared too. SQLite asks for each branch of an OR twice, once for the price and once for the plan;
minisql remembers the answer, so calls are compared without repetitions within a statement.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import minisql
from tests.vtab.asked import lines
from tests.vtab.asked_in_full import STATEMENTS, FullModule

ROOT = Path(__file__).resolve().parents[2]


def told(line: str) -> tuple[str, Any, list[Any], list[Any]]:
    """(statement, answer, the questions, the scans), of which each question once."""
    sql, answer, calls = json.loads(line)
    questions: list[Any] = []
    for call in calls:
        if call[0] == "BestIndexObject" and call not in questions:
            questions.append(call)
    return sql, answer, questions, [call for call in calls if call[0] == "Filter"]


def test_a_module_is_told_what_sqlite_tells_it() -> None:
    """Statement by statement, in a process with apsw and in this one with minisql."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.vtab.asked_in_full"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    expected = [told(line) for line in done.stdout.split("\n")]
    module = FullModule()
    db = minisql.connect(":memory:", isolation_level=None)
    db.create_function("near", 2, lambda a, b: -1)
    db.create_module("full", module, use_bestindex_object=True)
    found = [told(line) for line in lines(db, minisql.Error, module, STATEMENTS)]
    assert len(expected) >= 120
    for mine, theirs in zip(found, expected, strict=True):
        assert mine == theirs
