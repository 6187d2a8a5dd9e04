"""Lines of a script, INSERTs of one row each, whose index entries are put off from one statement to the next.

Whatever is asked between them finds all entries, and what fails undoes what SQLite would undo.
"""

from __future__ import annotations

import random

import pytest

from minisql import DatabaseError, IntegrityError
from tests.support import Db, OpenDb

N_BEFORE = 8  # lines after which a statement's plan is bound for good


def line(rng: random.Random, number: int) -> str:
    """One INSERT, mostly of a form that is shared by others."""
    verb = rng.choice(["INSERT", "INSERT", "INSERT OR IGNORE"])
    key = rng.choice([rng.randrange(50), -rng.randrange(10**9), rng.random(), -rng.random(), f"'{number % 9}'", "NULL"])
    rowid = rng.choice([number + 1000, rng.randrange(3000)])
    return rng.choice(
        [
            f"{verb} INTO t VALUES ({rowid}, {key}, 'it''s {number}')",
            f"INSERT INTO t(k, s) VALUES ({key}, 'row {number}')",
        ]
    )


def steps(seed: int) -> list[str]:
    """Statements in one transaction: lines in runs, and something else between the runs."""
    rng = random.Random(seed)
    found: list[str] = ["BEGIN"]
    for run in range(12):
        found += [line(rng, run * 40 + number) for number in range(rng.randrange(1, 40))]
        found += rng.choice(
            [
                ["SELECT count(*), min(k), max(k) FROM t INDEXED BY t_k WHERE k > 3"],
                ["SELECT k, id FROM t INDEXED BY t_k WHERE k BETWEEN 5 AND 30 ORDER BY k DESC, id"],
                ["UPDATE t SET k = k + 1 WHERE k < 20"],
                ["DELETE FROM t WHERE k = 7", "DELETE FROM t WHERE id % 11 = 3"],
                ["INSERT INTO t(k, s) SELECT k, s || '!' FROM t WHERE k > 40"],
                ["SAVEPOINT a", line(rng, run), line(rng, run), "ROLLBACK TO a", line(rng, run), "RELEASE a"],
                ["CREATE INDEX IF NOT EXISTS t_s ON t(s COLLATE NOCASE, k)"],
                ["COMMIT", "BEGIN"],
                ["ROLLBACK", "BEGIN"],
            ]
        )
    return [*found, "COMMIT"]


@pytest.mark.parametrize("seed", range(4))
def test_lines_leave_what_statements_that_put_nothing_off_leave(open_db: OpenDb, seed: int) -> None:
    """The other table has a CHECK, so that its statements are no lone inserts."""
    answers = []
    for check in ("", ", CHECK (id IS NOT NULL)"):
        db = open_db(page_size=512)
        db.execute(f"CREATE TABLE t(id INTEGER PRIMARY KEY, k NUMERIC, s TEXT NOT NULL{check})")
        db.execute("CREATE INDEX t_k ON t(k)")
        found: list[object] = []
        for sql in steps(seed):
            try:
                found.append(db.execute(sql).fetchall())
            except IntegrityError as error:
                found.append(str(error))
            found.append(db.rows("SELECT changes(), total_changes(), last_insert_rowid()"))
        found.append(db.rows("SELECT *, typeof(k) FROM t NOT INDEXED ORDER BY id"))
        found.append(db.rows("SELECT k, id FROM t INDEXED BY t_k ORDER BY k, id"))
        answers.append(found)
    assert answers[0] == answers[1]


def test_a_line_that_breaks_not_null_undoes_itself_alone(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k, s NOT NULL)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("BEGIN")
    for number in range(N_BEFORE):
        db.execute("INSERT INTO t VALUES (?, ?)", (number, "x"))
    with pytest.raises(IntegrityError):
        db.execute("INSERT INTO t VALUES (?, ?)", (99, None))
    db.execute("COMMIT")
    assert db.rows("SELECT k FROM t INDEXED BY t_k WHERE k >= 0") == [(number,) for number in range(N_BEFORE)]


@pytest.mark.parametrize("asked", ["COMMIT", "SELECT count(*) FROM t", "INSERT INTO t SELECT 1, 2", "SAVEPOINT a"])
def test_a_damaged_index_that_is_met_late_undoes_the_transaction(open_db: OpenDb, asked: str) -> None:
    db = open_db()
    last_leaf = with_damaged_index(db)
    db.execute("BEGIN")
    for number in (*range(N_BEFORE), 10**6):
        db.execute(f"INSERT INTO t VALUES ({number}, 'new')")
    with pytest.raises(DatabaseError):
        db.execute(asked)
    assert not db.connection.in_transaction
    assert db.rows("SELECT count(*) FROM t NOT INDEXED WHERE s = 'new'") == [(0,)]
    db.execute("INSERT INTO u VALUES (1)")  # the connection goes on
    assert db.rows("SELECT a FROM u") == [(1,)]
    exchange_last_page(db, last_leaf)


def with_damaged_index(db: Db) -> bytes:
    """A table t(k, s) whose index's last leaf is all zeros, and an empty table u(a). Gives the leaf as it was."""
    db.execute("CREATE TABLE u(a)")
    db.execute("CREATE TABLE t(k, s)")
    db.execute("INSERT INTO t SELECT value, 'old' FROM generate_series(1, 3000)")
    db.execute("CREATE INDEX t_k ON t(k)")
    ((page_size,),) = db.rows("PRAGMA page_size")
    assert isinstance(page_size, int)
    return exchange_last_page(db, bytes(page_size))


def exchange_last_page(db: Db, image: bytes) -> bytes:
    """Overwrite the last page of the file; what stood there."""
    db.connection.close()
    content = bytearray(db.path.read_bytes())
    content[-len(image) :], old = image, bytes(content[-len(image) :])
    db.path.write_bytes(content)
    db.reopen()
    return old


def test_serialize_has_what_was_put_off(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("BEGIN")
    for number in range(N_BEFORE):
        db.execute(f"INSERT INTO t VALUES ({number})")
    content = db.connection.serialize()
    db.execute("ROLLBACK")
    db.path.with_suffix(".copy").write_bytes(content)
    copy = open_db(db.path.with_suffix(".copy"))
    assert copy.rows("SELECT count(*) FROM t INDEXED BY t_k WHERE k >= 0") == [(N_BEFORE,)]


TRIGGERS = (
    "CREATE TRIGGER change AFTER INSERT ON t WHEN new.k % 3 = 0 BEGIN UPDATE t SET k = -new.k WHERE id = new.id; END",
    "CREATE TRIGGER other AFTER INSERT ON t WHEN new.k % 3 = 1 BEGIN DELETE FROM t WHERE +k BETWEEN 1 AND 9; END",
    "CREATE TRIGGER skip BEFORE INSERT ON t WHEN new.k % 7 = 6 BEGIN SELECT raise(IGNORE); END",
    "CREATE TRIGGER log AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.k, new.id); END",
    "CREATE TRIGGER many AFTER INSERT ON t WHEN new.k % 10 = 0 BEGIN UPDATE t SET k = k + 100 WHERE +k > 20; END",
)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("many", ["select", "executemany"])
def test_triggers_find_entries_that_their_statement_has_put_off(open_db: OpenDb, seed: int, many: str) -> None:
    rng = random.Random(seed)
    keys = [rng.randrange(60) for _ in range(150)]
    triggers = rng.sample(TRIGGERS, 3)
    contents = []
    for at_once in (True, False):
        db = open_db(page_size=512)
        db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k)")
        db.execute("CREATE INDEX t_k ON t(k)")
        db.execute("CREATE TABLE log(k, id)")
        db.execute("CREATE INDEX log_k ON log(k, id)")
        for sql in triggers:
            db.execute(sql)
        db.execute("BEGIN")
        if not at_once:
            for key in keys:
                db.execute("INSERT INTO t(k) VALUES (?)", (key,))
        elif many == "executemany":
            db.connection.executemany("INSERT INTO t(k) VALUES (?)", [(key,) for key in keys])
        else:
            values = ", ".join(f"({number}, {key})" for number, key in enumerate(keys))
            db.execute(f"INSERT INTO t(k) SELECT column2 FROM (VALUES {values}) ORDER BY column1")
        db.execute("COMMIT")
        contents.append((db.rows("SELECT * FROM t ORDER BY id"), db.rows("SELECT * FROM log ORDER BY rowid")))
    assert contents[0] == contents[1]
