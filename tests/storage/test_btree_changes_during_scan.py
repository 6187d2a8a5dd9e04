"""A scan goes on rightly while the same connection changes the tree, rolls back, or drops pages from the cache."""

from __future__ import annotations

import pytest

from minisql.storage import ROWID, IndexTree, RowReader, Store, TableTree, encode_record
from tests.storage.trees import ALL, TreeFile, order

N_ROWS = 400
ROWIDS = RowReader((ROWID,))


@pytest.fixture
def store(tree_file: TreeFile) -> Store:
    """A table with rowids and one without, with the numbers 0, 10 .. 3990 on small pages, in a write transaction."""
    tables = ["CREATE TABLE t(id INTEGER PRIMARY KEY, s)", "CREATE TABLE w(k INTEGER PRIMARY KEY) WITHOUT ROWID"]
    tree_file.sqlite("PRAGMA page_size = 512", *tables)
    store = tree_file.store()
    store.begin_write()
    for n in range(0, N_ROWS * 10, 10):
        store.table(2).insert(n, encode_record((None, "x" * 30)))
        store.index(3, order(1)).insert((n,))
    return store


@pytest.mark.parametrize("reverse", [False, True])
def test_rows_deleted_under_a_scan_are_all_seen_once(store: Store, reverse: bool) -> None:
    table: TableTree = store.table(2)
    seen = []
    for (rowid,) in table.rows(ROWIDS, reverse=reverse):
        seen.append(rowid)
        assert table.delete(rowid)
    assert seen == sorted(range(0, N_ROWS * 10, 10), reverse=reverse)
    assert table.count() == 0


@pytest.mark.parametrize("reverse", [False, True])
def test_entries_deleted_under_a_scan_are_all_seen_once(store: Store, reverse: bool) -> None:
    index: IndexTree = store.index(3, order(1))
    seen = []
    for (key,) in index.rows(ALL, reverse=reverse):
        seen.append(key)
        assert index.delete((key,))
    assert seen == sorted(range(0, N_ROWS * 10, 10), reverse=reverse)
    assert index.count() == 0


def test_a_scan_meets_what_is_put_before_it_and_not_what_is_put_behind(store: Store) -> None:
    table, index = store.table(2), store.index(3, order(1))
    seen = []
    for (rowid,) in table.rows(ROWIDS):
        seen.append(rowid)
        if rowid % 10 == 0:
            table.insert(rowid + 1, encode_record((None, "y" * 90)))
            table.insert(rowid - 1, encode_record((None, "y" * 90)))
    assert seen == [n + i for n in range(0, N_ROWS * 10, 10) for i in (0, 1)]
    seen = []
    for (key,) in index.rows(ALL, reverse=True):
        seen.append(key)
        if key % 10 == 0:
            index.insert((key + 1,))
            index.insert((key - 1,))
    assert seen == [n - i for n in range(N_ROWS * 10 - 10, -1, -10) for i in (0, 1)]


@pytest.mark.parametrize("to_savepoint", [False, True])
def test_a_rollback_under_a_scan_takes_the_rows_away_that_it_undoes(
    store: Store, tree_file: TreeFile, to_savepoint: bool
) -> None:
    store.commit()
    store.begin_write()
    store.savepoint()
    table, index = store.table(2), store.index(3, order(1))
    for n in range(5, N_ROWS * 10, 10):
        table.insert(n, encode_record((None, "z" * 30)))
        index.insert((n,))
    scans = [table.rows(ROWIDS), index.rows(ALL)]
    for scan in scans:
        assert [next(scan) for _ in range(3)] == [(0,), (5,), (10,)]
    if to_savepoint:
        store.rollback_to(0)
    else:
        store.rollback()
    for scan in scans:
        assert list(scan) == [(n,) for n in range(20, N_ROWS * 10, 10)]
    if to_savepoint:
        store.commit()
    tree_file.assert_whole(store)


def test_pages_that_the_pager_restores_behind_the_tree_are_read_again(store: Store) -> None:
    store.savepoint()
    table, index = store.table(2), store.index(3, order(1))
    for n in range(5, N_ROWS * 10, 10):
        table.insert(n, encode_record((None, "z" * 30)))
        index.insert((n,))
    scans = [table.rows(ROWIDS), index.rows(ALL)]
    for scan in scans:
        assert next(scan) == (0,)
    store.pager.rollback_to(0)  # not through the store: only `cache_generation` tells
    for scan in scans:
        assert [n for (n,) in scan if n > 1000] == list(range(1010, N_ROWS * 10, 10))


def test_a_scan_outlives_a_cache_that_is_too_small_for_it(store: Store, tree_file: TreeFile) -> None:
    store.commit()
    store.close()
    store = tree_file.store(cache_size=1)
    store.begin_read()
    table, index = store.table(2), store.index(3, order(1))
    pairs = zip(table.rows(ROWIDS), index.rows(ALL, reverse=True))
    assert list(pairs) == [((n,), (N_ROWS * 10 - 10 - n,)) for n in range(0, N_ROWS * 10, 10)]


def test_cleared_trees_end_their_scans(store: Store) -> None:
    table, index = store.table(2), store.index(3, order(1))
    scans = [table.rows(ROWIDS), index.rows(ALL)]
    assert [next(scan) for scan in scans] == [(0,), (0,)]
    assert [table.clear(), index.clear()] == [N_ROWS, N_ROWS]
    assert [list(scan) for scan in scans] == [[], []]
    assert table.max_rowid() is None
    assert table.insert(7, encode_record((None, "new")))
    assert list(table.rows(ROWIDS)) == [(7,)]
