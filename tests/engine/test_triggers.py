"""Triggers, foreign keys and upserts where the oracle's scripts do not reach: many executions, failures, depth."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

import minisql
from tests.support import Db, OpenDb

LOG = "CREATE TABLE log(m)"


def _filled(open_db: OpenDb, schema: Sequence[str], sql: str, rows: Sequence[tuple[object, ...]], many: bool) -> Db:
    db = open_db()
    for statement in schema:
        db.execute(statement)
    db.execute("BEGIN")
    if many:
        db.connection.executemany(sql, rows)
    else:
        for row in rows:
            db.execute(sql, row)
    db.execute("COMMIT")
    return db


MANY = {
    "trigger": (
        ("CREATE TABLE t(a INTEGER PRIMARY KEY, b)", LOG,
         "CREATE TRIGGER x AFTER INSERT ON t WHEN new.b % 3 BEGIN INSERT INTO log VALUES (new.a || new.b); END"),
        "INSERT INTO t(b) VALUES (?)", [(i,) for i in range(50)], "SELECT m FROM log ORDER BY rowid",
    ),
    "trigger that changes its table": (
        ("CREATE TABLE t(a INTEGER PRIMARY KEY, b)",
         "CREATE TRIGGER x BEFORE INSERT ON t WHEN new.b < 9 BEGIN INSERT INTO t(b) VALUES (new.b + 100); END"),
        "INSERT INTO t(b) VALUES (?)", [(i,) for i in range(20)], "SELECT a, b FROM t ORDER BY a",
    ),
    "upsert": (
        ("CREATE TABLE t(k TEXT PRIMARY KEY, n)",),
        "INSERT INTO t VALUES (?, 1) ON CONFLICT(k) DO UPDATE SET n = n + excluded.n",
        [(f"k{i % 7}",) for i in range(50)], "SELECT k, n FROM t ORDER BY k",
    ),
    "upsert with parameters in SET": (
        ("CREATE TABLE t(k TEXT PRIMARY KEY, n)",),
        "INSERT INTO t VALUES (?1, 1) ON CONFLICT(k) DO UPDATE SET n = n || ?2",
        [(f"k{i % 7}", i) for i in range(50)], "SELECT k, n FROM t ORDER BY k",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MANY)
def test_executemany_does_what_as_many_executes_do(open_db: OpenDb, name: str) -> None:
    schema, sql, rows, query = MANY[name]
    one_by_one = _filled(open_db, schema, sql, rows, many=False).rows(query)
    assert len(one_by_one) > 5
    assert _filled(open_db, schema, sql, rows, many=True).rows(query) == one_by_one


def test_executemany_keeps_the_rows_before_a_child_without_parent(open_db: OpenDb) -> None:
    db = open_db(foreign_keys=1)
    db.execute("CREATE TABLE p(id INTEGER PRIMARY KEY)")
    db.execute("CREATE TABLE c(x REFERENCES p)")
    db.execute("INSERT INTO p VALUES (1)")
    db.execute("BEGIN")
    with pytest.raises(minisql.IntegrityError, match="FOREIGN KEY constraint failed"):
        db.connection.executemany("INSERT INTO c VALUES (?)", [(1,), (1,), (2,), (1,)])
    db.execute("COMMIT")
    assert db.rows("SELECT count(*) FROM c") == [(2,)]


def test_a_program_that_fails_half_way_leaves_nothing(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE TABLE u(x CHECK (x < 3))")
    db.execute("CREATE TRIGGER x AFTER INSERT ON t BEGIN INSERT INTO u VALUES (new.a), (new.a + 1); END")
    db.execute("BEGIN")
    with pytest.raises(minisql.IntegrityError):
        db.connection.executemany("INSERT INTO t VALUES (?)", [(1,), (2,)])
    db.execute("COMMIT")
    assert db.rows("SELECT a FROM t") == [(1,)]
    assert db.rows("SELECT x FROM u") == [(1,), (2,)]


def test_a_thousand_levels_of_triggers_need_no_python_stack(open_db: OpenDb) -> None:
    db = open_db(recursive_triggers=1)
    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE TRIGGER x AFTER INSERT ON t WHEN new.a < 1000 BEGIN INSERT INTO t VALUES (new.a + 1); END")
    db.execute("INSERT INTO t VALUES (999)")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)
    try:
        db.execute("INSERT INTO t VALUES (1)")
    finally:
        sys.setrecursionlimit(limit)
    assert db.rows("SELECT count(*), max(a) FROM t") == [(1002, 1000)]


def test_a_commit_that_a_foreign_key_forbids_changes_no_file(open_db: OpenDb) -> None:
    db = open_db(foreign_keys=1)
    db.execute("CREATE TABLE p(id INTEGER PRIMARY KEY)")
    db.execute("CREATE TABLE c(x REFERENCES p DEFERRABLE INITIALLY DEFERRED)")
    db.execute("BEGIN")
    db.execute("INSERT INTO c VALUES (1)")
    with pytest.raises(minisql.IntegrityError, match="FOREIGN KEY constraint failed"):
        db.execute("COMMIT")
    assert db.connection.in_transaction
    assert db.sqlite_rows("SELECT count(*) FROM c") == [(0,)]
    db.execute("INSERT INTO p VALUES (1)")
    db.execute("COMMIT")
    assert db.sqlite_rows("SELECT count(*) FROM c") == [(1,)]
