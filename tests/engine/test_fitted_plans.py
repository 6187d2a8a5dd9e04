"""Plans for certain values of parameters: one for each of the first values, and rows that are right for all."""

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


def test_only_the_first_values_have_plans_of_their_own(
    db: minisql.Connection, compiled: list[tuple[Any, ...]]
) -> None:
    sql = "SELECT id FROM t WHERE k < ? AND z >= 0 ORDER BY z"
    for value in (*range(30), *range(30)):
        expected = db.execute(f"SELECT id FROM t WHERE +k < {value} ORDER BY +z").fetchall()
        assert db.execute(sql, (value,)).fetchall() == expected
    assert len([given for given in compiled if given]) == 16


def test_limits_of_one_magnitude_share_a_plan(db: minisql.Connection, compiled: list[tuple[Any, ...]]) -> None:
    sql = "SELECT id FROM t WHERE k > 1 ORDER BY z LIMIT ?"
    for limit in (1000, 1001, 1002, -1, 1000):
        expected = db.execute(f"SELECT id FROM t WHERE +k > 1 ORDER BY +z LIMIT {limit}").fetchall()
        assert db.execute(sql, (limit,)).fetchall() == expected
    assert [given for given in compiled if given] == [(1000,)]


def test_a_value_of_any_size_is_looked_for_but_long_ones_are_not_kept(
    db: minisql.Connection, compiled: list[tuple[Any, ...]]
) -> None:
    sql = "SELECT count(*) FROM t WHERE k < ? AND z >= 0"
    for value in ("a", "a" * 1000, "a" * 1001, b"a" * 100_000):
        assert db.execute(sql, (value,)).fetchone() == (3000,)
    assert [given for given in compiled if given] == [("a",), ("a" * 1000,)]


def test_a_new_state_of_the_schema_has_first_values_again(
    db: minisql.Connection, compiled: list[tuple[Any, ...]]
) -> None:
    sql = "SELECT id FROM t WHERE k < ? AND z >= 0 ORDER BY z"
    for value in range(20):
        db.execute(sql, (value,)).fetchall()
    db.execute("CREATE TABLE other(a)")
    db.execute(sql, (20,)).fetchall()
    compiled.clear()
    for value in range(30, 50):
        db.execute(sql, (value,)).fetchall()
    assert len([given for given in compiled if given]) == 16
