"""PRAGMA hard_heap_limit only ever falls and bounds the soft limit; what is held under it goes to files.

Both limits are of a whole process and cannot be raised again, so each engine is asked in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys

from oracle_tests.engines import Worker, WorkerEngine

STEPS = (
    "soft_heap_limit=5000000000", "soft_heap_limit=-1", "hard_heap_limit", "hard_heap_limit=0", "soft_heap_limit=1.5",
    "hard_heap_limit=9000000000000000000", "soft_heap_limit", "hard_heap_limit=1.5", "hard_heap_limit=800000000",
    "hard_heap_limit=700000000", "soft_heap_limit", "soft_heap_limit=200000000000", "soft_heap_limit=0",
    "soft_heap_limit=50000000", "hard_heap_limit=0", "hard_heap_limit=3000000000", "hard_heap_limit=-5",
    "hard_heap_limit='x'", "hard_heap_limit='60000000'", "soft_heap_limit", "main.hard_heap_limit(0x3000000)",
    "soft_heap_limit(-7)", "soft_heap_limit", "hard_heap_limit",
)  # fmt: skip
OURS = """
import json, sys
import minisql
db = minisql.connect(":memory:")
print(json.dumps([db.execute("PRAGMA " + step).fetchall() for step in json.loads(sys.argv[1])]))
"""
SORTED = """
import minisql
from minisql.executor.row_file import RowFile
n_written = 0
write = RowFile.write
def counted(file, rows):
    global n_written
    n_written += len(rows)
    return write(file, rows)
RowFile.write = counted
db = minisql.connect(":memory:")
db.execute("PRAGMA temp_store = MEMORY")
ask = "SELECT value FROM generate_series(1, 30000) ORDER BY value * 7919 % 30011, value + 0"
plain, n_before = db.execute(ask).fetchall(), n_written
db.execute("PRAGMA hard_heap_limit = 100000")
assert db.execute(ask).fetchall() == plain
print(n_before, n_written)
"""


def run_alone(code: str, *arguments: str) -> str:
    """What the program prints."""
    return subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True).stdout


def test_limits_fall_as_in_sqlite() -> None:
    worker = Worker()
    try:
        engine = WorkerEngine(worker)
        engine.open(":memory:")
        expected = [[list(row) for row in engine.run(f"PRAGMA {step}").rows] for step in STEPS]
    finally:
        worker.close()
    assert expected[-1] == [[0x3000000]]
    assert json.loads(run_alone(OURS, json.dumps(STEPS))) == expected


def test_a_sort_under_a_hard_limit_goes_to_a_file_even_with_temp_store_memory() -> None:
    n_before, n_after = map(int, run_alone(SORTED).split())
    assert n_before == 0
    assert n_after >= 29_000
