"""A function or hook that a changing statement calls may run statements of its own: none of them commits or undoes what
the outer one has done."""

from __future__ import annotations

from typing import Any

import pytest

import minisql
from tests.support import OpenDb


def _prepared(open_db: OpenDb) -> tuple[Any, Any]:
    """A database with two tables, and a function f(sql) that runs a statement and gives its error, or 'done'."""
    db = open_db()
    db.execute("CREATE TABLE t(a UNIQUE, b)")
    db.execute("CREATE TABLE u(x UNIQUE)")
    db.execute("INSERT INTO t VALUES (1, 0), (2, 0), (3, 0)")

    def run(sql: str) -> str:
        try:
            db.connection.execute(sql).fetchall()
        except minisql.Error as error:
            return str(error)
        return "done"

    db.connection.create_function("f", 1, run)
    return db, db.connection


def test_a_function_that_writes_belongs_to_the_statement_that_calls_it(open_db: OpenDb) -> None:
    db, _ = _prepared(open_db)
    db.execute("INSERT INTO t SELECT a + 10, f('INSERT INTO u VALUES (' || a || ')') FROM t")
    assert db.rows("SELECT * FROM t WHERE a > 10") == [(11, "done"), (12, "done"), (13, "done")]
    assert db.rows("SELECT count(*) FROM u") == [(3,)]


def test_what_a_function_has_written_goes_when_the_statement_fails(open_db: OpenDb) -> None:
    db, _ = _prepared(open_db)
    with pytest.raises(minisql.IntegrityError):
        db.execute("UPDATE t SET b = f('INSERT INTO u VALUES (' || a || ')'), a = CASE a WHEN 3 THEN 1 ELSE a END")
    assert db.rows("SELECT count(*) FROM u") == [(0,)]
    assert db.rows("SELECT * FROM t") == [(1, 0), (2, 0), (3, 0)]


@pytest.mark.parametrize("transaction", [False, True])
def test_a_failed_statement_of_a_function_undoes_nothing_but_itself(open_db: OpenDb, *, transaction: bool) -> None:
    db, _ = _prepared(open_db)
    db.execute("INSERT INTO u VALUES (2)")
    if transaction:
        db.execute("BEGIN")
    db.execute("UPDATE t SET b = f('INSERT INTO u VALUES (' || a || ')')")
    failed = "UNIQUE constraint failed: u.x"
    assert db.rows("SELECT * FROM t") == [(1, "done"), (2, failed), (3, "done")]
    if transaction:
        db.execute("COMMIT")
    assert sorted(db.rows("SELECT * FROM u")) == [(1,), (2,), (3,)]


@pytest.mark.parametrize(
    ("sql", "answer"),
    [
        ("COMMIT", "cannot commit transaction - SQL statements in progress"),
        ("SAVEPOINT s", "cannot open savepoint - SQL statements in progress"),
        ("RELEASE outer_one", "cannot release savepoint - SQL statements in progress"),
    ],
)
def test_a_function_cannot_end_the_transaction_of_its_statement(open_db: OpenDb, sql: str, answer: str) -> None:
    """The messages are SQLite's."""
    db, connection = _prepared(open_db)
    db.execute("SAVEPOINT outer_one")
    db.execute(f"UPDATE t SET b = f('{sql}') WHERE a = 1")
    assert db.rows("SELECT b FROM t WHERE a = 1") == [(answer,)]
    db.execute("RELEASE outer_one")
    assert not connection.in_transaction


def test_a_rollback_in_a_function_ends_its_statement(open_db: OpenDb) -> None:
    db, connection = _prepared(open_db)
    db.execute("BEGIN")
    with pytest.raises(minisql.OperationalError, match="abort due to ROLLBACK") as failed:
        db.execute("UPDATE t SET b = f('ROLLBACK')")
    assert failed.value.sqlite_errorcode == 516
    assert not connection.in_transaction
    db.execute("UPDATE t SET b = 5")
    assert db.rows("SELECT DISTINCT b FROM t") == [(5,)]


def test_an_update_hook_that_writes_belongs_to_its_statement(open_db: OpenDb) -> None:
    """SQLite forbids it; here nothing is lost by it."""
    db, connection = _prepared(open_db)

    def note(_kind: int, _database: str, table: str, rowid: int) -> None:
        if table == "t":
            connection.execute("INSERT INTO u VALUES (?)", (rowid,))

    connection.set_update_hook(note)
    db.execute("UPDATE t SET b = 1")
    db.execute("DELETE FROM u WHERE x > 1")
    assert db.rows("SELECT * FROM u") == [(1,)]
    assert db.rows("SELECT sum(b) FROM t") == [(3,)]
