"""Sums of expressions over all rows of a tree, or over rows that have a name, are kept: for the same expression over
the same rows of the same content alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import minisql
from minisql.columnar import scan
from minisql.columnar.aggregates import SumState
from minisql.columnar.cache import COLUMN_CACHE
from tests.columnar.forced import answer, mode
from tests.support import OpenDb

ARGUMENTS = ("c * b", "b * c * c", "c * 2", "c * 3", "c + a", "b * 2", "c * (1 - b)", "iif(b > 9, c, a)", "c")
RANGE = "t INDEXED BY t_b WHERE b > 11 AND b < 95"


@pytest.fixture
def db(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> Iterator[minisql.Connection]:
    """A table of many chunks, of two leaves each."""
    opened = open_db(page_size=1024)
    monkeypatch.setattr(scan, "CHUNK_BYTES", 2048)
    COLUMN_CACHE.clear()
    opened.connection.executescript(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c REAL, d TEXT);"
        "INSERT INTO t SELECT value, value * 7 % 11, nullif(value * 37 % 101, 13), value * 0.1 - 3, 'd' || value % 5"
        " FROM generate_series(1, 900);"
        "CREATE INDEX t_b ON t(b)"
    )
    yield opened.connection
    COLUMN_CACHE.clear()


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of rows each time when values are added up."""
    found: list[int] = []
    take = SumState.take

    def noted(state: SumState, rows: object, args: object) -> None:
        found.append(len(rows))  # type: ignore[arg-type]
        take(state, rows, args)  # type: ignore[arg-type]

    monkeypatch.setattr(SumState, "take", noted)
    return found


def _check(db: minisql.Connection, sql: str, n_times: int = 3) -> None:
    with mode("off"):
        db._session.generation += 1
        wanted = answer(db, sql)
    with mode("force") as done:
        db._session.generation += 1
        for _ in range(n_times):
            assert repr(answer(db, sql)) == repr(wanted), sql
    db._session.generation += 1
    assert done, sql


@pytest.mark.parametrize(
    "queries",
    [
        [f"SELECT sum({argument}), avg({argument}) FROM t" for argument in ARGUMENTS],
        [f"SELECT {key}, sum({arg}), total({arg}) FROM t GROUP BY {key}" for key in "ad" for arg in ARGUMENTS[:5]],
        [f"SELECT sum(c * b), avg(c), total(c + a) FROM t WHERE {which}" for which in ("b > 20", "b > 30", "a > 4")],
        [f"SELECT d, sum(c * b), avg(c) FROM {RANGE} AND {which} GROUP BY d" for which in ("a > 2", "a > 3", "c < 70")],
        [f"SELECT sum(c * {factor}) FROM {RANGE} AND a <> {a}" for factor in (2, 3) for a in (1, 2)],
        [f"SELECT sum({column} * {one}) FROM t" for column in "ca" for one in ("1", "1.0")],
    ],
)  # fmt: skip
def test_sums_of_one_query_are_not_given_to_another(db: minisql.Connection, queries: list[str]) -> None:
    for sql in queries * 2:
        _check(db, sql)


@pytest.mark.parametrize(
    ("sql", "is_kept"),
    [
        ("SELECT sum(c * b), avg(c * b) FROM t", True),
        ("SELECT d, sum(c), avg(c), sum(c * (1 - b)) FROM t GROUP BY d", True),
        ("SELECT sum(c * b) FROM t WHERE a > 4", True),
        (f"SELECT d, sum(c * b), avg(b) FROM {RANGE} AND a > 2 GROUP BY d", True),
        ("SELECT sum(abs(c)) FROM t", False),  # it may fail
        ("SELECT a > 4, sum(c) FROM t GROUP BY 1", False),  # the groups have no name
        ("SELECT sum(c * b) FILTER (WHERE a > 4) FROM t", False),
    ],
)
def test_what_was_added_up_is_not_added_up_again(
    db: minisql.Connection, taken: list[int], sql: str, is_kept: bool
) -> None:
    _check(db, sql)
    taken.clear()
    _check(db, sql, 1)
    assert bool(taken) is not is_kept


def test_a_change_ends_what_was_kept(db: minisql.Connection) -> None:
    sql = "SELECT d, sum(c * b) FROM t GROUP BY d"
    for _ in range(3):
        _check(db, sql)
        db.execute("UPDATE t SET c = c + 0.7 WHERE id % 90 = 5")
        _check(db, sql)  # within the transaction
        db.commit()
