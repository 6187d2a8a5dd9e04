"""What a workload is, and the table that all of them run on."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Bench:
    """What a workload is given.

    engine: the DB-API module under test. connection: open on a private copy of the file, in autocommit mode.
    n_rows: rows of the table. path: the file.
    """

    engine: Any
    connection: Any
    n_rows: int
    path: Path


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of a workload: seconds for all, how many operations that was, and the answer to compare."""

    seconds: float
    n_operations: int
    answer: object


@dataclass(frozen=True, slots=True)
class Workload:
    """A measured task. target: the ratio aimed at (seconds, if `absolute`). writes: it needs a fresh copy each time."""

    name: str
    what: str
    target: float
    run: Callable[[Bench], Sample]
    writes: bool = False
    absolute: bool = False


def rows(n_rows: int) -> Iterator[tuple[int, int, str, float, int, str | None]]:
    """The table's rows: id, k (indexed, about ten rows to a value), name, q, flag, note (a third NULL)."""
    source = random.Random(20)
    for row_id in range(1, n_rows + 1):
        k = source.randrange(max(n_rows // 10, 1))
        note = None if row_id % 3 == 0 else f"note {source.randrange(10**6)} of row {row_id}"
        yield row_id, k, f"name-{source.randrange(10**5):05d}", source.random() * 1000, row_id & 1, note


def build(engine: Any, path: Path, n_rows: int) -> None:
    """Make the file with the table `t` and its index on k, and the tables of a shop."""
    from benchmarks.oltp import build_shop  # which is made of workloads

    connection = engine.connect(str(path), isolation_level=None)
    connection.execute(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, name TEXT, q REAL, flag INTEGER, note TEXT)"
    )
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", rows(n_rows))
    connection.execute("CREATE INDEX t_k ON t(k)")
    build_shop(connection, n_rows)
    connection.execute("COMMIT")
    connection.close()


def timed(function: Callable[[], object], n_operations: int = 1) -> Sample:
    """Run once and time it."""
    started = time.perf_counter()
    answer = function()
    return Sample(time.perf_counter() - started, n_operations, answer)
