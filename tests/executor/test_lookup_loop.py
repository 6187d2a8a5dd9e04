"""Lookups as one generated function, and the rows that it has read before they are fetched."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import minisql

SCHEMA = """
CREATE TABLE o(id INTEGER PRIMARY KEY, customer INTEGER, note TEXT);
CREATE TABLE l(o_id INTEGER, no INTEGER, p_id, price REAL);
CREATE INDEX l_o ON l(o_id, no);
CREATE TABLE p(id INTEGER PRIMARY KEY, name TEXT, weight);
INSERT INTO o VALUES (1, 7, 'a'), (2, NULL, 'b'), (3, 9, NULL);
INSERT INTO l VALUES (1, 1, 10, 1.5), (1, 2, '11', 2), (1, 3, NULL, NULL), (1, 4, 99, -0.5);
INSERT INTO l VALUES (2, 1, 11.0, 3), (2, 2, 'x', 4);
INSERT INTO p VALUES (10, 'ten', 3), (11, 'eleven', 2.5);
"""
DEEP = "CASE WHEN {0} > 0 THEN " * 60 + "{0} + {1}" + " ELSE {0} END" * 60

JOINS = [
    "SELECT o.id, l.no, p.name FROM o JOIN l ON l.o_id = o.id JOIN p ON p.id = l.p_id WHERE o.id = ?",
    "SELECT o.id, l.no, p.name FROM o JOIN l ON l.o_id = o.id LEFT JOIN p ON p.id = l.p_id WHERE o.id = ?",
    "SELECT o.note, l.no, p.name FROM o LEFT JOIN l ON l.o_id = o.id AND l.no > 1 LEFT JOIN p ON p.id = l.p_id"
    " WHERE o.id = ?",
    "SELECT l.no FROM o LEFT JOIN l ON l.o_id = o.id AND l.price > 2 WHERE o.id = ? AND (l.no IS NULL OR l.no < 3)",
    "SELECT no, price * no, p_id FROM l WHERE o_id = ? AND (no = 1 OR price < 2) ORDER BY no",
    "SELECT p.weight * l.price + l.no, l.no - p.weight FROM l JOIN p ON p.id = l.p_id WHERE l.o_id = ?",
    "SELECT 5 FROM o WHERE id = ?",
    "SELECT a.no, b.no FROM l a JOIN l b ON b.o_id = a.o_id AND +b.no = a.no + 1 WHERE a.o_id = ?",
    f"SELECT {DEEP.format('l.no', 'o.id')} FROM o JOIN l ON l.o_id = o.id WHERE o.id = ?",
]


@pytest.fixture
def connection() -> Iterator[minisql.Connection]:
    with minisql.connect(":memory:", isolation_level=None) as connection:
        connection.executescript(SCHEMA)
        yield connection
        assert connection._session.transactions.n_running == 0
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("sql", JOINS)
def test_a_generated_loop_gives_the_rows_of_the_operators(connection: minisql.Connection, sql: str) -> None:
    """The first run is the operators'; `+?` is no key, and so never looked up."""
    n_rows = 0
    for key in (1, 2, 3, 4, None, "1", 1.5, 2.0, b"\x01"):
        by_operators = connection.execute(sql.replace("= ?", "= (SELECT ?)"), (key,)).fetchall()
        for _ in range(3):
            assert repr(connection.execute(sql, (key,)).fetchall()) == repr(by_operators), key
        n_rows += len(by_operators)
    prepared = connection._prepared[sql]
    assert prepared.look_up is not None
    found = prepared.look_up((1,))
    assert found is not None, "it is the lookup that has answered"
    assert n_rows


def test_a_loop_that_reads_many_rows_for_few_is_left_to_operators(connection: minisql.Connection) -> None:
    connection.executemany("INSERT INTO l VALUES (?, ?, ?, 0)", [(50 + n // 100, n, n) for n in range(2000)])
    sql = "SELECT a.no FROM l a JOIN l b ON b.o_id = a.o_id WHERE a.o_id = ? AND +a.no = +b.no AND b.price = ?"
    assert len(connection.execute(sql, (51, 0)).fetchall()) == 100
    look_up = connection._prepared[sql].look_up
    assert look_up is not None
    assert [look_up((51, 0)) for _ in range(3)] == [None] * 3
    assert list(look_up((1, 1.5)) or ()) == [(1,)]


ROWS = "SELECT no FROM l WHERE o_id = ?"


def held(connection: minisql.Connection) -> minisql.Cursor:
    """A cursor before four rows that are read already."""
    connection.execute(ROWS, (1,)).fetchall()
    cursor = connection.execute(ROWS, (1,))
    assert connection._session.transactions.n_running == 1
    return cursor


def test_rows_that_are_held_come_once_however_they_are_fetched(connection: minisql.Connection) -> None:
    assert held(connection).fetchall() == [(1,), (2,), (3,), (4,)]
    assert list(held(connection)) == [(1,), (2,), (3,), (4,)]
    cursor = held(connection)
    assert [cursor.fetchone() for _ in range(6)] == [(1,), (2,), (3,), (4,), None, None]
    cursor = held(connection)
    assert (cursor.fetchmany(3), cursor.fetchall(), cursor.fetchall()) == ([(1,), (2,), (3,)], [(4,)], [])
    cursor = held(connection)
    for row in cursor:
        assert row == (1,)
        break
    for row in cursor:
        assert row == (2,)
        break
    assert connection._session.transactions.n_running == 1, "a loop that is left ends nothing"
    assert (cursor.fetchone(), cursor.fetchall()) == ((3,), [(4,)])


def test_a_loop_goes_on_behind_its_row_when_the_table_changes_in_it(connection: minisql.Connection) -> None:
    seen = []
    for (number,) in held(connection):
        seen.append(number)
        if number == 1:
            connection.execute("DELETE FROM l WHERE o_id = 1 AND no = 3")
            connection.execute("INSERT INTO l VALUES (1, 9, NULL, NULL)")
    assert seen == [1, 2, 4, 9]


@pytest.mark.parametrize("how", ["close", "forget", "execute", "interrupt"])
def test_rows_that_are_held_let_go_of_the_locks(connection: minisql.Connection, how: str) -> None:
    cursor = held(connection)
    match how:
        case "close":
            cursor.close()
        case "forget":
            del cursor
            gc.collect()
        case "execute":
            cursor.execute("SELECT 1").fetchall()
        case _:
            connection.interrupt()
            assert cursor.fetchall() == [(1,), (2,), (3,), (4,)]
    assert connection._session.transactions.n_running == 0
    assert not connection._session.transactions.ahead
