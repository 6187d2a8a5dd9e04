"""Rows that are written together, column by column, leave what rows one by one leave, and fail where they do."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import pytest

from minisql import Error, IntegrityError
from minisql.executor.dml.batch import InsertBatch
from minisql.executor.dml.batch_update import UpdateShape
from minisql.executor.dml.batch_upsert import UpsertBatch
from tests.support import Db, OpenDb

Params = tuple[Any, ...]
N_ROWS = 90

TABLES = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, q REAL, b)",
    "CREATE TABLE t(k NUMERIC, s TEXT NOT NULL, id, q REAL NOT NULL ON CONFLICT IGNORE, b DEFAULT 7)",
    "CREATE TABLE t(k, s TEXT, id INTEGER PRIMARY KEY, q REAL, b BLOB)",
    "CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT NOT NULL, q REAL, b ANY) STRICT",
)
INDEXES = (
    "CREATE INDEX t_k ON t(k)",
    "CREATE INDEX t_qs ON t(q, s COLLATE NOCASE)",
    "CREATE INDEX t_b ON t(b DESC, id)",
)


@pytest.fixture
def n_together(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Gets the number of rows of each batch that was written together."""
    written: list[int] = []

    def spied(function: Callable[..., bool], rows_of: Callable[..., Sequence[object]]) -> Callable[..., bool]:
        def spy(*arguments: Any) -> bool:
            done = function(*arguments)
            if done:
                written.append(len(rows_of(*arguments)))
            return done

        return spy

    for kind in InsertBatch, UpsertBatch:
        monkeypatch.setattr(kind, "_write_together", spied(kind._write_together, lambda batch, rows: rows))
    monkeypatch.setattr(UpdateShape, "_write", spied(UpdateShape._write, lambda shape, run, writer, olds, new: olds))
    return written


def value(rng: random.Random, kind: str) -> Any:
    choices: dict[str, list[Any]] = {
        "k": [rng.randrange(50), rng.randrange(-(2**62), 2**62), 0, 1],
        "s": [rng.choice("aAé") * rng.randrange(9), str(rng.randrange(99))],
        "q": [rng.random(), float(rng.randrange(9)), rng.randrange(9)],
        "b": [bytes(rng.randrange(4)), rng.randrange(5), 2.5, None],
    }
    odd = [None, "7", "7.0", "x", 3.0, 2.5, b"y", ""]
    return rng.choice(odd if rng.random() < 0.002 else choices[kind])


def some_rows(rng: random.Random, ids: list[int | None]) -> list[Params]:
    return [(i, *[value(rng, kind) for kind in "ksqb"]) for i in ids]


def one_by_one(db: Db, sql: str, rows: list[Params]) -> None:
    for row in rows:
        db.execute(sql, row)


def content(db: Db) -> list[Any]:
    columns = "rowid, *, typeof(k), typeof(s), typeof(q), typeof(b)"
    orders = (("t_k", "k, rowid"), ("t_qs", "q, s COLLATE NOCASE, rowid"), ("t_b", "b DESC, id, rowid"))
    found: list[Any] = [db.rows(f"SELECT {columns} FROM t NOT INDEXED ORDER BY rowid")]
    found.append(db.rows("SELECT name, sum(payload) FROM dbstat GROUP BY name"))  # 3.0 is stored as 3
    return found + [db.rows(f"SELECT {columns} FROM t INDEXED BY {name} ORDER BY {order}") for name, order in orders]


def outcome(db: Db, change: Callable[[], object]) -> list[Any]:
    """What a change comes to: its error, the counters, and all rows by table and indexes."""
    error = None
    before = db.connection.total_changes
    try:
        change()
    except Error as raised:
        error = str(raised), getattr(raised, "sqlite_errorname", None)
    last = db.rows("SELECT last_insert_rowid()")
    counted = db.connection.total_changes - before if error is None else None
    return [error, counted, last, *content(db)]


@pytest.mark.parametrize("seed", range(6))
def test_given_rows_are_written_as_one_by_one(open_db: OpenDb, seed: int, n_together: list[int]) -> None:
    outcomes = []
    for at_once in (True, False):
        rng = random.Random(seed)
        db = open_db(page_size=512)
        for sql in (TABLES[seed % 4], *INDEXES):
            db.execute(sql)
        db.execute("BEGIN")
        found: list[Any] = []
        for step in range(4):
            verb = rng.choice(["INSERT", "INSERT", "INSERT OR IGNORE", "INSERT OR FAIL"])
            ids: list[Any] = rng.choice(
                [[None] * N_ROWS, rng.sample(range(5000), N_ROWS), list(range(step * 10**4, step * 10**4 + N_ROWS))]
            )
            rows = some_rows(rng, ids)
            sql = f"{verb} INTO t(id, k, s, q, b) VALUES (?, ?, ?, ?, ?)"
            if at_once:
                given: Any = iter(rows) if step % 2 else rows
                found.append(outcome(db, partial(db.connection.executemany, sql, given)))
            else:
                found.append(outcome(db, partial(one_by_one, db, sql, rows)))
        db.execute("COMMIT")
        outcomes.append(found)
    assert outcomes[0] == outcomes[1]
    assert N_ROWS in n_together


@pytest.mark.parametrize("seed", range(6))
def test_selected_rows_and_updates_are_written_as_one_by_one(open_db: OpenDb, seed: int, n_together: list[int]) -> None:
    outcomes = []
    for at_once in (True, False):
        rng = random.Random(seed)
        db = open_db(page_size=512)
        for sql in (TABLES[seed % 3], *INDEXES):
            db.execute(sql)
        db.execute("BEGIN")
        for row in some_rows(rng, rng.sample(range(1, 4000), 300)):
            db.execute("INSERT OR IGNORE INTO t(id, k, s, q, b) VALUES (?, ?, ?, ?, ?)", row)
        found = []
        for _ in range(4):
            key = rng.choice(["k % 1000 + 1", "NULL", "length(s)", "q"])
            new = [f"k = {key}", "s = s || 'xy'", "q = q * 2", "b = k"]
            sql = f"UPDATE OR IGNORE t SET {', '.join(rng.sample(new, rng.randrange(1, 4)))} WHERE "
            where = f"k % {rng.choice([2, 3, 50])} < 2"
            chosen = [i for (i,) in db.rows(f"SELECT rowid FROM t WHERE {where} ORDER BY rowid")]
            copy = f"INSERT INTO t(k, s, q, b) SELECT k, s || '!', q, b FROM t WHERE rowid % {rng.choice([2, 3])} = 0"
            if at_once:
                db.execute(sql + where)
                db.execute(copy)
            else:
                for rowid in chosen:
                    db.execute(sql + f"rowid = {rowid!r}")
                copied = "SELECT k, s || '!', q, b" + copy[copy.index(" FROM") :]
                for row in db.rows(copied):
                    db.execute("INSERT INTO t(k, s, q, b) VALUES (?, ?, ?, ?)", row)
            found.append(content(db))
        db.execute("COMMIT")
        outcomes.append(found)
    assert outcomes[0] == outcomes[1]
    assert n_together


UPSERTS = (
    ("w TEXT UNIQUE, n INTEGER, x", "INSERT INTO u VALUES (?, ?, ?) ON CONFLICT (w) DO UPDATE SET n = n + excluded.n"),
    (
        "w UNIQUE, n REAL NOT NULL, x",
        "INSERT INTO u VALUES (?, ?, ?)"
        " ON CONFLICT (w) DO UPDATE SET n = nullif(excluded.n, 1000), x = u.x || excluded.x WHERE u.n < 15",
    ),
    (
        "i INTEGER PRIMARY KEY, w, n INTEGER, x, UNIQUE (w, n)",
        "INSERT INTO u(w, n, x) VALUES (?, ?, ?) ON CONFLICT (w, n) DO UPDATE SET x = excluded.i || ' over ' || u.i",
    ),
    ("w UNIQUE, n INT, x", "INSERT INTO u VALUES (?, ?, ?) ON CONFLICT (w) DO UPDATE SET n = abs(-excluded.n), x = 1"),
    ("w UNIQUE, n INT, x, q REAL", "INSERT INTO u VALUES (?1, ?2, ?3, ?2) ON CONFLICT (w) DO UPDATE SET q = q + 1"),
)


@pytest.mark.parametrize("seed", range(10))
def test_upserts_are_worked_out_as_one_by_one(open_db: OpenDb, seed: int, n_together: list[int]) -> None:
    columns, sql = UPSERTS[seed % 5]
    outcomes = []
    for at_once in (True, False):
        rng = random.Random(seed)
        db = open_db(page_size=512)
        db.execute(f"CREATE TABLE u({columns})")
        db.execute("CREATE INDEX u_x ON u(x)")
        db.execute("CREATE INDEX u_n ON u(n, x)")
        db.execute("BEGIN")
        found = []
        for round_no in range(5):
            words: list[Any] = [None, "é", *[f"w{rng.randrange(60)}" for _ in range(30)]]
            if seed < 5:
                words += [1, 1.0, 5]  # keys of several classes are taken one by one
            rows: list[Params] = [
                (rng.choice(words), rng.randrange(30), rng.choice(["p", None, 4])) for _ in range(N_ROWS)
            ]
            if rng.random() < 0.3:
                rows[rng.randrange(N_ROWS)] = ("w1", rng.choice([None, -(2**63)]), "last")
            if round_no % 2:
                rows[70:72] = [(f"new {round_no}", 3, "a"), (f"new {round_no}", 1000, "b")]
            change = partial(db.connection.executemany, sql, rows) if at_once else partial(one_by_one, db, sql, rows)
            error, counted = None, None
            before = db.connection.total_changes
            try:
                change()
                counted = db.connection.total_changes - before
            except Error as raised:
                error = str(raised)
            last = db.rows("SELECT last_insert_rowid()")
            every = "SELECT rowid, *, typeof(n) FROM u"
            by_index = [
                db.rows(f"{every} INDEXED BY {name} ORDER BY {order}, rowid")
                for name, order in (("u_x", "x"), ("u_n", "n, x"))
            ]
            payload = db.rows("SELECT name, sum(payload) FROM dbstat GROUP BY name")  # a changed row stores 3.0 as 3
            found.append([error, counted, last, db.rows(f"{every} NOT INDEXED ORDER BY rowid"), payload, *by_index])
        db.execute("COMMIT")
        outcomes.append(found)
    assert outcomes[0] == outcomes[1]
    assert seed < 5 or N_ROWS in n_together


def test_a_statement_between_finds_all_rows_that_were_given_before_it(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k)")
    db.execute("CREATE INDEX t_k ON t(k)")
    seen: list[Any] = []

    def rows() -> Iterator[Params]:
        for k in range(200):
            if k in (0, 100, 101, 150):
                seen.append(db.rows("SELECT count(*), max(id) FROM t"))
                seen.append(db.rows("SELECT count(*) FROM t INDEXED BY t_k WHERE k >= 0"))
            if k == 120:
                db.execute("INSERT INTO t VALUES (1000, -1)")
            yield (k,)

    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t(k) VALUES (?)", rows())
    db.execute("COMMIT")
    assert seen == [[(0, None)], [(0,)], [(100, 100)], [(100,)], [(101, 101)], [(101,)], [(151, 1030)], [(150,)]]
    assert db.rows("SELECT count(*), max(id) FROM t") == [(201, 1080)]


def test_a_blob_is_opened_and_read_between(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, w UNIQUE, b)")
    db.execute("INSERT INTO t VALUES (1, 'w', x'00')")
    seen: list[bytes] = []

    def rows() -> Iterator[Params]:
        for n in range(60):
            if n in (40, 50):
                with db.connection.blobopen("t", "b", n, readonly=True) as blob:
                    seen.append(blob.read())
            yield f"w {n + 2}", bytes([n + 2])

    db.execute("BEGIN")
    sql = "INSERT INTO t(w, b) VALUES (?, ?) ON CONFLICT (w) DO UPDATE SET b = excluded.b"
    db.connection.executemany(sql, rows())
    db.execute("COMMIT")
    assert seen == [bytes([40]), bytes([50])]


def test_rowids_go_on_from_rows_that_another_statement_put_in(open_db: OpenDb) -> None:
    """In a table with a CHECK, whose rows are never written together."""
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k CHECK (k < 500))")

    def rows() -> Iterator[Params]:
        for k in range(60):
            if k == 40:
                db.execute("INSERT INTO t VALUES (1000, -1)")
            yield (k,)

    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t(k) VALUES (?)", rows())
    db.execute("COMMIT")
    assert db.rows("SELECT count(*), max(id) FROM t") == [(61, 1020)]


def test_rows_of_any_size_are_written_before_too_many_wait(open_db: OpenDb, n_together: list[int]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k, b)")
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?, ?)", ((k, bytes(80_000)) for k in range(300)))
    assert sum(n_together) == 300
    assert max(n_together) < 200
    assert db.rows("SELECT count(*), sum(length(b)), min(k), max(k) FROM t") == [(300, 24_000_000, 0, 299)]
    db.execute("ROLLBACK")


@pytest.mark.parametrize("stop", [ValueError, KeyError])
def test_rows_before_an_error_of_the_caller_are_in(open_db: OpenDb, stop: type[Exception]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k)")
    db.execute("CREATE INDEX t_k ON t(k)")

    def rows() -> Iterator[Params]:
        for k in range(100):
            yield (k,)
        raise stop

    db.execute("BEGIN")
    with pytest.raises(stop):
        db.connection.executemany("INSERT INTO t VALUES (?)", rows())
    assert db.rows("SELECT count(*), sum(k) FROM t INDEXED BY t_k WHERE k >= 0") == [(100, 4950)]
    db.execute("COMMIT")


def test_a_function_of_the_users_sees_the_rows_before_its_own(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k)")
    db.execute("CREATE TABLE s(k)")
    db.connection.executemany("INSERT INTO s VALUES (?)", [(k,) for k in range(60)])
    db.connection.create_function("so_far", 0, lambda: db.rows("SELECT count(*) FROM t")[0][0])
    db.execute("INSERT INTO t SELECT so_far() FROM s")
    assert db.rows("SELECT k FROM t ORDER BY rowid") == [(k,) for k in range(60)]
    db.execute("UPDATE t SET k = so_far() + k")
    assert db.rows("SELECT sum(k) FROM t") == [(60 * 60 + 59 * 30,)]


def test_an_update_that_a_strict_table_refuses_changes_nothing(open_db: OpenDb, n_together: list[int]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT) STRICT")
    db.connection.executemany("INSERT INTO t VALUES (?, ?, ?)", [(n, n, str(n)) for n in range(60)])
    before = db.rows("SELECT * FROM t")
    with pytest.raises(IntegrityError, match=r"cannot store TEXT value in INTEGER column t\.k"):
        db.execute("UPDATE t SET k = CASE id WHEN 40 THEN 'x' ELSE id + 1 END")
    assert db.rows("SELECT * FROM t") == before
    assert not n_together
    db.execute("UPDATE t SET k = CASE id WHEN 40 THEN '77' ELSE id + 1 END")
    assert db.rows("SELECT k, typeof(k) FROM t WHERE id = 40") == [(77, "integer")]
    assert n_together == [60]


def test_shuffled_rowids_fill_a_file_no_more_than_one_by_one(open_db: OpenDb) -> None:
    """At most 5 % more pages, for table and index."""
    sizes: list[Any] = []
    rows = [(n, n % 977, f"name {n % 97}") for n in range(8000)]
    random.Random(5).shuffle(rows)
    for at_once in (True, False):
        db = open_db(page_size=1024)
        db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
        db.execute("CREATE INDEX t_k ON t(k, s)")
        db.execute("BEGIN")
        for start in range(0, 8000, 2000):
            if at_once:
                db.connection.executemany("INSERT INTO t VALUES (?, ?, ?)", rows[start : start + 2000])
            else:
                for row in rows[start : start + 2000]:
                    db.execute("INSERT INTO t VALUES (?, ?, ?)", row)
        db.execute("COMMIT")
        sizes.append(db.rows("PRAGMA page_count")[0][0])
    assert sizes[0] <= sizes[1] * 1.05


@pytest.mark.parametrize("first", [0, 100, 2**14 - 5, 2**56 - 100, 2**60, 2**60 + 128, 2**63 - 300])
def test_rowids_of_any_length_that_follow_each_other_are_read_from_the_file(
    open_db: OpenDb, first: int, n_together: list[int]
) -> None:
    """From 2**56 on the last byte of a rowid's varint has eight bits."""
    db = open_db(page_size=512)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k)")
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?, ?)", [(first + n, n) for n in range(300)])
    db.execute("COMMIT")
    assert n_together == [300]
    expected = [(first + n, n) for n in range(300)]
    assert db.reopen().rows("SELECT id, k FROM t ORDER BY id") == expected
    assert db.sqlite_rows("SELECT id, k FROM t ORDER BY id") == expected
