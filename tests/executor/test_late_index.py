"""Subqueries that are run for each row of the query around them: what is kept of them never shows in an answer."""

from __future__ import annotations

import random
from itertools import product

import pytest

import minisql
from minisql.executor import join, late_index, memory
from oracle_tests.answer import difference
from oracle_tests.engines import MinisqlEngine, Worker, WorkerEngine

VALUES = [None, 1, 2, "1", "2.0", 2.0, "a", "A", "a ", b"a", 1 << 53, float(1 << 53), -1, ""]
TYPES = ["", "INT", "TEXT", "REAL", "TEXT COLLATE NOCASE"]

QUERIES = [
    "SELECT k, (SELECT count(*) FROM o WHERE o.c = t.k) FROM t",
    "SELECT k, (SELECT group_concat(x) FROM o WHERE x > 2 AND t.k = o.c AND x <> 7) FROM t",
    "SELECT k, (SELECT x FROM o WHERE o.c = t.k) FROM t",
    "SELECT k, (SELECT x FROM o WHERE o.c = t.k LIMIT 1 OFFSET 1) FROM t",
    "SELECT k, (SELECT x FROM o WHERE o.c = t.k ORDER BY x DESC) FROM t",
    "SELECT k, (SELECT x FROM w WHERE w.c = t.k) FROM t",
    "SELECT k, k IN (SELECT c FROM o WHERE o.c = t.k) FROM t",
    "SELECT k FROM t WHERE EXISTS (SELECT 1 FROM o a, o b WHERE a.c = t.k AND b.c = t.k AND a.x < b.x) ORDER BY 1",
    "SELECT k, (SELECT sum(a.x * b.x) FROM o a, w b WHERE a.c = t.k AND b.x < a.x) FROM t",
    "SELECT k, (SELECT count(*) FROM o a LEFT JOIN o b ON b.c = t.k WHERE a.x < 3) FROM t",
    "SELECT k, (SELECT n FROM (SELECT c, count(*) n FROM o GROUP BY c) WHERE c = t.k) FROM t",
    "SELECT k, (SELECT sum(n) FROM (SELECT x, 1 n FROM o LIMIT 9) WHERE x >= t.k) FROM t",
    "SELECT k, (SELECT n FROM (SELECT c, max(x) n FROM o GROUP BY c UNION SELECT 1, 2) s WHERE s.c = t.k) FROM t",
    "SELECT k, (SELECT min(n) FROM o JOIN (SELECT c, max(x) n FROM w GROUP BY c) s USING (c) WHERE o.x = t.k) FROM t",
    "SELECT k, (SELECT count(*) FROM (VALUES (1), (2)) v, (SELECT c FROM o LIMIT 8) s WHERE s.c = t.k) FROM t",
    "SELECT k, (SELECT (SELECT count(*) FROM o WHERE o.c = w.c) FROM w WHERE w.c = t.k) FROM t",
]
CHANGES = [
    "UPDATE t SET n = (SELECT count(*) FROM o WHERE o.c = t.k)",
    "UPDATE o SET x = x + (SELECT count(*) FROM o p WHERE p.c = o.c)",
    "UPDATE o SET c = (SELECT p.c FROM o p WHERE p.x = o.x - 1) WHERE x % 3",
    "UPDATE o SET c = (SELECT max(c) FROM (SELECT c, x FROM o LIMIT 40) WHERE x < o.x)",
    "DELETE FROM o WHERE (SELECT count(*) FROM o p WHERE p.c = o.c) > 1",
    "INSERT INTO o SELECT (SELECT count(*) FROM o p WHERE p.c = t.k), k FROM t",
]


def tables(declared: tuple[str, str], seed: int) -> str:
    draw = random.Random(seed)
    literals = ["NULL" if v is None else f"x'{v.hex()}'" if isinstance(v, bytes) else repr(v) for v in VALUES]
    rows = [f"({number}, {draw.choice(literals)})" for number in range(40)]
    return f"""
        CREATE TABLE t(k {declared[0]}, n);
        INSERT INTO t(k) VALUES {", ".join(f"({literal})" for literal in literals * 2)};
        CREATE TABLE o(x INT, c {declared[1]});
        INSERT INTO o VALUES {", ".join(rows)};
        CREATE TABLE w(x INT PRIMARY KEY, c {declared[1]}) WITHOUT ROWID;
        INSERT INTO w VALUES {", ".join(rows)};
    """


def asserted_as_sqlite(worker: Worker, declared: tuple[str, str], seed: int) -> None:
    ours, theirs = MinisqlEngine(), WorkerEngine(worker)
    engines = (ours, theirs)
    for engine in engines:
        engine.open(":memory:")
        for statement in tables(declared, seed).split(";\n"):
            assert engine.run(statement).error is None, statement
    asked = [*QUERIES]
    for change in CHANGES:
        asked += ["SAVEPOINT s", change, "SELECT k, n FROM t", "SELECT x, c FROM o", "ROLLBACK TO s"]
    for sql in asked:
        found, expected = (engine.run(sql) for engine in engines)
        assert expected.error is None, sql
        assert difference(found, expected, ordered=True) is None, (sql, found, expected)
    for engine in engines:
        engine.close()


@pytest.mark.parametrize("declared", list(product(TYPES, TYPES)), ids="/".join)
def test_values_are_found_as_sqlite_compares_them(declared: tuple[str, str], oracle_worker: Worker) -> None:
    asserted_as_sqlite(oracle_worker, declared, 1)


@pytest.mark.parametrize("room", [1, 2, 7])
def test_so_are_those_for_which_there_is_no_room_in_memory(
    room: int, oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (late_index, memory, join):
        monkeypatch.setattr(module, "FIRST_ROOM", room)
    monkeypatch.setattr(memory, "MOST_HELD", 1)
    for seed in range(4):
        asserted_as_sqlite(oracle_worker, ("", ""), seed)


def work_of(query: str, n_outside: int) -> int:
    """How often a progress handler is called."""
    connection = minisql.connect(":memory:")
    connection.executescript("CREATE TABLE t(k); CREATE TABLE o(x, c)")
    connection.executemany("INSERT INTO t VALUES (?)", [(number,) for number in range(n_outside)])
    connection.executemany("INSERT INTO o VALUES (?, ?)", [(number, number % 700) for number in range(5_000)])
    calls = []
    connection.set_progress_handler(lambda: calls.append(1), 300)
    connection.execute(query).fetchall()
    return len(calls)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (SELECT count(*) FROM o WHERE o.c = t.k) FROM t",
        "SELECT (SELECT x FROM o WHERE o.c = t.k) FROM t",
        "SELECT k FROM t WHERE k < (SELECT n FROM (SELECT c, max(x) n FROM o GROUP BY c LIMIT 300) WHERE c = t.k)",
        "UPDATE t SET k = (SELECT max(x) FROM o WHERE o.c = t.k)",
    ],
)
def test_a_table_is_not_read_for_each_row_outside(query: str) -> None:
    assert work_of(query, 800) < 3 * work_of(query, 10) + 300


def test_nothing_is_read_that_nobody_wants() -> None:
    """The second row would fail."""
    connection = minisql.connect(":memory:")
    connection.executescript("CREATE TABLE t(k); INSERT INTO t VALUES (1), (1), (1); CREATE TABLE o(x, c)")
    connection.execute("INSERT INTO o VALUES (0, 1), (-9223372036854775808, 2)")
    query = "SELECT (SELECT a FROM (SELECT abs(x) a, c FROM o LIMIT 5) WHERE c = t.k) FROM t"
    assert connection.execute(query).fetchall() == [(0,)] * 3
    with pytest.raises(minisql.OperationalError, match="integer overflow"):
        connection.execute(query.replace("t.k)", "t.k + 1)")).fetchall()
