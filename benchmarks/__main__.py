"""The command line: `python -m benchmarks [--set SET] [--json] [--html FILE] [--readme] [--only NAME] [--rows N] ...`.

The set `statements` is the workloads on one file, `analytics` and `wide` questions that read a whole table of `--rows`
rows, `tpch` the 22 queries of TPC-H at `--scale`, `all` all of them. `--growth` asks the same of a tenth of the rows,
too. `--readme` writes what was measured into the README. Exit status 1 if the engines gave different answers; a missed
target is shown, and is no error.
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
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks import analytics, readme
from benchmarks.chart import Bar, page
from benchmarks.queries import Query, QueryResult, geometric_mean
from benchmarks.queries import measure as measure_queries
from benchmarks.tpch import run as tpch
from benchmarks.tpch.data import build as build_tpch
from benchmarks.workload import Bench, Sample, Workload, build
from benchmarks.workloads import WORKLOADS

SETS = ("statements", "analytics", "wide", "tpch")
_STATEMENT_ROWS, _SALES_ROWS, _WIDE_ROWS = 200_000, 1_000_000, 50_000
_RATIOS = ("cold_ratio", "warm_ratio")
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

    @property
    def target_text(self) -> str:
        """The target as it is shown: a ratio, or seconds."""
        return f"{self.target:g} s" if self.name in _ABSOLUTE else f"{self.target:g}"


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
    wanted = SETS if options.set == "all" else (options.set,)
    statements = _statements(options) if "statements" in wanted else []
    answered = {name: _queries(options, name) for name in wanted if name != "statements"}
    if options.json:
        found = {name: [asdict(result) for result in results] for name, results in answered.items()}
        if "statements" in wanted:
            found["statements"] = [asdict(result) for result in statements]
        print(json.dumps(found if options.set == "all" else found[options.set], indent=2))
    if options.html is not None:
        sections = [("Statements", _statement_bars(statements))]
        sections += [(readme.TITLES[name], _bars(results)) for name, results in answered.items()]
        options.html.write_text(page("minisql beside sqlite3", sections), encoding="utf-8")
    if options.readme:
        readme.write(statements, answered)
    same = [*(result.same_answer for result in statements)]
    same += [result.same_answer for results in answered.values() for result in results]
    return 0 if all(same) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked = [query.name for query in (*analytics.SALES, *analytics.WIDE)]
    names = [workload.name for workload in WORKLOADS] + tpch.names() + asked
    parser.add_argument("--set", choices=(*SETS, "all"), default="statements", help="what to measure")
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page with a chart")
    parser.add_argument("--readme", action="store_true", help="write the tables into the README")
    parser.add_argument("--only", action="append", default=[], choices=names, metavar="NAME")
    parser.add_argument("--rows", type=int, metavar="N", help="rows of the table")
    parser.add_argument("--scale", type=float, default=0.1, metavar="S", help="of TPC-H: 1 has 6 million lines")
    parser.add_argument("--growth", action="store_true", help="ask a tenth of the rows, too, and compare")
    parser.add_argument("--repeats", type=int, default=5, metavar="N", help="measured runs of each engine")
    parser.add_argument("--engine", default="minisql", help=argparse.SUPPRESS)
    return parser


def _statements(options: argparse.Namespace) -> list[Result]:
    ours = importlib.import_module(options.engine)
    chosen = [workload for workload in WORKLOADS if not options.only or workload.name in options.only]
    results = []
    if not options.json:
        print(f"{'':13} {'sqlite3 us':>12} {'minisql us':>12} {'ratio':>8} {'target':>8}   (microseconds an operation)")
    n_rows = options.rows or _STATEMENT_ROWS
    with tempfile.TemporaryDirectory(prefix="benchmark-") as directory:
        path = Path(directory) / "table.db"
        build(sqlite3, path, n_rows)
        for workload in chosen:
            result = measure(workload, ours, path, n_rows, options.repeats)
            results.append(result)
            if not options.json:
                print(_line(result), flush=True)
    return results


def _queries(options: argparse.Namespace, name: str) -> list[QueryResult]:
    """The queries of a set, on a file that is made for them."""
    every, build_file, size = _made_for(options, name)
    chosen = [query for query in every if not options.only or query.name in options.only]
    if not chosen:
        return []
    if not options.json:
        columns = f"{'sqlite3':>9} {'minisql':>9} {'ratio':>7}"
        growth = f"{'x10':>11} " if options.growth else ""
        print(f"{name:12} {columns} {columns} {'MiB':>9} {growth}  (CPU milliseconds: cold, warm)")
    results = []
    with tempfile.TemporaryDirectory(prefix=f"{name}-") as directory:
        path, small = Path(directory) / "large.db", Path(directory) / "small.db"
        build_file(path, size)
        if options.growth:
            build_file(small, size / 10)
        for query in chosen:
            (result,) = measure_queries(path, [query], options.repeats)
            if options.growth:
                result = _with_growth(result, next(measure_queries(small, [query], options.repeats)))
            results.append(result)
            if not options.json:
                print(_query_line(result), flush=True)
    if not options.json:
        cold, warm = (geometric_mean([getattr(result, ratio) for result in results]) for ratio in _RATIOS)
        print(f"{'mean':12} {'':19} {cold:7.2f} {'':19} {warm:7.2f}   (geometric)")
    return results


def _made_for(options: argparse.Namespace, name: str) -> tuple[Sequence[Query], Callable[[Path, float], None], float]:
    """(the queries of a set, what makes their file, its size)."""
    if name == "tpch":
        return [tpch.query(each, options.scale) for each in tpch.names()], build_tpch, options.scale
    if name == "wide":
        build_wide = analytics.build_wide
        return analytics.WIDE, lambda path, n: build_wide(sqlite3, path, int(n)), options.rows or _WIDE_ROWS
    build_sales = analytics.build_sales
    return analytics.SALES, lambda path, n: build_sales(sqlite3, path, int(n)), options.rows or _SALES_ROWS


def _with_growth(result: QueryResult, smaller: QueryResult) -> QueryResult:
    """`smaller`: the same over a tenth of the rows."""
    cold, warm = result.minisql_cold / smaller.minisql_cold, result.minisql_warm / smaller.minisql_warm
    return replace(result, cold_growth=cold, warm_growth=warm)


def _query_line(result: QueryResult) -> str:
    cold = f"{result.sqlite_cold * 1e3:9.2f} {result.minisql_cold * 1e3:9.2f} {result.cold_ratio:7.2f}"
    warm = f"{result.sqlite_warm * 1e3:9.2f} {result.minisql_warm * 1e3:9.2f} {result.warm_ratio:7.2f}"
    memory = f"{result.sqlite_peak:4.0f} {result.minisql_peak:4.0f}"
    growth = ""
    if result.cold_growth is not None:
        growth = f"{result.cold_growth:5.1f} {result.warm_growth:5.1f} "
    verdict = "" if result.same_answer else "  ANSWERS DIFFER"
    return f"{result.name:12} {cold} {warm} {memory} {growth}  {result.what}{verdict}"


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


def _bars(results: Sequence[QueryResult]) -> list[Bar]:
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


def _line(result: Result) -> str:
    verdict = "" if result.met else "  over target"
    if not result.same_answer:
        verdict += "  ANSWERS DIFFER"
    times = f"{result.sqlite_us:12.2f} {result.minisql_us:12.2f} {result.ratio:8.2f} {result.target_text:>8}"
    return f"{result.name:13} {times}   {result.what}{verdict}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
