"""What a tree's directory and kept rows remember for lookups that are made repeatedly ends with the next change."""

from __future__ import annotations

from collections import defaultdict

import pytest

import minisql
from minisql.storage.btree import kept_rows
from tests.support import Db, OpenDb

N_ROWS = 900
CHANGES = [
    "SELECT 1",
    "UPDATE t SET name = 'changed' WHERE id = 700",
    "UPDATE t SET k = 3, parent = 12 WHERE id BETWEEN 640 AND 660",
    "DELETE FROM t WHERE id % 7 = 3",
    "INSERT INTO t SELECT id + 10000, k, 'copy of ' || name, code || '+', parent FROM t WHERE id % 2",
    "BEGIN; DELETE FROM t WHERE k < 60; UPDATE t SET name = 'no'; ROLLBACK",
    "BEGIN; SAVEPOINT a; UPDATE t SET k = 5, name = 'no'; ROLLBACK TO a; COMMIT",
    "DELETE FROM t WHERE id BETWEEN 100 AND 600",
    "CREATE TABLE made_in_between(a)",
    "REINDEX",
    "DELETE FROM t",
    "INSERT INTO t VALUES (700, 3, 'again', 'code 700', 700)",
]


def filled(open_db: OpenDb) -> Db:
    """Trees of three levels, and pages that move when others become free."""
    db = open_db(page_size=512, auto_vacuum=1)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, name TEXT, code TEXT UNIQUE, parent INTEGER)")
    db.execute("CREATE INDEX t_k ON t(k)")
    rows = [(i, i * 7 % 150, f"name {i}", f"code {i * 31 % N_ROWS}", i // 3 + 1) for i in range(N_ROWS)]
    db.connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", rows)
    return db


def look_up_all(db: Db) -> None:
    """Ask for many values twice, and hold the answers against the table as SQLite reads it."""
    by_k, by_code, by_id, by_parent = defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list)
    rows = db.sqlite_rows("SELECT id, k, name, code, parent FROM t ORDER BY id")
    names = {row_id: name for row_id, _, name, _, _ in rows}
    for row_id, k, name, code, parent in rows:
        by_k[k].append((row_id, name))
        by_code[code].append((row_id, k))
        by_id[row_id].append((name,))
        if parent in names:
            by_parent[row_id].append((row_id, names[parent]))
    queries = [
        ("SELECT id, name FROM t WHERE k = ?", by_k, range(151)),
        ("SELECT id, k FROM t WHERE code = ?", by_code, [f"code {i}" for i in range(0, N_ROWS, 7)]),
        ("SELECT name FROM t WHERE id = ?", by_id, range(0, N_ROWS, 7)),
        ("SELECT a.id, b.name FROM t a JOIN t b ON b.id = a.parent WHERE a.id = ?", by_parent, range(0, N_ROWS, 7)),
    ]
    for sql, expected, keys in queries:
        for _ in range(2):
            for key in keys:
                assert db.rows(sql, (key,)) == expected.get(key, []), (sql, key)


def test_what_lookups_remember_ends_with_any_change_of_this_connection(open_db: OpenDb) -> None:
    db = filled(open_db)
    for change in CHANGES:
        db.connection.executescript(change)
        look_up_all(db)


def test_what_lookups_remember_ends_with_any_change_of_another_connection(open_db: OpenDb) -> None:
    db = filled(open_db)
    look_up_all(db)
    with minisql.connect(str(db.path), isolation_level=None) as other:
        for change in CHANGES[1:]:
            other.executescript(change)
            look_up_all(db)
    other.close()


def test_a_lookup_sees_what_its_own_transaction_has_changed(open_db: OpenDb) -> None:
    db = filled(open_db)
    look_up_all(db)
    db.execute("BEGIN")
    for row_id in range(0, 600, 9):
        db.execute("UPDATE t SET name = 'mine', k = 1000 WHERE id = ?", (row_id,))
        for _ in range(2):
            assert db.rows("SELECT name FROM t WHERE id = ?", (row_id,)) == [("mine",)]
            assert len(db.rows("SELECT id, name FROM t WHERE k = ?", (1000,))) == row_id // 9 + 1
    db.execute("COMMIT")
    look_up_all(db)


def test_lookups_list_leaves_and_keep_rows_up_to_a_bound(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_rows, "_MOST_ROWS", 100)
    db = filled(open_db)
    look_up_all(db)
    store = db.connection._session.host.stores[0]
    ((root_page_no,),) = db.rows("SELECT rootpage FROM sqlite_schema WHERE name = 't'")
    directory = store.table(root_page_no).directory
    assert len(directory.children) == len(directory.keys) + 1 > 50
    assert 0 < store._space.n_kept_rows <= 100


def test_long_values_are_not_kept_and_all_go_with_their_keeper(open_db: OpenDb) -> None:
    db = filled(open_db)
    store = db.connection._session.host.stores[0]
    db.execute("BEGIN")
    ((root_page_no,),) = db.rows("SELECT rootpage FROM sqlite_schema WHERE name = 't'")
    table = store.table(root_page_no)
    kept = kept_rows.KeptRows(table, table)
    while (there := kept.current()) is None:
        pass
    for row in (("x" * 300,), (1, b"y" * 300)):
        kept.keep("key", row, row)
    assert (there, store._space.n_kept_rows) == ({}, 0)
    kept.keep("key", ("x",), ("x",))
    assert (there, store._space.n_kept_rows) == ({"key": ("x",)}, 1)
    del kept
    assert store._space.n_kept_rows == 0


def test_rows_that_nobody_asks_for_again_are_kept_no_longer(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_rows, "_MOST_ROWS", 50)
    db = filled(open_db)
    store = db.connection._session.host.stores[0]
    for i in range(N_ROWS):
        assert db.rows("SELECT id FROM t WHERE code = ?", (f"code {i}",)) != []
    assert store._space.n_kept_rows == 0
    for _ in range(2):
        for i in range(0, N_ROWS, 30):
            assert db.rows("SELECT name FROM t WHERE code = ?", (f"code {i}",)) != []
    for _ in range(10):
        for i in range(20):
            assert db.rows("SELECT name FROM t WHERE code = ?", (f"code {i}",)) != []
    assert store._space.n_kept_rows > 0
