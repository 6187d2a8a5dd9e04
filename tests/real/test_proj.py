"""A file that somebody really uses: PROJ's database of coordinate systems, with views, triggers and foreign keys."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyproj
import pytest

from oracle_tests.answer import difference
from oracle_tests.engines import MinisqlEngine, Worker, WorkerEngine, query

N_QUERIES = 200
N_PARTS = 8  # the queries are run in so many tests

Engines = tuple[MinisqlEngine, WorkerEngine]
Columns = list[tuple[str, str]]  # (name, declared type)


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory, oracle_worker: Worker) -> Iterator[Engines]:
    """Both engines on one copy of the file."""
    path = tmp_path_factory.mktemp("proj") / "proj.db"
    shutil.copy(Path(pyproj.datadir.get_data_dir()) / "proj.db", path)
    ours, theirs = MinisqlEngine(), WorkerEngine(oracle_worker, "proj")
    ours.open(str(path))
    theirs.open(str(path))
    yield ours, theirs
    ours.close()
    theirs.close()


def agree(engines: Engines, sql: str) -> int:
    """Run the query in both engines, assert that they answer alike, and return the number of rows."""
    ours, theirs = (engine.run(sql) for engine in engines)
    assert theirs.error is None, (sql, theirs.error)
    assert difference(ours, theirs, ordered=False) is None, sql
    return len(theirs.rows)


def tables(engines: Engines) -> dict[str, Columns]:
    """The tables that hold rows, with their columns."""
    names = [str(name) for (name,) in query(engines[1], "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = {}
    for name in sorted(names):
        columns = query(engines[1], f"SELECT name, type FROM pragma_table_info('{name}')")
        if query(engines[1], f"SELECT 1 FROM {name} LIMIT 1"):
            found[name] = [(str(column), str(declared)) for column, declared in columns]
    return found


def test_every_table_and_view_gives_the_rows_of_sqlite(engines: Engines) -> None:
    objects = query(engines[1], "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
    assert len(objects) >= 40
    assert sum(agree(engines, f"SELECT * FROM {name}") for (name,) in objects) > 100_000


@pytest.mark.parametrize("part", range(N_PARTS))
def test_joins_and_aggregates_give_the_rows_of_sqlite(engines: Engines, part: int) -> None:
    schema = tables(engines)
    source = random.Random(part)
    n_rows = sum(agree(engines, make_query(schema, source)) for _ in range(N_QUERIES // N_PARTS))
    assert n_rows > 0


def make_query(schema: dict[str, Columns], source: random.Random) -> str:
    """A join of two tables that share columns, or an aggregation of one."""
    return source.choice((join_query, left_join_query, group_query, whole_query))(schema, source)


def pair(schema: dict[str, Columns], source: random.Random) -> tuple[str, str, list[str]]:
    """Two tables and the names of columns that both have."""
    while True:
        left, right = source.sample(sorted(schema), 2)
        shared = [name for name, _ in schema[left] if name in {name for name, _ in schema[right]}]
        if "auth_name" in shared and "code" in shared:
            return left, right, ["auth_name", "code"]


def some_columns(alias: str, columns: Columns, source: random.Random) -> str:
    chosen = source.sample(columns, min(3, len(columns)))
    return ", ".join(f"{alias}.{name}" for name, _ in chosen)


def join_query(schema: dict[str, Columns], source: random.Random) -> str:
    left, right, shared = pair(schema, source)
    condition = " AND ".join(f"a.{name} = b.{name}" for name in shared)
    columns = some_columns("a", schema[left], source) + ", " + some_columns("b", schema[right], source)
    return f"SELECT {columns} FROM {left} a JOIN {right} b ON {condition}"


def left_join_query(schema: dict[str, Columns], source: random.Random) -> str:
    left, right, _ = pair(schema, source)
    test = source.choice(("b.code IS NULL", "a.code > '5'", "length(a.code) < 5", "b.auth_name IS NOT a.auth_name"))
    return (
        f"SELECT a.auth_name, a.code, b.code FROM {left} a LEFT JOIN {right} b"
        f" ON a.auth_name = b.auth_name AND a.code = b.code WHERE {test}"
    )


def group_query(schema: dict[str, Columns], source: random.Random) -> str:
    table = source.choice(sorted(schema))
    key, value = (source.choice(schema[table])[0] for _ in range(2))
    having = source.choice(("", " HAVING count(*) > 1", f" HAVING max({value}) IS NOT NULL"))
    return (
        f"SELECT {key}, count(*), count(DISTINCT {value}), min({value}), max({value}), total(length({value}))"
        f" FROM {table} GROUP BY {key}{having}"
    )


def whole_query(schema: dict[str, Columns], source: random.Random) -> str:
    table = source.choice(sorted(schema))
    value = source.choice(schema[table])[0]
    inner = f"SELECT max({value}) FROM {table}"
    return f"SELECT count(*), min({value}), max(length({value})) FROM {table} WHERE {value} <> ({inner})"
