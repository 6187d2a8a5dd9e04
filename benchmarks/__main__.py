"""The command line: `python -m benchmarks [--json] [--only NAME] [--rows N] [--repeats N]`.

Exit status 1 if the engines gave different answers; a missed target is shown, and is no error.
"""

from __future__ import annotations

import argparse
import importlib
import json
import shutil
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.workload import Bench, Sample, Workload, build
from benchmarks.workloads import WORKLOADS


@dataclass(frozen=True, slots=True)
class Result:
    """A workload's medians: microseconds an operation in each engine, their ratio, and whether the answers agree."""

    name: str
    what: str
    sqlite_us: float
    minisql_us: float
    ratio: float
    target: float
    met: bool
    same_answer: bool


def run_once(workload: Workload, engine: Any, path: Path, n_rows: int) -> Sample:
    """One run on the file, or on a copy of it that is thrown away when the workload writes."""
    if workload.writes:
        path = Path(shutil.copyfile(path, path.with_suffix(".copy")))
    connection = engine.connect(str(path), isolation_level=None)
    try:
        return workload.run(Bench(engine, connection, n_rows, path))
    finally:
        connection.close()


def measure(workload: Workload, ours: Any, path: Path, n_rows: int, n_repeats: int) -> Result:
    """Run both engines in turn `n_repeats` times, after one run each that does not count."""
    seconds: dict[str, list[float]] = {"sqlite3": [], "minisql": []}
    same_answer = True
    n_operations = 1
    for repeat in range(n_repeats + 1):
        theirs = run_once(workload, sqlite3, path, n_rows)
        mine = run_once(workload, ours, path, n_rows)
        same_answer = same_answer and theirs.answer == mine.answer
        n_operations = theirs.n_operations
        if repeat:
            seconds["sqlite3"].append(theirs.seconds)
            seconds["minisql"].append(mine.seconds)
    sqlite_seconds, minisql_seconds = (statistics.median(seconds[name]) for name in ("sqlite3", "minisql"))
    ratio = minisql_seconds / sqlite_seconds
    met = (minisql_seconds if workload.absolute else ratio) <= workload.target
    return Result(
        workload.name,
        workload.what,
        sqlite_seconds / n_operations * 1e6,
        minisql_seconds / n_operations * 1e6,
        ratio,
        workload.target,
        met,
        same_answer,
    )


def main(arguments: Sequence[str]) -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--only", action="append", default=[], choices=[w.name for w in WORKLOADS], metavar="NAME")
    parser.add_argument("--rows", type=int, default=200_000, metavar="N", help="rows of the table")
    parser.add_argument("--repeats", type=int, default=5, metavar="N", help="measured runs of each engine")
    parser.add_argument("--engine", default="minisql", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    ours = importlib.import_module(options.engine)
    chosen = [workload for workload in WORKLOADS if not options.only or workload.name in options.only]
    results = []
    if not options.json:
        print(f"{'':13} {'sqlite3 us':>12} {'minisql us':>12} {'ratio':>8} {'target':>8}   (microseconds an operation)")
    with tempfile.TemporaryDirectory(prefix="benchmark-") as directory:
        path = Path(directory) / "table.db"
        build(sqlite3, path, options.rows)
        for workload in chosen:
            result = measure(workload, ours, path, options.rows, options.repeats)
            results.append(result)
            if not options.json:
                print(_line(result, workload), flush=True)
    if options.json:
        print(json.dumps([asdict(result) for result in results], indent=2))
    return 0 if all(result.same_answer for result in results) else 1


def _line(result: Result, workload: Workload) -> str:
    target = f"{result.target:g} s" if workload.absolute else f"{result.target:g}"
    verdict = "" if result.met else "  over target"
    if not result.same_answer:
        verdict += "  ANSWERS DIFFER"
    times = f"{result.sqlite_us:12.2f} {result.minisql_us:12.2f} {result.ratio:8.2f} {target:>8}"
    return f"{result.name:13} {times}   {result.what}{verdict}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
