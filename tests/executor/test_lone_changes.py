"""UPDATEs and DELETEs of one row by its rowid, which one function carries out and whose index entries may wait.

Whatever is asked between them finds the entries that there should be, and the engines say the same.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from minisql import DatabaseError, IntegrityError
from minisql.executor.dml.lone_change import LoneChange
from minisql.executor.run import Run
from oracle_tests.answer import Value
from oracle_tests.engines import Worker, WorkerEngine
from tests.executor.test_lone_inserts import N_BEFORE, exchange_last_page, with_damaged_index
from tests.support import Db, OpenDb

SCHEMAS = {
    "plain": ["CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, q REAL)"],
    "indexes": [
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, q REAL)",
        "CREATE INDEX t_k ON t(k)",
        "CREATE INDEX t_qs ON t(q DESC, s COLLATE NOCASE)",
    ],
    "not null": [
        "CREATE TABLE t(k, s TEXT NOT NULL ON CONFLICT IGNORE, q REAL NOT NULL, id INTEGER PRIMARY KEY)",
        "CREATE INDEX t_sk ON t(s, k)",
    ],
    "strict": [
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k ANY, s TEXT, q REAL) STRICT",
        "CREATE INDEX t_k ON t(k, q)",
    ],
}
CHANGES = [
    ("UPDATE t SET k = ? WHERE id = ?", "kr"),
    ("UPDATE t SET s = ?, q = ? WHERE id = ?", "sqr"),
    ("UPDATE t SET k = k + ?, q = -q WHERE id = ?", "kr"),
    ("UPDATE t SET s = k, k = s WHERE id = ?", "r"),
    ("UPDATE OR IGNORE t SET s = ? WHERE id = ?", "sr"),
    ("DELETE FROM t WHERE id = ?", "r"),
    ("INSERT OR IGNORE INTO t(id, k, s, q) VALUES (?, ?, ?, ?)", "rksq"),
]
OTHERS = [
    "SELECT id, k FROM t WHERE k > 5 ORDER BY k, id",
    "SELECT s, q FROM t ORDER BY q DESC, s, id",
    "UPDATE t SET k = k + 1 WHERE k < 9",
    "DELETE FROM t WHERE k = 7",
    "BEGIN",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT a",
    "ROLLBACK TO a",
    "RELEASE a",
]


def steps(seed: int) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Statements with parameters: changes in runs, and others between them."""
    rng = random.Random(seed)
    texts = ["abc", "ABC", "é", "x" * 300, "a" * 90]

    def values(kinds: str) -> tuple[Value, ...]:
        made: dict[str, Value] = {
            "r": rng.choice([rng.randrange(1, 60), rng.randrange(1, 4), str(rng.randrange(9)), 2.0, 2.5, None]),
            "k": rng.choice([rng.randrange(30), rng.randrange(10**10), 3.0, None, "7", "text"]),
            "s": rng.choice([rng.choice(texts) + str(rng.randrange(20)), rng.randrange(5), None]),
            "q": rng.choice([rng.random(), float(rng.randrange(4)), rng.randrange(4), None]),
        }
        return tuple(made[kind] for kind in kinds)

    yield "PRAGMA synchronous = OFF", ()
    for number in range(1, 51):
        yield "INSERT INTO t(id, k, s, q) VALUES (?, ?, ?, ?)", (number, number % 11, f"row {number}", number / 2)
    for _ in range(14):
        sql, kinds = rng.choice(CHANGES)
        yield from ((sql, values(kinds)) for _ in range(rng.randrange(2, 12)))
        if rng.random() < 0.3:
            sql, kinds = rng.choice(CHANGES)
            yield sql, values(kinds)
        yield rng.choice(OTHERS), ()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("schema", SCHEMAS)
def test_changes_by_rowid_leave_what_sqlite_leaves(
    open_db: OpenDb, oracle_worker: Worker, tmp_path: Path, schema: str, seed: int, alone: Counter[str]
) -> None:
    db = open_db(page_size=512)
    theirs = WorkerEngine(oracle_worker, "lone_changes")
    theirs.open(str(tmp_path / "theirs.db"))
    for sql, parameters in [*((sql, ()) for sql in SCHEMAS[schema]), *steps(seed), ("ROLLBACK", ())]:
        expected = theirs.run(sql, parameters)
        assert (sql, parameters, *answer(db, sql, parameters)) == (
            sql,
            parameters,
            expected.rows,
            expected.error[1] if expected.error else None,
        )
    assert alone["change"]
    assert alone["put_off"] or schema == "plain"
    everything = "SELECT *, typeof(k), typeof(s), typeof(q) FROM t ORDER BY id"
    assert tuple(db.rows(everything)) == theirs.run(everything).rows
    theirs.close()


def answer(db: Db, sql: str, parameters: tuple[Value, ...]) -> tuple[object, str | None]:
    """(rows, error)."""
    try:
        return tuple(db.connection.execute(sql, parameters).fetchall()), None
    except DatabaseError as error:
        return (), str(error)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a statement was carried out by each way of a `LoneChange`."""
    found: Counter[str] = Counter()
    for name in ("change", "put_off"):
        monkeypatch.setattr(LoneChange, name, _counted(found, name, getattr(LoneChange, name)))
    return found


def _counted(found: Counter[str], name: str, method: Callable[[LoneChange, Run], None]) -> Callable[..., None]:
    def counted(change: LoneChange, run: Run) -> None:
        found[name] += 1
        method(change, run)

    return counted


def test_a_row_that_is_changed_again_has_one_entry(open_db: OpenDb, alone: Counter[str]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, n)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("CREATE INDEX t_n ON t(n)")
    db.execute("INSERT INTO t SELECT value, value, value FROM generate_series(1, 50)")
    db.execute("BEGIN")
    for k, n, rowid in [
        (0, 0, 1),
        (5, 1, 1),
        (5, 2, 2),
        (5, 2, 1),
        (1, 2, 2),
        (1, 1, 1),
        (9, 9, 1),
        (9, 9, 3),
        (7, 9, 1),
    ]:
        db.execute("UPDATE t SET k = ?, n = ? WHERE id = ?", (k, n, rowid))
    db.execute("COMMIT")
    assert alone["put_off"] > 5
    assert db.rows("SELECT k, id FROM t INDEXED BY t_k WHERE k < 10 AND id < 4") == [(1, 2), (7, 1), (9, 3)]


def test_a_change_that_breaks_not_null_undoes_itself_alone(open_db: OpenDb, alone: Counter[str]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k NOT NULL)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("INSERT INTO t SELECT value, value FROM generate_series(1, 50)")
    db.execute("BEGIN")
    for number in range(1, N_BEFORE):
        db.execute("UPDATE t SET k = ? WHERE id = ?", (-number, number))
    with pytest.raises(IntegrityError):
        db.execute("UPDATE t SET k = ? WHERE id = ?", (None, 1))
    db.execute("COMMIT")
    assert alone["put_off"]
    assert db.rows("SELECT k FROM t INDEXED BY t_k WHERE k < 0") == [
        (-number,) for number in range(N_BEFORE - 1, 0, -1)
    ]


@pytest.mark.parametrize("sql", ["UPDATE t SET k = -k WHERE rowid = ?", "DELETE FROM t WHERE rowid = ?"])
def test_an_entry_that_is_missing_undoes_its_statement(open_db: OpenDb, alone: Counter[str], sql: str) -> None:
    db = open_db()
    last_leaf = with_damaged_index(db)
    for number in range(1, N_BEFORE):
        db.execute(sql, (number,))
    before = db.rows("SELECT rowid, k FROM t NOT INDEXED")
    with pytest.raises(DatabaseError):
        db.execute(sql, (2999,))
    assert alone["change"]
    assert db.rows("SELECT rowid, k FROM t NOT INDEXED") == before
    exchange_last_page(db, last_leaf)


@pytest.mark.parametrize("sql", ["UPDATE t SET k = -k WHERE rowid = ?", "DELETE FROM t WHERE rowid = ?"])
def test_an_entry_that_is_missed_late_undoes_the_transaction(open_db: OpenDb, alone: Counter[str], sql: str) -> None:
    db = open_db()
    last_leaf = with_damaged_index(db)
    before = db.rows("SELECT rowid, k FROM t NOT INDEXED")
    db.execute("BEGIN")
    for number in (*range(1, N_BEFORE), 2999):
        db.execute(sql, (number,))
    with pytest.raises(DatabaseError):
        db.execute("COMMIT")
    assert alone["put_off"]
    assert not db.connection.in_transaction
    assert db.rows("SELECT rowid, k FROM t NOT INDEXED") == before
    exchange_last_page(db, last_leaf)


def test_a_deletion_that_stops_between_two_indexes_undoes_the_transaction(open_db: OpenDb, alone: Counter[str]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(j, k)")
    db.execute("INSERT INTO t SELECT value, value FROM generate_series(1, 3000)")
    db.execute("CREATE INDEX t_j ON t(j)")
    db.execute("CREATE INDEX t_k ON t(k)")
    last_leaf = exchange_last_page(db, bytes(4096))  # of t_k: entries go out of t_j first
    db.execute("PRAGMA max_page_count = 10000")  # so no entries are put off
    db.execute("BEGIN")
    for number in range(1, N_BEFORE):
        db.execute("DELETE FROM t WHERE rowid = ?", (number,))
    with pytest.raises(DatabaseError):
        db.execute("DELETE FROM t WHERE rowid = ?", (2999,))
    assert alone["change"]
    assert not alone["put_off"]
    assert not db.connection.in_transaction
    assert db.rows("SELECT count(*) FROM t INDEXED BY t_j WHERE j > 0") == [(3000,)]
    exchange_last_page(db, last_leaf)


def test_a_blob_that_is_open_expires_with_its_row(open_db: OpenDb, alone: Counter[str]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, b)")
    db.execute("INSERT INTO t SELECT value, value, x'0102' FROM generate_series(1, 50)")
    for number in range(1, N_BEFORE):
        db.execute("UPDATE t SET k = ? WHERE id = ?", (-number, number))
    blob = db.connection.blobopen("t", "b", 20)
    db.execute("UPDATE t SET k = ? WHERE id = ?", (0, 21))
    assert blob.read(1) == b"\1"
    db.execute("UPDATE t SET k = ? WHERE id = ?", (0, 20))
    with pytest.raises(DatabaseError):
        blob.read(1)
    blob.close()
    assert alone["change"]


def test_many_changes_leave_what_comes_before_the_one_that_fails(open_db: OpenDb, alone: Counter[str]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k NOT NULL)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("INSERT INTO t SELECT value, value FROM generate_series(1, 50)")
    seen = []

    def rows() -> Iterator[tuple[Value, ...]]:
        for number in range(1, 9):
            yield -number, number % 5
            seen.append(db.rows("SELECT count(*) FROM t INDEXED BY t_k WHERE k < 0"))
        yield None, 20
        yield -99, 21

    db.execute("BEGIN")
    with pytest.raises(IntegrityError):
        db.connection.executemany("UPDATE t SET k = ? WHERE id = ?", rows())
    assert db.rows("SELECT total_changes()") == [(50 + 7,)]  # there is no row 0
    db.execute("COMMIT")
    assert seen == [[(number,)] for number in (1, 2, 3, 4, 4, 4, 4, 4)]
    assert db.rows("SELECT k, id FROM t INDEXED BY t_k WHERE k < 0") == [(-8, 3), (-7, 2), (-6, 1), (-4, 4)]
    assert alone["put_off"]


def test_many_deletions_by_rowid_delete_each_row_once(open_db: OpenDb, alone: Counter[str]) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("INSERT INTO t SELECT value, value FROM generate_series(1, 500)")
    db.execute("BEGIN")
    rowids = [(number % 400,) for number in range(0, 4000, 7)]
    assert db.connection.executemany("DELETE FROM t WHERE id = ?", rowids).rowcount == len(set(rowids) - {(0,)})
    db.execute("COMMIT")
    assert db.rows("SELECT count(*), min(k) FROM t INDEXED BY t_k WHERE k > 0") == [(101, 400)]
    assert alone["put_off"]


LONE = (
    ("INSERT INTO t(id, k, s) VALUES (?, ?, ?)", (1000, 1, "new")),
    ("INSERT INTO t(id, k, s) VALUES (?, ?, ?)", (7, 1, "is there")),
    ("INSERT OR IGNORE INTO t(id, k, s) VALUES (?, ?, ?)", (7, 1, "is there")),
    ("UPDATE t SET s = ? WHERE id = ?", ("other", 8)),
    ("UPDATE t SET s = ? WHERE id = ?", (None, 8)),
    ("UPDATE t SET s = ? WHERE id = ?", ("nobody", 5000)),
    ("UPDATE t SET k = ? WHERE id = ?", (99, 9)),
    ("DELETE FROM t WHERE id = ?", (10,)),
    ("DELETE FROM t WHERE id = ?", (10,)),
)


def counted(db: Db, *, alone: bool) -> list[object]:
    """What changes of one row tell inside a transaction; not `alone`: while a query is running."""
    found: list[object] = []
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s NOT NULL)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("BEGIN")
    for n in range(40):
        db.execute("INSERT INTO t VALUES (?, ?, ?)", (n, n % 5, f"row {n}"))
    running = None if alone else db.execute("SELECT id FROM t ORDER BY id")
    for _ in range(6):
        for sql, values in LONE:
            cursor = db.connection.cursor()
            try:
                for used in (cursor, db.connection):
                    made = used.execute(sql, values)
                    found.append((made.rowcount, made.lastrowid, made.description, made.fetchall()))
            except IntegrityError as error:
                found.append((str(error), error.sqlite_errorname, cursor.rowcount))
            found.append(
                (db.connection.total_changes, db.rows("SELECT changes(), last_insert_rowid(), count(*) FROM t"))
            )
        db.execute("DELETE FROM t WHERE id >= 1000")
    assert running is None or running.fetchone() is not None
    db.execute("COMMIT")
    return [*found, db.rows("SELECT * FROM t")]


def test_changes_in_a_transaction_count_as_those_beside_a_query(open_db: OpenDb, tmp_path: Path) -> None:
    found = [counted(open_db(tmp_path / f"{alone}.db"), alone=alone) for alone in (True, False)]
    assert found[0] == found[1]


def test_whoever_listens_hears_of_every_change_in_a_transaction(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, s)")
    db.execute("BEGIN")
    sql = "INSERT INTO t(s) VALUES (?)"
    for n in range(10):
        db.execute(sql, (n,))
    heard: list[str] = []
    db.connection.set_trace_callback(heard.append)
    db.execute(sql, ("traced",))
    db.connection.set_trace_callback(None)
    assert heard == ["INSERT INTO t(s) VALUES ('traced')"]
    db.connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(DatabaseError, match="interrupted"):
        db.execute(sql, ("stopped",))
    db.connection.set_progress_handler(None, 1)
    assert not db.connection.in_transaction
    db.execute("BEGIN")
    db.execute(sql, ("first",))
    db.execute("PRAGMA query_only = ON")
    with pytest.raises(DatabaseError, match="attempt to write a readonly database"):
        db.execute(sql, ("forbidden",))
    db.execute("PRAGMA query_only = OFF")
    db.execute(sql, ("last",))
    db.execute("COMMIT")
    assert db.rows("SELECT s FROM t") == [("first",), ("last",)]
