"""Queries in both engines: cold and warm CPU times, answers compared, the most memory.

Each query runs in a process of its own, several times in each engine by turns. Cold is a new connection in a new
process, with the file in the system's cache; warm is the same connection again, the best of several runs. CPU time,
since neither engine waits for anything here.
"""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

_SAME: Final = 1e-9  # sums of floating-point numbers in another order
_N_WARM: Final = 5  # the first of them may still prepare what the others find


@dataclass(frozen=True, slots=True)
class Query:
    """A question to both engines."""

    name: str
    what: str
    sql: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Medians of one query: CPU seconds in each engine, ratios (minisql / sqlite3), and the most memory in MiB.

    `cold_growth`, `warm_growth`: minisql's time as a multiple of its time for a tenth of the rows; None: not measured.
    """

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
    cold_growth: float | None = None
    warm_growth: float | None = None


def measure(path: Path, queries: Sequence[Query], n_repeats: int, n_warm: int = _N_WARM) -> Iterator[QueryResult]:
    """The results one after another."""
    for query in queries:
        samples: dict[str, list[dict[str, Any]]] = {"sqlite3": [], "minisql": []}
        for _ in range(n_repeats):
            for engine, found in samples.items():
                found.append(_sample(engine, path, query, n_warm))
        yield _result(query, samples["sqlite3"], samples["minisql"])


def geometric_mean(values: Sequence[float]) -> float:
    """Of ratios; there is at least one."""
    return math.exp(sum(map(math.log, values)) / len(values))


def _sample(engine: str, path: Path, query: Query, n_warm: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.child", engine, str(path), str(n_warm)]
    text = json.dumps([query.sql, dict(query.parameters)])
    root = Path(__file__).resolve().parent.parent
    # Modules are compiled once, as where a package is installed, not in each process.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=root, input=text, env=env)
    output = run.stdout
    sample: dict[str, Any] = json.loads(output)
    return sample


def _result(query: Query, theirs: Sequence[dict[str, Any]], ours: Sequence[dict[str, Any]]) -> QueryResult:
    cold = [statistics.median(sample["cold"] for sample in side) for side in (theirs, ours)]
    warm = [statistics.median(min(sample["warm"]) for sample in side) for side in (theirs, ours)]
    peak = [max(sample["peak"] for sample in side) / 1024 for side in (theirs, ours)]
    rows = theirs[0]["rows"]
    same = all(same_rows(rows, sample["rows"]) for sample in ours)
    return QueryResult(
        name=query.name,
        what=query.what,
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
