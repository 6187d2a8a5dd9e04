"""Lookups without operators give what the operators give, and only where they may."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from minisql.engine import Session
from minisql.engine.statement import Statement
from minisql.executor.run import Run
from minisql.value import Value

SCHEMA = """
CREATE TABLE t(id INTEGER PRIMARY KEY, k, name TEXT COLLATE NOCASE, q REAL, twice AS (k * 2));
CREATE INDEX t_k ON t(k);
CREATE INDEX t_name ON t(name DESC, q);
CREATE TABLE w(a, b, c, PRIMARY KEY(a, b)) WITHOUT ROWID;
INSERT INTO t(id, k, name, q) VALUES (1, 5, 'a', 1), (2, NULL, 'A', 2.5), (3, 'x', 'b', 3), (4, 5, 'ä', NULL);
INSERT INTO t(id, k, name, q) VALUES (5, 5.0, 'B', 7), (7, x'05', NULL, 1), (-9223372036854775808, 5, 'a', 1);
INSERT INTO w VALUES (1, 1, 'one'), (1, 2, 'two'), ('x', 1, NULL);
"""
PARAMS: list[Value] = [1, 5, 5.0, 5.5, "5", "x", "A", "b", b"\x05", None, -(2**63), 1e300]


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
]


@pytest.mark.parametrize("sql", LOOKUPS)
def test_a_lookup_gives_the_rows_of_the_operators(session: Session, sql: str) -> None:
    statement = prepared(session, sql)
    compiled = statement._compiled
    assert compiled.look_up is not None
    assert compiled.executable is not None
    n_rows = 0
    for param in PARAMS:
        literals = statement._literals
        right = list(compiled.executable.rows(Run(session.host, (param,), literals)))
        assert compiled.look_up(session.host.stores, (param,), literals) == right
        assert list(statement.run((param,))) == right
        n_rows += len(right)
    assert n_rows, "some parameter finds rows"


def test_a_literal_takes_the_value_of_its_own_text(session: Session) -> None:
    for rowid, name in [(1, "a"), (3, "b"), (5, "B")]:
        statement = prepared(session, f"SELECT name FROM t WHERE id = {rowid}")
        assert statement._compiled.look_up is not None
        assert list(statement.run()) == [(name,)]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT q + 1 FROM t WHERE id = ?",
        "SELECT twice FROM t WHERE id = ?",
        "SELECT name FROM t WHERE id = ? + 1",
        "SELECT name FROM t WHERE id IN (?, 2)",
        "SELECT name FROM t WHERE id > ?",
        "SELECT name FROM t WHERE id = ? AND q = 1",
        "SELECT id FROM t WHERE k = ? LIMIT 1",
        "SELECT DISTINCT q FROM t WHERE k = ?",
        "SELECT count(*) FROM t WHERE id = ?",
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
    assert look_up(session.host.stores, ("many",), ()) is None
    assert list(statement.run(("many",))) == [(rowid,) for rowid in range(10, 1001)]
    assert session.transactions.n_running == 0


def test_a_lookup_leaves_no_lock_behind(session: Session) -> None:
    rows = prepared(session, "SELECT name FROM t WHERE id = ?").run((1,))
    assert session.transactions.n_running == 0
    assert not session.database(0).reading
    assert list(rows) == [("a",)]
