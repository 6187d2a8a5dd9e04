"""Functions over rows: JSON, patterns, dates, printf, windows, recursion and correlated subqueries, each in one query.

The first ones run over a table of their own in memory, since the common table has neither documents nor times.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from benchmarks.workload import Bench, Sample, Workload, timed

_N_ROWS: Final = 20_000
_MANY: Final = 100_000
_FIRST: Final = datetime(2020, 1, 1)


def _rows(n_rows: int) -> Iterator[tuple[int, str, str, float]]:
    """id, a document of 90 bytes, a time, a number."""
    for row_id in range(1, n_rows + 1):
        position = {"x": row_id * 0.5, "y": -row_id}
        document = {"id": row_id, "name": f"user {row_id}", "tags": ["a", "b", row_id % 7], "pos": position}
        text = json.dumps(document, separators=(",", ":"))
        yield row_id, text, str(_FIRST + timedelta(minutes=row_id * 37)), row_id * 1.37


def _in_memory(sql: str, n_rows: int = _N_ROWS) -> Callable[[Bench], Sample]:
    def run(bench: Bench) -> Sample:
        connection: Any = bench.engine.connect(":memory:", isolation_level=None)
        connection.execute("CREATE TABLE d(id INTEGER PRIMARY KEY, j TEXT, at TEXT, r REAL)")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO d VALUES (?, ?, ?, ?)", _rows(n_rows))
        connection.execute("COMMIT")
        sample = timed(lambda: connection.execute(sql).fetchall(), n_rows)
        connection.close()
        return sample

    return run


def _over_table(sql: str, n_operations: int) -> Callable[[Bench], Sample]:
    return lambda bench: timed(lambda: bench.connection.execute(sql).fetchall(), n_operations)


WORKLOADS: Final = (
    Workload(
        "json_extract",
        "json_extract() of a nested number, 100,000 rows",
        12,
        _in_memory("SELECT sum(json_extract(j, '$.pos.x')) FROM d", _MANY),
    ),
    Workload(
        "json_set",
        "json_set() of an old and a new member",
        15,
        _in_memory("SELECT sum(length(json_set(j, '$.id', 5, '$.new', at))) FROM d"),
    ),
    Workload(
        "json_object",
        "json_object() of three columns, in an array of all",
        15,
        _in_memory("SELECT length(json_group_array(json_object('id', id, 'at', at, 'name', 'n'))) FROM d"),
    ),
    Workload(
        "strftime",
        "strftime('%Y-%m') of a text, 100,000 rows",
        12,
        _in_memory("SELECT max(strftime('%Y-%m', at)) FROM d", _MANY),
    ),
    Workload(
        "printf", "printf() of a number and a text", 15, _in_memory("SELECT max(printf('%05d %s', id, at)) FROM d")
    ),
    Workload(
        "like",
        "LIKE '%...%' over 200,000 rows",
        4,
        _over_table("SELECT count(*) FROM t WHERE note LIKE '%7 of row%'", 200_000),
    ),
    Workload(
        "rank",
        "rank() over 100,000 rows",
        5,
        _in_memory("SELECT max(n) FROM (SELECT rank() OVER (ORDER BY id % 100) AS n FROM d)", _MANY),
    ),
    Workload(
        "count_up",
        "a recursive CTE that counts to 1,000,000",
        12,
        _over_table(
            "WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 1000000) SELECT max(n) FROM c",
            1_000_000,
        ),
    ),
    Workload(
        "exists",
        "a correlated EXISTS by an index, 10,000 times",
        8,
        _over_table(
            "SELECT count(*) FROM t a WHERE id <= 10000 AND EXISTS (SELECT 1 FROM t b WHERE b.k = a.id)", 10_000
        ),
    ),
    Workload(
        "subquery",
        "a count over 10,000 rows without an index, 500 times",
        8,
        _in_memory("SELECT sum((SELECT count(*) FROM d b WHERE b.r = a.r)) FROM d a WHERE a.id <= 500", 10_000),
    ),
)
