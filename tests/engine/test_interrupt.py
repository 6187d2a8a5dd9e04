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
