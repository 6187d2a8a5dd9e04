"""Rowids: bounds of a range, and the choice of new ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minisql.errors import FullError
from minisql.executor.dml.rowids import MAX_ROWID, RowidChooser
from minisql.executor.rowid_scan import highest_rowid, lowest_rowid
from minisql.executor.run import Run
from minisql.value import Value
from minisql.value.compare import compare
from tests.executor.plans import StubHost
from tests.support import OpenDb

EDGES = [-(2**63), -(2**63) + 1, -1, 0, 1, 2**53, 2**53 + 1, 2**63 - 2, 2**63 - 1]
BOUNDS = st.one_of(
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.integers(-5, 5).map(lambda n: n / 2),
    st.sampled_from(["", "abc", b"", b"\xff", *map(float, EDGES)]),
)


@given(BOUNDS, st.booleans(), st.integers(-(2**63), 2**63 - 1) | st.integers(-4, 4) | st.sampled_from(EDGES))
def test_the_bounds_of_a_rowid_range_let_in_what_compares_so(bound: Value, inclusive: bool, rowid: int) -> None:
    order = compare(rowid, bound)
    low, high = lowest_rowid(bound, inclusive), highest_rowid(bound, inclusive)
    assert (low is not None and rowid >= low) == (order > 0 or (inclusive and order == 0))
    assert (high is not None and rowid <= high) == (order < 0 or (inclusive and order == 0))


def test_null_bounds_no_range() -> None:
    assert lowest_rowid(None, True) is None
    assert highest_rowid(None, True) is None


class FullTree:
    """A table whose rowids are all taken but those of `free`."""

    def __init__(self, free: set[int]) -> None:
        self.free = free
        self.n_asked = 0

    def max_rowid(self) -> int:
        return MAX_ROWID

    def contains(self, rowid: int) -> bool:
        self.n_asked += 1
        return rowid not in self.free


def test_past_the_greatest_rowid_a_free_one_is_found_at_random() -> None:
    tree = FullTree(free={1})
    assert RowidChooser(tree, Run(StubHost())).next() == 1  # type: ignore[arg-type]  # StubHost's random bytes are 0


def test_a_hundred_taken_rowids_make_the_table_full() -> None:
    tree = FullTree(free=set())
    with pytest.raises(FullError, match="database or disk is full"):
        RowidChooser(tree, Run(StubHost())).next()  # type: ignore[arg-type]
    assert tree.n_asked == 100


def test_a_random_rowid_is_positive_and_new(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY)")
    db.execute("INSERT INTO t VALUES (9223372036854775807)")
    for _ in range(20):
        db.execute("INSERT INTO t VALUES (NULL)")
    rowids = [row[0] for row in db.rows("SELECT a FROM t")]
    assert len(set(rowids)) == 21
    assert all(isinstance(rowid, int) and rowid > 0 for rowid in rowids)


def test_a_deleted_greatest_rowid_is_given_again(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE)")
    db.execute("INSERT INTO t VALUES (1, 'x'), (9, 'y')")
    db.execute("REPLACE INTO t VALUES (5, 'y'), (NULL, 'z')")  # the first one deletes row 9
    assert db.rows("SELECT a FROM t") == db.sqlite_rows("SELECT a FROM t")
    assert db.rows("SELECT max(a) FROM t") == [(6,)]
