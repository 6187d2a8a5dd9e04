"""Rows with foreign keys that are written together leave what rows one by one leave, and fail where they do."""

from __future__ import annotations

import random
from typing import Any

import pytest

from minisql import Error, IntegrityError
from minisql.executor.dml.batch_child import ChildBatch
from tests.support import Db, OpenDb

N_ROWS = 60

PARENTS = (
    "CREATE TABLE number(id INTEGER PRIMARY KEY)",
    "CREATE TABLE word(id INTEGER PRIMARY KEY, w TEXT UNIQUE)",
    "CREATE TABLE pair(a, b INTEGER, PRIMARY KEY (b, a)) WITHOUT ROWID",
)
CHILDREN = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER REFERENCES number, w, b)",
    "CREATE TABLE t(id INTEGER PRIMARY KEY, n REFERENCES number, w REFERENCES word(w), b)",
    "CREATE TABLE t(n INTEGER, w, b INT, id INTEGER PRIMARY KEY REFERENCES number,"
    " FOREIGN KEY (n, w) REFERENCES pair(b, a) DEFERRABLE INITIALLY DEFERRED)",
    "CREATE TABLE t(n REAL REFERENCES number DEFERRABLE INITIALLY DEFERRED, w TEXT REFERENCES word(w),"
    " b REFERENCES word, id)",
)


@pytest.fixture
def n_together(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Gets the number of rows of each batch that was written together."""
    written: list[int] = []
    write = ChildBatch._write_together

    def spy(batch: ChildBatch, rows: list[Any]) -> bool:
        done = write(batch, rows)
        if done:
            written.append(len(rows))
        return done

    monkeypatch.setattr(ChildBatch, "_write_together", spy)
    return written


def made(db: Db, child: str) -> Db:
    db.execute("PRAGMA foreign_keys = ON")
    for sql in (*PARENTS, child, "CREATE INDEX t_n ON t(n)"):
        db.execute(sql)
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO number VALUES (?)", [(n,) for n in range(1, 200)])
    db.connection.executemany("INSERT INTO word(w) VALUES (?)", [(f"{n}",) for n in range(50)])
    db.connection.executemany("INSERT INTO pair VALUES (?, ?)", [(f"{n % 7}", n) for n in range(200)])
    return db


def some_rows(rng: random.Random, n_misses: int) -> list[tuple[Any, ...]]:
    """Rows (n, w, b, id): most of them have all the parents that the tables above may ask for."""
    numbers = rng.sample(range(1, 50), 40)
    rows: list[tuple[Any, ...]] = []
    for row_id in rng.sample(range(1, 199), N_ROWS):
        n = rng.choice(numbers)
        rows.append((rng.choice([n, None]) if rng.random() < 0.1 else n, str(n % 7), n % 50, row_id))
    for _ in range(n_misses):
        odd = rng.choice([(7.5, "0", 1), ("x", "1", 2), (900, "2", None), (3, "no", 4), (3, 3.0, b"5"), (8.0, 1, "8")])
        rows[rng.randrange(N_ROWS)] = (*odd, rng.choice([300, 199]))
    return rows


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("verb", ["INSERT", "INSERT OR IGNORE", "INSERT OR FAIL"])
def test_rows_with_parents_are_written_as_one_by_one(
    open_db: OpenDb, seed: int, verb: str, n_together: list[int]
) -> None:
    outcomes = []
    for at_once in (True, False):
        rng = random.Random(seed)
        db = made(open_db(page_size=512), CHILDREN[seed % 4])
        n_parents = len(n_together)
        found: list[Any] = []
        for n_misses in (0, rng.randrange(2), 0, rng.randrange(4)):
            rows, error = some_rows(rng, n_misses), None
            before = db.connection.total_changes
            sql = f"{verb} INTO t(n, w, b, id) VALUES (?, ?, ?, ?)"
            try:
                if at_once:
                    db.connection.executemany(sql, rows)
                else:
                    for row in rows:
                        db.execute(sql, row)
            except Error as raised:
                error = str(raised)
            counted = db.connection.total_changes - before
            found.append([error, counted, db.rows("SELECT last_insert_rowid()"), db.rows("PRAGMA foreign_key_check")])
            found.append(db.rows("SELECT rowid, *, typeof(n), typeof(w), typeof(b) FROM t ORDER BY rowid"))
            found.append(db.rows("SELECT n, rowid FROM t INDEXED BY t_n ORDER BY n, rowid"))
            db.execute("DELETE FROM t")
        try:
            db.execute("COMMIT")
        except IntegrityError as raised:
            found.append(str(raised))
            db.execute("ROLLBACK")
        outcomes.append(found)
        assert (N_ROWS in n_together[n_parents:]) == at_once
    assert outcomes[0] == outcomes[1]


def test_rows_of_a_select_are_written_together_or_not_at_all(open_db: OpenDb, n_together: list[int]) -> None:
    db = made(open_db(), CHILDREN[0])
    n_together.clear()  # of the parents
    db.execute("INSERT INTO t(n) SELECT id FROM number")
    assert n_together == [199]
    with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"):
        db.execute("INSERT INTO t(n) SELECT id + 1 FROM number")
    assert db.rows("SELECT count(*), sum(n) FROM t") == [(199, 199 * 100)]
    db.execute("INSERT INTO t(n) SELECT n % 7 + 1 FROM t")
    assert n_together == [199, 199]
    db.execute("COMMIT")


def test_the_parent_that_orphans_wait_for_may_come_with_many(open_db: OpenDb, n_together: list[int]) -> None:
    db = open_db()
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("CREATE TABLE top(id INTEGER PRIMARY KEY)")
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, up INTEGER REFERENCES top)")
    db.execute("CREATE TABLE low(up INTEGER REFERENCES t DEFERRABLE INITIALLY DEFERRED)")
    db.execute("INSERT INTO top VALUES (1)")
    db.execute("BEGIN")
    db.execute("INSERT INTO low VALUES (77), (88)")
    db.connection.executemany("INSERT INTO t VALUES (?, 1)", [(n,) for n in range(80)])
    with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"):
        db.execute("COMMIT")
    db.connection.executemany("INSERT INTO t VALUES (?, 1)", [(n,) for n in range(80, 160)])
    db.execute("COMMIT")
    assert not n_together
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?, 1)", [(n,) for n in range(160, 240)])
    db.execute("COMMIT")
    assert n_together == [80]
    assert db.rows("SELECT count(*) FROM t") == [(240,)]


def test_a_parent_that_is_taken_away_between_is_missed_by_the_next_row(open_db: OpenDb) -> None:
    db = made(open_db(), CHILDREN[0])
    db.execute("COMMIT")

    def rows() -> Any:
        for n in range(1, 100):
            if n == 50:
                db.execute("DELETE FROM number WHERE id > 150")
            yield (n if n < 60 else 151,)

    db.execute("BEGIN")
    with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"):
        db.connection.executemany("INSERT INTO t(n) VALUES (?)", rows())
    assert db.rows("SELECT count(*), max(n) FROM t") == [(59, 59)]
    db.execute("COMMIT")


def test_a_row_may_be_its_own_parent_among_many(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, up INTEGER REFERENCES t)")
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?, ?)", [(n, n if n % 10 == 0 else n - 1) for n in range(100)])
    db.execute("COMMIT")
    assert db.rows("SELECT count(*), sum(up) FROM t") == [(100, 4860)]


@pytest.mark.parametrize("step", [1, 5, 50])
def test_many_parents_are_found_near_each_other_and_far_apart(
    open_db: OpenDb, step: int, n_together: list[int]
) -> None:
    db = open_db(page_size=512)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("CREATE TABLE number(id INTEGER PRIMARY KEY, x)")
    db.execute("CREATE TABLE t(n INTEGER REFERENCES number)")
    count = "WITH RECURSIVE c(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c WHERE i < 500)"
    db.execute(f"{count} INSERT INTO number SELECT i * {step}, 'parent' FROM c")
    n_together.clear()  # of the parents
    db.execute("INSERT INTO t SELECT nullif(id, 70) FROM number ORDER BY x || id")
    assert n_together == [500]
    for missing in (-1, 100 * step, 500 * step):
        db.execute("BEGIN")
        db.execute("DELETE FROM t")
        db.execute("DELETE FROM number WHERE id = ?", (missing,))
        with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"):
            db.execute(f"{count} INSERT INTO t SELECT i * {step} + (i = 9 AND {missing} = -1) * 100000 FROM c")
        assert db.rows("SELECT count(*) FROM t") == [(0,)]
        db.execute("ROLLBACK")
    assert n_together == [500]
    assert db.rows("SELECT count(*) FROM t") == [(500,)]
