"""Lookups without operators give what the operators give, and only where they may."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

import minisql
from minisql.engine import Session
from minisql.engine.statement import Statement
from minisql.executor.run import Run
from minisql.value import Value

SCHEMA = """
CREATE TABLE t(id INTEGER PRIMARY KEY, k, name TEXT COLLATE NOCASE, q REAL, twice AS (k * 2));
CREATE INDEX t_k ON t(k);
CREATE INDEX t_name ON t(name DESC, q);
CREATE TABLE o(id INTEGER PRIMARY KEY, t_id INTEGER, note TEXT);
CREATE INDEX o_t ON o(t_id, note);
CREATE INDEX o_note ON o(note);
INSERT INTO o(t_id, note) VALUES (1, 'x'), (1, 'a'), (5, 'b'), (NULL, 'x'), (3, 'g'), (3, 'e'), (99, 'A');
CREATE TABLE w(a, b, c, PRIMARY KEY(a, b)) WITHOUT ROWID;
INSERT INTO t(id, k, name, q) VALUES (1, 5, 'a', 1), (2, NULL, 'A', 2.5), (3, 'x', 'b', 3), (4, 5, 'ä', NULL);
INSERT INTO t(id, k, name, q) VALUES (5, 5.0, 'B', 7), (7, x'05', NULL, 1), (-9223372036854775808, 5, 'a', 1);
INSERT INTO w VALUES (1, 1, 'one'), (1, 2, 'two'), ('x', 1, NULL);
"""
PARAMS: list[Value] = [1, 5, 5.0, "b", 5.5, "5", "x", b"\x05", "A", None, 3, -(2**63), 1e300]


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(":memory:")
    run_script(session, SCHEMA)
    yield session
    session.close()


def run_script(session: Session, script: str) -> None:
    offset = 0
    while (found := session.prepare(script, offset))[0] is not None:
        statement, offset = found
        assert statement is not None
        for _ in statement.run():
            pass


def prepared(session: Session, sql: str) -> Statement:
    statement, _ = session.prepare(sql)
    assert statement is not None
    return statement


LOOKUPS = [
    "SELECT name, q FROM t WHERE id = ?",
    "SELECT q, id, id, name FROM t WHERE rowid = ?",
    "SELECT * FROM w WHERE a = ?",
    "SELECT c FROM w WHERE a = ? AND b = 1",
    "SELECT id, q FROM t WHERE k = ?",
    "SELECT k FROM t WHERE k = ?",
    "SELECT id, k FROM t WHERE k IS ?",
    "SELECT id, name FROM t WHERE name = ?",
    "SELECT q, id FROM t WHERE name = ?",
    "SELECT id FROM t WHERE k = ? ORDER BY id DESC",
    "SELECT id, name FROM t WHERE k = ? ORDER BY id DESC",
    # expressions and further conditions
    "SELECT q + 1, upper(name), CASE WHEN k THEN id END FROM t WHERE id = ?",
    "SELECT name FROM t WHERE id = ? AND q > 1",
    "SELECT id || name FROM t WHERE k = ? AND q IS NOT NULL",
    # ranges
    "SELECT id, name FROM t WHERE id BETWEEN ? AND ?",
    "SELECT id FROM t WHERE id > ? AND id < ? ORDER BY id DESC",
    "SELECT id, t_id FROM o WHERE note > ? AND note <= ?",
    "SELECT id, t_id FROM o WHERE note BETWEEN ? AND ? ORDER BY note DESC",
    "SELECT note FROM o WHERE t_id >= ? AND t_id < ? ORDER BY t_id",
    "SELECT id, q FROM t WHERE name = ? AND q > ? AND q < 9",
    "SELECT id FROM t WHERE name > ? AND name <= ?",
    "SELECT id, q FROM t WHERE name > ? AND name <= ? ORDER BY name DESC",
    "SELECT c FROM w WHERE a = ? AND b >= ? AND b < 3",
    # limits
    "SELECT id, name FROM t WHERE id >= ? LIMIT 2",
    "SELECT id, name FROM t WHERE id >= ? ORDER BY id DESC LIMIT 2 OFFSET 1",
    "SELECT id, name FROM t WHERE k > ? ORDER BY k LIMIT 3",
    "SELECT k, name FROM t WHERE k < ? ORDER BY k LIMIT 2 OFFSET 1",
    "SELECT id, name FROM t WHERE k = ? LIMIT ?",
    "SELECT id, q FROM t WHERE k = ? ORDER BY id DESC LIMIT 1",
    "SELECT id, q FROM t WHERE k = ? AND q > 0 LIMIT 1 OFFSET ?",
    "SELECT id, name FROM t ORDER BY id DESC LIMIT ?",
    # joins
    "SELECT t.name, o.note FROM t JOIN o ON o.t_id = t.id WHERE t.id = ?",
    "SELECT t.name, o.note FROM t LEFT JOIN o ON o.t_id = t.id WHERE t.id = ?",
    "SELECT t.name, o.note FROM t LEFT JOIN o ON o.t_id = t.id AND o.note > 'f' WHERE t.id = ?",
    "SELECT o.id, t.id + 1 FROM o JOIN t ON t.id = o.t_id WHERE o.note = ?",
    "SELECT a.id, b.id, c.note FROM t a JOIN t b ON b.k = a.k JOIN o c ON c.t_id = b.id WHERE a.id = ?",
    "SELECT a.c, b.c FROM w a JOIN w b ON b.a = a.a AND b.b = 2 WHERE a.a = ?",
    "SELECT o.note, t.name FROM o JOIN t ON t.id = o.t_id WHERE o.t_id = ? AND t.q > o.id LIMIT ?",
]


@pytest.mark.parametrize("sql", LOOKUPS)
def test_a_lookup_gives_the_rows_of_the_operators(session: Session, sql: str) -> None:
    statement = prepared(session, sql)
    compiled = statement._compiled
    assert compiled.look_up is not None
    assert compiled.executable is not None
    n_rows = n_found = 0
    n_params = sql.count("?")
    compiled.look_up(session.host, (None,) * n_params, statement._literals)  # the first run may be left to operators
    for params in product(PARAMS if n_params == 1 else PARAMS[::2], repeat=n_params):
        literals = statement._literals
        run = Run(session.host, params, literals)
        try:
            right = list(compiled.executable.rows(run))
        except minisql.Error as error:
            with pytest.raises(type(error), match=str(error)):
                list(statement.run(params))
            continue
        found = compiled.look_up(session.host, params, literals)
        assert found is None or repr(found) == repr(right), params
        assert repr(list(statement.run(params))) == repr(right)
        n_rows += len(right)
        n_found += found is not None
    assert n_rows, "some parameter finds rows"
    assert n_found, "some parameters are looked up"


def test_a_literal_takes_the_value_of_its_own_text(session: Session) -> None:
    for rowid, name in [(1, "a"), (3, "b"), (5, "B")]:
        statement = prepared(session, f"SELECT name FROM t WHERE id = {rowid}")
        assert statement._compiled.look_up is not None
        assert list(statement.run()) == [(name,)]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT twice FROM t WHERE id = ?",
        "SELECT name FROM t WHERE id = ? + 1",
        "SELECT name FROM t WHERE id IN (?, 2)",
        "SELECT name FROM t WHERE id > ?",
        "SELECT name FROM t WHERE k > ? AND q = 1 LIMIT 2",
        "SELECT random(), name FROM t WHERE id = ?",
        "SELECT name, (SELECT max(q) FROM t) FROM t WHERE id = ?",
        "SELECT DISTINCT q FROM t WHERE k = ?",
        "SELECT count(*) FROM t WHERE id = ?",
        "SELECT * FROM t JOIN o ON o.note <> t.name WHERE t.id = ?",
        "SELECT * FROM sqlite_schema WHERE rowid = ?",
    ],
)
def test_anything_else_is_left_to_operators(session: Session, sql: str) -> None:
    assert prepared(session, sql)._compiled.look_up is None


def test_many_rows_are_left_to_operators(session: Session) -> None:
    run_script(session, "WITH RECURSIVE n(x) AS (SELECT 10 UNION ALL SELECT x + 1 FROM n WHERE x < 1000) "
               "INSERT INTO t(id, k) SELECT x, 'many' FROM n;")  # fmt: skip
    statement = prepared(session, "SELECT id FROM t WHERE k = ?")
    look_up = statement._compiled.look_up
    assert look_up is not None
    for _ in range(3):
        assert look_up(session.host, ("many",), ()) is None
    assert list(statement.run(("many",))) == [(rowid,) for rowid in range(10, 1001)]
    assert session.transactions.n_running == 0


@pytest.mark.parametrize("key", [None, 7, "text"])
def test_as_many_rows_as_a_lookup_may_give_and_one_more(key: Value) -> None:
    """Their entries are on several leaves: of one more, none may be lost."""
    with minisql.connect(":memory:", isolation_level=None) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
        connection.execute("CREATE INDEX t_k ON t(k)")
        for n_rows in range(1, 401):
            connection.execute("INSERT INTO t VALUES (?, ?, 'x')", (n_rows, key))
            if n_rows not in (1, 127, 128, 129, 130, 400):
                continue
            expected = list(range(1, n_rows + 1))
            for order, rowids in ("id", expected), ("id DESC", expected[::-1]):
                for limit in (n_rows + 1, n_rows, 129, 128, 127):
                    sql = f"SELECT id, s FROM t WHERE k IS ? ORDER BY {order} LIMIT {limit}"
                    assert [row[0] for row in connection.execute(sql, (key,))] == rowids[:limit], (n_rows, sql)
                sql = f"SELECT id, s FROM t WHERE k IS ? ORDER BY {order}"
                assert [row[0] for row in connection.execute(sql, (key,))] == rowids, (n_rows, sql)


def test_a_collation_that_is_defined_anew_makes_kept_keys_void(tmp_path: Path) -> None:
    def compare(left: str, right: str) -> int:
        return (left > right) - (left < right)

    path = str(tmp_path / "a.db")
    sql = "SELECT id, s FROM t WHERE k >= ? AND k < ? LIMIT 2"
    with minisql.connect(path, isolation_level=None) as connection:
        connection.create_collation("own", compare)
        connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k TEXT COLLATE own, s)")
        connection.executemany("INSERT INTO t VALUES (?, ?, 'x')", [(n, f"k{n:04}") for n in range(1000)])
        connection.execute("CREATE INDEX t_k ON t(k)")
    connection.close()
    with minisql.connect(path, isolation_level=None) as connection:
        connection.create_collation("own", compare)
        assert connection.execute(sql, ("k0100", "k0200")).fetchall() == [(100, "x"), (101, "x")]
        assert connection.execute(sql, ("K0100", "k0002")).fetchall() == [(0, "x"), (1, "x")]
        connection.create_collation("own", lambda left, right: compare(left.lower(), right.lower()))
        for _ in range(3):
            assert connection.execute(sql, ("K0100", "K0200")).fetchall() == [(100, "x"), (101, "x")]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_lookup_leaves_no_lock_behind(session: Session) -> None:
    rows = prepared(session, "SELECT name FROM t WHERE id = ?").run((1,))
    assert session.transactions.n_running == 0
    assert not session.database(0).reading
    assert list(rows) == [("a",)]


def test_rows_of_a_range_keep_the_locks_until_the_last_is_fetched(session: Session) -> None:
    statement = prepared(session, "SELECT id, name FROM t WHERE id BETWEEN ? AND ?")
    for _ in range(2):
        rows = statement.run((1, 2))
        assert next(rows) == (1, "a")
        assert session.transactions.n_running == 1
        assert session.database(0).reading
        assert list(rows) == [(2, "A")]
        assert session.transactions.n_running == 0
        assert not session.database(0).reading


def test_an_error_in_a_row_comes_at_that_row() -> None:
    with minisql.connect(":memory:") as connection:
        connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, n)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(1, 1), (2, 2), (3, -(2**63))])
        for _ in range(3):
            cursor = connection.execute("SELECT abs(n) FROM t WHERE id BETWEEN ? AND ?", (1, 3))
            assert cursor.fetchone() == (1,)
            with pytest.raises(minisql.OperationalError, match="integer overflow"):
                cursor.fetchall()


def test_the_rows_are_those_of_now(tmp_path: Path) -> None:
    """What a lookup remembers of pages and trees does not outlive a change, whoever made it."""
    path = str(tmp_path / "t.db")
    with minisql.connect(path, isolation_level=None) as mine, minisql.connect(path, isolation_level=None) as other:
        mine.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, name TEXT)")
        mine.execute("CREATE INDEX t_k ON t(k)")
        mine.executemany("INSERT INTO t VALUES (?, ?, ?)", [(i, i % 50, f"name {i}") for i in range(1, 2001)])
        queries = [
            ("SELECT name FROM t WHERE id = ?", (700,)),
            ("SELECT name FROM t WHERE id BETWEEN ? AND ?", (690, 710)),
            ("SELECT id, name FROM t WHERE k = ?", (0,)),
            ("SELECT id, name FROM t WHERE k >= ? ORDER BY k LIMIT 5", (49,)),
            ("SELECT a.id, b.name FROM t a JOIN t b ON b.id = a.k WHERE a.id = ?", (700,)),
        ]
        changes = [
            "UPDATE t SET name = 'changed' WHERE id = 700",
            "DELETE FROM t WHERE id = 700",
            "INSERT INTO t VALUES (700, 0, 'again')",
            "UPDATE t SET k = 49, name = name || '!' WHERE id BETWEEN 650 AND 720",
            "DELETE FROM t WHERE id < 690",
            "BEGIN; UPDATE t SET name = 'no', k = 0; ROLLBACK",
            "BEGIN; SAVEPOINT a; UPDATE t SET name = 'no', k = 0; ROLLBACK TO a; COMMIT",
            "DROP INDEX t_k; CREATE INDEX t_k ON t(k DESC)",
            "PRAGMA page_size = 1024; VACUUM",
            "DROP TABLE t; CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, k TEXT); CREATE INDEX t_k ON t(k);"
            "INSERT INTO t VALUES (700, 'new', '0')",
        ]
        for change in ["SELECT 1", *changes]:
            for changer in (mine, other):
                changer.executescript(change)
                for sql, params in queries:
                    plain = sql.replace("?", "+?")  # which is no lookup
                    for _ in range(3):
                        found = mine.execute(sql, params).fetchall()
                    assert found == other.execute(plain, params).fetchall(), (change, sql)
                if "VACUUM" not in change and "INSERT INTO t VALUES (700, 0" not in change:
                    continue
                break
        assert mine.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


CHANGES = [
    "DELETE FROM t WHERE id = 14",
    "UPDATE t SET s = 'changed' WHERE id > 12",
    "INSERT INTO t VALUES (100, 15, 'new')",
    "UPDATE t SET k = 13 WHERE id = 17",
    "DELETE FROM t",
    "REPLACE INTO t VALUES (13, 13, 'replaced')",
    "BEGIN; DELETE FROM t WHERE id > 12; ROLLBACK",
    "SAVEPOINT a; DELETE FROM t WHERE id > 12; ROLLBACK TO a; RELEASE a",
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(
    "sql",
    [
        "SELECT id, s FROM t WHERE id BETWEEN ? AND ?",
        "SELECT id, s FROM t WHERE k BETWEEN ? AND ? ORDER BY k",
        "SELECT a.id, b.s FROM t a JOIN t b ON b.id = a.k WHERE a.id BETWEEN ? AND ?",
    ],
)
def test_rows_that_were_read_ahead_are_read_anew_before_a_change(sql: str, change: str) -> None:
    """The query beside it has a condition that only operators can check, and sees every change."""
    slowly = sql.replace("WHERE", "WHERE random() IS NOT NULL AND")
    seen = []
    for query in (sql, slowly):
        with minisql.connect(":memory:", isolation_level=None) as connection:
            connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT)")
            connection.execute("CREATE INDEX t_k ON t(k)")
            connection.executemany("INSERT INTO t VALUES (?, ?, ?)", [(n, n, f"row {n}") for n in range(1, 30)])
            for _ in range(2):
                connection.execute(query, (10, 20)).fetchall()
            assert (connection._prepared[query].look_up is not None) is (query is sql)
            cursor = connection.execute(query, (10, 20))
            rows = [cursor.fetchone() for _ in range(2)]
            connection.executescript(change)
            rows += [cursor.fetchone()]
            rows += cursor.fetchall()
            seen.append(rows)
            assert connection._session.transactions.n_running == 0
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert seen[0] == seen[1]


def test_a_scan_that_is_fetched_in_pieces_gives_each_row_once() -> None:
    """`fetchall` takes the rows that are left leaf by leaf; what has changed before that is seen."""
    with minisql.connect(":memory:", isolation_level=None) as connection:
        connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, s TEXT)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(n, f"row {n}") for n in range(1, 2001)])
        for n_before in (0, 1, 2, 150, 1999, 2000):
            cursor = connection.execute("SELECT * FROM t")
            rows = [cursor.fetchone() for _ in range(n_before)]
            assert rows + cursor.fetchall() == [(n, f"row {n}") for n in range(1, 2001)]
            assert cursor.fetchall() == []
        cursor = connection.execute("SELECT * FROM t")
        assert [cursor.fetchone()[0] for _ in range(3)] == [1, 2, 3]
        connection.execute("DELETE FROM t WHERE id BETWEEN 100 AND 1900")
        assert [row[0] for row in cursor.fetchall()] == [*range(4, 100), *range(1901, 2001)]
        assert connection._session.transactions.n_running == 0
