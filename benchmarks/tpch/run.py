"""The 22 queries in both engines: cold and warm times, answers compared, the most memory.

Each query runs in a process of its own, several times in each engine by turns. Cold is a new connection in a new
process, with the file in the system's cache; warm is the same connection again.
"""

from __future__ import annotations

import json
import math
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.tpch.child import QUERIES

_SAME = 1e-9  # sums of floating-point numbers in another order


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Medians of one query: seconds in each engine, ratios (minisql / sqlite3), and the most memory in MiB."""

    name: str
    what: str
    sqlite_cold: float
    minisql_cold: float
    cold_ratio: float
    sqlite_warm: float
    minisql_warm: float
    warm_ratio: float
    sqlite_peak: float
    minisql_peak: float
    n_rows: int
    same_answer: bool


def names() -> list[str]:
    """The queries, in order."""
    return sorted(path.stem for path in QUERIES.glob("q*.sql"))


def measure(path: Path, scale: float, chosen: Sequence[str], n_repeats: int) -> Iterator[QueryResult]:
    """The results one after another."""
    for name in chosen:
        samples: dict[str, list[dict[str, Any]]] = {"sqlite3": [], "minisql": []}
        for _ in range(n_repeats):
            for engine, found in samples.items():
                found.append(_sample(engine, path, name, scale))
        yield _result(name, samples["sqlite3"], samples["minisql"])


def _sample(engine: str, path: Path, name: str, scale: float) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.tpch.child", engine, str(path), name, str(scale), "2"]
    root = Path(__file__).resolve().parent.parent.parent
    output = subprocess.run(command, check=True, capture_output=True, text=True, cwd=root).stdout
    sample: dict[str, Any] = json.loads(output)
    return sample


def _result(name: str, theirs: Sequence[dict[str, Any]], ours: Sequence[dict[str, Any]]) -> QueryResult:
    title = (QUERIES / f"{name}.sql").read_text(encoding="utf-8").partition("\n")[0].removeprefix("-- ")
    cold = [statistics.median(sample["cold"] for sample in side) for side in (theirs, ours)]
    warm = [statistics.median(each for sample in side for each in sample["warm"]) for side in (theirs, ours)]
    peak = [max(sample["peak"] for sample in side) / 1024 for side in (theirs, ours)]
    rows = theirs[0]["rows"]
    same = all(same_rows(rows, sample["rows"]) for sample in ours)
    return QueryResult(
        name=name,
        what=title,
        sqlite_cold=cold[0],
        minisql_cold=cold[1],
        cold_ratio=cold[1] / cold[0],
        sqlite_warm=warm[0],
        minisql_warm=warm[1],
        warm_ratio=warm[1] / warm[0],
        sqlite_peak=peak[0],
        minisql_peak=peak[1],
        n_rows=len(rows),
        same_answer=same,
    )


def same_rows(left: Sequence[Sequence[object]], right: Sequence[Sequence[object]]) -> bool:
    """The same rows in the same order, real numbers to nine digits."""
    return len(left) == len(right) and all(
        len(a) == len(b) and all(map(_same, a, b)) for a, b in zip(left, right, strict=True)
    )


def _same(a: object, b: object) -> bool:
    if isinstance(a, float) and isinstance(b, float):
        return math.isclose(a, b, rel_tol=_SAME)
    return type(a) is type(b) and a == b
