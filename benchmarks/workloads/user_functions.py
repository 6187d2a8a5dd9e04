"""A function of the program's own over every row of the table: called row by row, and over NumPy arrays.

The standard library has the first kind only, and runs it for both. Ten operations on a real, each exact, so that the
answers can be compared.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from benchmarks.workload import Bench, Sample, Workload, timed

_SQL = "SELECT ten(q) FROM t"


def _ten(x: Any) -> Any:
    return ((((x * x + 3) * x - 2) * x + 1) * x - 4) * x


def _run(bench: Bench, *, vectorized: bool) -> Sample:
    connection = bench.connection
    if vectorized and hasattr(connection, "function"):
        connection.function("ten", vectorized=True, deterministic=True)(_ten)
    else:
        connection.create_function("ten", 1, _ten, deterministic=True)
    return timed(lambda: sum(value for (value,) in connection.execute(_SQL)), bench.n_rows)


WORKLOADS = (
    Workload("user function", "a scalar function of the program's, row by row", 4.0, partial(_run, vectorized=False)),
    Workload("vectorized", "the same over arrays (SQLite row by row)", 2.5, partial(_run, vectorized=True)),
)
