"""Rows whose triggers insert rows elsewhere: written together they leave what rows one by one leave, and fail there."""

from __future__ import annotations

import random
from typing import Any

import pytest

from minisql import Error
from minisql.executor.dml import batch
from minisql.executor.dml.batch_fired import FiredBatch
from tests.support import Db, OpenDb

N_ROWS = 60

TRIGGERS = (
    ("CREATE TRIGGER one AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.id, new.n || ':' || new.w); END",),
    (
        "CREATE TRIGGER one AFTER INSERT ON t WHEN new.n % 3 BEGIN"
        " INSERT INTO log(what) VALUES (new.w + 1); INSERT INTO other VALUES (-new.id, typeof(new.r)); END",
    ),
    (
        "CREATE TRIGGER one AFTER INSERT ON t WHEN new.n > 25 BEGIN"
        " INSERT INTO log VALUES (new.rowid, coalesce(new.r, 'none')); END",
        "CREATE TRIGGER two AFTER INSERT ON t BEGIN INSERT OR IGNORE INTO keyed VALUES (new.id, abs(new.n)); END",
    ),
    (
        "CREATE TRIGGER one AFTER INSERT ON t BEGIN INSERT INTO other VALUES (new.n, new.w);"
        " INSERT INTO log VALUES (1.0 * new.id, 'new ' || new.w); END",
    ),
)


@pytest.fixture
def n_together(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Gets the number of rows of each batch that was written together."""
    written: list[int] = []
    write = FiredBatch._write_together

    def spy(fired: FiredBatch, rows: list[Any]) -> bool:
        done = write(fired, rows)
        if done:
            written.append(len(rows))
        return done

    monkeypatch.setattr(FiredBatch, "_write_together", spy)
    return written


def made(db: Db, triggers: tuple[str, ...]) -> Db:
    for sql in (
        "CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER, w, r REAL)",
        "CREATE INDEX t_n ON t(n)",
        "CREATE TABLE log(id, what TEXT NOT NULL)",
        "CREATE INDEX log_what ON log(what)",
        "CREATE TABLE other(a INT, b)",
        "CREATE TABLE keyed(id INTEGER PRIMARY KEY, n)",
        *triggers,
    ):
        db.execute(sql)
    return db


def some_rows(rng: random.Random, n_odd: int) -> list[tuple[Any, ...]]:
    """Rows (id, n, w, r), some of which may be refused, or make a trigger fail."""
    first = rng.randrange(1000)
    rows: list[tuple[Any, ...]] = []
    chooses, is_mixed = rng.random() < 0.5, rng.random() < 0.2
    for number in range(N_ROWS):
        rowid = None if chooses or (is_mixed and rng.random() < 0.5) else first + number * 2
        rows.append((rowid, rng.randrange(50), str(rng.randrange(9)), rng.choice([1, 2.5, "3", None])))
    for _ in range(n_odd):
        odd = rng.choice([(None, None, None, None), (7, 7, "x", 1), (None, -(2**63), "1", 1), (2.0, 3, b"4", "x")])
        rows[rng.randrange(N_ROWS)] = odd
    return rows


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("verb", ["INSERT", "INSERT OR IGNORE", "INSERT OR FAIL"])
def test_rows_and_those_of_their_triggers_are_written_as_one_by_one(
    open_db: OpenDb, seed: int, verb: str, n_together: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes = []
    for at_once in (True, False):
        monkeypatch.setattr(batch, "_FEW", 24 if at_once else N_ROWS * 2)
        rng = random.Random(seed)
        db = made(open_db(page_size=512), TRIGGERS[seed % 4])
        db.execute("CREATE TABLE given(a, b, c, d)")
        db.execute("BEGIN")
        found: list[Any] = []
        n_together.clear()
        for n_odd in (0, rng.randrange(2), 0, rng.randrange(4)):
            rows, error = some_rows(rng, n_odd), None
            db.execute("DELETE FROM given")
            db.connection.executemany("INSERT INTO given VALUES (?, ?, ?, ?)", rows)
            before = db.connection.total_changes
            try:
                db.execute(f"{verb} INTO t(id, n, w, r) SELECT * FROM given")
            except Error as raised:
                error = str(raised)
            counted = db.connection.total_changes - before
            found.append([error, counted, db.rows("SELECT changes(), last_insert_rowid()")])
            for table in ("t", "log", "other", "keyed"):
                found.append(db.rows(f"SELECT rowid, * FROM {table} ORDER BY rowid"))
            found.append(db.rows("SELECT what, rowid FROM log INDEXED BY log_what ORDER BY what, rowid"))
        db.execute("COMMIT")
        outcomes.append(found)
        assert (N_ROWS in n_together) == at_once
    assert outcomes[0] == outcomes[1]


def test_rows_of_a_select_are_written_together_or_not_at_all(open_db: OpenDb, n_together: list[int]) -> None:
    db = made(open_db(), TRIGGERS[0])
    rows = "WITH RECURSIVE c(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c WHERE i < 100)"
    before = db.connection.total_changes
    db.execute(f"{rows} INSERT INTO t(n, w) SELECT i, 'w' || i FROM c")
    assert n_together == [100]
    assert db.connection.total_changes - before == 200
    assert db.rows("SELECT changes(), last_insert_rowid()") == [(100, 100)]
    with pytest.raises(Error, match="NOT NULL constraint failed"):
        db.execute(f"{rows} INSERT INTO t(n, w) SELECT i, nullif(i, 70) FROM c")
    assert db.rows("SELECT count(*), (SELECT count(*) FROM log) FROM t") == [(100, 100)]
    with pytest.raises(Error, match="NOT NULL constraint failed"):
        db.execute(f"{rows} INSERT OR FAIL INTO t(n, w) SELECT i, nullif(i, 70) FROM c")
    assert db.rows("SELECT count(*), (SELECT count(*) FROM log) FROM t") == [(170, 169)]
    db.execute("INSERT INTO t(n, w) SELECT n, w FROM t WHERE w IS NOT NULL AND id <= 40")
    assert n_together == [100, 40]


@pytest.mark.parametrize(
    "body",
    [
        "INSERT INTO log VALUES (new.id, 'a'); INSERT INTO log VALUES (new.id, 'b')",  # two rows of one table
        "INSERT INTO log VALUES (new.id, last_insert_rowid())",
        "INSERT INTO log VALUES (new.id, (SELECT count(*) FROM t))",
        "INSERT INTO log VALUES (new.id, 'a'); UPDATE other SET a = a + 1",
        "INSERT INTO log VALUES (new.id, CASE WHEN new.n = 50 THEN RAISE(IGNORE) ELSE 1 END)",
        "INSERT INTO t VALUES (NULL, new.n, 1, 1)",
    ],
)
def test_a_trigger_that_could_tell_fires_row_by_row(open_db: OpenDb, body: str, n_together: list[int]) -> None:
    db = made(open_db(), (f"CREATE TRIGGER one AFTER INSERT ON t BEGIN {body}; END",))
    db.execute("INSERT INTO other VALUES (0, 0)")
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t(n) VALUES (?)", [(n,) for n in range(N_ROWS)])
    db.execute("COMMIT")
    assert not n_together


def test_a_log_whose_trigger_fires_in_turn_is_written_row_by_row(open_db: OpenDb, n_together: list[int]) -> None:
    chain = "CREATE TRIGGER two AFTER INSERT ON log BEGIN INSERT INTO other VALUES (new.id, new.what); END"
    db = made(open_db(), (*TRIGGERS[0], chain))
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t(n, w) VALUES (?, 1)", [(n,) for n in range(N_ROWS)])
    db.execute("COMMIT")
    assert n_together == []
    assert db.rows("SELECT count(*), max(a) FROM other") == [(N_ROWS, N_ROWS)]


def test_who_looks_into_the_log_in_between_finds_it_complete(open_db: OpenDb, n_together: list[int]) -> None:
    db = made(open_db(), ("CREATE TRIGGER one AFTER INSERT ON t BEGIN INSERT INTO other VALUES (new.id, 1); END",))
    seen = []

    def rows() -> Any:
        for n in range(90):
            if n in (40, 41, 80):
                seen.append(db.rows("SELECT count(*), (SELECT count(*) FROM other) FROM t"))
            yield (n,)

    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t(n, w) VALUES (?, 1)", rows())
    db.execute("COMMIT")
    assert seen == [[(40, 40)], [(41, 41)], [(80, 80)]]
    assert n_together == [40]


def test_a_row_with_a_parent_is_logged_and_one_without_is_refused(open_db: OpenDb, n_together: list[int]) -> None:
    db = open_db()
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("CREATE TABLE top(id INTEGER PRIMARY KEY)")
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, up INTEGER REFERENCES top)")
    db.execute("CREATE TABLE log(id)")
    db.execute("CREATE TRIGGER one AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.up); END")
    db.execute("INSERT INTO top VALUES (1), (2)")
    rows = f"WITH RECURSIVE c(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c WHERE i < {N_ROWS})"
    db.execute(f"{rows} INSERT INTO t(up) SELECT 1 + i % 2 FROM c")
    assert n_together == [N_ROWS]
    with pytest.raises(Error, match="FOREIGN KEY constraint failed"):
        db.execute("INSERT INTO t(up) SELECT CASE id WHEN 50 THEN 3 ELSE 2 END FROM t")
    assert db.rows("SELECT count(*), (SELECT sum(id) FROM log) FROM t") == [(N_ROWS, N_ROWS * 3 // 2)]
    db.execute("CREATE TRIGGER two AFTER INSERT ON t BEGIN INSERT INTO top VALUES (new.id + 2); END")
    db.execute("INSERT INTO t SELECT id + 100, CASE id WHEN 1 THEN 1 ELSE id + 101 END FROM t")  # the row before
    assert n_together == [N_ROWS]
    assert db.rows("SELECT count(*), max(up) FROM t") == [(2 * N_ROWS, N_ROWS + 101)]


def test_of_two_errors_the_one_of_the_first_row_is_told(open_db: OpenDb, n_together: list[int]) -> None:
    db = made(
        open_db(), ("CREATE TRIGGER one AFTER INSERT ON t BEGIN INSERT INTO log VALUES (abs(new.n), new.w); END",)
    )
    rows = f"WITH RECURSIVE c(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c WHERE i < {N_ROWS})"
    numbers = "CASE i WHEN 40 THEN -1 << 63 ELSE i END"
    with pytest.raises(Error, match="integer overflow"):
        db.execute(f"{rows} INSERT INTO t(n, w) SELECT {numbers}, nullif(i, 50) FROM c")
    with pytest.raises(Error, match="NOT NULL constraint failed"):
        db.execute(f"{rows} INSERT OR FAIL INTO t(n, w) SELECT {numbers}, nullif(i, 10) FROM c")
    assert not n_together
    assert db.rows("SELECT count(*), (SELECT count(*) FROM log) FROM t") == [(10, 9)]


def test_rows_of_a_log_that_come_before_others_are_written_one_by_one(open_db: OpenDb, n_together: list[int]) -> None:
    keyed = "CREATE TRIGGER one AFTER INSERT ON t BEGIN INSERT INTO keyed VALUES (new.id, 'new'); END"
    db = made(open_db(), (keyed,))
    db.execute("INSERT INTO keyed VALUES (30, 'old')")
    rows = f"WITH RECURSIVE c(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c WHERE i < {N_ROWS})"
    db.execute(f"{rows} INSERT INTO t(id) SELECT i + 30 FROM c")
    assert n_together == [N_ROWS]
    db.execute(f"{rows} INSERT OR IGNORE INTO t(id) SELECT i - 20 FROM c")
    assert n_together == [N_ROWS]
    assert db.rows("SELECT count(*), sum(n = 'old') FROM keyed") == [(N_ROWS + 50, 1)]
