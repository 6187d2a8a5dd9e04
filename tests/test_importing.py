"""Modules that are imported together do not keep the garbage collector busy, and leave it as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Prints how often the collector ran while minisql was imported, whether it goes on, and what is frozen.
PROGRAM = """
import gc, sys
sys.path.insert(0, sys.argv[1])
import minisql
exec(sys.argv[2])
before = sum(generation["collections"] for generation in gc.get_stats())
minisql.connect
after = sum(generation["collections"] for generation in gc.get_stats())
print(after - before, gc.isenabled(), gc.get_freeze_count() > 0)
"""


def run(first: str) -> tuple[int, str, str]:
    """(collections, is it on, is anything frozen) in a new process that does this first."""
    command = [sys.executable, "-c", PROGRAM, str(ROOT), first]
    n_collections, is_on, is_frozen = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return int(n_collections), is_on, is_frozen


def test_the_collector_waits_while_minisql_is_imported_and_then_goes_on() -> None:
    n_collections, is_on, is_frozen = run("pass")
    assert n_collections <= 3
    assert (is_on, is_frozen) == ("True", "False")


@pytest.mark.parametrize(
    ("first", "expected"), [("gc.disable()", ("False", "False")), ("gc.freeze()", ("True", "True"))]
)
def test_a_program_that_looks_after_the_collector_itself_is_left_alone(first: str, expected: tuple[str, str]) -> None:
    assert run(first)[1:] == expected
