"""A failed constraint is named, with the values that broke it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

import minisql
from minisql.errors import FailedConstraint
from oracle_tests.engines import Worker, WorkerEngine
from tests.dbapi.explained import SCHEMA, connected, error_of, look_at_all_of, shown


def failures() -> Iterator[tuple[str, tuple[Any, ...], FailedConstraint]]:
    """(statement, parameters, the constraint that fails), 220 of them."""
    choose = random.Random(11)
    for n in range(20):
        text, number = f"text {n} é", choose.randrange(3, 10_000)
        insert = "INSERT INTO person VALUES (?, ?, ?, ?)"
        yield insert, (number, None, text, 1), FailedConstraint("NOT NULL", "person", ("name",), "", (None,))
        yield insert, (1 + n % 2, text, None, 1), FailedConstraint("PRIMARY KEY", "person", ("id",), "", (1 + n % 2,))
        yield (
            insert, (number, text, "ann@x.org", 1),
            FailedConstraint("UNIQUE", "person", ("email",), "sqlite_autoindex_person_1", ("ann@x.org",)),
        )  # fmt: skip
        yield insert, (number, text, text, -n), FailedConstraint("CHECK", "person", ("age",), "age > 0", (-n,))
        yield (
            "INSERT INTO book VALUES (?, 'Emma', NULL)", ("1",),
            FailedConstraint("PRIMARY KEY", "book", ("isbn", "title"), "sqlite_autoindex_book_1", ("1", "Emma")),
        )  # fmt: skip
        yield (
            "INSERT INTO loan VALUES (?, ?)", ("1", "2000"),
            FailedConstraint("UNIQUE", "loan", ("book", "since"), "sqlite_autoindex_loan_1", ("1", 2000)),
        )  # fmt: skip
        yield (
            "UPDATE loan SET since = ?", (n,), FailedConstraint("CHECK", "loan", ("since",), "sensible", (n,)),
        )  # fmt: skip
        yield (
            "INSERT INTO typed VALUES (?, 'x')", (text,),
            FailedConstraint("DATATYPE", "typed", ("number",), "", (text,)),
        )  # fmt: skip
        yield (
            "INSERT INTO typed VALUES (?, 'ONE')", (n,),
            FailedConstraint("UNIQUE", "typed", (), "lower_word", ("one",)),
        )  # fmt: skip
        yield (
            "INSERT INTO book VALUES ('2', ?, ?)", (text, number),
            FailedConstraint("FOREIGN KEY", "book", ("author",), "person", (number,)),
        )  # fmt: skip
        yield (
            "DELETE FROM person WHERE id < ?", (3 + n,),
            FailedConstraint("FOREIGN KEY", "book", ("author",), "person", (1,)),
        )  # fmt: skip


def test_a_failed_constraint_is_named_with_the_values_that_broke_it(oracle_worker: Worker) -> None:
    con, sqlite = connected(), WorkerEngine(oracle_worker, "constraints")
    sqlite.open(":memory:")
    for statement in (*filter(str.strip, SCHEMA.split(";\n")), "PRAGMA foreign_keys = 1"):
        assert sqlite.run(statement).error is None
    con.execute("PRAGMA foreign_keys = 1")
    n_failures = 0
    for sql, parameters, constraint in failures():
        n_failures += 1
        error = error_of(con, sql, parameters)
        assert (error.sqlite_errorcode, str(error)) == sqlite.run(sql, parameters).error, sql
        assert isinstance(error, minisql.IntegrityError)
        assert error.constraint == constraint, (sql, parameters)
        assert constraint.described() in shown(error)
        look_at_all_of(error)
    sqlite.close()
    assert n_failures >= 200
    assert con.execute("SELECT count(*) FROM person").fetchone() == (2,)
    con.close()


@pytest.mark.parametrize(
    ("constraint", "line"),
    [
        (FailedConstraint("UNIQUE", "t", ("a", "b"), "i", (1, None)), "UNIQUE of t(a, b), values 1, NULL"),
        (FailedConstraint("UNIQUE", "t", (), "i", ("x",)), "UNIQUE of t by index i, value 'x'"),
        (FailedConstraint("CHECK", "t", ("a",), "a > 0", (-1,)), "CHECK a > 0 of t(a), value -1"),
        (FailedConstraint("CHECK", "t", (), "0"), "CHECK 0 of t"),
        (FailedConstraint("FOREIGN KEY", "t", ("a",), "p", (2.5,)), "FOREIGN KEY of t(a) to p, value 2.5"),
        (FailedConstraint("NOT NULL", "t", ("a",), "", (None,)), "NOT NULL of t(a), value NULL"),
    ],
)
def test_a_note_tells_of_the_constraint_in_a_line(constraint: FailedConstraint, line: str) -> None:
    assert constraint.described() == line


def test_long_values_are_shortened_in_the_note_and_whole_in_the_attribute() -> None:
    con = connected()
    value = "x" * 5000
    con.execute("INSERT INTO person VALUES (3, 'c', ?, 1)", (value,))
    error = error_of(con, "INSERT INTO person VALUES (4, 'c', ?, 1)", (value,))
    assert error.constraint.values == (value,)
    assert len(shown(error)) < 300


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO t VALUES (?, ?, 0)",
        "INSERT INTO t SELECT ?, ?, 0",
        "INSERT INTO t VALUES (?, ?, 0) ON CONFLICT(c) DO NOTHING",
        "INSERT INTO t SELECT * FROM (VALUES (8, 8, 8), (?, ?, 0))",
        "UPDATE t SET a = ?, b = ? WHERE c = 7",
        "INSERT INTO v VALUES (?, ?, 0)",
    ],
)
def test_every_way_to_write_a_row_tells_the_values(sql: str) -> None:
    con = connected("""
        CREATE TABLE t(a INT, b TEXT, c, UNIQUE(b, a), UNIQUE(c)); INSERT INTO t VALUES (1, 'x', 6), (2, 'y', 7);
        CREATE VIEW v AS SELECT * FROM t;
        CREATE TRIGGER tv INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, new.b, new.c); END;
        CREATE TABLE log(a); CREATE TRIGGER tu AFTER UPDATE ON t BEGIN INSERT INTO log VALUES (old.a); END;
    """)
    for parameters in ((1, "x"), ("1", "x")):
        assert error_of(con, sql, parameters).constraint == FailedConstraint(
            "UNIQUE", "t", ("b", "a"), "sqlite_autoindex_t_1", ("x", 1)
        )
    with pytest.raises(minisql.IntegrityError) as caught:
        con.executemany("INSERT INTO t VALUES (?, ?, ?)", [(3, "z", 1), (1, "x", 2)])
    assert caught.value.constraint is not None
    assert caught.value.constraint.values == ("x", 1)
    con.execute("CREATE TABLE u AS SELECT 1 AS a UNION ALL SELECT 1")
    assert error_of(con, "CREATE UNIQUE INDEX ua ON u(a)").constraint.values == (1,)


def test_of_a_deferred_key_the_note_says_how_to_find_the_rows() -> None:
    con = connected("""PRAGMA foreign_keys = 1; CREATE TABLE p(a PRIMARY KEY);
        CREATE TABLE c(a REFERENCES p DEFERRABLE INITIALLY DEFERRED); BEGIN; INSERT INTO c VALUES (7);""")
    error = error_of(con, "COMMIT")
    assert error.constraint == FailedConstraint("FOREIGN KEY", "", ())
    assert "PRAGMA foreign_key_check" in shown(error)
    assert con.execute("PRAGMA foreign_key_check").fetchall() == [("c", 1, "p", 0)]


def test_a_row_that_gets_its_parent_later_is_not_blamed() -> None:
    """One statement leaves two rows without parents, and its trigger takes one of them away: which, nobody knows."""
    con = connected("""PRAGMA foreign_keys = 1; CREATE TABLE p(a INTEGER PRIMARY KEY); CREATE TABLE c(p REFERENCES p);
        INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1), (2);
        CREATE TRIGGER gone AFTER DELETE ON p WHEN old.a = 2 BEGIN DELETE FROM c WHERE p = 2; END;""")
    assert error_of(con, "DELETE FROM p").constraint == FailedConstraint("FOREIGN KEY", "", ())
    con.execute("DROP TRIGGER gone")
    assert error_of(con, "DELETE FROM p").constraint == FailedConstraint("FOREIGN KEY", "c", ("p",), "p", (2,))


def test_raise_and_datatype_mismatch_have_no_constraint_to_name() -> None:
    con = connected()
    con.execute("CREATE TRIGGER no BEFORE INSERT ON loan BEGIN SELECT RAISE(ABORT, 'not today'); END")
    for sql in ("INSERT INTO loan VALUES (1, 2000)", "INSERT INTO person VALUES ('x', 'x', 'x', 1)"):
        error = error_of(con, sql)
        assert isinstance(error, minisql.IntegrityError)
        assert error.constraint is None
        assert not hasattr(error, "__notes__")
