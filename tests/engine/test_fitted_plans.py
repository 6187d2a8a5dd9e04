"""Plans for certain values of parameters: one for all about which the same is true, and rows that are right for all."""

from __future__ import annotations

from typing import Any

import pytest

import minisql
from minisql.engine.session import Session


@pytest.fixture
def db() -> minisql.Connection:
    made = minisql.connect(":memory:", isolation_level=None)
    made.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, z)")
    made.executescript("CREATE INDEX tk ON t(k); CREATE INDEX tz ON t(z);")
    made.execute("BEGIN")
    made.executemany("INSERT INTO t(k, z) VALUES (?, ?)", [(max(0, i % 90 - 45), i * 7 % 3000) for i in range(3000)])
    made.execute("COMMIT")
    made.execute("ANALYZE")
    return made


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """The values for which a statement was compiled."""
    found: list[tuple[Any, ...]] = []
    before = Session.compile

    def compile_(self: Session, sql: str, given: Any = ()) -> Any:
        found.append(tuple(given))
        return before(self, sql, given)

    monkeypatch.setattr(Session, "compile", compile_)
    return found


def test_values_between_the_same_samples_share_a_plan(db: minisql.Connection, compiled: list[tuple[Any, ...]]) -> None:
    sql = "SELECT id FROM t WHERE k < ? AND z >= 0 ORDER BY z"
    for i in range(400):
        value = i % 200 / 4
        expected = db.execute("SELECT id FROM t WHERE +k < ? ORDER BY +z", (value,)).fetchall()
        assert db.execute(sql, (value,)).fetchall() == expected
    plans = [given for given in compiled if given]
    assert 16 < len(plans) < 64
    assert max(value for (value,) in plans) < 50, "the second round has needed none"


def test_values_beyond_the_most_plans_get_one_of_those(db: minisql.Connection, compiled: list[tuple[Any, ...]]) -> None:
    sql = "SELECT id FROM t WHERE k < ? AND z >= ? ORDER BY z"
    for i in range(400):
        values = i % 20 * 2, i // 20 * 140
        expected = db.execute("SELECT id FROM t WHERE +k < ? AND +z >= ? ORDER BY +z", values).fetchall()
        assert db.execute(sql, values).fetchall() == expected
    assert len([given for given in compiled if given]) == 63


def test_limits_of_one_magnitude_share_a_plan(db: minisql.Connection, compiled: list[tuple[Any, ...]]) -> None:
    sql = "SELECT id FROM t WHERE k > 1 ORDER BY z LIMIT ?"
    for limit in (1000, 1001, 1002, -1, 1000):
        expected = db.execute(f"SELECT id FROM t WHERE +k > 1 ORDER BY +z LIMIT {limit}").fetchall()
        assert db.execute(sql, (limit,)).fetchall() == expected
    assert [given for given in compiled if given] == [(1000,)]


def test_a_value_of_any_size_is_looked_for(db: minisql.Connection, compiled: list[tuple[Any, ...]]) -> None:
    sql = "SELECT count(*) FROM t WHERE k < ? AND z >= 0"
    for value in ("a", "a" * 1000, "a" * 1001, b"a" * 100_000):
        assert db.execute(sql, (value,)).fetchone() == (3000,)
    assert [given for given in compiled if given] == [("a",)]


def test_a_new_state_of_the_schema_has_first_values_again(
    db: minisql.Connection, compiled: list[tuple[Any, ...]]
) -> None:
    sql = "SELECT id FROM t WHERE k < ? AND z >= 0 ORDER BY z"
    for value in (3, 30):
        db.execute(sql, (value,)).fetchall()
    db.execute("CREATE TABLE other(a)")
    compiled.clear()
    for value in (30, 3, 30):
        db.execute(sql, (value,)).fetchall()
    assert [given for given in compiled if given] == [(30,), (3,)]


def test_a_pattern_needs_one_plan_for_all_that_have_a_range(
    db: minisql.Connection, compiled: list[tuple[Any, ...]]
) -> None:
    db.executescript("CREATE TABLE w(a TEXT COLLATE NOCASE); CREATE INDEX wa ON w(a)")
    db.executemany("INSERT INTO w VALUES (?)", [(f"w{i:03}",) for i in range(300)])
    for i in range(100):
        rows = db.execute("SELECT a FROM w WHERE a LIKE ?", (f"W{i:03}%",)).fetchall()
        assert rows == [(f"w{i:03}",)]
        assert len(db.execute("SELECT a FROM w WHERE a LIKE ?", (f"%{i % 10}",)).fetchall()) == 30
    assert [given for given in compiled if given] == [("W000%",)]


def test_executemany_plans_for_each_row_of_values(db: minisql.Connection) -> None:
    db.executescript("CREATE TABLE w(a TEXT COLLATE NOCASE, n); CREATE INDEX wa ON w(a); BEGIN")
    db.executemany("INSERT INTO w VALUES (?, 0)", [(f"w{i:03}",) for i in range(300)])
    changed = db.executemany("UPDATE w SET n = n + 1 WHERE a LIKE ?", [("W01%",), ("%5",), (None,), ("w015",)])
    assert changed.rowcount == 10 + 30 + 1
    assert db.execute("SELECT sum(n), max(n) FROM w").fetchone() == (41, 3)
