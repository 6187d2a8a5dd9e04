"""A connection that has read before looks again at locks, journal and file before it reads on."""

from __future__ import annotations

from pathlib import Path

import pytest

import minisql
from oracle_tests.engines import Worker, WorkerEngine
from tests.support import Db, OpenDb

N_ROWS = 400


def filled(open_db: OpenDb) -> Db:
    """A connection that has read the first row of a table, and knows no other page of it."""
    db = open_db(page_size=1024)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)")
    db.connection.executemany("INSERT INTO t VALUES (?, ?)", [(i, f"name {i:<50}") for i in range(1, N_ROWS + 1)])
    db.reopen()
    for _ in range(3):
        assert db.rows("SELECT id FROM t WHERE id = ?", (1,)) == [(1,)]
    return db


def test_the_journal_of_a_writer_that_died_later_is_played_back(open_db: OpenDb) -> None:
    db = filled(open_db)
    journal = Path(f"{db.path}-journal")
    before = db.path.read_bytes()
    other = minisql.connect(str(db.path), isolation_level=None)
    other.execute("PRAGMA cache_size = 10")
    other.execute("BEGIN")
    other.execute("UPDATE t SET name = 'never committed' || id || name")
    spilled, hot = db.path.read_bytes(), journal.read_bytes()
    assert spilled[24:40] == before[24:40], "the file's change counter tells nothing"
    assert spilled != before
    other.execute("ROLLBACK")
    other.close()
    db.path.write_bytes(spilled)
    journal.write_bytes(hot)
    assert db.rows("SELECT name FROM t WHERE id = ?", (N_ROWS,)) == [(f"name {N_ROWS:<50}",)]
    assert not journal.exists()
    assert db.path.read_bytes() == before
    assert db.sqlite_rows("SELECT count(*) FROM t WHERE name LIKE 'name%'") == [(N_ROWS,)]


def test_what_sqlite_has_written_since_is_read(open_db: OpenDb, oracle_worker: Worker) -> None:
    db = filled(open_db)
    sqlite = WorkerEngine(oracle_worker, "writer")
    sqlite.open(str(db.path))
    try:
        for i in range(3):
            sqlite.run(f"UPDATE t SET name = 'sqlite {i}' WHERE id < 3")
            for row_id in (1, 2):
                assert db.rows("SELECT name FROM t WHERE id = ?", (row_id,)) == [(f"sqlite {i}",)]
    finally:
        sqlite.close()


def test_a_read_that_is_refused_leaves_no_lock_behind(open_db: OpenDb, oracle_worker: Worker) -> None:
    db = filled(open_db)
    db.execute("PRAGMA busy_timeout = 0")
    sqlite = WorkerEngine(oracle_worker, "writer")
    sqlite.open(str(db.path))
    try:
        for i in range(3):
            sqlite.run("BEGIN EXCLUSIVE")
            with pytest.raises(minisql.OperationalError, match="database is locked"):
                db.rows("SELECT name FROM t WHERE id = ?", (1,))
            sqlite.run(f"UPDATE t SET name = 'sqlite {i}'")
            sqlite.run("COMMIT")
            assert db.rows("SELECT name FROM t WHERE id = ?", (1,)) == [(f"sqlite {i}",)]
            sqlite.run("BEGIN EXCLUSIVE")  # our read has given its lock up
            sqlite.run("ROLLBACK")
            assert db.sqlite_rows("SELECT count(*) FROM t") == [(N_ROWS,)]
    finally:
        sqlite.close()
