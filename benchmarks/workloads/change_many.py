"""Statements that change many rows of the table and entries of its index at once, commit included."""

from __future__ import annotations

from functools import partial

from benchmarks.workload import Bench, Sample, Workload, timed

N_ROWS = 20_000

_SMALL = (
    "CREATE TABLE s(id INTEGER PRIMARY KEY, k INTEGER, name TEXT)",
    f"INSERT INTO s SELECT id, k, name FROM t LIMIT {N_ROWS}",
    "CREATE INDEX s_k ON s(k)",
)


def _run(bench: Bench, sql: str, *, setup: tuple[str, ...] = (), n_rows: int = N_ROWS, table: str = "s") -> Sample:
    connection = bench.connection
    for statement in setup:
        connection.execute(statement)
    sample = timed(lambda: connection.execute(sql) and None, n_rows)
    answer = connection.execute(f"SELECT count(*), sum(k), max(id), max(name) FROM {table}").fetchall()
    return Sample(sample.seconds, sample.n_operations, answer)


DELETE_THIRD = Workload(
    "delete third",
    "DELETE of every third of 200,000 rows, one index",
    6.0,
    partial(_run, sql="DELETE FROM t WHERE id % 3 = 0", n_rows=200_000 // 3, table="t"),
    writes=True,
)
UPDATE_ALL = Workload(
    "update all",
    "UPDATE of 20,000 rows, the indexed column too",
    8.0,
    partial(_run, sql="UPDATE s SET k = k + 1, name = name || 'x'", setup=_SMALL),
    writes=True,
)
INSERT_SELECT = Workload(
    "insert select",
    "INSERT SELECT of 20,000 rows, one index",
    6.0,
    partial(_run, sql=f"INSERT INTO s(k, name) SELECT k, name FROM t LIMIT {N_ROWS}", setup=_SMALL),
    writes=True,
)
TRIGGER = Workload(
    "trigger",
    "INSERT SELECT of 20,000 rows, a trigger logs each",
    12.0,
    partial(
        _run,
        sql=f"INSERT INTO s(k, name) SELECT k, name FROM t LIMIT {N_ROWS}",
        setup=(
            *_SMALL,
            "CREATE TABLE log(what TEXT, id INTEGER)",
            "CREATE TRIGGER note AFTER INSERT ON s BEGIN INSERT INTO log VALUES ('new ' || new.name, new.id); END",
        ),
    ),
    writes=True,
)
FOREIGN_KEY = Workload(
    "foreign key",
    "INSERT SELECT of 20,000 rows, each with a parent to be found",
    10.0,
    partial(
        _run,
        sql=f"INSERT INTO child(k) SELECT 1 + k % 1000 FROM t LIMIT {N_ROWS}",
        setup=(
            "PRAGMA foreign_keys = ON",
            "CREATE TABLE parent(id INTEGER PRIMARY KEY)",
            "INSERT INTO parent SELECT id FROM t WHERE id <= 1000",
            "CREATE TABLE child(id INTEGER PRIMARY KEY, k INTEGER REFERENCES parent, name TEXT)",
        ),
        table="child",
    ),
    writes=True,
)
CREATE_INDEX = Workload(
    "create index",
    "CREATE INDEX on 200,000 rows",
    4.0,
    partial(_run, sql="CREATE INDEX t_name ON t(name)", n_rows=200_000, table="t"),
    writes=True,
)
ANALYZE = Workload(
    "analyze",
    "ANALYZE of 200,000 rows, two indexes",
    4.0,
    partial(_run, sql="ANALYZE t", setup=("CREATE INDEX t_name ON t(name)",), n_rows=200_000, table="t"),
    writes=True,
)
VACUUM = Workload(
    "vacuum",
    "VACUUM of 200,000 rows, one index",
    4.0,
    partial(_run, sql="VACUUM", n_rows=200_000, table="t"),
    writes=True,
)
