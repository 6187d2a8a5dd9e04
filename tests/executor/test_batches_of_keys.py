"""Rows under UNIQUE constraints that are written together leave what rows one by one leave, and fail where they do."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from minisql import Error
from minisql.executor.dml.batch_keyed import KeyedBatch
from minisql.executor.dml.batch_unique import UniqueBatch
from minisql.executor.dml.batch_upsert import UpsertBatch
from tests.support import Db, OpenDb

N_ROWS = 80

TABLES = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, w TEXT UNIQUE, n INTEGER, q REAL)",
    "CREATE TABLE t(id INTEGER PRIMARY KEY, w TEXT UNIQUE, n INTEGER, q REAL)",
    "CREATE TABLE t(w TEXT COLLATE NOCASE UNIQUE, id, n INT, q REAL NOT NULL ON CONFLICT IGNORE, UNIQUE (n DESC, q))",
    "CREATE TABLE t(q REAL UNIQUE, n, id INTEGER PRIMARY KEY, w UNIQUE ON CONFLICT REPLACE)",
    "CREATE TABLE t(w TEXT UNIQUE ON CONFLICT IGNORE, id INTEGER PRIMARY KEY ON CONFLICT REPLACE, n INT, q ANY) STRICT",
    "CREATE TABLE t(id INTEGER PRIMARY KEY, w TEXT, n INTEGER, q REAL)",
    "CREATE TABLE t(w TEXT PRIMARY KEY, id INT, n INTEGER, q REAL, UNIQUE (id)) WITHOUT ROWID",
    "CREATE TABLE t(q REAL, id INT, w TEXT COLLATE NOCASE, n, PRIMARY KEY (w DESC, n)) WITHOUT ROWID",
)
VERBS = ("INSERT", "INSERT OR IGNORE", "REPLACE", "INSERT OR FAIL", "INSERT OR ROLLBACK")
CLAUSES = (
    "",
    "",
    "",
    " ON CONFLICT DO NOTHING",
    " ON CONFLICT (w) DO NOTHING",
    " ON CONFLICT (w) DO UPDATE SET n = t.n + 1, q = excluded.n",
    " ON CONFLICT (id) DO UPDATE SET n = typeof(excluded.q) || typeof(excluded.w), q = excluded.id WHERE t.n != 3",
    " ON CONFLICT (id) DO UPDATE SET q = (SELECT count(*) FROM given WHERE given.n = excluded.n)",
)


@pytest.fixture
def n_together(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Gets the name of the kind of each batch that was written together."""
    written: list[str] = []
    for kind in UniqueBatch, UpsertBatch, KeyedBatch:

        def spy(batch: Any, rows: list[Any], write: Any = kind._write_together) -> bool:
            done: bool = write(batch, rows)
            if done:
                written.append(type(batch).__name__)
            return done

        monkeypatch.setattr(kind, "_write_together", spy)
    return written


def some_rows(rng: random.Random, step: int) -> list[tuple[Any, ...]]:
    """Rows (id, w, n, q), of which some have the keys of others, and some are refused by the tables above."""
    ids: list[Any] = rng.choice(
        [
            [None] * N_ROWS,
            [rng.randrange(200) for _ in range(N_ROWS)],
            rng.sample(range(step * 1000, step * 1000 + 500), N_ROWS),
        ]
    )
    n_words = rng.choice([100, 10**6])
    n_odd = rng.choice([0, 0, 1])
    rows = []
    for number, rowid in enumerate(ids):
        word: Any = rng.choice("aAé") + str(rng.randrange(n_words))
        q: Any = rng.choice([rng.random(), float(rng.randrange(10**5)), rng.randrange(10**5)])
        if n_odd and number in (20, 50):
            word, q = rng.choice([(None, q), (5, q), (word, None), (word, "x")])
        rows.append((rowid, word, rng.randrange(n_words), q))
    return rows


def content(db: Db) -> list[Any]:
    key = "w, n" if "WITHOUT ROWID" in str(db.rows("SELECT sql FROM sqlite_master WHERE name = 't'")) else "rowid"
    columns = f"{key}, *, typeof(w), typeof(n), typeof(q)"
    found: list[Any] = [db.rows(f"SELECT {columns} FROM t NOT INDEXED ORDER BY {key}")]
    if db.rows("SELECT * FROM sqlite_master WHERE name = 'sqlite_sequence'"):
        found.append(db.rows("SELECT * FROM sqlite_sequence"))
    found.append(db.rows("SELECT name, sum(payload) FROM dbstat WHERE name != 'given' GROUP BY name"))
    return [*found, db.rows(f"SELECT {key}, n FROM t INDEXED BY t_n WHERE n >= 0 ORDER BY n, {key}")]


def outcome(db: Db, sql: str, rows: list[tuple[Any, ...]], way: str) -> list[Any]:
    error = None
    before = db.connection.total_changes
    columns = "INSERT INTO t(id, w, n, q)"
    try:
        if way == "together":
            db.connection.executemany(sql.replace("INTO t", columns[7:]).replace("?", "VALUES (?, ?, ?, ?)"), rows)
        elif way == "one by one":
            for row in rows:
                db.execute(sql.replace("INTO t", columns[7:]).replace("?", "VALUES (?, ?, ?, ?)"), row)
        else:
            db.execute("DELETE FROM given")
            db.connection.executemany("INSERT INTO given VALUES (?, ?, ?, ?)", rows)
            db.execute(sql.replace("INTO t", columns[7:]).replace("?", "SELECT * FROM given WHERE id IS NOT ''"))
    except Error as raised:
        error = str(raised), getattr(raised, "sqlite_errorname", None)
    counted = (db.connection.total_changes - before, db.rows("SELECT changes()")) if error is None else None
    return [error, counted, db.rows("SELECT last_insert_rowid()"), *content(db)]


def made(open_db: OpenDb, seed: int) -> Db:
    db = open_db(page_size=512)
    db.execute(TABLES[seed % len(TABLES)])
    db.execute("CREATE INDEX t_n ON t(n, w)")
    db.execute("CREATE TABLE given(id, w, n, q)")
    return db


@pytest.mark.parametrize("seed", range(24))
def test_given_rows_are_written_as_one_by_one(open_db: OpenDb, seed: int, n_together: list[str]) -> None:
    outcomes = []
    for way in ("together", "one by one"):
        rng = random.Random(seed)
        db = made(open_db, seed)
        found: list[Any] = []
        for step in range(10):
            if not db.connection.in_transaction:  # OR ROLLBACK has ended it
                db.execute("BEGIN")
            clause = rng.choice(CLAUSES[:-1])
            verb = "INSERT" if clause else rng.choice(VERBS)
            found.append(outcome(db, f"{verb} INTO t ?{clause}", some_rows(rng, step), way))
        db.execute("COMMIT" if db.connection.in_transaction else "SELECT 1")
        outcomes.append(found)
    for together, one_by_one in zip(*outcomes):
        assert together == one_by_one
    assert n_together


@pytest.mark.parametrize("seed", range(24))
def test_selected_rows_are_written_as_one_by_one(
    open_db: OpenDb, seed: int, n_together: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same statement, its batches taken row by row: an error takes back what an INSERT SELECT has done."""
    outcomes = []
    for together in (True, False):
        if not together:
            for kind in UniqueBatch, UpsertBatch, KeyedBatch:
                monkeypatch.setattr(kind, "_write_together", lambda batch, rows: False)
        rng = random.Random(seed)
        db = made(open_db, seed)
        found: list[Any] = []
        for step in range(10):
            if not db.connection.in_transaction:
                db.execute("BEGIN")
            clause = rng.choice(CLAUSES)
            verb = "INSERT" if clause else rng.choice(VERBS)
            found.append(outcome(db, f"{verb} INTO t ?{clause}", some_rows(rng, step), "selected"))
        db.execute("COMMIT" if db.connection.in_transaction else "SELECT 1")
        outcomes.append(found)
    for at_once, one_by_one in zip(*outcomes):
        assert at_once == one_by_one
    assert n_together


def test_a_statement_between_finds_all_keys_that_were_given_before_it(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, w UNIQUE)")
    seen: list[Any] = []

    def rows() -> Iterator[tuple[Any, ...]]:
        for n in range(120):
            if n in (60, 90):
                seen.append(db.rows("SELECT count(*), max(id) FROM t"))
                db.execute("INSERT INTO t VALUES (?, ?)", (1000 + n, f"w{n + 5}"))
            yield (f"w{n}",)

    db.execute("BEGIN")
    db.connection.executemany("INSERT OR IGNORE INTO t(w) VALUES (?)", rows())
    db.execute("COMMIT")
    assert seen == [[(60, 60)], [(90, 1089)]]
    assert db.rows("SELECT count(*), count(DISTINCT w), max(id) FROM t") == [(120, 120, 1119)]
