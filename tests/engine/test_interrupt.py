"""An interrupt ends the statement that runs, and nothing after it."""

from __future__ import annotations

import pytest

import minisql
from tests.support import OpenDb


def test_a_vacuum_that_is_interrupted_changes_nothing_and_the_next_statement_runs(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db.execute("INSERT INTO t SELECT value, zeroblob(300) FROM generate_series(1, 2000)")
    n_calls = 0

    def interrupt_once() -> int:
        nonlocal n_calls
        n_calls += 1
        if n_calls == 20:
            db.connection.interrupt()
        return 0

    db.connection.set_progress_handler(interrupt_once, 300)
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        db.execute("VACUUM")
    db.connection.set_progress_handler(None, 0)
    assert db.rows("SELECT count(*) FROM t") == [(2000,)]


def test_an_integrity_check_looks_at_interrupts_among_the_pages_and_among_the_rows(open_db: OpenDb) -> None:
    db = open_db(page_size=512)
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db.execute("INSERT INTO t SELECT value, zeroblob(300) FROM generate_series(1, 500)")
    ((n_pages,),) = db.rows("PRAGMA page_count")
    n_calls = 0
    last_call = 0

    def count() -> bool:
        nonlocal n_calls
        n_calls += 1
        return n_calls == last_call

    db.connection.set_progress_handler(count, 300)
    assert db.rows("PRAGMA integrity_check") == [("ok",)]
    assert n_calls > 1.5 * n_pages
    for last_call in (n_pages // 2, n_pages * 3 // 2):
        n_calls = 0
        with pytest.raises(minisql.OperationalError, match="interrupted"):
            db.execute("PRAGMA integrity_check")
        assert n_calls == last_call
    db.connection.set_progress_handler(None, 0)
    assert db.rows("SELECT count(*) FROM t") == [(500,)]


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO t VALUES(3, 4)", "INSERT INTO t SELECT * FROM t", "INSERT INTO t VALUES(5, 6) RETURNING a",
        "REPLACE INTO t VALUES(1, 2)", "UPDATE t SET a = 1", "DELETE FROM t", "CREATE TABLE u(a)", "DROP TABLE t",
        "CREATE INDEX i ON t(a)", "ALTER TABLE t ADD COLUMN c", "PRAGMA user_version = 3", "ANALYZE", "REINDEX",
    ],
)  # fmt: skip
@pytest.mark.parametrize("within", [False, True])
def test_what_is_interrupted_before_it_begins_leaves_nothing_open(open_db: OpenDb, sql: str, within: bool) -> None:
    """The handler says no at its first call: in a transaction a change ends that, as in SQLite."""
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    db.execute("CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END")
    db.execute("INSERT INTO t VALUES(1, 2)")
    if within:
        db.execute("BEGIN")
    db.connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        db.execute(sql).fetchall()
    db.connection.set_progress_handler(None, 1)
    if db.connection.in_transaction:
        db.execute("COMMIT")
    assert db.rows("SELECT * FROM t") == [(1, 2)]
    db.execute("INSERT INTO t VALUES(7, 8)")
    assert db.reopen().rows("SELECT * FROM t") == [(1, 2), (7, 8)]
    assert db.rows("PRAGMA user_version") == [(0,)]
