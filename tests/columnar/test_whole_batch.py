"""Queries over a tree whose columns are kept in one piece give the row path's rows, also when the tree has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import minisql
from minisql.columnar import scan, sort, whole_batch
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.vector import Batch
from tests.columnar.forced import answer, both_ways, mode
from tests.columnar.kernels import COLUMNS
from tests.support import OpenDb

QUERIES = (
    "SELECT sum(c), total(c), avg(c), count(c), count(*) FROM t",
    "SELECT sum(a), sum(b), min(d), max(c) FROM t",
    "SELECT count(DISTINCT a), count(DISTINCT d), count(DISTINCT c) FROM t",
    "SELECT a, count(*), sum(c), avg(b), min(d) FROM t GROUP BY a",
    "SELECT d, a, sum(c) FROM t GROUP BY d, a",
    "SELECT d COLLATE NOCASE, count(*), sum(c) FROM t GROUP BY d COLLATE NOCASE",
    "SELECT d, count(*), max(c), b FROM t GROUP BY d",
    "SELECT b, sum(c) FROM t GROUP BY b ORDER BY 2 DESC, b LIMIT 7",
    "SELECT substr(d, 1, 2) AS s, sum(c) FROM t GROUP BY s",
    "SELECT count(*), sum(c * b) FROM t WHERE b > 20",
    "SELECT a, sum(c) FROM t WHERE d >= 'B' AND b < 90 GROUP BY a",
    "SELECT id, c FROM t ORDER BY c DESC, id LIMIT 10",
    "SELECT id, d FROM t ORDER BY d, c, id",
    "SELECT id, d FROM t ORDER BY a DESC, id DESC LIMIT 5 OFFSET 3",
    "SELECT sum(r * id) FROM (SELECT id, rank() OVER (PARTITION BY a ORDER BY c DESC) AS r FROM t)",
    "SELECT id, dense_rank() OVER (PARTITION BY d ORDER BY b), sum(b) OVER (PARTITION BY a ORDER BY id) FROM t",
    "SELECT id, last_value(b) OVER (PARTITION BY a ORDER BY b), cume_dist() OVER (ORDER BY a) FROM t",
    "SELECT sum(b), count(c) FROM (SELECT b, c FROM t UNION ALL SELECT a, c FROM t)",
)


class Spy:
    """How many whole batches there were, and the connection."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.n_whole = 0

    def check(self, sql: str, n_times: int = 3, *, may_refuse: bool = False) -> None:
        """The answer, asked several times, is the row path's each time."""
        with mode("off"):
            self.connection._session.generation += 1
            wanted = answer(self.connection, sql)
        with mode("force") as done:
            self.connection._session.generation += 1
            for _ in range(n_times):
                assert repr(answer(self.connection, sql)) == repr(wanted), sql
        self.connection._session.generation += 1
        assert done or may_refuse or "LIMIT" in sql, f"not over columns: {sql}"  # a LIMIT does not wait for the end


@pytest.fixture
def spy(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spy]:
    """A table of many chunks, of two leaves each."""
    opened = open_db(page_size=1024)
    monkeypatch.setattr(scan, "CHUNK_BYTES", 2048)
    found = Spy(opened.connection)
    whole = whole_batch.whole_batch

    def noted(*args: Any) -> Batch | None:
        batch = whole(*args)
        found.n_whole += batch is not None
        return batch

    monkeypatch.setattr(scan, "whole_batch", noted)
    COLUMN_CACHE.clear()
    opened.connection.executescript(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c REAL, d TEXT);"
        "INSERT INTO t SELECT value, value * 7 % 11, nullif(value * 37 % 101, 13), value * 0.1 - 3,"
        " char(65 + value % 7 + 32 * (value % 2)) || char(97 + value % 3) FROM generate_series(1, 700)"
    )
    yield found
    COLUMN_CACHE.clear()


@pytest.mark.parametrize("sql", QUERIES)
def test_what_is_kept_of_a_tree_gives_the_same_rows_again(spy: Spy, sql: str) -> None:
    """From the second time on the columns are there in one piece, and what was made of all rows beside them."""
    spy.check(sql)
    assert spy.n_whole >= 1


@pytest.mark.parametrize(
    "queries",
    [
        [f"SELECT id FROM t ORDER BY {term}, a, id" for term in ("c", "c DESC", "b", "b NULLS LAST", "b DESC")],
        [f"SELECT id FROM t ORDER BY {term}, id" for term in ("d", "d COLLATE NOCASE", "d COLLATE NOCASE DESC")],
        [f"SELECT count(*), min(d), sum(c) FROM t GROUP BY d COLLATE {name}" for name in ("BINARY", "NOCASE", "RTRIM")],
        [f"SELECT count(DISTINCT d COLLATE {name}) FROM t" for name in ("NOCASE", "BINARY")],
        [f"SELECT {name}({column}) FROM t" for name in ("sum", "avg", "total", "count") for column in "abc"],
        [f"SELECT count(*), sum(c) FROM t GROUP BY {keys}" for keys in ("a, b", "b, a", "a", "b")],
        [
            f"SELECT id, rank() OVER ({window}), cume_dist() OVER ({window}) FROM t"
            for window in ("PARTITION BY a ORDER BY b", "ORDER BY a, b", "PARTITION BY a, b", "ORDER BY a, b DESC")
        ],
        [f"SELECT id, rank() OVER (ORDER BY d COLLATE {name}) FROM t" for name in ("NOCASE", "BINARY", "RTRIM")],
        [
            f"SELECT {key}, sum(c), count(*) FROM (SELECT * FROM t ORDER BY {term} LIMIT -1) GROUP BY {key}"
            for term in ("b", "b DESC")
            for key in "ab"
        ],
    ],
)
def test_what_is_kept_for_one_query_is_not_given_to_another(spy: Spy, queries: list[str]) -> None:
    """Of the same columns, but in another order, by another collation, or of another column."""
    for sql in queries * 2:
        spy.check(sql, 2)
    assert spy.n_whole > len(queries)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE t SET c = c + 1, a = a + 1 WHERE id = 300",
        "INSERT INTO t VALUES (NULL, 99, 98, 1e300, 'new')",
        "DELETE FROM t WHERE id % 5 = 0",
    ],
)
def test_a_change_ends_what_was_kept_of_the_tree(spy: Spy, change: str) -> None:
    """Committed or not, undone or not, of this connection or of another one."""
    for sql in QUERIES[::2]:
        spy.check(sql, 2)
    spy.connection.execute("BEGIN")
    spy.connection.execute(change)
    n_whole = spy.n_whole
    for sql in QUERIES[::2]:
        spy.check(sql, 2)
    assert spy.n_whole == n_whole  # nothing is kept of what is not committed
    spy.connection.execute("ROLLBACK")
    for sql in QUERIES[::2]:
        spy.check(sql, 2)
    spy.connection.execute(change)
    for sql in QUERIES[::2]:
        spy.check(sql, 2)
    (path,) = [row[2] for row in spy.connection.execute("PRAGMA database_list")]
    other = minisql.connect(path, isolation_level=None)
    other.execute("UPDATE t SET b = b + 1, c = -c, d = d || 'z'")
    other.close()
    for sql in QUERIES[::2]:
        spy.check(sql, 2)


def test_a_column_that_is_too_large_for_the_cache_stays_in_chunks(spy: Spy) -> None:
    """Of what the cache may hold a column takes an eighth at most."""
    before = COLUMN_CACHE.max_bytes
    try:
        COLUMN_CACHE.max_bytes = 30_000
        for sql in QUERIES:
            spy.check(sql)
        assert not spy.n_whole
    finally:
        COLUMN_CACHE.max_bytes = before


def test_a_large_batch_is_cut_for_the_first_rows_of_an_order(spy: Spy, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first of the cut's rows say which others can still be among the first."""
    monkeypatch.setattr(sort, "_MIN_KEPT", 16)
    for term in ("c", "c DESC", "b", "b DESC", "a, c DESC", "d DESC, b"):
        for limit in (1, 3, 200):
            spy.check(f"SELECT id, b FROM t ORDER BY {term} LIMIT {limit}")
    assert spy.n_whole


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_rows_of_any_values_in_one_piece_give_the_same_rows(tmp_path_factory: Any, data: st.DataObject) -> None:
    """Columns of one type or of several, NULLs, infinities, texts that are no UTF-8: nothing is kept that differs."""
    kinds = data.draw(st.tuples(*[st.sampled_from(COLUMNS)] * 3))
    rows = data.draw(st.lists(st.tuples(*kinds), min_size=1, max_size=40))
    path: Path = tmp_path_factory.mktemp("rows") / "test.db"
    connection = minisql.connect(path, isolation_level=None)
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "CHUNK_BYTES", 512)
        connection.executescript("PRAGMA page_size = 512; CREATE TABLE t(a, b, c)")
        one = "iif(?, CAST(? AS TEXT), ?)"  # text that is not UTF-8 cannot be bound
        for row in rows:
            raw = [v.encode("utf-8", "surrogateescape") if isinstance(v, str) else v for v in row]
            flat = [part for v, r in zip(row, raw) for part in (isinstance(v, str), r, r)]
            connection.execute(f"INSERT INTO t VALUES ({one}, {one}, {one})", flat)
        for sql in (
            "SELECT sum(a), count(b), total(c), avg(a) FROM t",
            "SELECT a, count(*), sum(b), avg(c) FROM t GROUP BY a",
            "SELECT a, c, sum(b) FROM t GROUP BY a, c COLLATE NOCASE",
            "SELECT count(DISTINCT a), count(DISTINCT b COLLATE RTRIM) FROM t",
            "SELECT a, b FROM t ORDER BY c, b DESC",
            "SELECT a, b FROM t ORDER BY c DESC NULLS LAST LIMIT 3",
            "SELECT a, rank() OVER (PARTITION BY b ORDER BY c) FROM t",
        ):
            Spy(connection).check(sql, may_refuse=True)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_entries_of_which_no_column_is_wanted_are_counted(open_db: OpenDb) -> None:
    """A range of an index on an expression: its bounds settle the condition, and there is nothing else to read."""
    db = open_db()
    db.execute("CREATE TABLE t(a INT, b INT)")
    db.execute("CREATE INDEX t_ab ON t(coalesce(a, b))")
    db.execute("INSERT INTO t SELECT nullif(value % 50, 7), value FROM generate_series(1, 3000)")
    sql = "SELECT count(*) FROM t WHERE coalesce(a, b) BETWEEN 5 AND 2000"
    found, done = both_ways(db.connection, sql)
    assert done
    assert found == answer(db.connection, sql)
