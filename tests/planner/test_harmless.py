"""Which statements with triggers need a savepoint of their own: those whose programs may fail."""

from __future__ import annotations

import pytest

import minisql

HARMLESS = [
    "INSERT INTO log VALUES (new.a || 'x', 1)",
    "UPDATE counter SET n = n + 1 WHERE k = new.a",
    "DELETE FROM log WHERE m = new.a",
]
MAY_FAIL = [
    "SELECT raise(abort, 'no')",
    "INSERT INTO log VALUES (abs(new.a), 1)",
    "INSERT INTO log SELECT new.a, 1",
    "INSERT INTO counter VALUES (new.a, 1)",
    "INSERT OR FAIL INTO log VALUES (1, 1)",
    "INSERT INTO checked VALUES (1, 2)",
    "UPDATE counter SET k = new.a",
    "UPDATE checked SET m = NULL",
    "UPDATE log SET m = (SELECT max(m) FROM log)",
]


def _needs_savepoint(body: str, when: str = "") -> bool:
    db = minisql.connect(":memory:", isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE TABLE log(m, n)")
    db.execute("CREATE TABLE counter(k PRIMARY KEY, n)")
    db.execute("CREATE TABLE checked(m NOT NULL, n CHECK (n > 0))")
    db.execute(f"CREATE TRIGGER x AFTER INSERT ON t {when} BEGIN {body}; END")
    statement, _ = db._session.prepare("INSERT INTO t VALUES (?)")
    assert statement is not None
    return statement._compiled.plan.multi_write


@pytest.mark.parametrize("body", HARMLESS)
def test_a_program_that_cannot_fail_needs_no_savepoint(body: str) -> None:
    assert not _needs_savepoint(body, "WHEN new.a > 1")


@pytest.mark.parametrize("body", MAY_FAIL)
def test_a_program_that_may_fail_needs_a_savepoint(body: str) -> None:
    assert _needs_savepoint(body)


def test_a_when_clause_may_fail() -> None:
    assert _needs_savepoint(HARMLESS[0], "WHEN abs(new.a) > 1")
