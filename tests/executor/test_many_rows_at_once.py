"""Statements of many rows, whose index entries are put off, leave what row by row statements leave.

The same changes are made by executemany, INSERT SELECT, UPDATE and DELETE of many rows, and one row at a time.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from minisql import IntegrityError
from tests.support import Db, OpenDb

SCHEMA = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, k, s TEXT COLLATE NOCASE, q REAL)",
    "CREATE INDEX plain ON t(k)",
    "CREATE INDEX many ON t(s, k DESC)",
    "CREATE INDEX part ON t(q, k) WHERE q > 50",
    "CREATE INDEX computed ON t(s || k)",
)
UNIQUE = "CREATE UNIQUE INDEX one ON t(s, id % 1000)"


def made_rows(rng: random.Random, n_rows: int) -> list[tuple[Any, ...]]:
    keys = [None, 0.5, "text", b"blob", "é", *range(40), *range(-(10**9), 10**9, 10**8)]
    ids = rng.sample(range(10**5), n_rows)
    return [(i, rng.choice(keys), rng.choice("aAbB") * rng.randrange(30), rng.choice([None, i % 99, 1.5])) for i in ids]


def content(db: Db) -> list[Any]:
    """All rows, and the rows in the order of each index."""
    found: list[Any] = [db.rows("SELECT *, typeof(k), typeof(q) FROM t NOT INDEXED ORDER BY id")]
    found.append(db.rows("SELECT k, id FROM t INDEXED BY plain ORDER BY k, id"))
    found.append(db.rows("SELECT s, k, id FROM t INDEXED BY many ORDER BY s, k DESC, id"))
    found.append(db.rows("SELECT q, k, id FROM t INDEXED BY part WHERE q > 50 ORDER BY q, k, id"))
    return found


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("unique", [False, True])
def test_many_rows_at_once_are_as_one_by_one(open_db: OpenDb, seed: int, unique: bool) -> None:
    contents = []
    for at_once in (True, False):
        rng = random.Random(seed)
        db = open_db(page_size=512)
        for sql in (*SCHEMA, *([UNIQUE] if unique else [])):
            db.execute(sql)
        db.execute("BEGIN")
        for _ in range(3):
            rows = made_rows(rng, 120)
            insert = "INSERT OR IGNORE INTO t VALUES (?, ?, ?, ?)"
            ids = rng.sample(range(10**5), 4)
            low, high = min(ids), max(ids)
            where = f"id BETWEEN {low} AND {high} AND id % 3 < 2"
            new_key = "CASE typeof(k) WHEN 'integer' THEN k + 1 ELSE id END"
            update = f"UPDATE OR IGNORE t SET k = {new_key}, s = s || 'c' WHERE "
            if at_once:
                db.connection.executemany(insert, rows)
                db.execute(update + where)
                db.execute(f"DELETE FROM t WHERE id % 5 = 1 AND id > {low}")
                db.execute("INSERT OR IGNORE INTO t SELECT id + 200000, k, s, q FROM t WHERE id % 4 = 0")
            else:
                for row in rows:
                    db.execute(insert, row)
                for (i,) in db.rows(f"SELECT id FROM t WHERE {where} ORDER BY id"):
                    db.execute(update + f"id = {i}")
                for (i,) in db.rows(f"SELECT id FROM t WHERE id % 5 = 1 AND id > {low}"):
                    db.execute(f"DELETE FROM t WHERE id = {i}")
                for row in db.rows("SELECT id + 200000, k, s, q FROM t WHERE id % 4 = 0 ORDER BY id"):
                    db.execute(insert, row)
            assert db.rows("PRAGMA integrity_check") == [("ok",)]
        db.execute("COMMIT")
        contents.append(content(db))
    assert contents[0] == contents[1]


def test_rows_that_the_caller_makes_may_read_the_index_between(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k)")
    db.execute("CREATE INDEX plain ON t(k)")
    seen = []

    def rows() -> Iterator[tuple[int]]:
        for k in (30, 10, 20):
            yield (k,)
            seen.append(db.rows("SELECT k FROM t INDEXED BY plain WHERE k > 0"))

    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?)", rows())
    db.execute("COMMIT")
    assert seen == [[(30,)], [(10,), (30,)], [(10,), (20,), (30,)]]


@pytest.mark.parametrize("stop", [ValueError, KeyError])
def test_an_error_of_the_callers_rows_keeps_those_before_it(open_db: OpenDb, stop: type[Exception]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k)")
    db.execute("CREATE INDEX plain ON t(k)")

    def rows() -> Iterator[tuple[int]]:
        yield (2,)
        yield (1,)
        raise stop

    db.execute("BEGIN")
    db.execute("INSERT INTO t VALUES (0)")
    with pytest.raises(stop):
        db.connection.executemany("INSERT INTO t VALUES (?)", rows())
    assert db.connection.in_transaction
    assert db.rows("SELECT k FROM t INDEXED BY plain WHERE k >= 0") == [(0,), (1,), (2,)]
    db.execute("COMMIT")


@pytest.mark.parametrize(("clause", "left"), [("FAIL", 3), ("ABORT", 1), ("ROLLBACK", 0)])
def test_what_a_failed_statement_leaves_is_in_the_indexes_too(open_db: OpenDb, clause: str, left: int) -> None:
    db = open_db()
    for sql in SCHEMA:
        db.execute(sql)
    db.execute("BEGIN")
    db.execute("INSERT INTO t VALUES (5, 5, 'five', 55)")
    rows = "VALUES (9, 3, 'nine', 99), (8, 2, 'eight', 88), (5, 1, 'again', 1), (1, 1, 'one', 1)"
    with pytest.raises(IntegrityError):
        db.execute(f"INSERT OR {clause} INTO t SELECT * FROM ({rows})")
    assert len(db.rows("SELECT k FROM t INDEXED BY plain WHERE k >= 0")) == left
    assert db.rows("PRAGMA integrity_check") == [("ok",)]
    if db.connection.in_transaction:
        db.execute("COMMIT")


def test_ascending_rows_fill_a_file_as_sqlite_does(open_db: OpenDb) -> None:
    """At most 5 % more pages than the file that SQLite fills with the same rows."""
    sizes = []
    rows = [(n, f"name {n % 97}", n * 1.5) for n in range(6000)]
    sql = "INSERT INTO t VALUES (?, ?, ?)"
    db = open_db(page_size=1024)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, s, q)")
    db.execute("CREATE INDEX i ON t(id, s)")
    for fill in ("executemany", "select"):
        db.execute("BEGIN")
        if fill == "executemany":
            db.connection.executemany(sql, rows)
        else:
            db.execute("INSERT INTO t SELECT id + 6000, s, q FROM t")
        db.execute("COMMIT")
        sizes.append(db.rows("PRAGMA page_count")[0][0])
    values = ", ".join(f"({n}, 'name {n % 97}', {n * 1.5})" for n in range(6000))
    db.reopen()
    theirs = db.path.with_name("theirs.db")
    from oracle_tests.engines import WorkerEngine, query

    engine = WorkerEngine(db.worker, "fill")
    engine.open(str(theirs))
    for statement in (
        "PRAGMA page_size = 1024",
        "CREATE TABLE t(id INTEGER PRIMARY KEY, s, q)",
        "CREATE INDEX i ON t(id, s)",
        f"INSERT INTO t VALUES {values}",
    ):
        assert engine.run(statement).error is None
    their_sizes = [query(engine, "PRAGMA page_count")[0][0]]
    assert engine.run("INSERT INTO t SELECT id + 6000, s, q FROM t").error is None
    their_sizes.append(query(engine, "PRAGMA page_count")[0][0])
    engine.close()
    for ours, sqlites in zip(sizes, their_sizes):
        assert isinstance(ours, int)
        assert isinstance(sqlites, int)
        assert ours <= sqlites * 1.05, (sizes, their_sizes)
