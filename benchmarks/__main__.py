"""The command line: `python -m benchmarks [--set SET] [--json] [--html FILE] [--only NAME] [--rows N] [--repeats N]`.

The set `statements` is the workloads on one file, `tpch` the 22 queries of TPC-H at `--scale`, `all` both. Exit status
1 if the engines gave different answers; a missed target is shown, and is no error.
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

from benchmarks.chart import Bar, page
from benchmarks.tpch import run as tpch
from benchmarks.tpch.data import build as build_tpch
from benchmarks.workload import Bench, Sample, Workload, build
from benchmarks.workloads import WORKLOADS

_ABSOLUTE = frozenset(workload.name for workload in WORKLOADS if workload.absolute)


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
    options = _parser().parse_args(arguments)
    statements = _statements(options) if options.set in ("statements", "all") else []
    queries = _tpch(options) if options.set in ("tpch", "all") else []
    if options.json:
        found = {"statements": [asdict(r) for r in statements], "tpch": [asdict(r) for r in queries]}
        print(json.dumps(found if options.set == "all" else found[options.set], indent=2))
    if options.html is not None:
        sections = [("Statements", _statement_bars(statements)), (f"TPC-H, scale {options.scale:g}", _bars(queries))]
        options.html.write_text(page("minisql beside sqlite3", sections), encoding="utf-8")
    same = [*(result.same_answer for result in statements), *(result.same_answer for result in queries)]
    return 0 if all(same) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    names = [workload.name for workload in WORKLOADS] + tpch.names()
    parser.add_argument("--set", choices=("statements", "tpch", "all"), default="statements", help="what to measure")
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page with a chart")
    parser.add_argument("--only", action="append", default=[], choices=names, metavar="NAME")
    parser.add_argument("--rows", type=int, default=200_000, metavar="N", help="rows of the table")
    parser.add_argument("--scale", type=float, default=0.01, metavar="S", help="of TPC-H: 1 has 6 million lines")
    parser.add_argument("--repeats", type=int, default=5, metavar="N", help="measured runs of each engine")
    parser.add_argument("--engine", default="minisql", help=argparse.SUPPRESS)
    return parser


def _statements(options: argparse.Namespace) -> list[Result]:
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
    return results


def _tpch(options: argparse.Namespace) -> list[tpch.QueryResult]:
    chosen = [name for name in tpch.names() if not options.only or name in options.only]
    results = []
    if not options.json:
        columns = f"{'sqlite3':>9} {'minisql':>9} {'ratio':>7}"
        print(f"{'':4} {columns} {columns} {'MiB':>5}   (milliseconds: cold, warm)")
    with tempfile.TemporaryDirectory(prefix="tpch-") as directory:
        path = Path(directory) / "tpch.db"
        build_tpch(path, options.scale)
        for result in tpch.measure(path, options.scale, chosen, options.repeats):
            results.append(result)
            if not options.json:
                print(_tpch_line(result), flush=True)
    return results


def _tpch_line(result: tpch.QueryResult) -> str:
    cold = f"{result.sqlite_cold * 1e3:9.2f} {result.minisql_cold * 1e3:9.2f} {result.cold_ratio:7.2f}"
    warm = f"{result.sqlite_warm * 1e3:9.2f} {result.minisql_warm * 1e3:9.2f} {result.warm_ratio:7.2f}"
    verdict = "" if result.same_answer else "  ANSWERS DIFFER"
    return f"{result.name:4} {cold} {warm} {result.minisql_peak:5.0f}   {result.what}{verdict}"


def _statement_bars(results: Sequence[Result]) -> list[Bar]:
    return [
        Bar(
            result.name,
            result.what,
            result.ratio,
            f"{result.sqlite_us:.2f} and {result.minisql_us:.2f} us",
            None if result.name in _ABSOLUTE else result.target,
        )
        for result in results
    ]


def _bars(results: Sequence[tpch.QueryResult]) -> list[Bar]:
    return [
        Bar(
            result.name,
            result.what,
            result.cold_ratio,
            f"{result.sqlite_cold * 1e3:.1f} and {result.minisql_cold * 1e3:.1f} ms, "
            f"at most {result.sqlite_peak:.0f} and {result.minisql_peak:.0f} MiB",
            second=result.warm_ratio,
        )
        for result in results
    ]


def _line(result: Result, workload: Workload) -> str:
    target = f"{result.target:g} s" if workload.absolute else f"{result.target:g}"
    verdict = "" if result.met else "  over target"
    if not result.same_answer:
        verdict += "  ANSWERS DIFFER"
    times = f"{result.sqlite_us:12.2f} {result.minisql_us:12.2f} {result.ratio:8.2f} {target:>8}"
    return f"{result.name:13} {times}   {result.what}{verdict}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
