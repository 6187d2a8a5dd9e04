"""Changes of tables through the public door: many rows, small pages, every kind of index, executemany."""

from __future__ import annotations

import random

import pytest

from minisql import IntegrityError
from minisql.storage.record import encode_record
from tests.support import Db, OpenDb

INDEXES = [
    "CREATE INDEX plain ON t(k)",
    "CREATE INDEX many ON t(s COLLATE NOCASE, k DESC, q)",
    "CREATE INDEX part ON t(k, s) WHERE q > 50",
    "CREATE INDEX computed ON t(k % 10, upper(s))",
    "CREATE UNIQUE INDEX one ON t(s, k, q)",
]
TABLES = {
    "rowid": "CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, s TEXT, q REAL)",
    "without rowid": "CREATE TABLE t(id INT, k INT, s TEXT, q REAL, PRIMARY KEY(s, id)) WITHOUT ROWID",
    "generated": "CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, s TEXT, q REAL, v AS (k + 1), w AS (s || k) STORED)",
}


def filled(db: Db, table: str, *, n_rows: int = 600) -> None:
    rng = random.Random(5)
    db.execute(TABLES[table])
    for sql in INDEXES:
        db.execute(sql)
    rows = [(i, rng.choice([None, i % 37, i / 8, "t"]), f"s{rng.randrange(40)}", i / 4 % 99) for i in range(n_rows)]
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t(id, k, s, q) VALUES (?, ?, ?, ?)", rows)
    db.execute("COMMIT")


@pytest.mark.parametrize("table", TABLES)
def test_every_index_follows_inserts_updates_and_deletes(open_db: OpenDb, table: str) -> None:
    db = open_db(page_size=512)
    filled(db, table)
    for statement in (
        "UPDATE t SET k = k + 1 WHERE id % 3 = 0",
        "UPDATE t SET s = s || 'x', q = 100 - q WHERE k > 20",
        "UPDATE t SET id = id + 10000 WHERE k IS NULL",
        "DELETE FROM t WHERE id % 7 = 1",
        "UPDATE OR REPLACE t SET s = 'same', k = 1, q = id % 5 WHERE id < 50",
        "INSERT INTO t(id, k, s, q) SELECT id + 20000, k, s || '2', q FROM t WHERE q > 30",
    ):
        db.execute(statement)
        assert db.rows("PRAGMA integrity_check") == [("ok",)], statement
    count = "SELECT count(*), count(k), sum(id), group_concat(s) FROM (SELECT * FROM t ORDER BY id)"
    assert db.rows(count) == db.sqlite_rows(count)


@pytest.mark.parametrize("table", TABLES)
def test_an_index_made_afterwards_is_the_index_kept_all_along(open_db: OpenDb, table: str) -> None:
    db = open_db(page_size=512)
    filled(db, table)
    for sql in INDEXES:
        db.execute(f"DROP INDEX {sql.split()[3] if 'UNIQUE' in sql else sql.split()[2]}")
        db.execute(sql)
    assert db.rows("PRAGMA integrity_check") == [("ok",)]


def test_creating_a_unique_index_over_doubles_fails_and_leaves_none(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a COLLATE NOCASE, b)")
    db.execute("INSERT INTO t VALUES ('x', 1), (NULL, 2), (NULL, 2), ('X', 1)")
    with pytest.raises(IntegrityError, match=r"^UNIQUE constraint failed: t\.a\n"):
        db.execute("CREATE UNIQUE INDEX i ON t(a)")
    assert db.rows("SELECT name FROM sqlite_schema") == [("t",)]
    db.execute("CREATE UNIQUE INDEX i ON t(a COLLATE BINARY)")


def test_executemany_stops_at_the_failing_row_and_keeps_those_before_it(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a UNIQUE, b NOT NULL)")
    db.execute("BEGIN")
    with pytest.raises(IntegrityError, match="UNIQUE"):
        db.connection.executemany("INSERT INTO t VALUES (?, 1)", [(1,), (2,), (1,), (3,)])
    with pytest.raises(IntegrityError, match="NOT NULL"):
        db.connection.executemany("INSERT INTO t VALUES (?, ?)", [(5, 1), (6, None)])
    db.execute("COMMIT")
    assert db.rows("SELECT a FROM t") == db.sqlite_rows("SELECT a FROM t") == [(1,), (2,), (5,)]


def test_executemany_gives_the_rowids_that_single_statements_give(open_db: OpenDb) -> None:
    rows = [(None, 1), (None, None), (None, 3), (50, None), (None, 5), (3, 6), (None, 7), ("9", 8), (None, 9), (-5, 10)]
    db = open_db()
    db.execute("CREATE TABLE one(a INTEGER PRIMARY KEY, b NOT NULL)")
    db.execute("CREATE TABLE many(a INTEGER PRIMARY KEY, b NOT NULL)")
    for row in rows:
        db.execute("INSERT OR IGNORE INTO one VALUES (?, ?)", row)
    db.execute("BEGIN")
    n_changes = db.connection.executemany("INSERT OR IGNORE INTO many VALUES (?, ?)", rows).rowcount
    assert db.rows("SELECT last_insert_rowid()") == [(-5,)]
    db.execute("COMMIT")
    assert db.rows("SELECT * FROM many") == db.rows("SELECT * FROM one")
    assert n_changes == db.rows("SELECT count(*) FROM one")[0][0]


def test_deleting_all_rows_at_once_empties_the_indexes_and_counts_the_rows(open_db: OpenDb) -> None:
    db = open_db(page_size=512)
    filled(db, "rowid")
    assert db.execute("DELETE FROM t").rowcount == 600
    assert db.rows("SELECT count(*) FROM t") == db.rows("SELECT count(*) FROM t INDEXED BY plain") == [(0,)]


def test_integrity_check_finds_rows_and_entries_without_each_other(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a, b NOT NULL, CHECK (a < 100))")
    db.execute("CREATE INDEX i ON t(a)")
    db.execute("INSERT INTO t VALUES (1, 1), (2, 2), (3, 3)")
    root = db.rows("SELECT rootpage FROM sqlite_schema WHERE name = 't'")[0][0]
    store = db.connection._session.host.stores[0]
    store.begin_write()
    tree = store.table(root)
    tree.replace(2, encode_record((200, None), "utf-8"))
    tree.delete(3)
    store.commit()
    store.end_read()
    messages = [row[0] for row in db.rows("PRAGMA integrity_check")]
    assert messages == [row[0] for row in db.sqlite_rows("PRAGMA integrity_check")]
    assert len(messages) == 4
    db.execute("DROP INDEX i")
    db.execute("DROP TABLE t")
